package org.zhongshu.console.board.lane;

import java.util.Arrays;
import javafx.scene.layout.Region;

/**
 * Shares of cases in time, due soon and over, as one bar. What is not nothing is seen: a share is
 * never thinner than 2 px.
 */
final class ShareBar extends Region {
  private static final double LEAST = 2;

  private final Region normal = part("normal");
  private final Region soon = part("soon");
  private final Region over = part("over");
  private int[] counts = {0, 0, 0};

  ShareBar() {
    getStyleClass().add("share-bar");
    getChildren().addAll(normal, soon, over);
  }

  void set(int inTime, int dueSoon, int overdue) {
    int[] next = {inTime, dueSoon, overdue};
    if (!Arrays.equals(next, counts)) {
      counts = next;
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    double all = Math.max(1, (double) counts[0] + counts[1] + counts[2]);
    double overWide = wide(counts[2], all);
    double soonWide = wide(counts[1], all);
    double normalWide = counts[0] == 0 ? 0 : Math.max(0, getWidth() - overWide - soonWide);
    double x = 0;
    x = place(normal, x, normalWide);
    x = place(soon, x, soonWide);
    place(over, x, overWide);
  }

  private double wide(int count, double all) {
    return count == 0 ? 0 : Math.max(LEAST, Math.floor(getWidth() * count / all));
  }

  private double place(Region part, double x, double width) {
    part.resizeRelocate(x, 0, width, getHeight());
    return x + width;
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    return part;
  }
}
