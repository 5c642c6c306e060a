package org.zhongshu.console.screen;

import javafx.scene.layout.Region;

/** Gives a list a height of whole rows, so that the last is not cut. */
final class WholeRows extends Region {
  private final Region list;
  private final double row;

  WholeRows(Region list, double row) {
    this.list = list;
    this.row = row;
    getChildren().add(list);
    setMinSize(0, 0);
  }

  @Override
  protected void layoutChildren() {
    double height = Math.max(row, Math.floor((getHeight() - 2) / row) * row);
    list.resizeRelocate(0, 0, getWidth(), Math.min(height, getHeight()));
  }
}
