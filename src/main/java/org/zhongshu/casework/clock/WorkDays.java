package org.zhongshu.casework.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.zhongshu.city.CountedHours;
import org.zhongshu.city.DayRuling;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.WorkingHours;

/**
 * Working days laid on the line of instants. Times of day are put there in order: one that is
 * skipped when clocks go forward is the instant of the change, one that comes twice when they go
 * back is the first. So hours at work stay one stretch, and none are counted twice.
 */
record WorkDays(WorkingCalendar calendar, CountedHours counted, ZoneId zone) {
  /** Name of a day off that counts all the same; put in words at the edge. */
  private static final String EVERY_DAY = "every-day";

  List<WorkingHours.Period> periods() {
    return counted.hours().periods();
  }

  boolean isWorkday(LocalDate date) {
    return counted.everyDay() || calendar.isWorkday(date);
  }

  DayRuling day(LocalDate date) {
    DayRuling day = calendar.day(date);
    if (!counted.everyDay()) {
      return day;
    }
    // No notice to come changes what counts in any case.
    return day.isWorkday()
        ? new DayRuling(date, day.kind(), day.name(), DayRuling.Standing.SETTLED)
        : new DayRuling(date, DayRuling.Kind.CENTRE_WORK, EVERY_DAY, DayRuling.Standing.SETTLED);
  }

  Optional<LocalDate> firstProvisional(LocalDate from, LocalDate to) {
    return counted.everyDay() ? Optional.empty() : calendar.firstProvisional(from, to);
  }

  Instant begin(LocalDate date) {
    return at(date, LocalTime.MIDNIGHT);
  }

  Instant from(LocalDate date, WorkingHours.Period period) {
    return at(date, period.from());
  }

  Instant to(LocalDate date, WorkingHours.Period period) {
    return period.endsAtMidnight() ? begin(date.plusDays(1)) : at(date, period.to());
  }

  LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  private Instant at(LocalDate date, LocalTime time) {
    LocalDateTime local = date.atTime(time);
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition change = rules.getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.toInstant(rules.getOffset(local));
  }
}
