package org.zhongshu.console;

import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxToolkit;
import org.zhongshu.app.ConsoleViews;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.shell.TrainingControl;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Desk;
import org.zhongshu.words.Words;

/** A console's window on the headless platform, and a hand at it. */
public final class ConsoleFixture implements AutoCloseable {
  private final Stage stage;
  private final ConsoleWindow window;
  private final Hand hand;

  private ConsoleFixture(Stage stage, ConsoleWindow window) {
    this.stage = stage;
    this.window = window;
    this.hand = new Hand(window);
  }

  /** With all views, dark, small. */
  public static ConsoleFixture open(Desk desk, InstantSource clock) {
    return open(desk, clock, ConsoleViews::all, PreferenceStore.inMemory(), Theme.DARK, 1366, 768);
  }

  /** The same with what steers a training or a replay. */
  public static ConsoleFixture openTraining(
      Desk desk, InstantSource clock, TrainingControl control) {
    return open(
        desk, clock, ConsoleViews::all, PreferenceStore.inMemory(), Theme.DARK, 1366, 768, control);
  }

  /**
   * @param theme null for the one that was kept
   */
  public static ConsoleFixture open(
      Desk desk,
      InstantSource clock,
      ConsoleWindow.Views views,
      PreferenceStore kept,
      @Nullable Theme theme,
      double width,
      double height) {
    return open(desk, clock, views, kept, theme, width, height, null);
  }

  private static ConsoleFixture open(
      Desk desk,
      InstantSource clock,
      ConsoleWindow.Views views,
      PreferenceStore kept,
      @Nullable Theme theme,
      double width,
      double height,
      @Nullable TrainingControl control) {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    ConsoleFixture fixture =
        Fx.get(
            () -> {
              Stage stage = new Stage();
              Words words = Words.in(Locale.SIMPLIFIED_CHINESE, desk.city().profile().zone());
              ConsoleWindow window = new ConsoleWindow(stage, desk, words, clock, kept, views);
              if (control != null) {
                window.with(control);
              }
              stage.setWidth(1280);
              stage.setHeight(720);
              window.open();
              if (theme != null) {
                window.theme(theme);
              }
              return new ConsoleFixture(stage, window);
            });
    fixture.hand().size(width, height);
    return fixture;
  }

  public ConsoleWindow window() {
    return window;
  }

  public Hand hand() {
    return hand;
  }

  @Override
  public void close() {
    Fx.run(
        () -> {
          window.close();
          stage.hide();
        });
  }
}
