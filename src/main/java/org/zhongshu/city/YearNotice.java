package org.zhongshu.city;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The State Council's notice on the days off of one year (节假日安排通知).
 *
 * @param year the year
 * @param days days that it sets off or makes work; the last week of the year before may be among
 *     them, since what belongs to New Year can begin there
 */
public record YearNotice(int year, List<Day> days) {
  /** First day of December that the notice for the next year may speak about. */
  private static final int YEAR_END = 25;

  /**
   * A day of the notice.
   *
   * @param date the date
   * @param working true for 调休上班, false for 放假
   * @param name holiday that it belongs to, for example 春节
   */
  public record Day(LocalDate date, boolean working, String name) {}

  public YearNotice {
    days = List.copyOf(days);
    Set<LocalDate> seen = new HashSet<>();
    for (Day day : days) {
      LocalDate date = day.date();
      if (date.getYear() != year && !(date.getYear() == year - 1 && isYearEnd(date))) {
        throw new IllegalArgumentException(date + " is not of the notice for " + year);
      }
      if (!seen.add(date)) {
        throw new IllegalArgumentException("twice in the notice for " + year + ": " + date);
      }
    }
  }

  /**
   * Whether a date is in the last seven days of its year: they hold one weekend, the one that can
   * be moved for New Year.
   */
  static boolean isYearEnd(LocalDate date) {
    return date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= YEAR_END;
  }
}
