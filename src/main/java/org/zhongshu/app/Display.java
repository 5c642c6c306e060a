package org.zhongshu.app;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the console can be shown: in a window, nowhere (it then runs headless), or nowhere although
 * somebody sits before a screen, because a library of the system is missing.
 *
 * <p>JavaFX itself would end with a stack trace; so this looks first. On Linux it draws windows by
 * GTK 3 on X11 (on Wayland through XWayland) and, with or without a window, text by Pango.
 */
public sealed interface Display {
  /** There is a screen, and what it takes to open a window. */
  record Window() implements Display {}

  /** There is no screen: no variable says where one would be. */
  record Headless() implements Display {}

  /**
   * There ought to be a screen or at least pictures, but something is missing.
   *
   * @param key which sentence says it
   * @param what the library that can't be loaded, or the screen that can't be opened
   */
  record Lacking(String key, String what) implements Display {}

  /** The display of this machine. */
  static Display here() {
    return find(
        System.getProperty("os.name"),
        System::getenv,
        NativeLibraries::canBeLoaded,
        NativeLibraries::screenCanBeOpened);
  }

  /**
   * Finds the display from what the system says.
   *
   * @param system the operating system's name
   * @param variable an environment variable's value
   * @param loads whether a native library can be loaded
   * @param opens whether the X11 screen can be opened
   */
  static Display find(
      String system,
      Function<String, @Nullable String> variable,
      Predicate<String> loads,
      Predicate<String> opens) {
    if (!system.startsWith("Linux")) {
      return new Window();
    }
    for (String library : List.of("libfreetype.so.6", "libpangoft2-1.0.so.0")) {
      if (!loads.test(library)) {
        return new Lacking("app.display.text", library);
      }
    }
    String x11 = Objects.requireNonNullElse(variable.apply("DISPLAY"), "");
    String wayland = Objects.requireNonNullElse(variable.apply("WAYLAND_DISPLAY"), "");
    if (x11.isEmpty() && wayland.isEmpty()) {
      return new Headless();
    }
    for (String library : List.of("libgtk-3.so.0", "libXtst.so.6")) {
      if (!loads.test(library)) {
        return new Lacking("app.display.gtk", library);
      }
    }
    if (x11.isEmpty()) {
      return new Lacking("app.display.wayland", wayland);
    }
    return opens.test(x11) ? new Window() : new Lacking("app.display.closed", x11);
  }

  /** Makes JavaFX draw into memory; to be called before it starts. */
  static void drawIntoMemory() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
  }
}
