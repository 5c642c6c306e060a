package org.zhongshu.console.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.Modes;
import org.zhongshu.words.Words;

/**
 * What the banner says of the mode in force.
 *
 * @param title the activation's title; in daily mode what daily means
 * @param areas short words of the areas
 * @param areaNames all of them, for the tooltip; empty for the whole city
 * @param since when it was started; null in daily mode, which nobody starts
 * @param others other activations in force, strictest first
 */
record BannerState(
    ModeKind kind,
    Grade level,
    String title,
    String areas,
    List<String> areaNames,
    @Nullable Instant since,
    List<Activation> others) {
  BannerState {
    areaNames = List.copyOf(areaNames);
    others = List.copyOf(others);
  }

  static BannerState of(Modes modes, City city, Words words) {
    Activation leading = modes.leading().orElse(null);
    if (leading == null) {
      return new BannerState(
          ModeKind.DAILY,
          Grade.ORDINARY,
          words.get("banner.daily"),
          words.get("areas.whole"),
          List.of(),
          null,
          List.of());
    }
    List<String> areas = leading.areas();
    return new BannerState(
        leading.kind(),
        leading.level(),
        leading.title(),
        AreaWords.brief(city, words, areas),
        AreaWords.wholeCity(city, areas) ? List.of() : AreaWords.names(city, areas),
        leading.startedAt(),
        modes.activations().subList(1, modes.activations().size()));
  }
}
