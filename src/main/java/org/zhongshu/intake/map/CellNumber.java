package org.zhongshu.intake.map;

/** Reads plain decimal numbers without exceptions. */
final class CellNumber {
  private CellNumber() {}

  /** The number; NaN when the text is none. */
  static double read(String text) {
    int length = text.length();
    if (length == 0 || length > 24) {
      return Double.NaN;
    }
    boolean digit = false;
    boolean point = false;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if (c == '.' && !point) {
        point = true;
      } else if (i > 0 || c != '-' && c != '+') {
        return Double.NaN;
      }
    }
    return digit ? Double.parseDouble(text) : Double.NaN;
  }
}
