package org.zhongshu.casework;

/**
 * Words as every file and store can keep them: no blanks around them, lines end in a line feed, no
 * control characters and no halves of characters.
 */
final class PlainText {
  private PlainText() {}

  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(PlainText::kept)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  private static boolean kept(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !half && c != 0xFFFE && c != 0xFFFF;
  }
}
