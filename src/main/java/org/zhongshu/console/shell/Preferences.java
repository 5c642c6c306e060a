package org.zhongshu.console.shell;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.zhongshu.console.theme.Look;
import org.zhongshu.console.theme.Theme;

/**
 * How this installation's window looks, and who sits at it. Changes are collected for a second and
 * written together, off the FX thread. Used on the FX thread.
 */
public final class Preferences {
  static final String OPERATOR = "operator";
  static final String LANGUAGE = "language";
  static final String THEME = "theme";
  static final String DENSITY = "density";
  static final String WINDOW = "window";
  static final String VIDEO = "video";

  private final PreferenceStore store;
  private final FxWork work;
  private final Map<String, String> changed = new HashMap<>();
  private final PauseTransition quiet = new PauseTransition(Duration.seconds(1));

  Preferences(PreferenceStore store, FxWork work) {
    this.store = store;
    this.work = work;
    quiet.setOnFinished(_ -> write());
  }

  public Optional<Theme> theme() {
    return constant(Theme.class, THEME);
  }

  public Optional<Look.Density> density() {
    return constant(Look.Density.class, DENSITY);
  }

  public Optional<Locale> language() {
    return get(LANGUAGE).map(Locale::forLanguageTag);
  }

  public Optional<String> operator() {
    return get(OPERATOR);
  }

  /** The command or the gateway that opens videos; empty for the system's player. */
  String video() {
    return get(VIDEO).orElse("");
  }

  Optional<WindowPlace> window() {
    return get(WINDOW).flatMap(WindowPlace::parse);
  }

  void put(String key, String value) {
    if (!get(key).orElse("").equals(value)) {
      changed.put(key, value);
      quiet.playFromStart();
    }
  }

  private Optional<String> get(String key) {
    String waiting = changed.get(key);
    return waiting == null
        ? store.get(key)
        : Optional.of(waiting).filter(value -> !value.isEmpty());
  }

  private void write() {
    Map<String, String> entries = Map.copyOf(changed);
    changed.clear();
    work.run(() -> store.put(entries));
  }

  /** Writes what still waits, at once: the window closes. */
  void flush() {
    quiet.stop();
    if (!changed.isEmpty()) {
      store.put(Map.copyOf(changed));
      changed.clear();
    }
  }

  private <E extends Enum<E>> Optional<E> constant(Class<E> type, String key) {
    return get(key)
        .flatMap(
            name -> {
              for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(name)) {
                  return Optional.of(constant);
                }
              }
              return Optional.empty();
            });
  }
}
