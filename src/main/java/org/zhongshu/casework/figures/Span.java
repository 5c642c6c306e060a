package org.zhongshu.casework.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Days of the city that figures are counted over. A month is the city's month, not UTC's.
 *
 * @param first first day
 * @param last last day
 */
public record Span(LocalDate first, LocalDate last) {
  public Span {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(first + " to " + last);
    }
  }

  public static Span of(YearMonth month) {
    return new Span(month.atDay(1), month.atEndOfMonth());
  }

  /** First moment. */
  public Instant from(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The moment after the last. */
  public Instant until(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  public boolean isMonth() {
    return equals(of(YearMonth.from(first)));
  }

  /** 环比: the span right before, a month before a month, else as many days. */
  public Span before() {
    if (isMonth()) {
      return of(YearMonth.from(first).minusMonths(1));
    }
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return new Span(first.minusDays(days), last.minusDays(days));
  }

  /** 同比: the same a year before. */
  public Span yearBefore() {
    return isMonth()
        ? of(YearMonth.from(first).minusYears(1))
        : new Span(first.minusYears(1), last.minusYears(1));
  }
}
