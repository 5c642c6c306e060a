package org.zhongshu.app;

import java.time.InstantSource;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.desk.Desk;
import org.zhongshu.words.Words;

/**
 * The console as a JavaFX application. JavaFX makes it by itself and can't be given anything, so
 * that what it opens with is handed over by {@link #launch}.
 */
public final class ConsoleApp extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleApp.class);
  private static volatile @Nullable Opening opening;

  private @Nullable ConsoleWindow window;

  private record Opening(
      Desk desk,
      Words words,
      InstantSource clock,
      PreferenceStore kept,
      Optional<TrainingControl> training) {}

  /**
   * Opens the console and returns when its window was closed; can be called once in a process. The
   * desk stays the caller's to close.
   *
   * @param training what steers the training or replay that it shows; empty for the real thing
   */
  public static void launch(
      Desk desk,
      Words words,
      InstantSource clock,
      PreferenceStore kept,
      Optional<TrainingControl> training) {
    opening = new Opening(desk, words, clock, kept, training);
    Application.launch(ConsoleApp.class);
  }

  /** Whether it was opened in this process, though it may have been closed since. */
  static boolean launched() {
    return opening != null;
  }

  @Override
  public void start(Stage stage) {
    Opening with = opening;
    if (with == null) {
      throw new IllegalStateException("to be opened by launch");
    }
    ConsoleWindow opened =
        new ConsoleWindow(
            stage, with.desk(), with.words(), with.clock(), with.kept(), ConsoleViews::all);
    with.training().ifPresent(opened::with);
    window = opened;
    // A failure that nobody caught is told in a sentence with a code; the log has the rest.
    Thread.UncaughtExceptionHandler tell =
        (thread, failure) -> {
          LOG.error("uncaught on {}", thread.getName(), failure);
          opened.console().notices().failed(failure);
        };
    Thread.setDefaultUncaughtExceptionHandler(tell);
    Thread.currentThread().setUncaughtExceptionHandler(tell);
    opened.open();
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }
}
