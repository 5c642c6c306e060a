package org.zhongshu.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.shape.fractal.HilbertCode;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Divides an outline into cells of about equal size, for areas whose own outlines are not public
 * (示意).
 *
 * <p>The cells fill the parent without gap or overlap: the parent's border and all borders between
 * cells are noded together on one grid of 1e-7 degree (about 1 cm) and the faces between them are
 * dealt out, so that neighbours share their vertices exactly. The same parent and number always
 * give the same cells.
 */
public final class SchematicCells {
  /** Grid of coordinates: 1e-7 degree. */
  static final PrecisionModel PRECISION = new PrecisionModel(1e7);

  static final GeometryFactory FACTORY = new GeometryFactory(PRECISION);

  private static final int HILBERT_LEVEL = 10;

  private SchematicCells() {}

  /**
   * Divides {@code parent}, in an order that keeps neighbours in the list neighbours on the map
   * where it can. Gives fewer cells than asked only when the parent is too small for the grid of
   * coordinates.
   *
   * @param parent polygon or multipolygon, valid, degrees
   * @param parts how many cells, 1 or more
   */
  public static List<Geometry> divide(Geometry parent, int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("a parent is divided into 1 cell or more: " + parts);
    }
    if (parts == 1) {
      return List.of(parent);
    }
    // A degree of longitude is shorter than one of latitude: cells are spread in a plane where both
    // are alike.
    double squeeze = Math.cos(Math.toRadians(parent.getEnvelopeInternal().centre().y));
    // Where a ring begins must not matter: what overlays give begins anywhere.
    List<Coordinate> sites = Sites.spread(parent.norm(), parts, squeeze);
    List<Polygon> faces = faces(parent, borders(parent, sites, squeeze));
    List<Geometry> cells = new ArrayList<>(deal(faces, sites, squeeze));
    sortAlongCurve(cells, parent.getEnvelopeInternal());
    return cells;
  }

  /** Borders between the Voronoi cells of the sites, reaching beyond the parent. */
  private static List<Geometry> borders(Geometry parent, List<Coordinate> sites, double squeeze) {
    Envelope frame = new Envelope(parent.getEnvelopeInternal());
    frame.expandBy(Math.max(frame.getWidth(), frame.getHeight()) * 0.1);
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites.stream().map(c -> new Coordinate(c.x * squeeze, c.y)).toList());
    builder.setClipEnvelope(
        new Envelope(
            frame.getMinX() * squeeze,
            frame.getMaxX() * squeeze,
            frame.getMinY(),
            frame.getMaxY()));
    Geometry diagram = builder.getDiagram(FACTORY);
    List<Geometry> lines = new ArrayList<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      CoordinateSequence ring =
          ((Polygon) diagram.getGeometryN(i)).getExteriorRing().getCoordinateSequence();
      Coordinate[] line = new Coordinate[ring.size()];
      for (int k = 0; k < line.length; k++) {
        line[k] =
            new Coordinate(
                PRECISION.makePrecise(ring.getX(k) / squeeze), PRECISION.makePrecise(ring.getY(k)));
      }
      lines.add(FACTORY.createLineString(line));
    }
    return lines;
  }

  /** Faces inside the parent that its border and the lines leave. */
  private static List<Polygon> faces(Geometry parent, List<Geometry> lines) {
    List<Geometry> all = new ArrayList<>(lines);
    all.add(FACTORY.createGeometry(parent.getBoundary()));
    Geometry noded = UnaryUnionNG.union(all, FACTORY, PRECISION);
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(parent);
    List<Polygon> faces = new ArrayList<>();
    for (Object found : (Collection<?>) polygonizer.getPolygons()) {
      Polygon face = (Polygon) found;
      if (inside.locate(face.getInteriorPoint().getCoordinate()) == Location.INTERIOR) {
        faces.add(face);
      }
    }
    // The polygonizer promises no order.
    faces.sort(Comparator.comparing(face -> face.getEnvelopeInternal().centre()));
    return faces;
  }

  /**
   * Deals each face to the nearest site, and what is cut off from the rest of its cell to the
   * neighbour with the longest border.
   */
  private static Collection<Geometry> deal(
      List<Polygon> faces, List<Coordinate> sites, double squeeze) {
    Map<Integer, List<Polygon>> bySite = new LinkedHashMap<>();
    for (Polygon face : faces) {
      int site = Sites.nearest(face.getInteriorPoint().getCoordinate(), sites, squeeze);
      bySite.computeIfAbsent(site, _ -> new ArrayList<>()).add(face);
    }
    Map<Integer, List<Polygon>> cells = new LinkedHashMap<>();
    List<Polygon> cutOff = new ArrayList<>();
    bySite.forEach(
        (site, own) -> {
          own.sort(Comparator.comparingDouble(Polygon::getArea).reversed());
          cells.put(site, new ArrayList<>(List.of(own.getFirst())));
          cutOff.addAll(own.subList(1, own.size()));
        });
    if (!cutOff.isEmpty()) {
      Map<Segment, Integer> owners = new HashMap<>();
      cells.forEach(
          (site, own) ->
              Segment.of(own.getFirst()).forEach(s -> owners.merge(s, site, (a, _) -> a)));
      for (Polygon face : cutOff) {
        int site = Sites.nearest(face.getInteriorPoint().getCoordinate(), sites, squeeze);
        cells
            .computeIfAbsent(longestNeighbour(face, owners, site), _ -> new ArrayList<>())
            .add(face);
      }
    }
    return cells.values().stream().map(SchematicCells::merge).toList();
  }

  private static int longestNeighbour(Polygon face, Map<Segment, Integer> owners, int otherwise) {
    Map<Integer, Double> lengths = new HashMap<>();
    for (Segment segment : Segment.of(face)) {
      Integer owner = owners.get(segment);
      if (owner != null) {
        lengths.merge(owner, segment.length(), Double::sum);
      }
    }
    return lengths.entrySet().stream()
        .max(
            Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  private static Geometry merge(List<Polygon> faces) {
    return faces.size() == 1
        ? faces.getFirst().norm()
        : CoverageUnion.union(faces.toArray(Geometry[]::new)).norm();
  }

  private static void sortAlongCurve(List<Geometry> cells, Envelope box) {
    int steps = (1 << HILBERT_LEVEL) - 1;
    cells.sort(
        Comparator.comparingInt(
            cell -> {
              Coordinate c = cell.getCentroid().getCoordinate();
              int x = (int) (steps * Math.clamp((c.x - box.getMinX()) / box.getWidth(), 0, 1));
              int y = (int) (steps * Math.clamp((c.y - box.getMinY()) / box.getHeight(), 0, 1));
              return HilbertCode.encode(HILBERT_LEVEL, x, y);
            }));
  }

  /** A piece of border, the same in both directions. */
  private record Segment(double x0, double y0, double x1, double y1) {
    static List<Segment> of(Polygon polygon) {
      List<Segment> segments = new ArrayList<>();
      add(polygon.getExteriorRing(), segments);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        add(polygon.getInteriorRingN(i), segments);
      }
      return segments;
    }

    private static void add(LineString ring, List<Segment> segments) {
      CoordinateSequence points = ring.getCoordinateSequence();
      for (int i = 1; i < points.size(); i++) {
        Coordinate a = points.getCoordinate(i - 1);
        Coordinate b = points.getCoordinate(i);
        segments.add(
            a.compareTo(b) < 0 ? new Segment(a.x, a.y, b.x, b.y) : new Segment(b.x, b.y, a.x, a.y));
      }
    }

    double length() {
      return Math.hypot(x1 - x0, y1 - y0);
    }
  }
}
