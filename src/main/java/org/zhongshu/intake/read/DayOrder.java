package org.zhongshu.intake.read;

/** Order of day and month where the year stands last: {@code 2/8/2018} is one day or another. */
public enum DayOrder {
  MONTH_FIRST,
  DAY_FIRST
}
