package org.zhongshu.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dark for the wall and the night, light for desks by day. */
public enum Theme {
  DARK,
  LIGHT;

  /** Sheets that both themes share, in order; a view with styles of its own adds its sheet here. */
  private static final List<String> SHARED =
      List.of(
          "base.css",
          "widget.css",
          "shell.css",
          "mode.css",
          "map.css",
          "board.css",
          "screen.css",
          "city.css",
          "lists.css",
          "plans.css");

  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /** The colours of this theme for what is drawn rather than styled. */
  public Palette palette() {
    return Palette.of(this);
  }

  /** Puts a scene into this theme; windows that pop up from it follow it. */
  public void apply(Scene scene) {
    String base =
        this == DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!base.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(base);
    }
    List<String> sheets =
        Stream.concat(Stream.of(tokens()), SHARED.stream()).map(Theme::sheet).toList();
    if (!sheets.equals(scene.getStylesheets())) {
      scene.getStylesheets().setAll(sheets);
    }
  }

  /** File of this theme's tokens. */
  String tokens() {
    return "tokens-" + name().toLowerCase(Locale.ROOT) + ".css";
  }

  /** Address of a sheet under {@code assets/css}. */
  static String sheet(String name) {
    return Objects.requireNonNull(
            Theme.class.getResource("/assets/css/" + name),
            () -> "style sheet " + name + " is not on the class path")
        .toExternalForm();
  }
}
