package org.zhongshu.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Star-shaped polygons with ragged borders, in the degrees of a middling city; some with a hole,
 * some of two parts.
 */
final class RandomPolygons {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Random random;

  RandomPolygons(long seed) {
    random = new Random(seed);
  }

  Geometry next() {
    double x = 100 + random.nextDouble() * 20;
    double y = 25 + random.nextDouble() * 20;
    Polygon first = star(x, y, 0.02 + random.nextDouble() * 0.3, 5 + random.nextInt(150));
    return switch (random.nextInt(4)) {
      case 0 -> FACTORY.createMultiPolygon(new Polygon[] {first, star(x + 2, y, 0.05, 12)});
      case 1 -> first.difference(star(x, y, 0.004, 8));
      default -> first;
    };
  }

  Polygon star(double x, double y, double radius, int points) {
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i / points;
      double r = radius * (0.35 + 0.65 * random.nextDouble());
      ring.add(new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle)));
    }
    ring.add(ring.getFirst().copy());
    return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  Random random() {
    return random;
  }
}
