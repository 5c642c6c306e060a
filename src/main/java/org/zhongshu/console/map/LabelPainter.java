package org.zhongshu.console.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.locationtech.jts.geom.Envelope;
import org.zhongshu.city.Area;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.console.map.MapCity.Shape;
import org.zhongshu.console.theme.Fonts;
import org.zhongshu.console.theme.Palette;

/**
 * Writes names of areas where there is room, the coarser first; with the load where it is shown.
 */
final class LabelPainter {
  /** Names of a level are written when a pixel stands for fewer metres than this. */
  private static final double TOWNSHIPS = 70;

  private static final double COMMUNITIES = 13;
  private static final double GRIDS = 3.5;
  private static final double HEIGHT = 18;
  private static final Font COUNTY = Fonts.semiBold(13);
  private static final Font FINER = Fonts.regular(12);

  private final GraphicsContext g;
  private final Viewport view;
  private final Palette palette;
  private final TextSizes sizes;
  private final Boxes boxes;

  LabelPainter(GraphicsContext g, Viewport view, Palette palette, TextSizes sizes, Boxes boxes) {
    this.g = g;
    this.view = view;
    this.palette = palette;
    this.sizes = sizes;
    this.boxes = boxes;
  }

  /** Finest level of which names are written when a pixel stands for so many metres. */
  static Level finest(double metres) {
    if (metres < GRIDS) {
      return Level.GRID;
    }
    if (metres < COMMUNITIES) {
      return Level.COMMUNITY;
    }
    return metres < TOWNSHIPS ? Level.TOWNSHIP : Level.COUNTY;
  }

  void paint(MapCity city, Choropleth loads, Set<MapLayer> layers) {
    double metres = view.metresPerPixel();
    Envelope box = view.box();
    boolean loaded = layers.contains(MapLayer.LOADS);
    Function<Shape, String> load =
        shape -> {
          Double value = loads.loads().get(shape.code());
          return value == null || !loaded ? "" : loads.told(value);
        };
    names(city, city.zones(), COUNTY, load, true);
    names(city, city.in(Level.COUNTY, box), COUNTY, load, true);
    if (metres < TOWNSHIPS) {
      names(city, city.in(Level.TOWNSHIP, box), FINER, _ -> "", false);
    }
    if (metres < COMMUNITIES) {
      names(city, city.in(Level.COMMUNITY, box), FINER, _ -> "", false);
    }
    if (metres < GRIDS) {
      names(city, city.in(Level.GRID, box), FINER, _ -> "", false);
    }
  }

  private void names(
      MapCity city, List<Shape> shapes, Font font, Function<Shape, String> load, boolean anywhere) {
    List<Shape> largestFirst =
        shapes.stream()
            .sorted(
                Comparator.comparingDouble((Shape s) -> -s.box().getArea())
                    .thenComparing(Shape::code))
            .toList();
    for (Shape shape : largestFirst) {
      String name = name(city, shape.code());
      String number = load.apply(shape);
      double wide = sizes.width(name, font);
      double width = wide + (number.isEmpty() ? 0 : 5 + sizes.width(number, FINER));
      // A finer area's name is written only where it is mostly within it.
      if (!anywhere && shape.box().getWidth() * view.scale() < width * 0.8) {
        continue;
      }
      place(shape, width).ifPresent(at -> write(name, number, at[0], at[1], wide, width, font));
    }
  }

  private static String name(MapCity city, String code) {
    return city.city()
        .area(code)
        .map(
            a ->
                a.level() == Level.COUNTY
                    ? county(city, a)
                    : a.level() == Level.GRID ? a.shortName() : a.name())
        .or(() -> city.city().jurisdiction(code).map(Jurisdiction::name))
        .orElse(code);
  }

  /** A zone's official name is long; what people call it is not. */
  private static String county(MapCity city, Area area) {
    return city.city()
        .jurisdiction(area.code())
        .filter(Jurisdiction::functionalZone)
        .map(Jurisdiction::shortName)
        .orElse(area.name());
  }

  /** The first place near the middle of the area where nothing stands yet. */
  private Optional<double[]> place(Shape shape, double width) {
    double x = view.screenX(shape.x());
    double y = view.screenY(shape.y());
    double[][] steps = {
      {0, 0},
      {0, 24},
      {0, -24},
      {0, 40},
      {0, -40},
      {width * 0.6, 14},
      {-width * 0.6, 14},
      {width * 0.6, -14},
      {-width * 0.6, -14},
      {0, 58},
      {0, -58},
      {width * 0.8, 40},
      {-width * 0.8, 40}
    };
    for (double[] step : steps) {
      double left = x + step[0] - width / 2 - 3;
      double top = y + step[1] - HEIGHT / 2;
      boolean inside =
          left >= 2
              && top >= 2
              && left + width + 6 <= view.width() - 2
              && top + HEIGHT <= view.height() - 2;
      if (inside && boxes.take(left, top, width + 6, HEIGHT)) {
        return Optional.of(new double[] {left + 3, top + HEIGHT / 2});
      }
    }
    return Optional.empty();
  }

  private void write(
      String name, String number, double x, double y, double wide, double width, Font font) {
    boolean county = font == COUNTY;
    Color under = palette.inset().deriveColor(0, 1, 1, county ? 0.55 : 0.35);
    g.setFill(under);
    g.fillRoundRect(x - 3, y - HEIGHT / 2 + 1, width + 6, HEIGHT - 2, 6, 6);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(font);
    g.setFill(county ? palette.fg() : palette.muted());
    g.fillText(name, x, y);
    if (!number.isEmpty()) {
      g.setFont(FINER);
      g.setFill(palette.muted());
      g.fillText(number, x + wide + 5, y + 0.5);
    }
    g.setTextAlign(TextAlignment.CENTER);
  }
}
