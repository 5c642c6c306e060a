package org.zhongshu.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhongshu.city.DayRuling.Kind;
import org.zhongshu.city.DayRuling.Standing;

/**
 * Which dates are worked (工作日历): Monday to Friday, changed by the State Council's yearly notices
 * with their 放假 and 调休, changed again by the centre's own days. A year whose notice isn't known is
 * counted by weekdays, and each answer says so. Immutable: what changes a calendar makes a new one,
 * and what was reckoned with the old one is reckoned again.
 */
public final class WorkingCalendar {
  private final SortedMap<Integer, YearNotice> notices;
  private final Map<LocalDate, DayCorrection> corrections;

  /** What notices and corrections come to: all days that are not as their weekday. */
  private final Map<LocalDate, DayRuling> special = new HashMap<>();

  private WorkingCalendar(
      SortedMap<Integer, YearNotice> notices, Map<LocalDate, DayCorrection> corrections) {
    this.notices = notices;
    this.corrections = corrections;
    for (YearNotice notice : notices.values()) {
      for (YearNotice.Day day : notice.days()) {
        rule(day.date(), day.working() ? Kind.MAKE_UP : Kind.HOLIDAY, day.name());
      }
    }
    for (DayCorrection day : corrections.values()) {
      rule(day.date(), day.working() ? Kind.CENTRE_WORK : Kind.CENTRE_OFF, day.reason());
    }
  }

  private void rule(LocalDate date, Kind kind, String name) {
    special.put(date, new DayRuling(date, kind, name, Standing.SETTLED));
  }

  /** The notices that ship with the program. */
  public static WorkingCalendar stateCouncil() {
    return Shipped.CALENDAR;
  }

  /** A calendar of these notices; by weekdays alone when there are none. */
  public static WorkingCalendar of(Collection<YearNotice> notices) {
    SortedMap<Integer, YearNotice> years = new TreeMap<>();
    notices.forEach(notice -> years.put(notice.year(), notice));
    return new WorkingCalendar(years, Map.of());
  }

  /**
   * This calendar with a year's notice, as a centre enters it when it is out before the program
   * brings it. Replaces what was known of that year's notice; the centre's own days stay.
   */
  public WorkingCalendar withNotice(YearNotice notice) {
    SortedMap<Integer, YearNotice> years = new TreeMap<>(notices);
    years.put(notice.year(), notice);
    return new WorkingCalendar(years, corrections);
  }

  /** This calendar as it was before a year's notice was known. */
  public WorkingCalendar withoutNotice(int year) {
    SortedMap<Integer, YearNotice> years = new TreeMap<>(notices);
    years.remove(year);
    return new WorkingCalendar(years, corrections);
  }

  /** This calendar with these days of the centre's own, and no others of its own. */
  public WorkingCalendar withCorrections(Collection<DayCorrection> days) {
    Map<LocalDate, DayCorrection> own = new HashMap<>();
    for (DayCorrection day : days) {
      if (own.put(day.date(), day) != null) {
        throw new IllegalArgumentException("corrected twice: " + day.date());
      }
    }
    return new WorkingCalendar(notices, own);
  }

  public boolean isWorkday(LocalDate date) {
    return day(date).isWorkday();
  }

  /** What a date is, by name and standing. */
  public DayRuling day(LocalDate date) {
    DayRuling known = special.get(date);
    if (known != null) {
      return known;
    }
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return new DayRuling(date, weekend ? Kind.WEEKEND : Kind.WEEKDAY, "", standing(date));
  }

  /** The days of a year that are not as their weekday, in order of date. */
  public List<DayRuling> special(int year) {
    return special.values().stream()
        .filter(day -> day.date().getYear() == year)
        .sorted((a, b) -> a.date().compareTo(b.date()))
        .toList();
  }

  /** All days that are not as their weekday, in no order. */
  public Collection<DayRuling> special() {
    return List.copyOf(special.values());
  }

  /** Whether the State Council's notice for this year is known. */
  public boolean isPublished(int year) {
    return notices.containsKey(year);
  }

  /** The latest year whose notice is known; empty when none is. */
  public OptionalInt lastPublished() {
    return notices.isEmpty() ? OptionalInt.empty() : OptionalInt.of(notices.lastKey());
  }

  /** First date between the two, both included, that a notice to come may change. */
  public Optional<LocalDate> firstProvisional(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1))
        .filter(date -> day(date).standing().isProvisional())
        .findFirst();
  }

  private Standing standing(LocalDate date) {
    int year = date.getYear();
    if (!isPublished(year)) {
      boolean early = !notices.isEmpty() && year < notices.firstKey();
      return early ? Standing.NOT_RECORDED : Standing.NOT_PUBLISHED;
    }
    return YearNotice.isYearEnd(date) && !isPublished(year + 1)
        ? Standing.YEAR_END_OPEN
        : Standing.SETTLED;
  }

  /** Made when first asked for. */
  private static final class Shipped {
    static final WorkingCalendar CALENDAR = of(StateCouncil.notices());
  }
}
