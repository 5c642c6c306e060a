package org.zhongshu.console.map;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.zhongshu.words.Words;

/** What the lightness of areas stands for: a swatch and its bounds for each of the five steps. */
public final class LoadLegend extends HBox {
  private final Words words;

  public LoadLegend(Words words, ObservableValue<Choropleth> loads) {
    super(8);
    this.words = words;
    getStyleClass().add("load-legend");
    loads.addListener((_, _, now) -> show(now));
    show(loads.getValue());
  }

  private void show(Choropleth now) {
    getChildren().clear();
    double[] bounds = now.bounds();
    if (bounds.length == 0) {
      return;
    }
    for (int step = 1; step <= Choropleth.STEPS; step++) {
      Region swatch = new Region();
      swatch.getStyleClass().addAll("swatch", "choro-" + step);
      String text =
          step == 1
              ? words.get("map.legend.below", plain(bounds[0]))
              : step == Choropleth.STEPS
                  ? words.get("map.legend.from", plain(bounds[step - 2]))
                  : words.get(
                      "map.legend.between", plain(bounds[step - 2]), plain(bounds[step - 1]));
      Label label = new Label(text, swatch);
      label.getStyleClass().addAll("small", "muted");
      label.setGraphicTextGap(4);
      getChildren().add(label);
    }
    Label unit = new Label(words.get("map.legend.unit"));
    unit.getStyleClass().addAll("small", "muted");
    getChildren().add(unit);
  }

  private static String plain(double bound) {
    return bound >= 10
        ? "%.0f".formatted(bound)
        : bound >= 1 ? "%.1f".formatted(bound) : "%.2f".formatted(bound);
  }
}
