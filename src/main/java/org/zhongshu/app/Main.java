package org.zhongshu.app;

import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Application;
import org.zhongshu.words.Words;

/**
 * Where the program starts. It does not extend {@link Application}, so that it also starts where
 * JavaFX lies on the class path.
 */
public final class Main {
  private Main() {}

  /** Opens the console. */
  public static void main(String[] args) {
    Words words = Words.in(Locale.getDefault(), ZoneId.systemDefault());
    switch (Display.here()) {
      case Display.Lacking lacking -> {
        System.err.println(words.get(lacking.key(), lacking.what()));
        System.exit(1);
      }
      case Display.Headless _ -> Display.drawIntoMemory();
      case Display.Window _ -> {}
    }
    Application.launch(ConsoleWindow.class, args);
  }
}
