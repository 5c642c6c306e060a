package org.zhongshu.mode.measure;

import java.time.Duration;
import java.time.Instant;

/**
 * How somebody was reminded of something due (催报): on record, and never taken back.
 *
 * @param times how often, 1 or more
 * @param last when last
 */
public record Reminded(int times, Instant last) {
  /** From when on the next reminder may go out. */
  public Instant next(int everyMinutes) {
    return last.plus(Duration.ofMinutes(everyMinutes));
  }
}
