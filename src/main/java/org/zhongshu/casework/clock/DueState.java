package org.zhongshu.casework.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a running clock stands (时限状态). */
public enum DueState {
  /** No clock runs. */
  NONE,
  /** Time enough. */
  NORMAL,
  /** 临期: not much of the limit is left, see {@link DueSoon}. */
  SOON,
  /** 超期: the limit is passed. */
  OVER;

  /** State of a clock that started at {@code start} and is due at {@code due}, at {@code now}. */
  public static DueState of(@Nullable Instant start, @Nullable Instant due, Instant now) {
    return of(start, due, now, DueSoon.USUAL);
  }

  /**
   * @param soon from when it counts as due soon
   */
  public static DueState of(
      @Nullable Instant start, @Nullable Instant due, Instant now, DueSoon soon) {
    if (due == null) {
      return NONE;
    }
    if (now.isAfter(due)) {
      return OVER;
    }
    return now.isBefore(soon.from(start, due)) ? NORMAL : SOON;
  }
}
