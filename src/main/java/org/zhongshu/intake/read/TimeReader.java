package org.zhongshu.intake.read;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads points in time as files write them: {@code 2018-02-08 15:34:40}, {@code 2019/2/28 11:25},
 * {@code 2019年2月28日 上午9时5分}, ISO 8601 with or without offset, {@code 28/2/2019}, {@code Jan 5, 2022
 * 3:04 PM}, {@code 20180208153440}, days of a spreadsheet, seconds since 1970. A day without a time
 * is its beginning. What is no point in time is null, never an exception: wrong dates are common.
 */
public final class TimeReader {
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7));
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  private final ZoneId zone;
  private final DayOrder order;

  public TimeReader(ZoneId zone, DayOrder order) {
    this.zone = zone;
    this.order = order;
  }

  /**
   * Whether the words are a day with a time of day, by their look; years, codes and numbers are
   * not.
   */
  static boolean looksLikeTime(String words) {
    TimeScan scan = TimeScan.of(words);
    return scan != null && scan.count >= 5 && read(scan, DayOrder.MONTH_FIRST) != null;
  }

  /**
   * The order that the words tell, when their first two numbers can only be one of them; null when
   * they don't tell.
   */
  public static @Nullable DayOrder orderToldBy(String words) {
    TimeScan scan = TimeScan.of(words);
    if (scan == null
        || scan.count < 3
        || scan.digits[0] > 2
        || scan.month > 0
        || scan.digits[2] != 4) {
      return null;
    }
    boolean day = scan.number[0] > 12 && scan.number[0] <= 31 && scan.number[1] <= 12;
    boolean month = scan.number[1] > 12 && scan.number[1] <= 31 && scan.number[0] <= 12;
    return day ? DayOrder.DAY_FIRST : month ? DayOrder.MONTH_FIRST : null;
  }

  /** The point in time; null when the words are none. */
  public @Nullable Instant read(String words) {
    TimeScan scan = TimeScan.of(words);
    if (scan == null) {
      return null;
    }
    if (scan.count <= 2 && scan.bare && scan.month == 0) {
      Instant instant = number(scan);
      if (instant != null
          || scan.count == 1
              && scan.digits[0] != 8
              && scan.digits[0] != 12
              && scan.digits[0] != 14) {
        return instant;
      }
    }
    LocalDateTime local = read(scan, order);
    if (local == null) {
      return null;
    }
    ZoneOffset offset = scan.offset();
    return (offset != null ? local.toInstant(offset) : local.atZone(zone).toInstant());
  }

  /** Seconds or milliseconds since 1970, or days of a spreadsheet since the end of 1899. */
  private @Nullable Instant number(TimeScan scan) {
    long whole = scan.number[0];
    if (scan.count == 1 && scan.digits[0] == 10 && whole < 4_102_444_800L) {
      return Instant.ofEpochSecond(whole);
    }
    if (scan.count == 1 && scan.digits[0] == 13) {
      return Instant.ofEpochMilli(whole);
    }
    if (scan.digits[0] == 5 && whole >= 20_000 && whole < 80_000) {
      double part = scan.count == 1 ? 0 : scan.number[1] / Math.pow(10, scan.digits[1]);
      return LocalDateTime.of(1899, 12, 30, 0, 0)
          .plusDays(whole)
          .plusSeconds(Math.round(part * 86_400))
          .atZone(zone)
          .toInstant();
    }
    return null;
  }

  private static @Nullable LocalDateTime read(TimeScan scan, DayOrder order) {
    long[] n = scan.number;
    int year;
    int month;
    int day;
    int next;
    if (scan.month > 0) {
      if (scan.count < 2) {
        return null;
      }
      // Weekday and time may stand before the year, as in "Wed Jan 19 11:42:16 2022".
      boolean yearLast = scan.digits[scan.count - 1] == 4 && scan.count > 2;
      month = scan.month;
      day = (int) n[0];
      if (scan.digits[0] == 4) {
        year = (int) n[0];
        day = (int) n[1];
        next = 2;
      } else if (scan.digits[1] == 4) {
        year = (int) n[1];
        next = 2;
      } else if (yearLast) {
        year = (int) n[scan.count - 1];
        return time(scan, year, month, day, 1, scan.count - 1);
      } else {
        return null;
      }
    } else if (scan.digits[0] == 8 || scan.digits[0] == 12 || scan.digits[0] == 14) {
      return compact(scan);
    } else if (scan.count < 3) {
      return null;
    } else if (scan.digits[0] == 4) {
      year = (int) n[0];
      month = (int) n[1];
      day = (int) n[2];
      next = 3;
    } else if (scan.digits[0] <= 2
        && scan.digits[1] <= 2
        && (scan.digits[2] == 4 || scan.digits[2] == 2)) {
      boolean yearFirst = scan.digits[2] == 2 && scan.separator[1] == '-';
      year = (int) (yearFirst ? 2000 + n[0] : scan.digits[2] == 2 ? 2000 + n[2] : n[2]);
      boolean dayFirst = n[0] > 12 || order == DayOrder.DAY_FIRST && n[1] <= 12;
      month = (int) (yearFirst ? n[1] : dayFirst ? n[1] : n[0]);
      day = (int) (yearFirst ? n[2] : dayFirst ? n[0] : n[1]);
      next = 3;
    } else {
      return null;
    }
    return time(scan, year, month, day, next, scan.count);
  }

  private static @Nullable LocalDateTime compact(TimeScan scan) {
    long n = scan.number[0];
    int digits = scan.digits[0];
    long clock = 0;
    if (digits == 8 && scan.count == 2 && (scan.digits[1] == 6 || scan.digits[1] == 4)) {
      clock = scan.digits[1] == 6 ? scan.number[1] : scan.number[1] * 100;
    } else if (digits == 8 && scan.count > 2) {
      return time(scan, (int) (n / 10_000), (int) (n / 100 % 100), (int) (n % 100), 1, scan.count);
    } else if (scan.count > 1) {
      return null;
    } else if (digits > 8) {
      long full = digits == 12 ? n * 100 : n;
      clock = full % 1_000_000;
      n = full / 1_000_000;
    }
    return at(
        (int) (n / 10_000),
        (int) (n / 100 % 100),
        (int) (n % 100),
        (int) (clock / 10_000),
        (int) (clock / 100 % 100),
        (int) (clock % 100),
        0);
  }

  private static @Nullable LocalDateTime time(
      TimeScan scan, int year, int month, int day, int from, int to) {
    int left = to - from;
    if (left == 0) {
      return at(year, month, day, 0, 0, 0, 0);
    }
    if (left > 4 || left == 1 && scan.half == 0 && !scan.hourWord) {
      return null;
    }
    int hour = (int) scan.number[from];
    if (scan.half > 0) {
      if (hour > 12) {
        hour = scan.half == 2 && hour < 24 ? hour - 12 : -1;
      } else if (hour == 12) {
        hour = 0;
      }
      hour += scan.half == 2 && hour >= 0 ? 12 : 0;
    }
    int minute = left > 1 ? (int) scan.number[from + 1] : 0;
    int second = left > 2 ? (int) scan.number[from + 2] : 0;
    int nano = 0;
    if (left > 3) {
      int digits = Math.min(9, scan.digits[from + 3]);
      nano =
          scan.digits[from + 3] > 9
              ? 0
              : (int) (scan.number[from + 3] * (long) Math.pow(10, 9 - digits));
    }
    return at(year, month, day, hour, minute, second, nano);
  }

  private static @Nullable LocalDateTime at(
      int year, int month, int day, int hour, int minute, int second, int nano) {
    boolean endOfDay = hour == 24 && minute == 0 && second == 0;
    if (year < FIRST_YEAR
        || year > LAST_YEAR
        || month < 1
        || month > 12
        || day < 1
        || day > YearMonth.of(year, month).lengthOfMonth()
        || hour < 0
        || hour > 23 && !endOfDay
        || minute < 0
        || minute > 59
        || second < 0
        || second > 59
        || nano < 0) {
      return null;
    }
    LocalDateTime time =
        LocalDateTime.of(year, month, day, endOfDay ? 0 : hour, minute, second, nano);
    return endOfDay ? time.plusDays(1) : time;
  }

  /** Hours from UTC of a zone's letters; null when they are not among the clear ones. */
  static @Nullable Integer zoneHours(String letters) {
    return ZONES.get(letters);
  }

  /** Month of an English name or its first three letters; 0 when it is none. */
  static int monthOf(String letters) {
    if (letters.length() < 3 || letters.length() > 9) {
      return 0;
    }
    int at = MONTHS.indexOf(letters.substring(0, 3));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : 0;
  }
}
