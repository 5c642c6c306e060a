package org.zhongshu.app;

import javafx.application.Application;

/**
 * Where the program starts. It does not extend {@link Application}, so that it also starts where
 * JavaFX lies on the class path.
 */
public final class Main {
  private Main() {}

  /** Opens the console. */
  public static void main(String[] args) {
    if (System.getProperty("os.name").startsWith("Linux")
        && System.getenv("DISPLAY") == null
        && System.getenv("WAYLAND_DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    Application.launch(ConsoleWindow.class, args);
  }
}
