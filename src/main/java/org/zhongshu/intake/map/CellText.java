package org.zhongshu.intake.map;

import java.util.Locale;
import java.util.Set;
import org.zhongshu.casework.Case;

/** Cleans the text of cells without losing what people wrote. */
final class CellText {
  /** What systems write for "nothing". */
  private static final Set<String> NOTHING =
      Set.of(
          "-",
          "--",
          "—",
          "——",
          "/",
          "\\",
          "\\n",
          "null",
          "(null)",
          "n/a",
          "#n/a",
          "nan",
          "none",
          "undefined");

  private static final String NOTHING_BEGINS = "-—/\\nN(#uU";
  private static final int LONGEST_NOTHING = 9;

  private CellText() {}

  /**
   * The words without blanks around them and without characters that no screen shows; empty for
   * what means nothing.
   */
  static String clean(String cell) {
    String text = strip(cell);
    if (text.isEmpty()
        || text.length() <= LONGEST_NOTHING
            && NOTHING_BEGINS.indexOf(text.charAt(0)) >= 0
            && NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
      return "";
    }
    for (int i = 0; i < text.length(); i++) {
      if (unseen(text.charAt(i))) {
        return withoutUnseen(text);
      }
    }
    return text;
  }

  private static String withoutUnseen(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        kept.append(pair ? "" : "\n");
      } else if (!unseen(c)) {
        kept.append(c);
      }
    }
    return strip(kept.toString());
  }

  private static boolean unseen(char c) {
    return c < ' ' && c != '\n' && c != '\t'
        || c == 0x7F
        || c == '\ufeff'
        || c == '\ufffe'
        || c == '\uffff';
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean blank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff' || Character.isWhitespace(c);
  }

  /** On one line. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        space = true;
      } else {
        if (space && c != ' ' && !line.isEmpty()) {
          line.append(' ');
        }
        space = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  static boolean fitsTitle(String title) {
    return title.length() <= Case.MAX_TITLE
        || title.codePointCount(0, title.length()) <= Case.MAX_TITLE;
  }

  /**
   * The beginning, at most so many characters, never half of one; with an ellipsis when something
   * is left.
   */
  static String cut(String text, int most) {
    if (text.codePointCount(0, text.length()) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  /** The first sentence or line, at most so many characters. */
  static String firstSentence(String text, int most) {
    int end = 0;
    while (end < text.length() && "。！？!?\n;；".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return cut(oneLine(text.substring(0, end)), most);
  }
}
