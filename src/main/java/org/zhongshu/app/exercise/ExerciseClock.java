package org.zhongshu.app.exercise;

import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that the exercise moves on, so that the record of its cases tells when each step would
 * have been.
 */
public final class ExerciseClock implements InstantSource {
  private volatile Instant now;

  public ExerciseClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Moves it on; never back. */
  void moveTo(Instant next) {
    if (next.isAfter(now)) {
      now = next;
    }
  }
}
