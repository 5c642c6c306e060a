package org.zhongshu.console.screen;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.theme.Fonts;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.console.widget.Shown;
import org.zhongshu.words.Words;

/**
 * The 24 hours of the city's day: bars for what came in, a line for what was closed; the hour that
 * runs is lighter.
 */
final class HourChart extends Region {
  private static final Font FONT = Fonts.regular(12);
  private static final Font NOW = Fonts.semiBold(12);
  private static final double LEFT = 44;
  private static final double BOTTOM = 24;
  private static final double TOP = 22;
  private static final double RIGHT = 14;

  private final Canvas canvas = new Canvas();
  private final Console console;
  private final InvalidationListener restyle = _ -> repaint();
  private List<Integer> received = List.of();
  private List<Integer> closed = List.of();
  private LocalTime now = LocalTime.MIDNIGHT;
  private boolean dirty = true;

  HourChart(Console console) {
    this.console = console;
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinSize(0, 0);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    sceneProperty().addListener(_ -> repaint());
  }

  void attach() {
    console.look().themeProperty().addListener(restyle);
    repaint();
  }

  void detach() {
    console.look().themeProperty().removeListener(restyle);
  }

  void show(List<Integer> in, List<Integer> done, Instant at) {
    Words words = console.words();
    received = List.copyOf(in);
    closed = List.copyOf(done);
    now = at.atZone(words.zone()).toLocalTime();
    setAccessibleText(
        words.get(
            "screen.hours.accessible",
            total(received),
            total(closed),
            "%02d:%02d".formatted(now.getHour(), now.getMinute())));
    repaint();
  }

  private static int total(List<Integer> hours) {
    return hours.stream().mapToInt(Integer::intValue).sum();
  }

  private void repaint() {
    dirty = true;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (width < LEFT + RIGHT + 24 || height < TOP + BOTTOM + 20 || !Shown.is(this)) {
      return;
    }
    if (dirty || canvas.getWidth() != width || canvas.getHeight() != height) {
      dirty = false;
      canvas.setWidth(width);
      canvas.setHeight(height);
      paint(canvas.getGraphicsContext2D(), width, height, console.look().palette());
    }
  }

  /**
   * The next round number at or above the greatest value: 1, 2 or 5 times a power of ten, four
   * lines at most.
   */
  static int top(int greatest) {
    int power = 1;
    while (true) {
      for (int lead : new int[] {1, 2, 5}) {
        if (lead * power * 4L >= Math.max(4, greatest)) {
          return lead * power * 4;
        }
      }
      power *= 10;
    }
  }

  private void paint(GraphicsContext g, double width, double height, Palette palette) {
    g.clearRect(0, 0, width, height);
    int greatest = 0;
    for (int hour = 0; hour < 24; hour++) {
      greatest = Math.max(greatest, Math.max(value(received, hour), value(closed, hour)));
    }
    int top = top(greatest);
    double plotWidth = width - LEFT - RIGHT;
    double plotHeight = height - TOP - BOTTOM;
    double slot = plotWidth / 24;
    double unit = plotHeight / top;
    double zero = TOP + plotHeight;
    g.setFont(FONT);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    for (int line = 0; line <= 4; line++) {
      double y = Math.round(zero - plotHeight * line / 4) + 0.5;
      g.setStroke(line == 0 ? palette.of("border") : palette.grid());
      g.setLineWidth(1);
      g.strokeLine(LEFT, y, width - RIGHT, y);
      g.setFill(palette.muted());
      g.fillText("%,d".formatted(top / 4 * line), LEFT - 8, y);
    }
    g.setTextAlign(TextAlignment.CENTER);
    for (int hour = 0; hour <= 24; hour += 3) {
      g.fillText("%02d".formatted(hour), LEFT + slot * hour, zero + 13);
    }
    for (int hour = 0; hour < 24; hour++) {
      int value = value(received, hour);
      if (value > 0) {
        g.setFill(hour == now.getHour() ? palette.of("bar2") : palette.bar());
        g.fillRect(LEFT + slot * hour + slot * 0.15, zero - value * unit, slot * 0.7, value * unit);
      }
    }
    line(g, palette, slot, unit, zero);
    marker(g, palette, slot, zero, width);
  }

  private void line(GraphicsContext g, Palette palette, double slot, double unit, double zero) {
    g.setStroke(palette.fg());
    g.setLineWidth(2);
    g.beginPath();
    // The hour that has just begun has few yet: a line down to it would look like a collapse.
    for (int hour = 0; hour < now.getHour(); hour++) {
      double x = LEFT + slot * (hour + 0.5);
      double y = zero - value(closed, hour) * unit;
      if (hour == 0) {
        g.moveTo(x, y);
      } else {
        g.lineTo(x, y);
      }
    }
    g.stroke();
    g.setFill(palette.fg());
    for (int hour = 0; hour <= now.getHour(); hour++) {
      g.fillRect(LEFT + slot * (hour + 0.5) - 2, zero - value(closed, hour) * unit - 2, 4, 4);
    }
  }

  /** Where the day stands. */
  private void marker(GraphicsContext g, Palette palette, double slot, double zero, double width) {
    double x = Math.round(LEFT + slot * now.toSecondOfDay() / 3600.0) + 0.5;
    g.setStroke(palette.muted());
    g.setLineWidth(1);
    g.strokeLine(x, TOP - 14, x, zero);
    g.setFont(NOW);
    g.setFill(palette.fg());
    boolean right = x < width - 110;
    g.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
    String text =
        console
            .words()
            .get("screen.hours.now", "%02d:%02d".formatted(now.getHour(), now.getMinute()));
    g.fillText(text, x + (right ? 6 : -6), TOP - 10);
  }

  private static int value(List<Integer> hours, int hour) {
    return hour < hours.size() ? hours.get(hour) : 0;
  }
}
