package org.zhongshu.store;

import java.time.Duration;
import java.time.Instant;

/**
 * From when on a training's clock goes how fast (推演时钟): one anchor, from which every desk reckons
 * the same time.
 *
 * @param wall time on the wall
 * @param at the training's time that it was then
 * @param speed seconds of the training in a second; 0 while it stands still
 * @param operator who set it so
 */
public record TrainingPace(Instant wall, Instant at, int speed, String operator) {
  /**
   * How long an anchor holds: whoever plays the training sets it anew before. When nobody does,
   * because the program was ended, the training's time stands instead of running away.
   */
  public static final Duration HOLDS = Duration.ofSeconds(30);

  /** The training's time when it is {@code now} on the wall. */
  public Instant time(Instant now) {
    Duration since = Duration.between(wall, now);
    if (since.isNegative()) {
      return at;
    }
    return at.plus((since.compareTo(HOLDS) > 0 ? HOLDS : since).multipliedBy(speed));
  }

  /** Whether somebody plays it: the anchor is not older than it holds. */
  public boolean holds(Instant now) {
    return Duration.between(wall, now).compareTo(HOLDS) < 0;
  }

  public boolean runs() {
    return speed > 0;
  }
}
