package org.zhongshu.console.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Element;
import org.zhongshu.city.ElementKind;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Leader;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;
import org.zhongshu.console.map.MapCity;

/**
 * What is known of a spot.
 *
 * @param division names of the administrative divisions from the county down; empty for the city
 * @param jurisdiction the managing jurisdiction; null for the city
 * @param population residents; 0 when not known
 * @param below how many areas of each level lie in it
 * @param leader responsible leader; null when none is named
 * @param centre operations centre; null when none is named
 * @param units units that serve exactly this spot, the centre left out
 * @param places key places in it
 * @param elements how many of each of the six elements are listed in it
 * @param open open cases in it
 * @param schematic whether its outline was drawn by the program; null when it has none
 */
record SpotFacts(
    Spot spot,
    List<String> division,
    @Nullable Jurisdiction jurisdiction,
    long population,
    Map<Level, Integer> below,
    @Nullable Leader leader,
    @Nullable Unit centre,
    List<Unit> units,
    List<Element> places,
    Map<ElementKind, Integer> elements,
    int open,
    @Nullable Boolean schematic) {

  /** Gathers it; looks at every area and open case, so off the FX thread. */
  static SpotFacts of(
      Spot spot, City city, MapCity map, List<Element> elements, List<CaseSummary> open) {
    Predicate<String> within = within(spot, city);
    // The number that is told is the number of rows that the board then shows.
    Predicate<@Nullable String> counted = spot.scope().over(city);
    Map<Level, Integer> below = new EnumMap<>(Level.class);
    for (Area area : city.areas()) {
      if (!area.code().equals(spot.id()) && within.test(area.code())) {
        below.merge(area.level(), 1, Integer::sum);
      }
    }
    List<Unit> serving = new ArrayList<>(serving(spot, city));
    Optional<Unit> centre = serving.stream().filter(SpotFacts::isCentre).findFirst();
    centre.ifPresent(serving::remove);
    List<Element> inside = elements.stream().filter(e -> within.test(e.area())).toList();
    Map<ElementKind, Integer> kinds = new EnumMap<>(ElementKind.class);
    inside.forEach(e -> kinds.merge(e.kind(), 1, Integer::sum));
    Jurisdiction jurisdiction =
        switch (spot) {
          case Spot.OfJurisdiction(Jurisdiction own) -> own;
          case Spot.OfArea(Area area) ->
              area.level() == Level.CITY ? null : city.jurisdictionOf(area.code()).orElse(null);
        };
    return new SpotFacts(
        spot,
        division(spot, city),
        jurisdiction,
        population(spot),
        below,
        leader(spot, city),
        centre.orElse(null),
        serving,
        inside.stream().filter(e -> e.kind() == ElementKind.PLACE).toList(),
        kinds,
        (int) open.stream().filter(row -> counted.test(row.area())).count(),
        map.shape(spot.id()).map(MapCity.Shape::schematic).orElse(null));
  }

  private static boolean isCentre(Unit unit) {
    return unit.kind() == UnitKind.OPERATIONS_CENTRE || unit.kind() == UnitKind.COMMUNITY_POST;
  }

  private static Predicate<String> within(Spot spot, City city) {
    return switch (spot) {
      case Spot.OfJurisdiction(Jurisdiction own) ->
          code ->
              code.length() > Level.COUNTY.digits()
                  && city.jurisdictionOf(code).filter(own::equals).isPresent();
      case Spot.OfArea(Area area) -> code -> AreaCodes.within(code, area.code());
    };
  }

  /**
   * Units at county level serve a jurisdiction; where it has no code of its own they lie in its
   * seat's division.
   */
  private static List<Unit> serving(Spot spot, City city) {
    List<Unit> units =
        switch (spot) {
          case Spot.OfJurisdiction(Jurisdiction own) ->
              city.units().stream()
                  .filter(u -> u.level() == Level.COUNTY && u.jurisdiction().equals(own.id()))
                  .toList();
          case Spot.OfArea(Area area) when area.level() == Level.COUNTY ->
              city.unitsOf(area.code()).stream()
                  .filter(
                      u ->
                          u.jurisdiction().isEmpty()
                              || u.jurisdiction().equals(area.jurisdiction()))
                  .toList();
          case Spot.OfArea(Area area) -> city.unitsOf(area.code());
        };
    return units.stream().sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::id)).toList();
  }

  private static @Nullable Leader leader(Spot spot, City city) {
    return city.leader(spot.id()).orElse(null);
  }

  private static List<String> division(Spot spot, City city) {
    if (!(spot instanceof Spot.OfArea(Area area)) || area.level() == Level.CITY) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    Area at = area;
    while (at != null && at.level() != Level.CITY) {
      names.addFirst(at.name());
      at = city.area(at.parent()).orElse(null);
    }
    return names;
  }

  private static long population(Spot spot) {
    return switch (spot) {
      case Spot.OfJurisdiction(Jurisdiction own) -> own.population();
      case Spot.OfArea(Area area) -> area.population();
    };
  }
}
