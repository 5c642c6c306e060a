package org.zhongshu.console.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.zhongshu.city.Element;
import org.zhongshu.city.Point;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;
import org.zhongshu.console.map.Clusters.Cluster;
import org.zhongshu.console.map.MapCity.Shape;
import org.zhongshu.console.theme.Fonts;
import org.zhongshu.console.theme.Palette;
import org.zhongshu.words.Words;

/**
 * Draws what lies above the areas: cases, key places, units, names, scale. Whatever comes later
 * gives way to what is there.
 */
final class OverlayPainter {
  private static final double SIGN = 16;
  private static final double HATCH = 9;

  /**
   * Units are drawn when a pixel stands for fewer metres than this, communities' posts when for
   * fewer than that.
   */
  private static final double UNITS = 30;

  private static final double POSTS = 9;
  private static final Font COUNT = Fonts.semiBold(12);
  private static final Font SMALL = Fonts.regular(12);
  private static final Font CHARACTER = Fonts.semiBold(11);

  private final GraphicsContext g;
  private final Viewport view;
  private final Palette palette;
  private final Words words;
  private final TextSizes sizes;
  private final Boxes boxes = new Boxes();
  private final List<Sign> signs = new ArrayList<>();
  private final List<Runnable> above = new ArrayList<>();

  OverlayPainter(GraphicsContext g, Viewport view, Palette palette, Words words, TextSizes sizes) {
    this.g = g;
    this.view = view;
    this.palette = palette;
    this.words = words;
    this.sizes = sizes;
  }

  /**
   * What to draw.
   *
   * @param zoom zoom of the clusters
   * @param selected id of the case chosen; null for none
   * @param area code of the area set off; null for none
   * @param fills areas in the colour of a mode, drawn in this order
   */
  record Scene(
      MapCity city,
      Clusters clusters,
      double zoom,
      Choropleth loads,
      Set<MapLayer> layers,
      @Nullable Long selected,
      @Nullable String area,
      List<AreaFill> fills) {}

  /** Draws all of it; returns what can be pointed at. */
  List<Sign> paint(Scene scene) {
    g.clearRect(0, 0, view.width(), view.height());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    scene.fills().forEach(it -> scene.city().shape(it.code()).ifPresent(at -> fill(at, it)));
    if (scene.area() != null) {
      scene.city().shape(scene.area()).ifPresent(this::setOff);
    }
    if (scene.layers().contains(MapLayer.CASES)) {
      cases(scene);
    }
    if (scene.layers().contains(MapLayer.PLACES)) {
      places(scene.city().places());
    }
    if (scene.layers().contains(MapLayer.UNITS)) {
      units(scene.city());
    }
    ScaleBar.paint(g, view, palette, words, sizes, boxes);
    new LabelPainter(g, view, palette, sizes, boxes)
        .paint(scene.city(), scene.loads(), scene.layers());
    above.forEach(Runnable::run);
    return signs;
  }

  private void fill(Shape shape, AreaFill how) {
    if (!shape.box().intersects(view.box())) {
      return;
    }
    g.save();
    g.setFillRule(FillRule.EVEN_ODD);
    BasePainter.path(g, shape, view);
    switch (how.how()) {
      case FILLED -> {
        g.setFill(palette.mode(how.kind()).deriveColor(0, 1, 1, 0.6));
        g.fill();
        g.setStroke(palette.modeText(how.kind()));
        g.setLineWidth(2);
        g.stroke();
      }
      case HATCHED -> {
        g.clip();
        hatch(shape, palette.modeText(how.kind()));
      }
      case CLEARED -> {
        g.setFill(palette.choropleth(3));
        g.fill();
        g.setLineDashes(4, 3);
        g.setStroke(palette.muted());
        g.setLineWidth(1);
        g.stroke();
      }
    }
    g.restore();
  }

