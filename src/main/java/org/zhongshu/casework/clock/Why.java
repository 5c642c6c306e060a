package org.zhongshu.casework.clock;

import org.zhongshu.city.DayRuling;

/** Why a stretch of time is counted or not (计时缘由). */
public sealed interface Why {
  /** Counted: the unit always runs. */
  record Always() implements Why {}

  /** Counted: working hours of a workday. */
  record Working(DayRuling day) implements Why {}

  /** Not counted: between two periods of a workday (午休). */
  record Break(DayRuling day) implements Why {}

  /**
   * Not counted: before or after the hours of a workday (下班时间).
   *
   * @param day the workday on whose date it begins
   */
  record OutOfHours(DayRuling day) implements Why {}

  /**
   * Not counted: days off (休息日、节假日).
   *
   * @param first the first of them; those that follow have its kind, name and standing
   */
  record DayOff(DayRuling first) implements Why {}

  /**
   * Not counted: the clock was paused.
   *
   * @param reason as given with the pause
   */
  record Paused(String reason) implements Why {}
}
