package org.zhongshu.console.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.mode.ModeKind;

/**
 * The tokens of one theme as colours, for what is drawn on a canvas. Read from the very sheet that
 * styles the nodes, so that the two can't differ.
 *
 * @param theme whose
 * @param tokens name without {@code -zs-} → colour
 */
public record Palette(Theme theme, Map<String, Color> tokens) {
  private static final Pattern TOKEN = Pattern.compile("-zs-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6});");
  private static final Map<Theme, Palette> READ = new EnumMap<>(Theme.class);

  public Palette {
    tokens = Map.copyOf(tokens);
  }

  /** The palette of a theme. */
  public static synchronized Palette of(Theme theme) {
    return READ.computeIfAbsent(theme, Palette::read);
  }

  /** Colour of a token, for example {@code bmuted}. */
  public Color of(String token) {
    return Objects.requireNonNull(tokens.get(token), () -> "no token " + token);
  }

  public Color canvas() {
    return of("canvas");
  }

  public Color panel() {
    return of("panel");
  }

  public Color inset() {
    return of("inset");
  }

  public Color selected() {
    return of("selected");
  }

  public Color border() {
    return of("border");
  }

  public Color fg() {
    return of("fg");
  }

  public Color muted() {
    return of("muted");
  }

  public Color subtle() {
    return of("subtle");
  }

  public Color ink() {
    return of("ink");
  }

  public Color bar() {
    return of("bar");
  }

  public Color grid() {
    return of("grid");
  }

  /** Fill of a level; ordinary has the grey of bars, since grey is normal. */
  public Color level(Grade grade) {
    return grade == Grade.ORDINARY ? bar() : of(token(grade));
  }

  /** What stands on a level's fill. */
  public Color levelOn(Grade grade) {
    return grade == Grade.ORDINARY ? panel() : of(token(grade) + "-on");
  }

  /** A level as words or line on a panel. */
  public Color levelText(Grade grade) {
    return grade == Grade.ORDINARY ? muted() : of(token(grade) + "-text");
  }

  /** Fill of a mode. */
  public Color mode(ModeKind kind) {
    return of(token(kind));
  }

  /** What stands on a mode's fill. */
  public Color modeOn(ModeKind kind) {
    return of(token(kind) + "-on");
  }

  /** A mode as words or line on a panel. */
  public Color modeText(ModeKind kind) {
    return of(token(kind) + "-text");
  }

  /** A deadline's state as words or line on a panel. */
  public Color due(DueState state) {
    return switch (state) {
      case NONE, NORMAL -> muted();
      case SOON -> of("soon-text");
      case OVER -> of("over-text");
    };
  }

  /** A deadline's state as a bar. */
  public Color dueBar(DueState state) {
    return switch (state) {
      case NONE, NORMAL -> bar();
      case SOON -> of("soon-bar");
      case OVER -> of("over-bar");
    };
  }

  /** Fill of a choropleth step, 1 (least) to 5. */
  public Color choropleth(int step) {
    return of("choro-" + step);
  }

  /** Token of a level, for style classes too; {@code level-0} for none. */
  public static String token(Grade grade) {
    return switch (grade) {
      case ORDINARY -> "level-0";
      case BLUE -> "level-4";
      case YELLOW -> "level-3";
      case ORANGE -> "level-2";
      case RED -> "level-1";
    };
  }

  /** Token of a mode, for style classes too. */
  public static String token(ModeKind kind) {
    return switch (kind) {
      case DAILY -> "mode-daily";
      case HOLIDAY -> "mode-holiday";
      case MAJOR_TASK -> "mode-major";
      case EMERGENCY -> "mode-emerg";
    };
  }

  private static Palette read(Theme theme) {
    String name = "/assets/css/" + theme.tokens();
    try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(name), name)) {
      Matcher found = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      Map<String, Color> tokens = new HashMap<>();
      while (found.find()) {
        tokens.put(found.group(1), Color.web(found.group(2)));
      }
      return new Palette(theme, tokens);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
