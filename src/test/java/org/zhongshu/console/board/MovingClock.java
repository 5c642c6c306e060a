package org.zhongshu.console.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test turns by hand. */
public final class MovingClock implements InstantSource {
  private volatile Instant now;

  public MovingClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
