package org.zhongshu.intake.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.zhongshu.city.Outline;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads outlines from GeoJSON (RFC 7946), one feature at a time, and writes them. */
public final class GeoJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final List<String> CODE_NAMES =
      List.of("code", "adcode", "id", "CODE", "编码", "代码", "网格编码");
  private static final List<String> NAME_NAMES = List.of("name", "NAME", "名称", "网格名称");

  /** A polygon that was mended may differ by this share of its area. */
  private static final double MENDED = 1e-3;

  private final String file;
  private final Problems problems;
  private final List<Shape> shapes = new ArrayList<>();

  private GeoJson(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** A feature: what area it is of, its outline, and the line that it starts in. */
  record Shape(
      String file, long line, String code, String name, boolean schematic, Geometry geometry) {}

  static List<Shape> read(String file, byte[] bytes, Problems problems) {
    GeoJson reader = new GeoJson(file, problems);
    Optional<String> text = TextFiles.decode(bytes);
    if (text.isEmpty()) {
      problems.error(file, 0, "city.encoding", file);
      return List.of();
    }
    try (JsonParser parser = JSON.createParser(text.get())) {
      reader.collection(parser);
    } catch (JacksonException e) {
      problems.error(
          file,
          e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
          "city.json",
          e.getOriginalMessage());
    }
    return reader.shapes;
  }

  private void collection(JsonParser parser) {
    boolean features = false;
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if ("features".equals(name) && value == JsonToken.START_ARRAY) {
          features = true;
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            long line = parser.currentTokenLocation().getLineNr();
            JsonNode feature = parser.readValueAsTree();
            feature(feature, line);
          }
        } else if ("crs".equals(name)) {
          long line = parser.currentTokenLocation().getLineNr();
          JsonNode crs = parser.readValueAsTree();
          reference(crs, line);
        } else {
          parser.skipChildren();
        }
      }
    }
    if (!features) {
      problems.error(file, 1, "city.geo.collection");
    }
  }

  /** Only degrees of WGS 84, or of CGCS 2000 which differs by less than a hand's breadth. */
  private void reference(JsonNode crs, long line) {
    String name = crs.path("properties").path("name").asString("");
    if (!name.isEmpty()
        && !name.contains("CRS84")
        && !name.endsWith("4326")
        && !name.endsWith("4490")) {
      problems.error(file, line, "city.geo.crs", name);
    }
  }

  private void feature(JsonNode feature, long line) {
    JsonNode properties = feature.path("properties");
    String code = first(properties, CODE_NAMES);
    if (code.isEmpty()) {
      code = feature.path("id").asString("");
    }
    if (code.isEmpty()) {
      problems.error(file, line, "city.geo.code");
      return;
    }
    Geometry geometry = geometry(feature.path("geometry"), code, line);
    if (geometry != null) {
      boolean schematic = properties.path("schematic").asBoolean(false);
      shapes.add(new Shape(file, line, code, first(properties, NAME_NAMES), schematic, geometry));
    }
  }

  private static String first(JsonNode properties, List<String> names) {
    for (String name : names) {
      String value = properties.path(name).asString("").strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private @Nullable Geometry geometry(JsonNode node, String code, long line) {
    String type = node.path("type").asString("");
    JsonNode coordinates = node.path("coordinates");
    List<Polygon> polygons = new ArrayList<>();
    List<JsonNode> parts =
        switch (type) {
          case "Polygon" -> List.of(coordinates);
          case "MultiPolygon" -> List.copyOf(coordinates.values());
          default -> List.of();
        };
    if (parts.isEmpty()) {
      problems.error(file, line, "city.geo.type", code, type);
      return null;
    }
    for (JsonNode part : parts) {
      Polygon polygon = polygon(part, code, line);
      if (polygon == null) {
        return null;
      }
      polygons.add(polygon);
    }
    Geometry geometry =
        polygons.size() == 1
            ? polygons.getFirst()
            : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    return valid(geometry, code, line);
  }

  private @Nullable Polygon polygon(JsonNode rings, String code, long line) {
    List<LinearRing> made = new ArrayList<>();
    for (JsonNode ring : rings.values()) {
      List<Coordinate> points = new ArrayList<>();
      for (JsonNode point : ring.values()) {
        double lon = point.path(0).asDouble(Double.NaN);
        double lat = point.path(1).asDouble(Double.NaN);
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
          problems.error(file, line, "city.geo.degrees", code, point.toString());
          return null;
        }
        points.add(new Coordinate(lon, lat));
      }
      if (points.isEmpty() || !points.getFirst().equals2D(points.getLast()) || points.size() < 4) {
        problems.error(file, line, "city.geo.ring", code);
        return null;
      }
      made.add(FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
    }
    if (made.isEmpty()) {
      problems.error(file, line, "city.geo.ring", code);
      return null;
    }
    return FACTORY.createPolygon(
        made.getFirst(), made.subList(1, made.size()).toArray(LinearRing[]::new));
  }

  /**
   * A polygon that crosses itself a little is mended and told; one that would change is refused.
   */
  private @Nullable Geometry valid(Geometry geometry, String code, long line) {
    TopologyValidationError broken = new IsValidOp(geometry).getValidationError();
    if (broken == null) {
      return geometry;
    }
    Geometry fixed =
        FACTORY.buildGeometry(PolygonExtracter.getPolygons(GeometryFixer.fix(geometry)));
    String where = "%.6f, %.6f".formatted(broken.getCoordinate().x, broken.getCoordinate().y);
    if (fixed.isEmpty()
        || Math.abs(fixed.getArea() - geometry.getArea()) > MENDED * fixed.getArea()) {
      problems.error(file, line, "city.geo.invalid", code, where);
      return null;
    }
    problems.warn(file, line, "city.geo.mended", code, where);
    return fixed;
  }

  /** Outlines as a GeoJSON FeatureCollection, coordinates to 1e-7 degree. */
  public static String write(List<Outline> outlines) {
    StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    String separator = "\n";
    for (Outline outline : outlines) {
      ObjectNode feature = JSON.createObjectNode().put("type", "Feature");
      feature
          .putObject("properties")
          .put("code", outline.code())
          .put("schematic", outline.schematic());
      ObjectNode geometry = feature.putObject("geometry");
      Geometry shape = outline.geometry();
      boolean single = shape instanceof Polygon;
      geometry.put("type", single ? "Polygon" : "MultiPolygon");
      ArrayNode coordinates = geometry.putArray("coordinates");
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        write((Polygon) shape.getGeometryN(i), single ? coordinates : coordinates.addArray());
      }
      text.append(separator).append(feature);
      separator = ",\n";
    }
    return text.append("\n]}\n").toString();
  }

  private static void write(Polygon polygon, ArrayNode rings) {
    write(polygon.getExteriorRing().getCoordinates(), rings.addArray());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      write(polygon.getInteriorRingN(i).getCoordinates(), rings.addArray());
    }
  }

  private static void write(Coordinate[] points, ArrayNode ring) {
    for (Coordinate point : points) {
      ring.addArray().add(Math.round(point.x * 1e7) / 1e7).add(Math.round(point.y * 1e7) / 1e7);
    }
  }
}
