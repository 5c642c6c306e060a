package org.zhongshu.app.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/** Columns of text for a terminal, where a Chinese character is as wide as two Latin ones. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int[] widest;
  private final int[] cap;

  /**
   * A table.
   *
   * @param cap widest that each column may be, in Latin characters; what is longer is cut with an
   *     ellipsis, but for the last column
   */
  TextTable(int... cap) {
    this.cap = cap.clone();
    this.widest = new int[cap.length];
  }

  void row(String... cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < cap.length; i++) {
      String cell = cut(oneLine(i < cells.length ? cells[i] : ""), cap[i]);
      widest[i] = Math.max(widest[i], width(cell));
      row.add(cell);
    }
    rows.add(row);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i));
        if (i < row.size() - 1) {
          line.repeat(' ', widest[i] - width(row.get(i))).append(GAP);
        }
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /**
   * What would move the cursor or break the row is put as a blank: words of a case are anybody's.
   */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return line.toString();
  }

  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int wide = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  private static String cut(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int c : text.codePoints().toArray()) {
      width += width(c);
      if (width > most - 1) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept.append('…').toString();
  }
}
