package org.zhongshu.casework.clock;

import java.time.Instant;

/**
 * Limits that a centre set at some time: a changed limit counts only for clocks that start after
 * it.
 *
 * @param from {@link Instant#MIN} for the first
 */
public record LimitsSince(Instant from, StageLimits stages, CaseLimits cases) {
  /** What is usual, since ever. */
  public static LimitsSince usual() {
    return new LimitsSince(Instant.MIN, StageLimits.usual(), CaseLimits.usual());
  }
}
