package org.zhongshu.desk.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Explanation;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.ReckoningStep;
import org.zhongshu.casework.clock.Why;
import org.zhongshu.city.DayRuling;
import org.zhongshu.desk.ReckoningWords;

/**
 * The reckoning of a clock as JSON.
 *
 * @param start when it began to run
 * @param limit what it runs against
 * @param lengthSeconds what the limit allows, as it is counted
 * @param deadline when it is used up; missing while the clock stands still
 * @param provisionalFrom first date on the way that a notice to come may change, ISO 8601; missing
 *     when none is
 * @param steps from the start to the deadline, without gaps
 */
public record ReckoningJson(
    Instant start,
    Limit limit,
    long lengthSeconds,
    @Nullable Instant deadline,
    @Nullable String provisionalFrom,
    List<Step> steps) {

  /** Why a stretch counts or doesn't. */
  public enum Kind {
    ALWAYS,
    WORKING,
    BREAK,
    OUT_OF_HOURS,
    DAY_OFF,
    PAUSED
  }

  /**
   * One stretch.
   *
   * @param to its end; missing for a pause that has not ended
   * @param countedSeconds what of it counts
   * @param kind why, for machines
   * @param ruling what the day is; missing where that doesn't matter
   * @param name official name of the holiday, or the centre's reason; missing for other days
   * @param standing how sure that is; missing with {@code ruling}
   * @param words why, for people
   */
  public record Step(
      Instant from,
      @Nullable Instant to,
      long countedSeconds,
      Kind kind,
      DayRuling.@Nullable Kind ruling,
      @Nullable String name,
      DayRuling.@Nullable Standing standing,
      String words) {}

  public static ReckoningJson of(Explanation told, ReckoningWords words) {
    List<Step> steps = new ArrayList<>();
    List<ReckoningWords.Line> lines = words.lines(told);
    for (int i = 0; i < lines.size(); i++) {
      steps.add(step(told.steps().get(i), lines.get(i).why()));
    }
    return new ReckoningJson(
        told.run().started(),
        told.run().limit(),
        told.length().toSeconds(),
        told.deadline(),
        told.firstProvisional() == null ? null : told.firstProvisional().toString(),
        steps);
  }

  private static Step step(ReckoningStep step, String words) {
    return switch (step.why()) {
      case Why.Always _ -> step(step, Kind.ALWAYS, null, words);
      case Why.Working(DayRuling day) -> step(step, Kind.WORKING, day, words);
      case Why.Break(DayRuling day) -> step(step, Kind.BREAK, day, words);
      case Why.OutOfHours(DayRuling day) -> step(step, Kind.OUT_OF_HOURS, day, words);
      case Why.DayOff(DayRuling first) -> step(step, Kind.DAY_OFF, first, words);
      case Why.Paused _ -> step(step, Kind.PAUSED, null, words);
    };
  }

  private static Step step(ReckoningStep step, Kind kind, @Nullable DayRuling day, String words) {
    return new Step(
        step.from(),
        step.to(),
        step.counted().toSeconds(),
        kind,
        day == null ? null : day.kind(),
        day == null || day.name().isEmpty() ? null : day.name(),
        day == null ? null : day.standing(),
        words);
  }
}
