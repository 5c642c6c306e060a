package org.zhongshu.app.tour;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.console.theme.Theme;

/**
 * Pictures of the tour. A screen has one number, in whatever theme and size: {@code
 * 01-screen-dark-1920x1080.png}.
 */
final class Album {
  private final ConsoleWindow window;
  private final Hand hand;
  private final Path folder;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private Size size = new Size(0, 0);
  private int taken;

  Album(ConsoleWindow window, Hand hand, Path folder) {
    this.window = window;
    this.hand = hand;
    this.folder = folder;
  }

  /** Puts the window into a theme and a size. */
  void look(Theme theme, Size to) {
    size = to;
    hand.act(() -> window.theme(theme));
    hand.size(to.width(), to.height());
  }

  /** Takes a picture of the window as it stands. */
  void take(String name) {
    int number = numbers.computeIfAbsent(name, _ -> numbers.size() + 1);
    String theme = hand.get(() -> window.look().theme()).name().toLowerCase(Locale.ROOT);
    hand.picture(folder.resolve("%02d-%s-%s-%s.png".formatted(number, name, theme, size)));
    taken++;
  }

  int taken() {
    return taken;
  }
}
