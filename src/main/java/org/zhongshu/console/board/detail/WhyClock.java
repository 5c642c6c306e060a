package org.zhongshu.console.board.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Explanation;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.desk.CaseClocks.CaseClock;
import org.zhongshu.desk.ReckoningWords;

/**
 * A clock of the case with its reckoning in words, made off the FX thread.
 *
 * @param clock the clock
 * @param limit its limit in words; empty when it was not reckoned by the rules in force
 * @param start since when it runs, in words
 * @param due when it is used up, in words
 * @param steps the reckoning stretch by stretch
 * @param remark that it rests on days which are not published; empty when it doesn't
 * @param ended when the case ended; null while it is open
 * @param reckoning what is left is counted with
 * @param hours the working hours that count, and by which rule; empty where all hours do
 */
public record WhyClock(
    CaseClock clock,
    String limit,
    String start,
    String due,
    List<ReckoningWords.Line> steps,
    String remark,
    @Nullable Instant ended,
    Reckoning reckoning,
    String hours) {
  public WhyClock {
    steps = List.copyOf(steps);
  }

  static WhyClock of(
      CaseClock clock,
      @Nullable Instant ended,
      Reckoning reckoning,
      String hours,
      ReckoningWords say) {
    Explanation told = clock.told();
    return new WhyClock(
        clock,
        told == null ? "" : say.limit(told.run().limit(), told.length()),
        say.moment(clock.start()),
        say.moment(clock.due()),
        told == null ? List.of() : say.briefLines(told),
        told == null ? "" : say.provisional(told).orElse(""),
        ended,
        reckoning,
        hours);
  }

  /** Counted time that is left, or was when the case ended; negative by what it is overrun. */
  Optional<Duration> remaining(Instant now) {
    Explanation told = clock.told();
    Instant end = ended;
    return told == null
        ? Optional.empty()
        : Optional.of(told.run().remaining(end == null ? now : end, reckoning));
  }

  /** Whether counted time runs beside the clock on the wall and is another. */
  boolean countsApart() {
    Explanation told = clock.told();
    return told != null && !told.run().limit().unit().alwaysRuns();
  }
}
