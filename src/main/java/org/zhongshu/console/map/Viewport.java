package org.zhongshu.console.map;

import org.locationtech.jts.geom.Envelope;
import org.zhongshu.city.Point;

/**
 * What part of the world a picture shows, and how large (Web Mercator). The world is a square of
 * side 1, x to the east and y to the south; at zoom 0 it is 256 pixels wide, and twice as wide with
 * each zoom.
 *
 * @param x middle of the picture, 0 to 1
 * @param y middle of the picture, 0 to 1
 * @param zoom zoom, need not be whole
 * @param width pixels
 * @param height pixels
 */
public record Viewport(double x, double y, double zoom, double width, double height) {
  /** Nearest zoom: about 0.5 m a pixel. */
  public static final double NEAREST = 18;

  /** Farthest zoom. */
  public static final double FARTHEST = 6;

  private static final double TILE = 256;
  private static final double EQUATOR = 40_075_016.686;

  public Viewport {
    zoom = Math.clamp(zoom, FARTHEST, NEAREST);
  }

  public static double worldX(double lon) {
    return (lon + 180) / 360;
  }

  public static double worldY(double lat) {
    double sin = Math.sin(Math.toRadians(lat));
    return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
  }

  public static double lon(double worldX) {
    return worldX * 360 - 180;
  }

  public static double lat(double worldY) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * worldY))));
  }

  /** The nearest view that shows all of {@code box} (world units) with a margin around it. */
  public static Viewport around(Envelope box, double width, double height, double margin) {
    double w = Math.max(1, width - 2 * margin);
    double h = Math.max(1, height - 2 * margin);
    double scale =
        Math.min(w / Math.max(1e-9, box.getWidth()), h / Math.max(1e-9, box.getHeight()));
    return new Viewport(
        (box.getMinX() + box.getMaxX()) / 2,
        (box.getMinY() + box.getMaxY()) / 2,
        Math.log(scale / TILE) / Math.log(2),
        width,
        height);
  }

  /** Pixels of the whole world's width. */
  public double scale() {
    return TILE * Math.pow(2, zoom);
  }

  public double screenX(double worldX) {
    return (worldX - x) * scale() + width / 2;
  }

  public double screenY(double worldY) {
    return (worldY - y) * scale() + height / 2;
  }

  public double toWorldX(double screenX) {
    return x + (screenX - width / 2) / scale();
  }

  public double toWorldY(double screenY) {
    return y + (screenY - height / 2) / scale();
  }

  /** The place under a pixel. */
  public Point at(double screenX, double screenY) {
    double lat = Math.clamp(lat(toWorldY(screenY)), -90, 90);
    return new Point(lat, Math.clamp(lon(toWorldX(screenX)), -180, 180));
  }

  /** Metres that a pixel in the middle stands for. */
  public double metresPerPixel() {
    return EQUATOR * Math.cos(Math.toRadians(lat(y))) / scale();
  }

  /** What is seen, world units. */
  public Envelope box() {
    return new Envelope(toWorldX(0), toWorldX(width), toWorldY(0), toWorldY(height));
  }

  public Viewport sized(double newWidth, double newHeight) {
    return new Viewport(x, y, zoom, newWidth, newHeight);
  }

  /** Moved so that what was at the middle is now {@code dx}, {@code dy} pixels from it. */
  public Viewport moved(double dx, double dy) {
    return new Viewport(x - dx / scale(), y - dy / scale(), zoom, width, height);
  }

  public Viewport centred(double worldX, double worldY) {
    return new Viewport(worldX, worldY, zoom, width, height);
  }

  /** Zoomed; what is under the pixel stays under it. */
  public Viewport zoomed(double by, double screenX, double screenY) {
    double keepX = toWorldX(screenX);
    double keepY = toWorldY(screenY);
    Viewport nearer = new Viewport(x, y, zoom + by, width, height);
    return nearer.centred(
        keepX - (screenX - width / 2) / nearer.scale(),
        keepY - (screenY - height / 2) / nearer.scale());
  }

  /** Kept so that its middle lies in {@code box}. */
  public Viewport within(Envelope box) {
    return box.isNull()
        ? this
        : centred(
            Math.clamp(x, box.getMinX(), box.getMaxX()),
            Math.clamp(y, box.getMinY(), box.getMaxY()));
  }
}
