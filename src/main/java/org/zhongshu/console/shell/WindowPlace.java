package org.zhongshu.console.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where the window stood when it was closed, in screen pixels.
 *
 * @param maximised whether it filled its screen
 */
record WindowPlace(double x, double y, double width, double height, boolean maximised) {
  private static final double SMALLEST_WIDTH = 1024;
  private static final double SMALLEST_HEIGHT = 640;

  /**
   * Whether all four edges lie on the screens: a window that hangs out can't be fetched back by
   * everyone.
   */
  boolean fits(List<Rectangle2D> screens) {
    return width >= SMALLEST_WIDTH
        && height >= SMALLEST_HEIGHT
        && on(screens, x, y)
        && on(screens, x + width - 1, y)
        && on(screens, x, y + height - 1)
        && on(screens, x + width - 1, y + height - 1);
  }

  private static boolean on(List<Rectangle2D> screens, double x, double y) {
    return screens.stream().anyMatch(screen -> screen.contains(x, y));
  }

  /** As it is kept: {@code x,y,width,height,maximised}. */
  String text() {
    return "%d,%d,%d,%d,%b"
        .formatted(Math.round(x), Math.round(y), Math.round(width), Math.round(height), maximised);
  }

  static Optional<WindowPlace> parse(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new WindowPlace(
              Double.parseDouble(parts[0]),
              Double.parseDouble(parts[1]),
              Double.parseDouble(parts[2]),
              Double.parseDouble(parts[3]),
              Boolean.parseBoolean(parts[4])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