  private void hatch(Shape shape, Color colour) {
    double left = Math.max(0, view.screenX(shape.box().getMinX()));
    double right = Math.min(view.width(), view.screenX(shape.box().getMaxX()));
    double top = Math.max(0, view.screenY(shape.box().getMinY()));
    double bottom = Math.min(view.height(), view.screenY(shape.box().getMaxY()));
    double high = bottom - top;
    g.setStroke(colour.deriveColor(0, 1, 1, 0.8));
    g.setLineWidth(1.5);
    for (double x = Math.floor((left - high) / HATCH) * HATCH; x < right; x += HATCH) {
      g.strokeLine(x, bottom, x + high, top);
    }
  }

  private void setOff(Shape shape) {
    BasePainter.path(g, shape, view);
    g.setStroke(palette.fg());
    g.setLineWidth(2);
    g.stroke();
  }

  private void cases(Scene scene) {
    Envelope box = new Envelope(view.box());
    box.expandBy(40 / view.scale());
    List<Cluster> clusters = scene.clusters().in(box, scene.zoom());
    clusters.sort(Comparator.comparingInt(Cluster::count).thenComparing(c -> -c.ids()[0]));
    List<Runnable> states = new ArrayList<>();
    for (Cluster cluster : clusters.reversed()) {
      double x = view.screenX(cluster.x());
      double y = view.screenY(cluster.y());
      boolean chosen = scene.selected() != null && cluster.holds(scene.selected());
      double r = cluster.count() == 1 ? 5 : radius(cluster.count());
      double[] own = boxes.add(x - r - 2, y - r - 2, 2 * r + 4, 2 * r + 4);
      signs.add(new Sign.OfCases(x, y, r + 3, cluster));
      above.add(
          () -> {
            if (cluster.count() == 1) {
              single(cluster, x, y, chosen);
            } else {
              disc(cluster, x, y, r, chosen);
            }
          });
      states.add(() -> state(cluster, x, y, r, own));
    }
    states.forEach(Runnable::run);
  }

  /** The state in words where there is room; where there is none the ring alone tells it. */
  private void state(Cluster cluster, double x, double y, double r, double[] own) {
    boolean over = cluster.over() > 0;
    boolean alone = cluster.count() == 1;
    if (!over && (!alone || cluster.soon() == 0)) {
      return;
    }
    String text =
        alone
            ? words.get(over ? "map.over" : "map.soon")
            : words.get("map.over-n", "%,d".formatted(cluster.over()));
    double width = sizes.width(text, SMALL) + 8;
    double aside = alone ? 10 : r * 0.62;
    double below = alone ? 0 : r * 0.8;
    double[][] corners = {
      {x + aside, y + below},
      {x - aside - width, y + below},
      {x + aside, y - below},
      {x - aside - width, y - below}
    };
    for (double[] corner : corners) {
      if (boxes.free(corner[0], corner[1] - 8, width, 16, own)) {
        boxes.add(corner[0], corner[1] - 8, width, 16);
        above.add(() -> chip(corner[0], corner[1], text, width, over ? "over" : "soon"));
        return;
      }
    }
  }

  static double radius(int count) {
    return Math.min(26, 10 + 4.2 * Math.log10(count));
  }

  private void single(Cluster cluster, double x, double y, boolean chosen) {
    g.setFill(chosen ? palette.fg() : palette.ink());
    g.fillOval(x - 4.5, y - 4.5, 9, 9);
    g.setStroke(palette.canvas());
    g.setLineWidth(1);
    g.strokeOval(x - 4.5, y - 4.5, 9, 9);
    if (cluster.over() + cluster.soon() > 0) {
      boolean over = cluster.over() > 0;
      Color colour = palette.of(over ? "over-text" : "soon-text");
      ring(x, y, 7.5, colour, 2);
    }
    if (chosen) {
      ring(x, y, 11, palette.fg(), 2);
    }
  }

