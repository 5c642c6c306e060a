package org.zhongshu.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class LocatorTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  @Test
  void finds_what_a_look_at_every_outline_finds() {
    Geometry county = new RandomPolygons(7).star(110, 30, 0.3, 90);
    List<Outline> outlines = new ArrayList<>(List.of(new Outline("510101", county, false)));
    List<Geometry> townships = SchematicCells.divide(county, 6);
    for (int t = 0; t < townships.size(); t++) {
      String township = "510101%03d".formatted(t + 1);
      outlines.add(new Outline(township, townships.get(t), true));
      List<Geometry> communities = SchematicCells.divide(townships.get(t), 5);
      for (int c = 0; c < communities.size() - 1; c++) {
        outlines.add(new Outline("%s%03d".formatted(township, c + 1), communities.get(c), true));
      }
    }
    Locator locator = new Locator(outlines);
    Random random = new Random(11);

    for (int i = 0; i < 3_000; i++) {
      Point at = new Point(29.65 + random.nextDouble() * 0.7, 109.65 + random.nextDouble() * 0.7);
      assertThat(locator.areaAt(at)).isEqualTo(everyOutline(outlines, at));
    }
  }

  private static Optional<String> everyOutline(List<Outline> outlines, Point at) {
    Geometry point = FACTORY.createPoint(new Coordinate(at.lon(), at.lat()));
    return outlines.stream()
        .filter(o -> o.geometry().intersects(point))
        .max(Comparator.comparingInt(o -> o.code().length()))
        .map(Outline::code);
  }

  @Test
  void of_two_at_one_level_the_smaller_wins_and_a_jurisdiction_without_code_is_no_area() {
    RandomPolygons polygons = new RandomPolygons(3);
    Outline county = new Outline("510101", polygons.star(110, 30, 0.3, 4), false);
    Outline zone = new Outline("510171", polygons.star(110, 30, 0.05, 4), true);
    Outline nameless = new Outline("newtown", polygons.star(110, 30, 0.02, 4), true);

    Locator locator = new Locator(List.of(county, zone, nameless));

    assertThat(locator.areaAt(new Point(30, 110))).contains("510171");
    assertThat(locator.areaAt(new Point(50, 110))).isEmpty();
    assertThat(new Locator(List.of()).areaAt(new Point(30, 110))).isEmpty();
  }
}
