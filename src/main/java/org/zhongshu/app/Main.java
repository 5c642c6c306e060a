package org.zhongshu.app;

import java.io.Console;
import org.zhongshu.app.cli.CommandLines;
import org.zhongshu.app.settings.Folders;
import org.zhongshu.app.tour.Tour;

/**
 * Where the program starts. It does not extend JavaFX's application, so that it also starts where
 * JavaFX lies on the class path.
 */
public final class Main {
  private Main() {}

  /** Opens the console, or does what the command line says. */
  public static void main(String[] args) {
    // Before anything is logged: the log lies beside the store.
    if (System.getProperty("zhongshu.logs") == null) {
      System.setProperty("zhongshu.logs", Folders.ofThisUser().logs().toString());
    }
    System.exit(
        CommandLines.run(
            args, Environment.ofThisProcess(), new LocalStores(), Shipped.read(), Main::console));
  }

  private static int console(CommandLines.Start start) {
    switch (Display.here()) {
      case Display.Lacking lacking -> {
        start.environment().err().println(start.words().get(lacking.key(), lacking.what()));
        return 1;
      }
      case Display.Headless _ when start.needsWindow() -> {
        start.environment().err().println(start.words().get("training.no-display"));
        return 1;
      }
      case Display.Headless _ -> {
        return new TourRun(start.environment(), new LocalStores(), Shipped.read(), start.words())
            .walk(Tour.Plan.whole(TourRun.usualFolder(start.environment())));
      }
      case Display.Window _ -> {
        try {
          return start.atDesk(
              (desk, words) -> {
                ConsoleApp.launch(
                    desk,
                    words,
                    start.environment().clock(),
                    new FilePreferences(start.settings()),
                    start.training(desk));
                return 0;
              });
        } catch (RuntimeException e) {
          if (!ConsoleApp.launched() && !atTerminal()) {
            SorryWindow.show(SorryWindow.sentence(e, start.words()), start.words());
          }
          throw e;
        }
      }
    }
  }

  /** Whether somebody sees what is written to standard error. */
  private static boolean atTerminal() {
    Console terminal = System.console();
    return terminal != null && terminal.isTerminal();
  }
}
