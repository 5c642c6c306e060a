package org.zhongshu.mode.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.city.City;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;

/** Decides steps on minutes. Pure. */
public final class MinutesRules {
  /** What minutes are written of: a zero report is no meeting. */
  public static final Set<ItemKind> KINDS = Set.of(ItemKind.DISPATCH_MEETING, ItemKind.ASSESSMENT);

  /** Longest text of one passage, characters. */
  public static final int LONGEST = 20_000;

  /** Most decisions of one passage. */
  public static final int MOST_DECISIONS = 50;

  /** How far from its minute a round may have been held: further off it was another round. */
  private static final Duration AROUND = Duration.ofHours(24);

  private MinutesRules() {}

  /** What the rules say. */
  public sealed interface Ruling {
    /** It may be: the minutes as they stand afterwards, decisions without their tasks. */
    record Accepted(Minutes after) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  /**
   * Writes minutes.
   *
   * @param round what the round had made due, from whomever
   * @param before minutes of the same round; null when there are none
   * @param commander post of the plan's commander
   */
  public static Ruling write(
      MinutesStep.Write step,
      List<MeasureItem> round,
      @Nullable Minutes before,
      String commander,
      City city,
      String by,
      Instant now) {
    if (!KINDS.contains(step.what())) {
      return refused("minutes.no-meeting", step.what());
    }
    if (round.stream().allMatch(it -> it.state() == ItemState.CANCELLED)) {
      return refused("minutes.round-unknown", step.activation(), step.what(), step.due());
    }
    if (before != null) {
      return new Ruling.Refused(alreadyWritten(before));
    }
    Instant held = step.heldAt() == null ? now : step.heldAt();
    if (held.isAfter(now)) {
      return refused("minutes.future", held);
    }
    if (Duration.between(held, step.due()).abs().compareTo(AROUND) > 0) {
      return refused("minutes.other-day", held, step.due());
    }
    Optional<Instant> opens = round.stream().map(MeasureItem::opens).min(Comparator.naturalOrder());
    if (opens.isPresent() && held.isBefore(opens.get())) {
      return refused("minutes.early", held, opens.get());
    }
    Optional<Refusal> refusal = words(step, city);
    if (refusal.isPresent()) {
      return new Ruling.Refused(refusal.get());
    }
    List<String> attended = step.attended().stream().distinct().toList();
    if (attended.isEmpty()) {
      return refused("minutes.nobody");
    }
    for (String unit : attended) {
      if (city.unit(unit).isEmpty()) {
        return refused("unit.unknown", unit);
      }
    }
    String chair = step.chair().isBlank() ? commander : step.chair().strip();
    return new Ruling.Accepted(
        new Minutes(
                0,
                step.activation(),
                step.what(),
                step.due(),
                held,
                chair,
                attended,
                List.of(),
                List.of())
            .with(new Minutes.Passage(now, by, step.words().strip()), decided(step, 0)));
  }

  /** That a round has minutes already. */
  public static Refusal alreadyWritten(Minutes before) {
    Minutes.Passage first = before.passages().getFirst();
    return Refusal.of("minutes.written", before.id(), Told.operator(first.by()), first.at());
  }

  /** Supplements minutes. */
  public static Ruling supplement(
      Minutes it, MinutesStep.Supplement step, City city, String by, Instant now) {
    Optional<Refusal> refusal = words(step, city);
    return refusal.isPresent()
        ? new Ruling.Refused(refusal.get())
        : new Ruling.Accepted(
            it.with(
                new Minutes.Passage(now, by, step.words().strip()),
                decided(step, it.passages().size())));
  }

  private static List<Minutes.Decision> decided(MinutesStep step, int passage) {
    return step.decisions().stream()
        .map(it -> new Minutes.Decision(passage, it.words().strip(), it.unit(), ""))
        .toList();
  }

  private static Optional<Refusal> words(MinutesStep step, City city) {
    if (step.words().isBlank()) {
      return Optional.of(Refusal.of("minutes.words-missing"));
    }
    if (step.words().length() > LONGEST) {
      return Optional.of(Refusal.of("minutes.long", step.words().length(), LONGEST));
    }
    if (step.decisions().size() > MOST_DECISIONS) {
      return Optional.of(Refusal.of("minutes.too-many", step.decisions().size(), MOST_DECISIONS));
    }
    int number = 0;
    for (MinutesStep.Resolved it : step.decisions()) {
      number++;
      if (it.words().isBlank()) {
        return Optional.of(Refusal.of("minutes.decision-words", number));
      }
      if (city.unit(it.unit()).isEmpty()) {
        return Optional.of(Refusal.of("minutes.decision-unit", number, it.unit()));
      }
    }
    return Optional.empty();
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(Refusal.of(key, args));
  }

  /**
   * The same minutes with the numbers of the tasks that its last passage's decisions became.
   *
   * @param tasks in the order of the decisions
   */
  public static Minutes numbered(Minutes it, List<String> tasks) {
    List<Minutes.Decision> all = new ArrayList<>();
    int first = it.decisions().size() - tasks.size();
    for (int i = 0; i < it.decisions().size(); i++) {
      Minutes.Decision each = it.decisions().get(i);
      all.add(
          i < first
              ? each
              : new Minutes.Decision(
                  each.passage(), each.words(), each.unit(), tasks.get(i - first)));
    }
    return new Minutes(
        it.id(),
        it.activation(),
        it.what(),
        it.due(),
        it.heldAt(),
        it.chair(),
        it.attended(),
        it.passages(),
        all);
  }
}
