package org.zhongshu.console.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/**
 * A small line of the last days. Days that are over make the line; today, which is only part of a
 * day, is a dot apart, or else every morning would look like a collapse. It has no axis: the number
 * beside it is what counts.
 */
final class Spark extends Region {
  /** Room between the line and the dot of today, pixels. */
  private static final double APART = 12;

  private final Polyline line = new Polyline();
  private final Circle today = new Circle(2.5);
  private Trend trend = Trend.NONE;

  Spark() {
    getStyleClass().add("spark");
    line.getStyleClass().add("line");
    today.getStyleClass().add("today");
    line.setManaged(false);
    today.setManaged(false);
    getChildren().addAll(line, today);
    setMouseTransparent(true);
  }

  void show(Trend now) {
    if (!now.equals(trend)) {
      trend = now;
      requestLayout();
    }
  }

  /** Whether the dot stands apart from the line. */
  boolean apart() {
    return trend.today().isPresent();
  }

  /** How many days the line joins. */
  int joined() {
    return line.getPoints().size() / 2;
  }

  @Override
  protected void layoutChildren() {
    List<Double> days = trend.days();
    List<Double> known = new ArrayList<>(days.stream().filter(v -> !v.isNaN()).toList());
    boolean any = known.size() >= 2;
    line.setVisible(any);
    today.setVisible(any && (apart() || trend.endsNow()));
    if (!any) {
      line.getPoints().clear();
      return;
    }
    trend.today().ifPresent(known::add);
    double low = trend.fromZero() ? 0 : known.stream().mapToDouble(v -> v).min().orElse(0);
    double high = known.stream().mapToDouble(v -> v).max().orElse(0);
    double width = getWidth() - 6 - (apart() ? APART : 0);
    List<Double> points = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      double value = days.get(i);
      if (!Double.isNaN(value)) {
        points.add(3 + width * i / (days.size() - 1));
        points.add(height(value, low, high));
      }
    }
    line.getPoints().setAll(points);
    if (apart()) {
      today.setCenterX(getWidth() - 3);
      today.setCenterY(height(trend.today().getAsDouble(), low, high));
    } else {
      today.setCenterX(points.get(points.size() - 2));
      today.setCenterY(points.getLast());
    }
  }

  private double height(double value, double low, double high) {
    double share = high == low ? 0.5 : (value - low) / (high - low);
    return 3 + (getHeight() - 6) * (1 - share);
  }
}
