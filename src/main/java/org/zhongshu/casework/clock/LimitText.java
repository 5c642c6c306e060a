package org.zhongshu.casework.clock;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes limits as people of the field write them: {@code 2 工作日}, {@code 4个紧急工作时}, {@code
 * 3 work days}. Words that mean one thing in one city and another in the next ({@code 日}, {@code
 * 天}, {@code 时}, {@code days}) are not guessed.
 */
public final class LimitText {
  /** Most that is read: a longer limit is a slip of the pen. */
  public static final int MOST = 9_999;

  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})\\s*个?\\s*(\\D+)");

  private static final Map<String, LimitUnit> UNITS =
      Map.ofEntries(
          entry("分钟", LimitUnit.MINUTE),
          entry("分", LimitUnit.MINUTE),
          entry("min", LimitUnit.MINUTE),
          entry("minute", LimitUnit.MINUTE),
          entry("紧急工作时", LimitUnit.URGENT_HOUR),
          entry("紧急工时", LimitUnit.URGENT_HOUR),
          entry("紧急工作小时", LimitUnit.URGENT_HOUR),
          entry("紧", LimitUnit.URGENT_HOUR),
          // An hour without a word of work runs round the clock, as hotlines promise it.
          entry("小时", LimitUnit.URGENT_HOUR),
          entry("h", LimitUnit.URGENT_HOUR),
          entry("hour", LimitUnit.URGENT_HOUR),
          entry("urgent hour", LimitUnit.URGENT_HOUR),
          entry("工作时", LimitUnit.WORK_HOUR),
          entry("工时", LimitUnit.WORK_HOUR),
          entry("工作小时", LimitUnit.WORK_HOUR),
          entry("work hour", LimitUnit.WORK_HOUR),
          entry("working hour", LimitUnit.WORK_HOUR),
          entry("工作日", LimitUnit.WORK_DAY),
          entry("workday", LimitUnit.WORK_DAY),
          entry("work day", LimitUnit.WORK_DAY),
          entry("working day", LimitUnit.WORK_DAY),
          entry("自然日", LimitUnit.CALENDAR_DAY),
          entry("日历日", LimitUnit.CALENDAR_DAY),
          entry("calendar day", LimitUnit.CALENDAR_DAY));

  private LimitText() {}

  /** The limit; empty when it can't be read, is none, or is longer than {@link #MOST} units. */
  public static Optional<Limit> read(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    Matcher form = FORM.matcher(plain);
    if (!form.matches()) {
      return Optional.empty();
    }
    int amount = Integer.parseInt(form.group(1));
    LimitUnit unit = unit(form.group(2).strip().replaceAll("[\\s_-]+", " "));
    return unit == null || amount < 1 || amount > MOST
        ? Optional.empty()
        : Optional.of(new Limit(amount, unit));
  }

  /** A limit as files of every language hold it, for example {@code 2 紧急工作时}. */
  public static String write(Limit limit) {
    String unit =
        switch (limit.unit()) {
          case MINUTE -> "分钟";
          case URGENT_HOUR -> "紧急工作时";
          case WORK_HOUR -> "工作时";
          case WORK_DAY -> "工作日";
          case CALENDAR_DAY -> "自然日";
        };
    return limit.amount() + " " + unit;
  }

  private static @Nullable LimitUnit unit(String words) {
    LimitUnit known = UNITS.get(words);
    return known == null && words.endsWith("s")
        ? UNITS.get(words.substring(0, words.length() - 1))
        : known;
  }
}
