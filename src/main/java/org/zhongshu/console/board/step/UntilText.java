package org.zhongshu.console.board.step;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the end of a suspension as people write it: a day ({@code 2026-05-04}, {@code 5月4日}), a day
 * with its time ({@code 2026-05-04 09:00}), or how long ({@code 30 天}, {@code 2 months}). A day
 * without a time ends the suspension when it begins.
 */
public final class UntilText {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:([0-9]{4})[-/.年])?([0-9]{1,2})[-/.月]([0-9]{1,2})日?"
              + "(?:[ t]+([0-9]{1,2}):([0-9]{2}))?");
  private static final Pattern SPAN =
      Pattern.compile("([0-9]{1,4})\\s*个?\\s*(天|日|自然日|月|days?|d|months?)");

  private UntilText() {}

  /** The moment; empty when it can't be read. It may be past: the domain says so. */
  public static Optional<Instant> read(String text, Instant now, ZoneId zone) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    LocalDate today = now.atZone(zone).toLocalDate();
    Matcher span = SPAN.matcher(plain);
    if (span.matches()) {
      int amount = Integer.parseInt(span.group(1));
      String unit = span.group(2);
      boolean months = unit.equals("月") || unit.startsWith("month");
      LocalDate day = months ? today.plusMonths(amount) : today.plusDays(amount);
      return Optional.of(day.atStartOfDay(zone).toInstant());
    }
    Matcher date = DATE.matcher(plain);
    return date.matches() ? date(date, today, zone) : Optional.empty();
  }

  private static Optional<Instant> date(Matcher date, LocalDate today, ZoneId zone) {
    try {
      int month = Integer.parseInt(date.group(2));
      int dayOfMonth = Integer.parseInt(date.group(3));
      int year = date.group(1) == null ? today.getYear() : Integer.parseInt(date.group(1));
      LocalDate day = LocalDate.of(year, month, dayOfMonth);
      // Without a year the next such day is meant.
      if (date.group(1) == null && day.isBefore(today)) {
        day = LocalDate.of(year + 1, month, dayOfMonth);
      }
      LocalDateTime at =
          date.group(4) == null
              ? day.atStartOfDay()
              : day.atTime(Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)));
      return Optional.of(at.atZone(zone).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
