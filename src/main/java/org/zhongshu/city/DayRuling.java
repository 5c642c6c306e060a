package org.zhongshu.city;

import java.time.LocalDate;

/**
 * What a date is (日期性质) and how sure that is.
 *
 * @param date the date, in the city's zone
 * @param kind why it is worked or not
 * @param name official name of the holiday that it belongs to, for example 春节; the centre's reason
 *     for its own days; empty for ordinary days
 * @param standing whether this can still change
 */
public record DayRuling(LocalDate date, Kind kind, String name, Standing standing) {
  /** Why a date is worked or not. */
  public enum Kind {
    /** Monday to Friday, worked. */
    WEEKDAY(true),
    /** 双休日: Saturday or Sunday, off. */
    WEEKEND(false),
    /** 放假: off by the State Council's notice, whatever day of the week. */
    HOLIDAY(false),
    /** 调休上班: worked by the State Council's notice, to make up for a day off. */
    MAKE_UP(true),
    /** Off by the centre's own decision. */
    CENTRE_OFF(false),
    /** Worked by the centre's own decision. */
    CENTRE_WORK(true);

    private final boolean working;

    Kind(boolean working) {
      this.working = working;
    }

    public boolean isWorking() {
      return working;
    }
  }

  /** How sure a ruling is. */
  public enum Standing {
    /** By the State Council's notice for the year, or by the centre. */
    SETTLED,
    /**
     * In the last seven days of a year whose successor has not been published: the next notice (New
     * Year's days off and what makes up for them) may still move it.
     */
    YEAR_END_OPEN,
    /** The year's notice has not been published: counted by weekdays until it is. */
    NOT_PUBLISHED,
    /** Before the first year on record: counted by weekdays, for good. */
    NOT_RECORDED;

    /** Whether what was counted with it has to be counted again when the next notice is out. */
    public boolean isProvisional() {
      return this == YEAR_END_OPEN || this == NOT_PUBLISHED;
    }
  }

  public boolean isWorkday() {
    return kind.isWorking();
  }
}
