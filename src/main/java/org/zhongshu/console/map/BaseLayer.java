package org.zhongshu.console.map;

import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.theme.Palette;

/**
 * The lower canvas of a map, with areas and borders: larger than what is seen, and kept. While
 * hands move the map it is moved and scaled as it is.
 */
final class BaseLayer {
  private static final double MARGIN = 0.25;

  private final Canvas canvas = new Canvas();
  private final Scale scaled = new Scale();
  private @Nullable Viewport painted;
  private boolean dirty = true;

  BaseLayer() {
    canvas.setManaged(false);
    canvas.getTransforms().add(scaled);
  }

  Canvas canvas() {
    return canvas;
  }

  /** What it holds; null before it was drawn. */
  @Nullable Viewport painted() {
    return painted;
  }

  /** What it holds is no longer right. */
  void spoil() {
    dirty = true;
  }

  /**
   * Puts it under what is seen, and draws it anew where it must be.
   *
   * @param moving whether a zoom has not come to rest; then what it holds has to do
   */
  void lay(MapCity city, Viewport seen, Palette palette, Choropleth loads, boolean moving) {
    Viewport had = painted;
    if (had == null || (!moving && (dirty || !covers(had, seen)))) {
      dirty = false;
      had =
          new Viewport(
              seen.x(),
              seen.y(),
              seen.zoom(),
              Math.ceil(seen.width() * (1 + 2 * MARGIN)),
              Math.ceil(seen.height() * (1 + 2 * MARGIN)));
      canvas.setWidth(had.width());
      canvas.setHeight(had.height());
      new BasePainter(canvas.getGraphicsContext2D(), city, had, palette, loads).paint();
      painted = had;
    }
    double factor = seen.scale() / had.scale();
    scaled.setX(factor);
    scaled.setY(factor);
    canvas.setLayoutX(seen.screenX(had.toWorldX(0)));
    canvas.setLayoutY(seen.screenY(had.toWorldY(0)));
  }

  private static boolean covers(Viewport had, Viewport seen) {
    return had.zoom() == seen.zoom() && had.box().covers(seen.box());
  }
}
