package org.zhongshu.casework.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.WorkingHours;

/**
 * Working days laid on the line of instants. Times of day are put there in order: one that is
 * skipped when clocks go forward is the instant of the change, one that comes twice when they go
 * back is the first. So hours at work stay one stretch, and none are counted twice.
 */
record WorkDays(WorkingCalendar calendar, WorkingHours hours, ZoneId zone) {
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
