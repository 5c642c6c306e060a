package org.zhongshu.console.widget;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.zhongshu.words.Words;

/** Instants as short as they can be told apart: today by the second, this year without the year. */
public final class Moments {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  private Moments() {}

  public static String brief(Words words, Instant at, Instant now) {
    ZonedDateTime then = at.atZone(words.zone());
    ZonedDateTime today = now.atZone(words.zone());
    if (then.toLocalDate().equals(today.toLocalDate())) {
      return TODAY.format(then);
    }
    return (then.getYear() == today.getYear() ? THIS_YEAR : EARLIER).format(then);
  }
}