  private void disc(Cluster cluster, double x, double y, double r, boolean chosen) {
    boolean over = cluster.over() > 0;
    g.setFill(palette.panel().deriveColor(0, 1, 1, 0.94));
    g.fillOval(x - r, y - r, 2 * r, 2 * r);
    ring(x, y, r, over ? palette.of("over-text") : palette.ink(), over ? 2 : 1.5);
    if (chosen) {
      ring(x, y, r + 3.5, palette.fg(), 2);
    }
    g.setFill(palette.fg());
    g.setFont(COUNT);
    g.fillText("%,d".formatted(cluster.count()), x, y);
  }

  private void ring(double x, double y, double r, Color colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeOval(x - r, y - r, 2 * r, 2 * r);
  }

  /** A deadline's state in words, its left middle at x, y. */
  private void chip(double x, double y, String text, double w, String state) {
    g.setFill(palette.of(state + "-bg"));
    g.fillRoundRect(x, y - 8, w, 16, 4, 4);
    g.setStroke(palette.of(state + "-text"));
    g.setLineWidth(1);
    g.strokeRoundRect(x + 0.5, y - 7.5, w - 1, 15, 4, 4);
    g.setFill(palette.of(state + "-text"));
    g.setFont(SMALL);
    g.fillText(text, x + w / 2, y);
  }

  private void places(List<Element> places) {
    for (Element place : places) {
      Point at = place.at();
      if (at != null) {
        double x = view.screenX(Viewport.worldX(at.lon()));
        double y = view.screenY(Viewport.worldY(at.lat()));
        if (seen(x, y) && boxes.take(x - SIGN / 2 - 1, y - SIGN / 2 - 1, SIGN + 2, SIGN + 2)) {
          signs.add(new Sign.OfPlace(x, y, SIGN / 2 + 2, place));
          above.add(() -> square(x, y, character(place)));
        }
      }
    }
  }

  private String character(Element place) {
    String key = "map.place." + place.type();
    return words.has(key)
        ? words.get(key)
        : place.type().substring(0, place.type().offsetByCodePoints(0, 1));
  }

  private void square(double x, double y, String character) {
    g.setFill(palette.panel());
    g.fillRoundRect(x - SIGN / 2, y - SIGN / 2, SIGN, SIGN, 4, 4);
    g.setStroke(palette.ink());
    g.setLineWidth(1);
    g.strokeRoundRect(x - SIGN / 2 + 0.5, y - SIGN / 2 + 0.5, SIGN - 1, SIGN - 1, 4, 4);
    g.setFill(palette.fg());
    g.setFont(CHARACTER);
    g.fillText(character, x, y);
  }

  private void units(MapCity city) {
    double metres = view.metresPerPixel();
    if (metres >= UNITS) {
      return;
    }
    for (Unit unit : city.unitsIn(view.box())) {
      Point at = unit.at();
      if (at == null || (unit.kind() == UnitKind.COMMUNITY_POST && metres >= POSTS)) {
        continue;
      }
      double x = view.screenX(Viewport.worldX(at.lon()));
      double y = view.screenY(Viewport.worldY(at.lat()));
      if (seen(x, y) && boxes.take(x - SIGN / 2 - 1, y - SIGN / 2 - 1, SIGN + 2, SIGN + 2)) {
        signs.add(new Sign.OfUnit(x, y, SIGN / 2 + 2, unit));
        String character = words.get("map.unit." + unit.kind().name());
        above.add(() -> force(x, y, character));
      }
    }
  }

  private void force(double x, double y, String character) {
    g.setFill(palette.ink());
    g.fillOval(x - SIGN / 2, y - SIGN / 2, SIGN, SIGN);
    g.setFill(palette.canvas());
    g.setFont(CHARACTER);
    g.fillText(character, x, y);
  }

  private boolean seen(double x, double y) {
    return x > -SIGN && y > -SIGN && x < view.width() + SIGN && y < view.height() + SIGN;
  }
}
