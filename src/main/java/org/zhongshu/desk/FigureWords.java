package org.zhongshu.desk;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.figures.Figure;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Indicator;
import org.zhongshu.casework.figures.Sheet;
import org.zhongshu.words.Words;

/** Puts figures and their groups in words, for window and command line alike. */
public final class FigureWords {
  private final Words words;
  private final Telling telling;

  public FigureWords(Words words, Telling telling) {
    this.words = words;
    this.telling = telling;
  }

  public String name(Indicator indicator) {
    return words.of(indicator);
  }

  /** The figure itself; where there is nothing to count that is said, and never 0 % or 100 %. */
  public String value(Indicator indicator, Sheet sheet) {
    OptionalDouble value = sheet.of(indicator).value();
    if (value.isEmpty()) {
      return words.get("figures.none");
    }
    return switch (indicator.kind()) {
      case SHARE -> percent(value.getAsDouble());
      case MEAN_SECONDS -> span(Duration.ofSeconds(Math.round(value.getAsDouble())));
    };
  }

  /** Numerator and denominator. */
  public String parts(Indicator indicator, Sheet sheet) {
    Figure figure = sheet.of(indicator);
    return switch (indicator.kind()) {
      case SHARE -> figure.numerator() + " / " + figure.denominator();
      case MEAN_SECONDS -> words.get("figures.cases", figure.denominator());
    };
  }

  /** By how much it moved since another span, in points of percent; empty where either has none. */
  public String change(Indicator indicator, Sheet now, Sheet other) {
    OptionalDouble a = now.of(indicator).value();
    OptionalDouble b = other.of(indicator).value();
    if (a.isEmpty() || b.isEmpty()) {
      return words.get("figures.none");
    }
    double moved = a.getAsDouble() - b.getAsDouble();
    return switch (indicator.kind()) {
      case SHARE -> signed(moved * 100, "%.1f");
      case MEAN_SECONDS -> {
        long seconds = Math.round(moved);
        yield (seconds > 0 ? "+" : seconds < 0 ? "−" : "")
            + span(Duration.ofSeconds(Math.abs(seconds)));
      }
    };
  }

  public String score(Sheet sheet) {
    OptionalDouble score = sheet.score();
    return score.isEmpty()
        ? words.get("figures.none")
        : String.format(Locale.ROOT, "%.1f", score.getAsDouble());
  }

  /** Name of a group. */
  public String group(Grouping by, String key) {
    if (by == Grouping.ALL) {
      return words.get("figures.whole");
    }
    if (key.isEmpty()) {
      return words.get(
          by == Grouping.CLASS || by == Grouping.BIG_CLASS
              ? "figures.to-class"
              : "figures.to-place");
    }
    return switch (by) {
      case ALL, BIG_CLASS -> key;
      case JURISDICTION -> telling.areaShort(key);
      case DIVISION -> telling.area(key);
      case UNIT -> telling.unit(key);
      case CLASS -> telling.category(key);
      case CHANNEL -> words.of(Channel.valueOf(key));
    };
  }

  private static String percent(double share) {
    // A share that is not whole must not read as if it were.
    double shown = share * 100;
    String text = String.format(Locale.ROOT, "%.1f", shown);
    if (share < 1 && text.equals("100.0")) {
      text = "99.9";
    } else if (share > 0 && text.equals("0.0")) {
      text = "0.1";
    }
    return text + "%";
  }

  private static String signed(double value, String format) {
    String text = String.format(Locale.ROOT, format, Math.abs(value));
    boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
    return (zero ? "" : value > 0 ? "+" : "−") + text;
  }

  private String span(Duration length) {
    return words.get(
        "figures.hours", String.format(Locale.ROOT, "%.1f", length.toSeconds() / 3600.0));
  }
}
