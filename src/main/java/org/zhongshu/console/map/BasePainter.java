package org.zhongshu.console.map;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import org.locationtech.jts.geom.Envelope;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.console.map.MapCity.Shape;
import org.zhongshu.console.theme.Palette;

/**
 * Draws what lies under everything else and seldom changes: areas with their load, and borders down
 * to the grid when near.
 */
final class BasePainter {
  /** Borders of a level are drawn when a pixel stands for fewer metres than this. */
  static final double TOWNSHIPS = 130;

  static final double COMMUNITIES = 22;
  static final double GRIDS = 7;

  /** Points nearer to each other than this, pixels, are drawn as one. */
  private static final double FINE = 0.7;

  private final GraphicsContext g;
  private final MapCity city;
  private final Viewport view;
  private final Palette palette;
  private final Choropleth loads;

  BasePainter(GraphicsContext g, MapCity city, Viewport view, Palette palette, Choropleth loads) {
    this.g = g;
    this.city = city;
    this.view = view;
    this.palette = palette;
    this.loads = loads;
  }

  static boolean shows(Level level, double metresPerPixel) {
    return switch (level) {
      case CITY, COUNTY -> true;
      case TOWNSHIP -> metresPerPixel < TOWNSHIPS;
      case COMMUNITY -> metresPerPixel < COMMUNITIES;
      case GRID -> metresPerPixel < GRIDS;
    };
  }

  void paint() {
    g.setFill(palette.inset());
    g.fillRect(0, 0, view.width(), view.height());
    g.setFillRule(FillRule.EVEN_ODD);
    Envelope box = view.box();
    List<Shape> counties = city.in(Level.COUNTY, box);
    List<Shape> land = counties.isEmpty() ? city.in(Level.CITY, box) : counties;
    for (Shape shape : land) {
      fill(shape, fill(shape.code()));
    }
    List<Shape> zones = city.zones().stream().filter(z -> z.box().intersects(box)).toList();
    for (Shape zone : zones) {
      fill(zone, fill(zone.code()));
    }
    Color line = palette.of("choro-line");
    double metres = view.metresPerPixel();
    finer(Level.GRID, box, metres, line.deriveColor(0, 1, 1, 0.35), 0.6);
    finer(Level.COMMUNITY, box, metres, line.deriveColor(0, 1, 1, 0.6), 0.8);
    finer(
        Level.TOWNSHIP,
        box,
        metres,
        line.deriveColor(0, 1, 1, metres < 60 ? 0.9 : 0.45),
        metres < 60 ? 1.2 : 0.8);
    for (Shape shape : land) {
      stroke(shape, line, 1.6);
    }
    g.setLineDashes(4, 3);
    for (Shape zone : zones) {
      stroke(zone, zone.schematic() ? palette.muted() : line, 1);
    }
    g.setLineDashes();
  }

  private Color fill(String code) {
    int step = loads.step(code);
    if (step > 0) {
      return palette.choropleth(step);
    }
    boolean zone = city.city().jurisdiction(code).map(Jurisdiction::functionalZone).orElse(false);
    return palette.choropleth(zone ? 3 : 2);
  }

  private void finer(Level level, Envelope box, double metres, Color colour, double width) {
    if (shows(level, metres)) {
      for (Shape shape : city.in(level, box)) {
        stroke(shape, colour, width);
      }
    }
  }

  private void fill(Shape shape, Color colour) {
    path(g, shape, view);
    g.setFill(colour);
    g.fill();
  }

  private void stroke(Shape shape, Color colour, double width) {
    path(g, shape, view);
    g.setStroke(colour);
    g.setLineWidth(width);
    g.stroke();
  }

  /** Puts an outline into the path; points that fall on one spot are left out. */
  static void path(GraphicsContext g, Shape shape, Viewport view) {
    double scale = view.scale();
    double left = view.width() / 2 - view.x() * scale;
    double top = view.height() / 2 - view.y() * scale;
    g.beginPath();
    for (double[] ring : shape.rings()) {
      double lastX = ring[0] * scale + left;
      double lastY = ring[1] * scale + top;
      g.moveTo(lastX, lastY);
      for (int i = 2; i < ring.length - 2; i += 2) {
        double x = ring[i] * scale + left;
        double y = ring[i + 1] * scale + top;
        if (Math.abs(x - lastX) + Math.abs(y - lastY) >= FINE) {
          g.lineTo(x, y);
          lastX = x;
          lastY = y;
        }
      }
      g.closePath();
    }
  }
}
