package org.zhongshu.console.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Area;
import org.zhongshu.city.City;
import org.zhongshu.city.CityProfile;
import org.zhongshu.city.Element;
import org.zhongshu.city.ElementKind;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Leader;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;
import org.zhongshu.console.map.MapCity;
import org.zhongshu.console.map.MapCityFixture;

/** A city with one county of two townships, one of which a zone without a code manages. */
class SpotTest {
  private static final Area CITY = area("510100", null, Level.CITY, "");
  private static final Area COUNTY = area("510101", "510100", Level.COUNTY, "510101");
  private static final Area OLD = area("510101001", "510101", Level.TOWNSHIP, "510101");
  private static final Area NEW = area("510101002", "510101", Level.TOWNSHIP, "newtown");
  private static final Area QUARTER = area("510101002001", "510101002", Level.COMMUNITY, "newtown");
  private static final Jurisdiction OWN = new Jurisdiction("510101", "County", "", "C", false, 500);
  private static final Jurisdiction ZONE =
      new Jurisdiction("newtown", "New town", "", "N", true, 70);

  private final City city =
      new City(
          new CityProfile("510100", "T", "T", "T", "T", ZoneId.of("UTC"), 0, 0),
          List.of(CITY, COUNTY, OLD, NEW, QUARTER),
          List.of(OWN, ZONE),
          List.of(
              unit("oc", UnitKind.OPERATIONS_CENTRE, Level.COUNTY, "510101", "newtown"),
              unit("office", UnitKind.DEPARTMENT, Level.COUNTY, "510101", "newtown"),
              unit("county-office", UnitKind.DEPARTMENT, Level.COUNTY, "510101", "510101")),
          List.of(new Leader("newtown", "post", "leader（演练）", "演练")),
          Map.of());
  private final MapCity map = MapCityFixture.bare(city);

  private static Area area(
      String code,
      @org.jspecify.annotations.Nullable String parent,
      Level level,
      String jurisdiction) {
    return new Area(code, parent, level, "area " + code, code, jurisdiction, 0);
  }

  private static Unit unit(
      String id, UnitKind kind, Level level, String area, String jurisdiction) {
    return new Unit(id, id, id, kind, level, area, jurisdiction, null, "演练", null, 0, List.of());
  }

  private static CaseSummary openIn(String area) {
    return new CaseSummary(
        1,
        "N1",
        1,
        Stage.TO_DISPATCH,
        Grade.ORDINARY,
        Channel.WEB,
        Nature.UNKNOWN,
        "t",
        "",
        area,
        "",
        null,
        "",
        null,
        "",
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        null,
        0,
        null);
  }

  @Test
  void below_the_city_come_jurisdictions_or_divisions() {
    Spot top = Spot.of(CITY);

    assertThat(Spot.below(city, top, Spot.Order.JURISDICTION))
        .extracting(Spot::id)
        .containsExactly("510101", "newtown");
    assertThat(Spot.below(city, top, Spot.Order.DIVISION)).containsExactly(Spot.of(COUNTY));
    assertThat(Spot.below(city, new Spot.OfJurisdiction(ZONE), Spot.Order.JURISDICTION))
        .containsExactly(Spot.of(NEW));
    assertThat(Spot.below(city, Spot.of(COUNTY), Spot.Order.DIVISION))
        .containsExactly(Spot.of(OLD), Spot.of(NEW));
  }

  @Test
  void the_path_of_a_community_leads_through_its_jurisdiction_or_its_division() {
    assertThat(Spot.path(city, Spot.of(QUARTER), Spot.Order.JURISDICTION))
        .extracting(Spot::id)
        .containsExactly("510100", "newtown", "510101002", "510101002001");
    assertThat(Spot.path(city, Spot.of(QUARTER), Spot.Order.DIVISION))
        .extracting(Spot::id)
        .containsExactly("510100", "510101", "510101002", "510101002001");
    assertThat(Spot.path(city, Spot.of(OLD), Spot.Order.JURISDICTION))
        .extracting(Spot::id)
        .containsExactly("510100", "510101", "510101001");
    assertThat(Spot.path(city, Spot.of(CITY), Spot.Order.JURISDICTION))
        .containsExactly(Spot.of(CITY));
  }

  @Test
  void a_zone_without_a_code_tells_what_it_manages() {
    Element place = new Element("p", ElementKind.PLACE, "park", "Park", "510101002", null, true);

    SpotFacts facts =
        SpotFacts.of(
            new Spot.OfJurisdiction(ZONE),
            city,
            map,
            List.of(place),
            List.of(openIn("510101002001"), openIn("510101001")));

    assertThat(facts.below())
        .containsExactlyInAnyOrderEntriesOf(Map.of(Level.TOWNSHIP, 1, Level.COMMUNITY, 1));
    assertThat(facts.leader()).isNotNull();
    assertThat(facts.centre()).extracting(u -> u == null ? "" : u.id()).isEqualTo("oc");
    assertThat(facts.units()).extracting(Unit::id).containsExactly("office");
    assertThat(facts.places()).containsExactly(place);
    assertThat(facts.open()).isEqualTo(1);
    assertThat(facts.population()).isEqualTo(70);
    assertThat(facts.schematic()).isNull();
  }

  @Test
  void a_township_tells_both_its_division_and_its_jurisdiction() {
    SpotFacts facts = SpotFacts.of(Spot.of(NEW), city, map, List.of(), List.of());

    assertThat(facts.division()).containsExactly("area 510101", "area 510101002");
    assertThat(facts.jurisdiction()).isEqualTo(ZONE);
    assertThat(facts.centre()).isNull();
  }

  @Test
  void a_county_has_its_own_units_and_not_those_of_a_zone_whose_seat_lies_in_it() {
    SpotFacts facts = SpotFacts.of(Spot.of(COUNTY), city, map, List.of(), List.of());

    assertThat(facts.units()).extracting(Unit::id).containsExactly("county-office");
    assertThat(facts.below()).containsEntry(Level.TOWNSHIP, 2);
  }
}
