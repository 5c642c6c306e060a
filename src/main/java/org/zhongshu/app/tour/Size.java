package org.zhongshu.app.tour;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Size of a picture, pixels. */
public record Size(int width, int height) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{3,4})[x×*](\\d{3,4})");

  /** As written on the command line, for example {@code 1366x768}. */
  public static Optional<Size> parse(String text) {
    Matcher parts = WRITTEN.matcher(text.strip());
    return parts.matches()
        ? Optional.of(new Size(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
