package org.zhongshu.console.screen;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/**
 * A small line of the last days, with a dot at today. It has no axis: the number beside it is what
 * counts.
 */
final class Spark extends Region {
  private final Polyline line = new Polyline();
  private final Circle today = new Circle(2.5);
  private List<Integer> values = List.of();

  Spark() {
    getStyleClass().add("spark");
    line.getStyleClass().add("line");
    today.getStyleClass().add("today");
    line.setManaged(false);
    today.setManaged(false);
    getChildren().addAll(line, today);
    setMouseTransparent(true);
  }

  void show(List<Integer> now) {
    if (!now.equals(values)) {
      values = List.copyOf(now);
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    boolean any = values.size() >= 2;
    line.setVisible(any);
    today.setVisible(any);
    if (!any) {
      return;
    }
    int low = values.stream().mapToInt(Integer::intValue).min().orElse(0);
    int high = values.stream().mapToInt(Integer::intValue).max().orElse(0);
    double width = getWidth() - 6;
    double height = getHeight() - 6;
    Double[] points = new Double[values.size() * 2];
    for (int i = 0; i < values.size(); i++) {
      double share = high == low ? 0.5 : (double) (values.get(i) - low) / (high - low);
      points[2 * i] = 3 + width * i / (values.size() - 1);
      points[2 * i + 1] = 3 + height * (1 - share);
    }
    line.getPoints().setAll(points);
    today.setCenterX(points[points.length - 2]);
    today.setCenterY(points[points.length - 1]);
  }
}
