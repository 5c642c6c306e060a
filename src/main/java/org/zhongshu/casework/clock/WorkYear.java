package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The working periods of one year as prefix sums, in nanoseconds since its begin: what was counted
 * and when so much was counted are one binary search each.
 */
final class WorkYear {
  final int year;
  final Instant begin;
  final Instant end;

  private final long[] from;
  private final long[] to;

  /** What was counted before the period of the same index; the last element is the year's total. */
  private final long[] before;

  private WorkYear(int year, Instant begin, Instant end, long[] from, long[] to) {
    this.year = year;
    this.begin = begin;
    this.end = end;
    this.from = from;
    this.to = to;
    before = new long[from.length + 1];
    for (int i = 0; i < from.length; i++) {
      before[i + 1] = before[i] + to[i] - from[i];
    }
  }

  static WorkYear of(int year, WorkDays days) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate next = first.plusYears(1);
    Instant begin = days.begin(first);
    int most = first.lengthOfYear() * days.periods().size();
    long[] from = new long[most];
    long[] to = new long[most];
    int size = 0;
    for (LocalDate date = first; date.isBefore(next); date = date.plusDays(1)) {
      if (days.isWorkday(date)) {
        for (var period : days.periods()) {
          from[size] = Duration.between(begin, days.from(date, period)).toNanos();
          to[size] = Duration.between(begin, days.to(date, period)).toNanos();
          // Nothing is left of a period that falls into the hour skipped in spring.
          size += to[size] > from[size] ? 1 : 0;
        }
      }
    }
    return new WorkYear(
        year, begin, days.begin(next), Arrays.copyOf(from, size), Arrays.copyOf(to, size));
  }

  /** Counted in the whole year. */
  long total() {
    return before[from.length];
  }

  /** Counted since the year began, at an instant in it. */
  long counted(Instant at) {
    long offset = Duration.between(begin, at).toNanos();
    int found = Arrays.binarySearch(from, offset);
    int period = found >= 0 ? found : -found - 2;
    return period < 0 ? 0 : before[period] + Math.min(offset, to[period]) - from[period];
  }

  /** Earliest instant at which this much, more than nothing and at most the total, was counted. */
  Instant at(long counted) {
    int found = Arrays.binarySearch(before, counted);
    int period = (found >= 0 ? found : -found - 1) - 1;
    return begin.plusNanos(from[period] + counted - before[period]);
  }
}
