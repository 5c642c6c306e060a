package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a running clock stands (时限状态). */
public enum DueState {
  /** No clock runs. */
  NONE,
  /** Time enough. */
  NORMAL,
  /** 临期: a fifth of the limit or less is left, or 15 minutes or less. */
  SOON,
  /** 超期: the limit is passed. */
  OVER;

  /** Least time that does not count as due soon; a proposal, to be set by the centre. */
  public static final Duration SOON_MARGIN = Duration.ofMinutes(15);

  /** State of a clock that started at {@code start} and is due at {@code due}, at {@code now}. */
  public static DueState of(@Nullable Instant start, @Nullable Instant due, Instant now) {
    if (due == null) {
      return NONE;
    }
    if (now.isAfter(due)) {
      return OVER;
    }
    return now.isBefore(soonFrom(start, due)) ? NORMAL : SOON;
  }

  /** Instant from which a clock counts as due soon. */
  public static Instant soonFrom(@Nullable Instant start, Instant due) {
    Duration fifth = start == null ? Duration.ZERO : Duration.between(start, due).dividedBy(5);
    return due.minus(fifth.compareTo(SOON_MARGIN) > 0 ? fifth : SOON_MARGIN);
  }
}
