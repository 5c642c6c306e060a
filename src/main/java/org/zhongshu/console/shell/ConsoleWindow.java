package org.zhongshu.console.shell;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.theme.Fonts;
import org.zhongshu.console.theme.Look;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.Operator;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.words.Words;

/**
 * The console's window: one scene in which a {@link Frame} stands for the operator who sits here.
 * Theme, density, language, seat and window place are kept for the next time.
 */
public final class ConsoleWindow implements AutoCloseable {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;
  private static final double ROOMY_WIDTH = 1600;
  private static final double ROOMY_HEIGHT = 900;

  /** Makes the views of a frame, in the order of the rail. */
  @FunctionalInterface
  public interface Views {
    List<ConsoleView> make(Console console, ConsoleWindow window);
  }

  /**
   * What a frame is made from.
   *
   * @param desk whose desk
   * @param words in which language
   */
  record Setup(Desk desk, Words words, InstantSource clock, Views views) {}

  private final Stage stage;
  private Desk desk;
  private final InstantSource clock;
  private final Views views;
  private final FxWork work = new FxWork();
  private final Look look = new Look();
  private final Finders finders = new Finders();
  private final Preferences preferences;
  private final StackPane root = new StackPane();
  private final Scene scene;
  private final ChangeListener<Number> resized = (_, _, _) -> measure();
  private Desk seat;
  private Words words;
  private @Nullable Frame frame;
  private @Nullable TrainingControl training;

  /**
   * @param desk the desk to open with; stays the caller's to close
   * @param words in which language to begin, unless another was chosen here before
   */
  public ConsoleWindow(
      Stage stage, Desk desk, Words words, InstantSource clock, PreferenceStore kept, Views views) {
    this.stage = stage;
    this.desk = desk;
    this.seat = desk;
    this.clock = clock;
    this.views = views;
    this.preferences = new Preferences(kept, work);
    Locale language = preferences.language().orElse(words.locale());
    this.words = Words.in(language, desk.city().profile().zone());
    Fonts.load();
    preferences.theme().ifPresent(look.themeProperty()::set);
    preferences.density().ifPresent(look.densityProperty()::set);
    this.scene = new Scene(root, WIDTH, HEIGHT);
    look.theme().apply(scene);
    root.widthProperty().addListener(resized);
    root.heightProperty().addListener(resized);
    measure();
  }

  /** Shows a training or a replay, with what steers it; before it is opened. */
  public ConsoleWindow with(TrainingControl control) {
    training = control;
    control.replaying().ifPresent(it -> it.onDesk(next -> work.onFx(() -> restart(next))));
    return this;
  }

  /** What steers the training or replay that is shown; empty for the real thing. */
  Optional<TrainingControl> training() {
    return Optional.ofNullable(training);
  }

  /** A replay has begun again: the same page at a desk of its new beginning. */
  private void restart(Desk next) {
    desk = next;
    seat = next;
    renew(shownId());
  }

  /** Shows the window, where it stood the last time if that place still is on a screen. */
  public void open() {
    stage.setScene(scene);
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    stage.setFullScreenExitHint("");
    // Esc means "back" in the console; F11 leaves the wall as it entered it.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    preferences.window().filter(place -> place.fits(screens())).ifPresent(this::restore);
    renew(null);
    stage.show();
  }

  private static List<Rectangle2D> screens() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }

  private void restore(WindowPlace place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximised());
  }

  private void measure() {
    look.compactProperty().set(root.getWidth() < ROOMY_WIDTH || root.getHeight() < ROOMY_HEIGHT);
  }

  /** A new frame: another operator sits here, or he speaks another language. */
  private void renew(@Nullable String viewId) {
    if (frame != null) {
      frame.detach();
    }
    stage.setTitle(title());
    Frame next = new Frame(this, new Setup(seat, words, clock, views));
    frame = next;
    root.getChildren().setAll(next);
    next.attach(scene, viewId);
  }

  /** The system's list of windows tells a training, too. */
  private String title() {
    String city = seat.city().profile().shortName();
    TrainingMark mark = seat.store().training();
    if (mark == null) {
      return words.get("window.title", city);
    }
    boolean replay = training != null && training.kind() == TrainingControl.Kind.REPLAY;
    return words.get(replay ? "training.title.replay" : "training.title", city, mark.name());
  }

  /** Another operator sits down here. */
  public void seat(Operator operator) {
    seat = desk.as(operator);
    preferences.put(Preferences.OPERATOR, operator.id());
    renew(shownId());
  }

  /** Speaks another language. */
  public void language(Locale locale) {
    words = Words.in(locale, words.zone());
    preferences.put(Preferences.LANGUAGE, locale.getLanguage());
    renew(shownId());
  }

  private @Nullable String shownId() {
    return frame == null ? null : frame.shown().map(ConsoleView::id).orElse(null);
  }

  public void theme(Theme theme) {
    look.themeProperty().set(theme);
    theme.apply(scene);
    preferences.put(Preferences.THEME, theme.name());
  }

  public void switchTheme() {
    theme(look.theme().other());
  }

  public void density(Look.Density density) {
    look.densityProperty().set(density);
    preferences.put(Preferences.DENSITY, density.name());
  }

  /** What this seat opens videos with: a command or a gateway; empty for the system's player. */
  public String video() {
    return preferences.video();
  }

  /** Opens videos with this from now on; empty for the system's player. */
  public void video(String with) {
    preferences.put(Preferences.VIDEO, with);
  }

  public void switchDensity() {
    density(look.density() == Look.Density.NORMAL ? Look.Density.DENSE : Look.Density.NORMAL);
  }

  /** The whole screen, for a wall; F11 leads back. */
  public void switchFullScreen() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  Finders finders() {
    return finders;
  }

  public Look look() {
    return look;
  }

  public FxWork work() {
    return work;
  }

  public Scene scene() {
    return scene;
  }

  /** What the views of the frame that is shown were given. */
  public Console console() {
    return frame().console();
  }

  /** All actions of the frame that is shown. */
  public Actions actions() {
    return frame().actions();
  }

  /** The views of the frame that is shown. */
  public List<ConsoleView> views() {
    return frame().views();
  }

  /** The view that is shown. */
  public Optional<ConsoleView> shown() {
    return frame().shown();
  }

  /** Whether palette, help or a question lies over the view. */
  public boolean overlaid() {
    return frame().overlaid();
  }

  private Frame frame() {
    if (frame == null) {
      throw new IllegalStateException("the window is not open");
    }
    return frame;
  }

  /** Ends the frame, keeps what is to be kept, ends the threads. The desk stays open. */
  @Override
  public void close() {
    root.widthProperty().removeListener(resized);
    root.heightProperty().removeListener(resized);
    if (frame != null) {
      frame.detach();
    }
    if (!stage.isFullScreen() && !stage.isIconified()) {
      preferences.put(
          Preferences.WINDOW,
          new WindowPlace(
                  stage.getX(),
                  stage.getY(),
                  stage.getWidth(),
                  stage.getHeight(),
                  stage.isMaximized())
              .text());
    }
    preferences.flush();
    work.close();
  }
}
