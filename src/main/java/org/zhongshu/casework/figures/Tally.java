package org.zhongshu.casework.figures;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.figures.CaseFacts.CallBack;
import org.zhongshu.casework.figures.CaseFacts.Life;
import org.zhongshu.casework.figures.CaseFacts.Task;
import org.zhongshu.casework.figures.CaseFacts.Wait;

/**
 * Counts the facts of cases over a span, case by case, into groups. What each figure counts is said
 * at {@link Indicator}.
 */
public final class Tally {
  private final Instant from;
  private final Instant until;
  private final Function<CaseFacts, String> group;
  private final boolean byUnit;
  private final Map<String, Map<Indicator, Figure.Count>> counts = new HashMap<>();

  private Tally(Instant from, Instant until, Function<CaseFacts, String> group, boolean byUnit) {
    this.from = from;
    this.until = until;
    this.group = group;
    this.byUnit = byUnit;
  }

  /**
   * Groups by what a case is.
   *
   * @param group key of a case's group; {@code ""} for those of which it is not known
   */
  public static Tally by(Instant from, Instant until, Function<CaseFacts, String> group) {
    return new Tally(from, until, group, false);
  }

  /**
   * Groups by unit (处置部门): tasks and dispatches by the unit that had them, closing and call-back by
   * the unit that handled the case last. Filing and response are not a unit's.
   */
  public static Tally byUnit(Instant from, Instant until) {
    return new Tally(from, until, _ -> "", true);
  }

  /** The facts must have been read up to the end of the span, or to now if that is earlier. */
  public void add(CaseFacts it) {
    if (it.leftOut()) {
      responded(it, group.apply(it));
      return;
    }
    if (byUnit) {
      units(it)
          .forEach(
              unit ->
                  handling(
                      it,
                      unit,
                      it.tasks().stream().filter(task -> unit.equals(task.unit())).toList(),
                      it.dispatches().stream().filter(d -> unit.equals(d.unit())).toList()));
      String last = it.tasks().isEmpty() ? null : it.tasks().getLast().unit();
      if (last != null) {
        closing(it, last);
      }
      return;
    }
    String key = group.apply(it);
    handling(it, key, it.tasks(), it.dispatches());
    closing(it, key);
    due(it.filings())
        .ifPresent(waits -> share(key, Indicator.FILED_IN_TIME, it, waits.allInTime()));
    responded(it, key);
  }

  private static Set<String> units(CaseFacts it) {
    Set<String> units = new LinkedHashSet<>();
    Stream.concat(it.tasks().stream().map(Task::unit), it.dispatches().stream().map(Wait::unit))
        .filter(Objects::nonNull)
        .forEach(units::add);
    return units;
  }

  private void handling(CaseFacts it, String key, List<Task> tasks, List<Wait> dispatches) {
    Instant asOf = it.asOf();
    Task due = last(tasks, task -> task.counted(asOf).filter(this::covers).isPresent());
    if (due != null) {
      share(key, Indicator.HANDLED, it, due.handedIn());
      share(key, Indicator.EXTENDED, it, due.extensions() > 0);
      if (!it.appealUpheld()) {
        share(key, Indicator.HANDLED_IN_TIME, it, due.inTime());
      }
    }
    boolean overdue = it.stage().open() && tasks.stream().anyMatch(task -> task.overdue(asOf));
    if (!it.appealUpheld() && (due != null || overdue)) {
      share(key, Indicator.STILL_OVERDUE, it, overdue);
    }
    boolean rework = tasks.stream().anyMatch(t -> t.reworks().stream().anyMatch(this::covers));
    if (rework || tasks.stream().anyMatch(this::handedInWithin)) {
      share(key, Indicator.REWORKED, it, rework);
    }
    Task done = last(tasks, t -> t.handedIn() && t.lastHandedIn().filter(this::covers).isPresent());
    if (done != null) {
      count(key, Indicator.HANDLING_TIME)
          .mean(it.number(), done.length(asOf, it.suspended()).toSeconds());
    }
    due(dispatches)
        .ifPresent(
            waits -> {
              share(key, Indicator.DISPATCHED_RIGHT, it, waits.allRight());
              share(key, Indicator.DISPATCHED_IN_TIME, it, waits.allInTime());
            });
  }

  private boolean handedInWithin(Task task) {
    return task.rounds().stream().anyMatch(r -> r.handedIn() != null && covers(r.handedIn()));
  }

  private void closing(CaseFacts it, String key) {
    Life due =
        it.lives().reversed().stream()
            .filter(life -> life.counted(it.asOf()).filter(this::covers).isPresent())
            .findFirst()
            .orElse(null);
    if (due != null) {
      share(key, Indicator.CLOSED, it, due.closed());
      if (!it.appealUpheld()) {
        share(key, Indicator.CLOSED_IN_TIME, it, due.inTime());
      }
    }
    if (hotline(it)) {
      it.callBacks().stream()
          .filter(call -> call.answer().reached() && covers(call.at()))
          .map(CallBack::answer)
          .reduce((_, last) -> last)
          .ifPresent(
              answer -> {
                share(key, Indicator.SOLVED, it, answer.solved());
                share(key, Indicator.SATISFIED, it, answer.satisfied());
              });
    }
  }

  /** Who is told no with a reason has been answered, though his case goes no further. */
  private void responded(CaseFacts it, String key) {
    boolean counts = !it.leftOut() || it.stage() == Stage.NOT_ACCEPTED;
    if (!byUnit && counts && hotline(it) && !it.fromElsewhere() && covers(it.reportedAt())) {
      share(key, Indicator.RESPONDED, it, it.firstResponse() != null);
    }
  }

  private static boolean hotline(CaseFacts it) {
    return it.channel() == Channel.HOTLINE_12345 || it.channel() == Channel.HOTLINE_12319;
  }

  /** Waits that count in the span. */
  private record Due(List<Wait> waits) {
    boolean allInTime() {
      return waits.stream().allMatch(Wait::inTime);
    }

    boolean allRight() {
      return waits.stream().allMatch(wait -> wait.done() != null && !wait.undone());
    }
  }

  private Optional<Due> due(List<Wait> waits) {
    List<Wait> due = waits.stream().filter(this::counts).toList();
    return due.isEmpty() ? Optional.empty() : Optional.of(new Due(due));
  }

  private boolean counts(Wait wait) {
    Instant done = wait.done();
    Instant limit = wait.due();
    boolean late = limit != null && (done == null || limit.isBefore(done));
    Instant moment = late ? limit : done;
    return moment != null && covers(moment);
  }

  private @Nullable Task last(List<Task> tasks, Predicate<Task> which) {
    return tasks.reversed().stream().filter(which).findFirst().orElse(null);
  }

  private boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  private void share(String key, Indicator indicator, CaseFacts it, boolean counts) {
    count(key, indicator).share(it.number(), counts);
  }

  private Figure.Count count(String key, Indicator indicator) {
    return counts
        .computeIfAbsent(key, _ -> new EnumMap<>(Indicator.class))
        .computeIfAbsent(indicator, _ -> new Figure.Count());
  }

  /** The figures of each group that has any, by key. */
  public Map<String, Sheet> sheets() {
    Map<String, Sheet> sheets = new TreeMap<>();
    counts.forEach(
        (key, of) -> {
          Map<Indicator, Figure> figures = new EnumMap<>(Indicator.class);
          of.forEach((indicator, count) -> figures.put(indicator, count.done(indicator.kind())));
          sheets.put(key, new Sheet(figures));
        });
    return sheets;
  }
}
