package org.zhongshu.mode.suggest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.suggest.Suggestion.What;

/**
 * What signals suggest beside the activations that are in force or wait: a new one where nothing
 * answers them, a stricter level where one answers too mildly, a milder one or the end where
 * nothing bears its level any more.
 *
 * @param current activations that are in force or wait
 */
record Emergencies(City city, List<Activation> current, SignReading reading) {
  List<Suggestion> all() {
    List<Sign> holding = reading.holding();
    List<Fresh> fresh = new ArrayList<>();
    Map<Activation, Set<Sign>> raised = new LinkedHashMap<>();
    for (Sign sign : holding) {
      List<String> unanswered = new ArrayList<>();
      for (String area : sign.areas()) {
        List<Activation> there = answering(sign, area);
        if (there.stream().anyMatch(it -> it.waiting() || atLeast(it, sign.level()))) {
          continue;
        }
        List<Activation> mild = there.stream().filter(it -> within(it, sign, holding)).toList();
        mild.forEach(it -> raised.computeIfAbsent(it, _ -> new LinkedHashSet<>()).add(sign));
        if (mild.isEmpty()) {
          unanswered.add(area);
        }
      }
      if (!unanswered.isEmpty()) {
        add(fresh, sign, unanswered);
      }
    }
    List<Suggestion> all = new ArrayList<>();
    fresh.forEach(it -> all.add(it.suggestion()));
    raised.forEach(
        (it, signs) ->
            all.add(change(What.RAISE, it, signs.iterator().next().level(), reasons(signs))));
    current.stream()
        .filter(it -> it.inForce() && it.kind() == ModeKind.EMERGENCY && !raised.containsKey(it))
        .forEach(it -> relieve(it, holding, all));
    return all;
  }

  private List<Activation> answering(Sign sign, String area) {
    return current.stream()
        .filter(it -> sign.answeredBy(it) && new Coverage(city, it.areas()).holds(area))
        .toList();
  }

  private static boolean atLeast(Activation it, Grade level) {
    return it.level().compareTo(level) >= 0;
  }

  /**
   * Whether a sign, with others that are as strict, is about all of an activation's areas. Else
   * raising it would raise places that nothing speaks of; a stricter one beside it, there alone,
   * does not.
   */
  private boolean within(Activation it, Sign sign, List<Sign> holding) {
    List<String> meant =
        holding.stream()
            .filter(other -> other.event().equals(sign.event()))
            .filter(other -> other.level().compareTo(sign.level()) >= 0)
            .flatMap(other -> other.areas().stream())
            .toList();
    Coverage together = new Coverage(city, meant);
    return it.areas().stream().allMatch(together::holds);
  }

  // A new one.

  /** One that is to be activated: all that is answered by one plan at one level. */
  private static final class Fresh {
    private final Sign first;
    private final Set<String> areas = new LinkedHashSet<>();
    private final List<Sign> signs = new ArrayList<>();

    Fresh(Sign first) {
      this.first = first;
    }

    Suggestion suggestion() {
      Plan plan = first.plan();
      return Suggestion.activate(
          ModeKind.EMERGENCY,
          first.level(),
          List.copyOf(areas),
          plan == null ? null : plan.head().code(),
          null,
          end(),
          reasons(signs));
    }

    /** When all of it is over; open when of one nobody says when. */
    private @Nullable Instant end() {
      Instant latest = Instant.MIN;
      for (Sign sign : signs) {
        Instant end = sign.end();
        if (end == null) {
          return null;
        }
        latest = end.isAfter(latest) ? end : latest;
      }
      return latest;
    }
  }

  /** Signs come strictest first: what is suggested there already at least as strictly covers it. */
  private void add(List<Fresh> fresh, Sign sign, List<String> areas) {
    for (Fresh it : fresh) {
      boolean same = it.first.event().equals(sign.event());
      Coverage covered = new Coverage(city, List.copyOf(it.areas));
      if (same && (it.first.level() == sign.level() || areas.stream().allMatch(covered::holds))) {
        areas.stream().filter(area -> !covered.holds(area)).forEach(it.areas::add);
        it.signs.add(sign);
        return;
      }
    }
    Fresh it = new Fresh(sign);
    it.areas.addAll(areas);
    it.signs.add(sign);
    fresh.add(it);
  }

  // A milder level, or the end.

  private void relieve(Activation it, List<Sign> holding, List<Suggestion> all) {
    List<Sign> over = about(reading.over(it.startedAt()), it);
    Coverage gone = new Coverage(city, over.stream().flatMap(s -> s.areas().stream()).toList());
    if (!it.areas().stream().allMatch(gone::holds)
        || !about(reading.unknown(it.startedAt()), it).isEmpty()) {
      return;
    }
    List<Sign> left = about(holding, it);
    if (left.isEmpty()) {
      all.add(change(What.END, it, it.level(), reasons(over)));
      return;
    }
    Grade most = left.getFirst().level();
    // A level that somebody chose by his own judgement is not taken back by the first warning that
    // passes.
    boolean borne = atLeast(it, most) && it.level() != most;
    List<Sign> graver = over.stream().filter(sign -> sign.level().compareTo(most) > 0).toList();
    if (borne && graver.stream().anyMatch(sign -> sign.level().compareTo(it.level()) >= 0)) {
      all.add(
          change(
              What.LOWER,
              it,
              most,
              reasons(Stream.concat(graver.stream(), left.stream()).toList())));
    }
  }

  private List<Sign> about(List<Sign> signs, Activation it) {
    return signs.stream().filter(sign -> sign.touches(it, city)).toList();
  }

  private static Suggestion change(What what, Activation it, Grade level, List<Reason> reasons) {
    PlanRef by = it.plan();
    return new Suggestion(
        what,
        new Suggestion.Of(it.id(), it.title(), it.level()),
        it.kind(),
        level,
        it.areas(),
        by == null ? null : by.code(),
        null,
        null,
        reasons);
  }

  private static List<Reason> reasons(Iterable<Sign> signs) {
    List<Reason> all = new ArrayList<>();
    signs.forEach(it -> all.add(it.reason()));
    return all;
  }
}
