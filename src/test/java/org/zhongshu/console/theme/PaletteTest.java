package org.zhongshu.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.ModeKind;

class PaletteTest {
  /** WCAG 2.2 AA for text. */
  private static final double TEXT = 4.5;

  /** WCAG 2.2 AA for borders of controls and shapes that carry meaning. */
  private static final double SHAPE = 3.0;

  private static final List<String> GROUNDS =
      List.of("canvas", "panel", "raised", "inset", "hover", "selected");

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyTextColourCanBeReadOnEveryGround(Theme theme) {
    Palette palette = theme.palette();
    for (String text :
        List.of(
            "fg",
            "muted",
            "subtle",
            "soon-text",
            "over-text",
            "mode-daily-text",
            "mode-holiday-text",
            "mode-major-text",
            "mode-emerg-text",
            "level-4-text",
            "level-3-text",
            "level-2-text",
            "level-1-text")) {
      for (String ground : GROUNDS) {
        assertThat(contrast(palette.of(text), palette.of(ground)))
            .as("%s: %s on %s", theme, text, ground)
            .isGreaterThanOrEqualTo(TEXT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void whatStandsOnAFillCanBeRead(Theme theme) {
    Palette palette = theme.palette();
    for (ModeKind kind : ModeKind.values()) {
      assertThat(contrast(palette.modeOn(kind), palette.mode(kind)))
          .as("%s %s", theme, kind)
          .isGreaterThanOrEqualTo(TEXT);
    }
    for (Grade grade : List.of(Grade.BLUE, Grade.YELLOW, Grade.ORANGE, Grade.RED)) {
      assertThat(contrast(palette.levelOn(grade), palette.level(grade)))
          .as("%s %s", theme, grade)
          .isGreaterThanOrEqualTo(TEXT);
    }
    for (String bar : List.of("training", "replay")) {
      assertThat(contrast(palette.of(bar + "-on"), palette.of(bar)))
          .as("%s %s", theme, bar)
          .isGreaterThanOrEqualTo(TEXT);
      // What nothing else looks like: no mode and no level has its colour.
      for (ModeKind kind : ModeKind.values()) {
        assertThat(palette.of(bar)).isNotEqualTo(palette.mode(kind));
      }
    }
    assertThat(contrast(palette.of("soon-text"), palette.of("soon-bg")))
        .isGreaterThanOrEqualTo(TEXT);
    assertThat(contrast(palette.of("over-text"), palette.of("over-bg")))
        .isGreaterThanOrEqualTo(TEXT);
    assertThat(contrast(palette.of("primfg"), palette.of("primbg"))).isGreaterThanOrEqualTo(TEXT);
    assertThat(contrast(palette.of("primfg"), palette.of("primhover")))
        .isGreaterThanOrEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void bordersOfFieldsAndBarsStandOutFromTheirPanel(Theme theme) {
    Palette palette = theme.palette();
    for (String shape : List.of("bstrong", "bar", "fg", "ink")) {
      assertThat(contrast(palette.of(shape), palette.panel()))
          .as("%s %s", theme, shape)
          .isGreaterThanOrEqualTo(SHAPE);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void bothThemesKnowTheSameTokens(Theme theme) {
    assertThat(theme.palette().tokens().keySet())
        .isEqualTo(theme.other().palette().tokens().keySet())
        .hasSizeGreaterThan(50);
  }

  /** Ratio by WCAG 2.2. */
  private static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
