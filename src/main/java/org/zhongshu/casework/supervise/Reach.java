package org.zhongshu.casework.supervise;

import java.util.Optional;

/** Whom an alarm reaches, one after the other, until somebody acknowledges it (告警升级). */
public enum Reach {
  /** 派遣员. */
  DISPATCHER,
  /** 值班长. */
  SHIFT_CHIEF,
  /** 带班领导. */
  DUTY_LEADER;

  /** Who comes next; empty after the last. */
  public Optional<Reach> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }
}
