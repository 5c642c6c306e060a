package org.zhongshu.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.zhongshu.city.CityDrawing.Drawn;
import org.zhongshu.city.OutlineCheck.Problem;

/**
 * A city of two counties side by side, a zone with a code of its own and a zone without, both
 * across the two.
 */
class CityDrawingTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final Geometry WEST = box(110.0, 30.0, 110.5, 30.5);
  private static final Geometry EAST = box(110.5, 30.0, 111.0, 30.5);
  private static final Zone CODED = new Zone("510171", box(110.4, 30.05, 110.6, 30.15), true);
  private static final Zone NAMELESS = new Zone("newtown", box(110.4, 30.3, 110.6, 30.45), true);

  private static Geometry box(double x0, double y0, double x1, double y1) {
    return FACTORY.toGeometry(new Envelope(new Coordinate(x0, y0), new Coordinate(x1, y1)));
  }

  private static CityData data(int communities) {
    List<Area> areas = new ArrayList<>();
    areas.add(new Area("510100", null, Level.CITY, "Testcity", "Test", "", 0));
    for (String county : List.of("510101", "510102", "510171")) {
      areas.add(new Area(county, "510100", Level.COUNTY, "County " + county, county, county, 0));
      for (int t = 1; t <= 4; t++) {
        String township = "%s%03d".formatted(county, t);
        String jurisdiction = t == 4 && !county.equals("510171") ? "newtown" : county;
        areas.add(
            new Area(township, county, Level.TOWNSHIP, "T" + township, "T" + t, jurisdiction, 0));
        for (int c = 1; c <= communities; c++) {
          String community = "%s%03d".formatted(township, c);
          areas.add(
              new Area(
                  community, township, Level.COMMUNITY, "C" + community, "C" + c, jurisdiction, 0));
        }
      }
    }
    List<Jurisdiction> jurisdictions =
        List.of(
            new Jurisdiction("510101", "West", "", "West", false, 0),
            new Jurisdiction("510102", "East", "", "East", false, 0),
            new Jurisdiction("510171", "Zone", "", "Zone", true, 0),
            new Jurisdiction("newtown", "New town", "", "New", true, 0));
    Unit team =
        new Unit(
            "team",
            "Team",
            "Team",
            UnitKind.TEAM,
            Level.TOWNSHIP,
            "510101001",
            "510101",
            null,
            "",
            null,
            3,
            List.of());
    CityProfile profile =
        new CityProfile(
            "510100", "Testcity", "Testcity", "Test", "TC", ZoneId.of("Asia/Shanghai"), 0, 0);
    return new CityData(
        profile, areas, jurisdictions, List.of(team), List.of(), List.of(), Map.of());
  }

  private static final List<Outline> REAL =
      List.of(new Outline("510101", WEST, false), new Outline("510102", EAST, false));

  private final CityData data = data(3);
  private final Derivation derivation =
      new Derivation(90, "{area} grid {n}", "G{n}", "{area} post", "P", "L", "L", "{code}");
  private final Drawn drawn = CityDrawing.draw(data, REAL, List.of(CODED, NAMELESS), derivation);
  private final Map<String, Outline> outlines =
      drawn.outlines().stream().collect(Collectors.toMap(Outline::code, o -> o));

  private Outline outline(String code) {
    return Objects.requireNonNull(outlines.get(code), code);
  }

  private Geometry of(String code) {
    return outline(code).geometry();
  }

  @Test
  void every_area_has_an_outline_and_nothing_overlaps_or_gaps() {
    assertThat(drawn.areas()).allMatch(a -> outlines.containsKey(a.code()));
    assertThat(OutlineCheck.check(drawn.complete(data), drawn.outlines())).isEmpty();
    double grids =
        drawn.outlines().stream()
            .filter(o -> o.code().length() == 15)
            .mapToDouble(o -> o.geometry().getArea())
            .sum();
    assertThat(grids).isCloseTo(WEST.getArea() + EAST.getArea(), within(1e-5));
  }

  @Test
  void only_what_was_drawn_is_schematic() {
    assertThat(outline("510101").schematic()).isFalse();
    assertThat(outline("510100").schematic()).isFalse();
    assertThat(outline("510171").schematic()).isTrue();
    assertThat(outline("510101001").schematic()).isTrue();
  }

  @Test
  void a_zone_with_a_code_holds_its_own_townships_and_no_others() {
    assertThat(CODED.reach().buffer(1e-6).covers(of("510171002"))).isTrue();
    assertThat(of("510101001").intersection(CODED.reach()).getArea()).isLessThan(1e-6);
  }

  @Test
  void a_township_of_a_zone_without_a_code_lies_in_both_its_division_and_its_zone() {
    assertThat(NAMELESS.reach().buffer(1e-6).covers(of("510101004"))).isTrue();
    assertThat(WEST.buffer(1e-6).covers(of("510101004"))).isTrue();
    assertThat(EAST.buffer(1e-6).covers(of("510102004"))).isTrue();
    assertThat(NAMELESS.reach().buffer(1e-6).covers(of("510102004"))).isTrue();
  }

  @Test
  void grids_are_as_many_as_asked_for_and_each_community_has_one() {
    List<Area> grids = drawn.areas().stream().filter(a -> a.level() == Level.GRID).toList();
    assertThat(grids).hasSize(90);
    assertThat(grids.stream().map(Area::parent).distinct()).hasSize(36);
    assertThat(grids).allMatch(g -> g.code().startsWith(g.parent()) && g.code().length() == 15);
    assertThat(grids.getFirst().name()).isEqualTo("C510101001001 grid 1");
  }

  @Test
  void grids_that_the_centre_has_listed_stay_alone() {
    List<Area> areas = new ArrayList<>(data.areas());
    areas.add(new Area("510101001001777", "510101001001", Level.GRID, "own", "own", "510101", 0));
    CityData own =
        new CityData(
            data.profile(), areas, data.jurisdictions(), List.of(), List.of(), List.of(), Map.of());

    Drawn again = CityDrawing.draw(own, REAL, List.of(), derivation);

    assertThat(
            again.areas().stream().filter(a -> "510101001001".equals(a.parent())).map(Area::code))
        .containsExactly("510101001001777");
  }

  @Test
  void units_stand_in_their_area_and_every_community_has_a_post_and_a_leader() {
    assertThat(drawn.units()).hasSize(1 + 36).noneMatch(u -> u.at() == null);
    Unit team = drawn.units().getFirst();
    Point at = Objects.requireNonNull(team.at());
    assertThat(of("510101001").covers(FACTORY.createPoint(new Coordinate(at.lon(), at.lat()))))
        .isTrue();
    assertThat(drawn.units().getLast())
        .satisfies(
            p -> {
              assertThat(p.kind()).isEqualTo(UnitKind.COMMUNITY_POST);
              assertThat(p.id()).isEqualTo("post-510171004003");
            });
    assertThat(drawn.leaders()).hasSize(36);
  }

  @Test
  void an_area_whose_parents_have_no_outline_gets_none() {
    Drawn bare =
        CityDrawing.draw(data, List.of(new Outline("510101", WEST, false)), List.of(), derivation);

    assertThat(bare.outlines())
        .extracting(Outline::code)
        .contains("510101001")
        .doesNotContain("510102", "510102001");
    assertThat(OutlineCheck.check(bare.complete(data), bare.outlines()))
        .extracting(OutlineCheck.Finding::problem)
        .containsOnly(Problem.NO_OUTLINE);
  }

  @Test
  void the_same_city_is_drawn_the_same_each_time() {
    Drawn again = CityDrawing.draw(data(3), REAL, List.of(CODED, NAMELESS), derivation);

    assertThat(again.outlines())
        .zipSatisfy(
            drawn.outlines(),
            (a, b) -> {
              assertThat(a.code()).isEqualTo(b.code());
              assertThat(a.geometry().equalsExact(b.geometry())).isTrue();
            });
  }
}
