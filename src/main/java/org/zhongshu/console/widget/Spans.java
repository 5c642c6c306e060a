package org.zhongshu.console.widget;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.words.Words;

/** Spans of time in words: short ones by the second, long ones by the day. */
public final class Spans {
  /** Days from which hours say nothing any more. */
  private static final long LONG = 100;

  private Spans() {}

  /** What is left or passed of a limit: 剩 3:43, 超 1:12:08; 无时限 when none runs. */
  public static String due(Words words, @Nullable Instant due, Instant now) {
    if (due == null) {
      return words.get("enum.DueState.NONE");
    }
    Duration left = Duration.between(now, due);
    return left.isNegative()
        ? words.get("span.over", clock(words, left.negated()))
        : words.get("span.left", clock(words, left));
  }

  /**
   * 3:43 (minutes, seconds), 1:12:08, 2 天 3 小时; 0:00 for less than nothing, as when a step is
   * younger than the second that a view shows.
   */
  public static String clock(Words words, Duration span) {
    long seconds = Math.max(0, span.toSeconds());
    if (seconds >= 86_400) {
      return running(words, span);
    }
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    return hours > 0
        ? "%d:%02d:%02d".formatted(hours, minutes, seconds % 60)
        : "%d:%02d".formatted(minutes, seconds % 60);
  }

  /** How long something has run: 30 天 9 小时, 9 小时 36 分, 36 分. */
  public static String running(Words words, Duration span) {
    long minutes = Math.max(0, span.toMinutes());
    long days = minutes / 1440;
    long hours = minutes / 60 % 24;
    if (days >= LONG) {
      return words.get("span.long", days);
    }
    if (days > 0) {
      return words.get("span.days", days, hours);
    }
    return hours > 0
        ? words.get("span.hours", hours, minutes % 60)
        : words.get("span.minutes", minutes);
  }
}
