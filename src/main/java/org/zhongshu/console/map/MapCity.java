package org.zhongshu.console.map;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Element;
import org.zhongshu.city.ElementKind;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Point;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.Desk;

/**
 * The city made ready to be drawn: outlines in world units by level, with an index each; where
 * labels, places and units stand. Made off the FX thread, once for all maps of a desk.
 */
public final class MapCity {
  /** The city that was made last; let go when memory is short. */
  private static SoftReference<@Nullable MapCity> made = new SoftReference<>(null);

  private final City city;
  private final Map<Level, HPRtree> trees = new EnumMap<>(Level.class);
  private final Map<Level, List<Shape>> byLevel = new EnumMap<>(Level.class);
  private final Map<String, Shape> byCode = new HashMap<>();
  private final List<Shape> zones = new ArrayList<>();
  private final List<Element> places;
  private final HPRtree units = new HPRtree();
  private final Envelope box = new Envelope();

  private MapCity(City city, List<Outline> outlines, List<Element> elements) {
    this.city = city;
    this.places =
        elements.stream().filter(e -> e.kind() == ElementKind.PLACE && e.at() != null).toList();
    for (Unit unit : city.units()) {
      Point at = unit.at();
      if (at != null) {
        units.insert(
            new Envelope(new Coordinate(Viewport.worldX(at.lon()), Viewport.worldY(at.lat()))),
            unit);
      }
    }
    units.build();
    for (Level level : Level.values()) {
      byLevel.put(level, new ArrayList<>());
    }
    for (Outline outline : outlines) {
      add(Shape.of(outline));
    }
    byLevel.forEach(
        (level, shapes) -> {
          HPRtree tree = new HPRtree();
          shapes.forEach(s -> tree.insert(s.box(), s));
          tree.build();
          trees.put(level, tree);
        });
  }

  private void add(Shape shape) {
    Optional<Level> level = AreaCodes.level(shape.code());
    byCode.put(shape.code(), shape);
    box.expandToInclude(shape.box());
    boolean zone = city.jurisdiction(shape.code()).map(Jurisdiction::functionalZone).orElse(false);
    if (zone || level.isEmpty()) {
      zones.add(shape);
    } else {
      level.map(byLevel::get).ifPresent(list -> list.add(shape));
    }
  }

  /** The city of a desk, made when it is first asked; takes a while, so off the FX thread. */
  public static MapCity of(Desk desk) {
    City city = desk.city();
    synchronized (MapCity.class) {
      MapCity known = made.get();
      if (known == null || known.city != city) {
        known =
            new MapCity(
                city, desk.places().outlines(EnumSet.allOf(Level.class)), desk.places().elements());
        made = new SoftReference<>(known);
      }
      return known;
    }
  }

  static MapCity of(City city, List<Outline> outlines, List<Element> elements) {
    return new MapCity(city, outlines, elements);
  }

  /**
   * An outline in world units.
   *
   * @param rings each ring as x, y, x, y …; holes among them
   * @param x where its name stands
   * @param y where its name stands
   */
  public record Shape(
      String code, boolean schematic, double[][] rings, Envelope box, double x, double y) {
    static Shape of(Outline outline) {
      List<double[]> rings = new ArrayList<>();
      Geometry geometry = outline.geometry();
      Geometry largest = geometry;
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        if (geometry.getGeometryN(i) instanceof Polygon polygon) {
          rings.add(ring(polygon.getExteriorRing().getCoordinates()));
          for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            rings.add(ring(polygon.getInteriorRingN(h).getCoordinates()));
          }
          if (largest == geometry || polygon.getArea() > largest.getArea()) {
            largest = polygon;
          }
        }
      }
      Envelope degrees = geometry.getEnvelopeInternal();
      Envelope box =
          new Envelope(
              Viewport.worldX(degrees.getMinX()),
              Viewport.worldX(degrees.getMaxX()),
              Viewport.worldY(degrees.getMaxY()),
              Viewport.worldY(degrees.getMinY()));
      Coordinate middle = largest.getCentroid().getCoordinate();
      if (!largest.getEnvelopeInternal().contains(middle)
          || !largest.contains(largest.getFactory().createPoint(middle))) {
        middle = largest.getInteriorPoint().getCoordinate();
      }
      return new Shape(
          outline.code(),
          outline.schematic(),
          rings.toArray(double[][]::new),
          box,
          Viewport.worldX(middle.x),
          Viewport.worldY(middle.y));
    }

    private static double[] ring(Coordinate[] points) {
      double[] ring = new double[points.length * 2];
      for (int i = 0; i < points.length; i++) {
        ring[2 * i] = Viewport.worldX(points[i].x);
        ring[2 * i + 1] = Viewport.worldY(points[i].y);
      }
      return ring;
    }
  }

  public City city() {
    return city;
  }

  /** What the whole city spreads over, world units. */
  public Envelope box() {
    return new Envelope(box);
  }

  public Optional<Shape> shape(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Functional zones, which lie over divisions. */
  public List<Shape> zones() {
    return zones;
  }

  /** Outlines of a level that touch {@code view}. */
  public List<Shape> in(Level level, Envelope view) {
    List<Shape> found = new ArrayList<>();
    HPRtree tree = trees.get(level);
    if (tree != null && !byLevel.getOrDefault(level, List.of()).isEmpty()) {
      for (Object shape : tree.query(view)) {
        found.add((Shape) shape);
      }
    }
    return found;
  }

  /** Units that stand in {@code view}, those of the higher levels first. */
  public List<Unit> unitsIn(Envelope view) {
    List<Unit> found = new ArrayList<>();
    if (units.size() > 0) {
      for (Object unit : units.query(view)) {
        found.add((Unit) unit);
      }
    }
    found.sort(Comparator.comparing(Unit::level).thenComparing(Unit::kind).thenComparing(Unit::id));
    return found;
  }

  /** Whether borders are seen that the program has drawn itself (示意). */
  boolean schematicIn(Viewport seen) {
    double metres = seen.metresPerPixel();
    for (Level level : List.of(Level.TOWNSHIP, Level.COMMUNITY, Level.GRID)) {
      if (BasePainter.shows(level, metres)
          && in(level, seen.box()).stream().anyMatch(Shape::schematic)) {
        return true;
      }
    }
    return zones.stream().anyMatch(z -> z.schematic() && z.box().intersects(seen.box()));
  }

  /** Key places that have a position. */
  public List<Element> places() {
    return places;
  }

  /**
   * Where a case stands: at its own position, else in the middle of its area; null when neither is
   * known.
   *
   * @return world x, world y
   */
  public double @Nullable [] place(@Nullable Point at, @Nullable String area) {
    if (at != null) {
      return new double[] {Viewport.worldX(at.lon()), Viewport.worldY(at.lat())};
    }
    String code = area;
    while (code != null) {
      Shape shape = byCode.get(code);
      if (shape != null) {
        return new double[] {shape.x(), shape.y()};
      }
      code = AreaCodes.parent(code).orElse(null);
    }
    return null;
  }
}
