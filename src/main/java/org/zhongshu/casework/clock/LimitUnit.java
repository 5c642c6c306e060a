package org.zhongshu.casework.clock;

/**
 * Units of limits (时限单位); which hours each counts is told in the field's rules, see {@link
 * Reckoning}.
 */
public enum LimitUnit {
  /** Minute, always runs. */
  MINUTE,
  /** 紧急工作时: always runs, nights and holidays too. */
  URGENT_HOUR,
  /** 工作时: runs in the centre's working hours. */
  WORK_HOUR,
  /** 工作日: 8 work hours. */
  WORK_DAY,
  /** 自然日: 24 hours, always runs. */
  CALENDAR_DAY;

  /** Whether it runs at night and on days off too. */
  public boolean alwaysRuns() {
    return switch (this) {
      case MINUTE, URGENT_HOUR, CALENDAR_DAY -> true;
      case WORK_HOUR, WORK_DAY -> false;
    };
  }
}
