package org.zhongshu.mode.force;

import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;

/** How far a force has come (力量状态). */
public enum ForceState {
  /** 待命: nothing asks it to go anywhere. */
  STANDBY,
  /** 待派出: it should stand somewhere, and has not been sent. */
  ORDERED,
  /** 在途: sent. */
  SENT,
  /** 到位: it stands where it should. */
  ARRIVED,
  /** 归建: it is back. */
  RETURNED;

  /** As what was made due of a force tells it; null when nothing was. */
  public static ForceState of(@Nullable MeasureItem it) {
    if (it == null) {
      return STANDBY;
    }
    if (it.receipts().returned() != null) {
      return RETURNED;
    }
    if (it.state() == ItemState.DONE || it.state() == ItemState.DONE_LATE) {
      return ARRIVED;
    }
    if (it.receipts().delivered() != null) {
      // Also when it is wanted no more: it is out until it is back.
      return SENT;
    }
    return it.state().wanted() ? ORDERED : STANDBY;
  }

  /** Whether it is away from where it usually stands. */
  public boolean out() {
    return this == SENT || this == ARRIVED;
  }
}
