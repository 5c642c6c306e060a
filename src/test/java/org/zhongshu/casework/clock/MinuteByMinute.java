package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhongshu.city.WorkingHours;

/**
 * The slow, obviously right way: look at the clock on the wall each minute and ask whether it
 * counts. Starts, pauses and limits are whole minutes.
 */
final class MinuteByMinute {
  private final Instant first;
  private final boolean[] working;

  /** Minutes from the start of one date to the start of another. */
  MinuteByMinute(
      LocalDate from,
      LocalDate to,
      ZoneId zone,
      List<WorkingHours.Period> periods,
      Predicate<LocalDate> workday) {
    this(from, to, zone, workday, (_, _, day, time) -> day && isIn(periods, time));
  }

  /**
   * Whether a minute is worked: when it is, what its date is, and what the clock on the wall says.
   */
  interface Worked {
    boolean at(Instant minute, LocalDate date, boolean workday, LocalTime time);
  }

  /** The same with hours that change in the course of time. */
  MinuteByMinute(
      LocalDate from, LocalDate to, ZoneId zone, Predicate<LocalDate> workday, Worked worked) {
    first = from.atStartOfDay(zone).toInstant();
    Instant end = to.atStartOfDay(zone).toInstant();
    working = new boolean[(int) Duration.between(first, end).toMinutes()];
    // A clock turned back shows times again that are past: those who work don't go back with it.
    LocalDateTime latest = from.atStartOfDay();
    LocalDate date = from;
    boolean day = workday.test(date);
    for (int minute = 0; minute < working.length; minute++) {
      LocalDateTime wall = LocalDateTime.ofInstant(instant(minute), zone);
      if (wall.isAfter(latest)) {
        latest = wall;
      }
      if (!latest.toLocalDate().equals(date)) {
        date = latest.toLocalDate();
        day = workday.test(date);
      }
      working[minute] = worked.at(instant(minute), date, day, latest.toLocalTime());
    }
  }

  static boolean isIn(List<WorkingHours.Period> periods, LocalTime time) {
    for (WorkingHours.Period period : periods) {
      boolean begun = !time.isBefore(period.from());
      boolean ended = !period.to().equals(LocalTime.MIDNIGHT) && !time.isBefore(period.to());
      if (begun && !ended) {
        return true;
      }
    }
    return false;
  }

  Instant instant(int minute) {
    return first.plusSeconds(60L * minute);
  }

  int minute(Instant at) {
    return (int) Duration.between(first, at).toMinutes();
  }

  /** Whether the minute counts for a unit, without regard to pauses. */
  boolean counts(int minute, LimitUnit unit) {
    return switch (unit) {
      case MINUTE, URGENT_HOUR, CALENDAR_DAY -> true;
      case WORK_HOUR, WORK_DAY -> working[minute];
    };
  }

  /**
   * Walks a clock from its start, writing down what it has counted: for some days, and on until a
   * limit is used up or the clock stands for good.
   */
  Walk walk(ClockRun run, int limit, int days) {
    int start = minute(run.started());
    int[] counted = new int[days * 24 * 60];
    Paused paused = new Paused(run);
    int last = 0;
    while (last + 1 < counted.length || (counted[last] < limit && !paused.forGood(start + last))) {
      if (last + 1 == counted.length) {
        counted = Arrays.copyOf(counted, 2 * counted.length);
      }
      int minute = start + last;
      boolean runs = !paused.at(minute) && counts(minute, run.limit().unit());
      counted[last + 1] = counted[last] + (runs ? 1 : 0);
      last++;
    }
    return new Walk(start, Arrays.copyOf(counted, last + 1));
  }

  /** What a clock had counted before each minute since its start. */
  final class Walk {
    private final int start;
    private final int[] counted;

    private Walk(int start, int[] counted) {
      this.start = start;
      this.counted = counted;
    }

    /** First minute before which so many were counted; empty when the clock stands before. */
    Optional<Instant> deadline(int limit) {
      for (int i = 0; i < counted.length; i++) {
        if (counted[i] == limit) {
          return Optional.of(instant(start + i));
        }
      }
      return Optional.empty();
    }

    /** Minutes counted before this one. */
    int used(int minute) {
      return minute < start ? 0 : counted[minute - start];
    }
  }

  /** Asked with minutes that only go forward. */
  private final class Paused {
    private final int[] from;
    private final int[] until;
    private int next;

    Paused(ClockRun run) {
      from = run.pauses().stream().mapToInt(p -> minute(p.from())).toArray();
      until =
          run.pauses().stream()
              .mapToInt(p -> p.until() == null ? Integer.MAX_VALUE : minute(p.until()))
              .toArray();
    }

    boolean at(int minute) {
      while (next < from.length && until[next] <= minute) {
        next++;
      }
      return next < from.length && from[next] <= minute;
    }

    boolean forGood(int minute) {
      return at(minute) && until[next] == Integer.MAX_VALUE;
    }
  }
}
