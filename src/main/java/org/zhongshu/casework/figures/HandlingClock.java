package org.zhongshu.casework.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.Reckoning;

/**
 * A clock of a case as its record tells it: the deadline that an entry tells counts; where none
 * tells, it is reckoned by the rules.
 */
final class HandlingClock {
  private final Reckoning reckoning;
  private final @Nullable Limit original;
  private @Nullable ClockRun run;
  private @Nullable Instant due;

  /**
   * @param limit limit by the rules; null when the rules know none
   * @param told deadline that the entry tells; null when it tells none
   */
  HandlingClock(Reckoning reckoning, Instant start, @Nullable Limit limit, @Nullable Instant told) {
    this.reckoning = reckoning;
    this.original = limit;
    this.run = limit == null ? null : ClockRun.start(start, limit);
    reckon(told);
  }

  void pause(Instant at) {
    ClockRun now = run;
    if (now != null && !now.isPaused()) {
      run = now.pause(at, "");
    }
  }

  void resume(Instant at, @Nullable Instant told) {
    ClockRun now = run;
    if (now != null && now.isPaused()) {
      run = now.resume(at);
    }
    reckon(told);
  }

  /** Adds one original limit. */
  void extend(@Nullable Instant told) {
    ClockRun now = run;
    Limit once = original;
    if (now != null && once != null) {
      Limit more = new Limit(now.limit().amount() + once.amount(), once.unit());
      run = new ClockRun(now.started(), more, now.pauses());
    }
    reckon(told);
  }

  /** Told another deadline while it runs. */
  void moved(Instant told) {
    due = told;
  }

  private void reckon(@Nullable Instant told) {
    ClockRun now = run;
    if (told != null) {
      due = told;
    } else if (now != null && !now.isPaused()) {
      due = now.deadline(reckoning).orElse(null);
    }
  }

  /** The deadline, as it was when the clock last ran. */
  @Nullable Instant due() {
    return due;
  }

  /** The deadline, if it had passed when the clock was stopped; it is not known else. */
  @Nullable Instant dueIfPassed(Instant stopped) {
    Instant known = due;
    return known != null && known.isBefore(stopped) ? known : null;
  }
}
