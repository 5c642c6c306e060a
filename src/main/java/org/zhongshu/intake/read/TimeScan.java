package org.zhongshu.intake.read;

import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers and marks of a written time, in one pass without patterns or exceptions. */
final class TimeScan {
  /** Longest writing that is looked at, characters. */
  private static final int LONGEST = 48;

  private static final int MOST = 8;

  final long[] number = new long[MOST];
  final int[] digits = new int[MOST];

  /** What stands after each number; a space when nothing does. */
  final char[] separator = new char[MOST];

  int count;

  /** Month told by name; 0 when by number. */
  int month;

  /** 1 for the morning's half of the day, 2 for the evening's, 0 when not told. */
  int half;

  boolean hourWord;

  /** Whether there is nothing but digits and at most one point. */
  boolean bare = true;

  private @Nullable Integer offsetSeconds;

  private TimeScan() {}

  /** Null when the words can't be a time. */
  static @Nullable TimeScan of(String words) {
    String text = words.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    TimeScan scan = new TimeScan();
    return scan.scan(text) && scan.count > 0 ? scan : null;
  }

  @Nullable ZoneOffset offset() {
    Integer seconds = offsetSeconds;
    return seconds == null ? null : ZoneOffset.ofTotalSeconds(seconds);
  }

  private boolean scan(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        at = number(text, at);
        if (at < 0) {
          return false;
        }
      } else if (c == '+' || c == '-' && isOffset(text, at)) {
        return offset(text, at);
      } else if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
        int end = at;
        while (end < text.length()
            && Character.isLetter(text.charAt(end))
            && text.charAt(end) < 128) {
          end++;
        }
        if (!letters(text.substring(at, end).toLowerCase(Locale.ROOT))) {
          return false;
        }
        at = end;
      } else {
        if (!mark(text, at, c)) {
          return false;
        }
        at +=
            c == '上' || c == '下' || c == '凌' || c == '早' || c == '中' || c == '晚' || c == '星'
                    || c == '周'
                ? 2
                : 1;
        at += c == '星' ? 1 : 0;
      }
    }
    return true;
  }

  private int number(String text, int from) {
    int at = from;
    long value = 0;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      if (at - from >= 17) {
        return -1;
      }
      value = value * 10 + (text.charAt(at) - '0');
      at++;
    }
    if (count == MOST) {
      return -1;
    }
    number[count] = value;
    digits[count] = at - from;
    separator[count] = at < text.length() ? text.charAt(at) : ' ';
    count++;
    return at;
  }

  private boolean mark(String text, int at, char c) {
    switch (c) {
      case '.' -> {
        return at > 0;
      }
      case '-',
          '/',
          ':',
          ' ',
          ',',
          '\t',
          '\u00a0',
          '\u3000',
          '年',
          '月',
          '日',
          '号',
          '分',
          '秒',
          '：',
          '\u202f' -> {
        bare = false;
        return true;
      }
      case '时', '点' -> {
        bare = false;
        hourWord = true;
        return true;
      }
      case '上', '凌', '早', '下', '晚', '中' -> {
        bare = false;
        half = c == '下' || c == '晚' || c == '中' ? 2 : 1;
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return after == '午' || after == '晨' || after == '上';
      }
      case '星', '周' -> {
        bare = false;
        return at + (c == '星' ? 2 : 1) < text.length();
      }
      default -> {
        return false;
      }
    }
  }

  private boolean letters(String letters) {
    bare = false;
    int named = TimeReader.monthOf(letters);
    if (named > 0) {
      month = named;
      return true;
    }
    Integer zone = TimeReader.zoneHours(letters);
    if (zone != null && count >= 4) {
      offsetSeconds = zone * 3600;
      return true;
    }
    if (count < 3 && letters.length() <= 2) {
      return false;
    }
    switch (letters) {
      case "am", "a" -> half = 1;
      case "pm", "p" -> half = 2;
      case "t", "cst", "cdt", "st", "nd", "rd", "th", "at", "of" -> {}
      default -> {
        return letters.length() >= 3 && "montuewedthufrisatsun".contains(letters.substring(0, 3));
      }
    }
    return true;
  }

  /** A minus after a time of day is an offset from UTC, not a stroke between numbers. */
  private boolean isOffset(String text, int at) {
    return count >= 5 && text.indexOf(':') >= 0 && text.indexOf(':') < at;
  }

  private boolean offset(String text, int at) {
    if (count < 4) {
      return false;
    }
    bare = false;
    int hours = 0;
    int minutes = 0;
    int seen = 0;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' && seen > 0) {
        continue;
      }
      if (c < '0' || c > '9' || seen == 4) {
        return false;
      }
      if (seen < 2) {
        hours = hours * 10 + (c - '0');
      } else {
        minutes = minutes * 10 + (c - '0');
      }
      seen++;
    }
    if (seen != 2 && seen != 4 || hours > 18 || minutes > 59 || hours == 18 && minutes > 0) {
      return false;
    }
    int seconds = hours * 3600 + minutes * 60;
    offsetSeconds = text.charAt(at) == '-' ? -seconds : seconds;
    return true;
  }
}
