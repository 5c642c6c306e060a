package org.zhongshu.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.zhongshu.city.OutlineCheck.Finding;
import org.zhongshu.city.OutlineCheck.Problem;

class OutlineCheckTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static Outline box(String code, double x0, double y0, double x1, double y1) {
    Geometry geometry =
        FACTORY.toGeometry(new Envelope(new Coordinate(x0, y0), new Coordinate(x1, y1)));
    return new Outline(code, geometry, false);
  }

  private static CityData city(Area... areas) {
    return new CityData(
        new CityProfile("510100", "T", "T", "T", "T", ZoneId.of("UTC"), 0, 0),
        List.of(areas),
        List.of(new Jurisdiction("510101", "A", "", "A", false, 0)),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private static final Area CITY = new Area("510100", null, Level.CITY, "City", "C", "", 0);
  private static final Area COUNTY =
      new Area("510101", "510100", Level.COUNTY, "A", "A", "510101", 0);

  private static Area township(String code) {
    return new Area(code, code.substring(0, 6), Level.TOWNSHIP, code, code, "510101", 0);
  }

  @Test
  void tells_what_is_wrong_with_codes() {
    CityData data =
        city(
            CITY,
            COUNTY,
            township("510101001"),
            township("510101001"),
            township("510199001"),
            new Area("510101002", "510100", Level.TOWNSHIP, "x", "x", "510101", 0),
            new Area("51010", null, Level.COUNTY, "x", "x", "510101", 0),
            new Area("510101003", "510101", Level.TOWNSHIP, "x", "x", "nowhere", 0));

    assertThat(OutlineCheck.codes(data))
        .extracting(Finding::problem, Finding::code)
        .containsExactlyInAnyOrder(
            tuple(Problem.TWICE, "510101001"),
            tuple(Problem.ORPHAN, "510199001"),
            tuple(Problem.WRONG_PARENT, "510101002"),
            tuple(Problem.WRONG_CODE, "51010"),
            tuple(Problem.UNKNOWN_JURISDICTION, "510101003"));
  }

  @Test
  void tells_overlap_gap_and_what_sticks_out_with_its_size() {
    CityData data = city(CITY, COUNTY, township("510101001"), township("510101002"));
    List<Outline> outlines =
        List.of(
            box("510100", 110, 30, 110.2, 30.1),
            box("510101", 110, 30, 110.2, 30.1),
            box("510101001", 110, 30, 110.1, 30.1),
            box("510101002", 110.09, 30, 110.15, 30.11));

    List<Finding> found = OutlineCheck.check(data, outlines);

    assertThat(found)
        .extracting(Finding::problem, Finding::code, Finding::other)
        .containsExactlyInAnyOrder(
            tuple(Problem.OVERLAP, "510101001", "510101002"),
            tuple(Problem.OUTSIDE, "510101002", "510101"),
            tuple(Problem.GAP, "510101", null));
    double km = 111.195;
    double overlap = 0.01 * 0.1 * km * km * Math.cos(Math.toRadians(30.05)) * 1e6;
    assertThat(found.getFirst().m2()).isCloseTo(overlap, within(overlap / 1000));
  }

  @Test
  void tells_broken_unknown_and_missing_outlines() {
    CityData data = city(CITY, COUNTY, township("510101001"));
    Geometry bow =
        FACTORY.createPolygon(
            new Coordinate[] {
              new Coordinate(110, 30),
              new Coordinate(110.1, 30.1),
              new Coordinate(110.1, 30),
              new Coordinate(110, 30.1),
              new Coordinate(110, 30)
            });

    assertThat(
            OutlineCheck.check(
                data,
                List.of(new Outline("510101", bow, false), box("999999", 110, 30, 110.1, 30.1))))
        .extracting(Finding::problem, Finding::code)
        .containsExactlyInAnyOrder(
            tuple(Problem.INVALID, "510101"),
            tuple(Problem.UNKNOWN_OUTLINE, "999999"),
            tuple(Problem.NO_OUTLINE, "510100"),
            tuple(Problem.NO_OUTLINE, "510101"),
            tuple(Problem.NO_OUTLINE, "510101001"));
  }

  @Test
  void outlines_that_differ_by_less_than_a_sliver_are_fine() {
    CityData data = city(CITY, COUNTY, township("510101001"), township("510101002"));

    assertThat(
            OutlineCheck.check(
                data,
                List.of(
                    box("510100", 110, 30, 110.2, 30.1),
                    box("510101", 110, 30, 110.2, 30.1),
                    box("510101001", 110, 30, 110.1000001, 30.1),
                    box("510101002", 110.1, 30, 110.2, 30.1))))
        .isEmpty();
  }
}
