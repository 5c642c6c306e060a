package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhongshu.city.CountedHours;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.WorkingHours;

/**
 * Counts work hours and work days in the working hours of the city's workdays, everything else
 * always. Periods of a year are laid out once, when first needed.
 */
public final class WorkingReckoning implements Reckoning {
  /** 1 work day is so much counted time, whatever hours a centre keeps. */
  private static final Duration WORK_DAY = Duration.ofHours(8);

  /** Years that are counted; a limit that leads out of them is a mistake. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 2200;

  private final WorkDays days;
  private final Map<Integer, WorkYear> years = new ConcurrentHashMap<>();

  public WorkingReckoning(WorkingCalendar calendar, WorkingHours hours, ZoneId zone) {
    this(calendar, new CountedHours(hours, false), zone);
  }

  public WorkingReckoning(WorkingCalendar calendar, CountedHours counted, ZoneId zone) {
    days = new WorkDays(calendar, counted, zone);
  }

  /** By the State Council's calendar and the usual hours. */
  public static WorkingReckoning usual(ZoneId zone) {
    return new WorkingReckoning(WorkingCalendar.stateCouncil(), WorkingHours.usual(), zone);
  }

  @Override
  public Duration length(Limit limit) {
    return switch (limit.unit()) {
      case MINUTE -> Duration.ofMinutes(limit.amount());
      case URGENT_HOUR, WORK_HOUR -> Duration.ofHours(limit.amount());
      case WORK_DAY -> WORK_DAY.multipliedBy(limit.amount());
      case CALENDAR_DAY -> Duration.ofDays(limit.amount());
    };
  }

  @Override
  public Duration counted(Instant from, Instant to, LimitUnit unit) {
    if (!to.isAfter(from)) {
      return Duration.ZERO;
    }
    if (unit.alwaysRuns()) {
      return Duration.between(from, to);
    }
    WorkYear first = year(from);
    WorkYear last = year(to);
    long nanos = last.counted(to) - first.counted(from);
    Duration whole = Duration.ZERO;
    for (int year = first.year; year < last.year; year++) {
      whole = whole.plusNanos(year(year).total());
    }
    return whole.plusNanos(nanos);
  }

  @Override
  public Instant reach(Instant from, Duration time, LimitUnit unit) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("less than nothing: " + time);
    }
    if (time.isZero() || unit.alwaysRuns()) {
      return from.plus(time);
    }
    WorkYear year = year(from);
    Duration left = time.plusNanos(year.counted(from));
    while (left.compareTo(Duration.ofNanos(year.total())) > 0) {
      left = left.minusNanos(year.total());
      year = year(year.year + 1);
    }
    return year.at(left.toNanos());
  }

  @Override
  public List<ReckoningStep> steps(Instant from, Instant to, LimitUnit unit) {
    if (!to.isAfter(from)) {
      return List.of();
    }
    return unit.alwaysRuns()
        ? List.of(new ReckoningStep(from, to, Duration.between(from, to), new Why.Always()))
        : new WorkSteps(days, from, to).list();
  }

  @Override
  public Optional<LocalDate> firstProvisional(Instant from, Instant to, LimitUnit unit) {
    return unit.alwaysRuns()
        ? Optional.empty()
        : days.firstProvisional(days.date(from), days.date(to));
  }

  private WorkYear year(Instant at) {
    return year(days.date(at).getYear());
  }

  private WorkYear year(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "work time is counted from %d to %d, not in %d".formatted(FIRST_YEAR, LAST_YEAR, year));
    }
    return years.computeIfAbsent(year, y -> WorkYear.of(y, days));
  }
}
