package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to "why this time?" (为什么是这个时限), as data: put in words at the edge, the same for
 * command line and window.
 *
 * @param run the clock
 * @param length what its limit allows, as it is counted
 * @param deadline when the limit is used up; null while the clock stands still before that
 * @param steps the way from the start to the deadline, or to the pause that has not ended
 * @param firstProvisional first date on the way that a calendar to come may change; null when none
 *     is
 */
public record Explanation(
    ClockRun run,
    Duration length,
    @Nullable Instant deadline,
    List<ReckoningStep> steps,
    @Nullable LocalDate firstProvisional) {
  public Explanation {
    steps = List.copyOf(steps);
  }

  public static Explanation of(ClockRun run, Reckoning reckoning) {
    List<ReckoningStep> steps = run.explain(reckoning);
    Instant end = steps.isEmpty() ? run.started() : steps.getLast().from();
    Instant last = steps.isEmpty() ? null : steps.getLast().to();
    return new Explanation(
        run,
        reckoning.length(run.limit()),
        run.deadline(reckoning).orElse(null),
        steps,
        reckoning
            .firstProvisional(run.started(), last == null ? end : last, run.limit().unit())
            .orElse(null));
  }
}
