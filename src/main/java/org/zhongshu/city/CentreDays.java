package org.zhongshu.city;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a centre has added to the calendar that ships with the program (本中心日历): its own days, and
 * notices of the State Council that it entered before the program brought them.
 *
 * @param days its own days, in order of date
 * @param notices notices, in order of year
 */
public record CentreDays(List<DayCorrection> days, List<YearNotice> notices) {
  /** None. */
  public static final CentreDays NONE = new CentreDays(List.of(), List.of());

  public CentreDays {
    days = List.copyOf(days);
    notices = List.copyOf(notices);
  }

  /**
   * These with days set, taken away, and notices entered; what is set wins over what it replaces.
   */
  public CentreDays with(
      Collection<DayCorrection> set,
      Collection<LocalDate> removed,
      Collection<YearNotice> entered) {
    Map<LocalDate, DayCorrection> byDate = new TreeMap<>();
    days.forEach(day -> byDate.put(day.date(), day));
    removed.forEach(byDate::remove);
    set.forEach(day -> byDate.put(day.date(), day));
    Map<Integer, YearNotice> byYear = new TreeMap<>();
    notices.forEach(notice -> byYear.put(notice.year(), notice));
    entered.forEach(notice -> byYear.put(notice.year(), notice));
    return new CentreDays(List.copyOf(byDate.values()), List.copyOf(byYear.values()));
  }

  public boolean has(LocalDate date) {
    return days.stream().anyMatch(day -> day.date().equals(date));
  }

  /** A calendar with these on it. */
  public WorkingCalendar on(WorkingCalendar base) {
    WorkingCalendar calendar = base;
    for (YearNotice notice : notices) {
      calendar = calendar.withNotice(notice);
    }
    return calendar.withCorrections(days);
  }
}
