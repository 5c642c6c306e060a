package org.zhongshu.intake.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Unit;

/**
 * Finds the unit that a file names. A bare name such as 城市管理局 is that of the area's own, never of
 * somewhere else.
 */
final class UnitNames {
  private final City city;
  private final Map<String, List<Unit>> full = new HashMap<>();
  private final Map<String, List<Unit>> bare = new HashMap<>();

  UnitNames(City city) {
    this.city = city;
    for (Unit unit : city.units()) {
      put(full, unit.name(), unit);
      put(full, unit.shortName(), unit);
      put(full, unit.id(), unit);
      city.area(unit.area()).ifPresent(area -> putBare(unit, area));
    }
  }

  private void putBare(Unit unit, Area area) {
    for (String name : List.of(unit.name(), unit.shortName())) {
      for (String prefix : List.of(area.name(), area.shortName())) {
        if (name.startsWith(prefix) && name.length() > prefix.length() + 1) {
          put(bare, name.substring(prefix.length()), unit);
        }
      }
      put(bare, name, unit);
    }
  }

  private static void put(Map<String, List<Unit>> map, String name, Unit unit) {
    List<Unit> units = map.computeIfAbsent(plain(name), _ -> new ArrayList<>(1));
    // All names of one unit are put one after the other: it can only be the last.
    if (units.isEmpty() || !units.getLast().id().equals(unit.id())) {
      units.add(unit);
    }
  }

  private static String plain(String name) {
    return name.replace(" ", "").replace("\u3000", "").replace('(', '（').replace(')', '）');
  }

  /**
   * Id of the unit; null when the lists don't know it or more than one could be meant.
   *
   * @param area code of the case's area; null when not known
   */
  @Nullable String find(String words, @Nullable String area) {
    String name = plain(words);
    List<Unit> exact = full.getOrDefault(name, List.of());
    if (exact.size() == 1) {
      return exact.getFirst().id();
    }
    if (area == null) {
      return null;
    }
    Unit nearest = null;
    boolean two = false;
    for (Unit unit : bare.getOrDefault(name, List.of())) {
      if (serves(unit, area)) {
        int finer = nearest == null ? 1 : Integer.compare(digits(unit), digits(nearest));
        two = finer == 0 || finer < 0 && two;
        nearest = finer > 0 ? unit : nearest;
      }
    }
    return nearest == null || two ? null : nearest.id();
  }

  private boolean serves(Unit unit, String area) {
    boolean zone =
        !unit.jurisdiction().isEmpty()
            && city.area(unit.jurisdiction()).isEmpty()
            && city.jurisdictionOf(area)
                .filter(j -> j.id().equals(unit.jurisdiction()))
                .isPresent();
    return zone || AreaCodes.within(area, unit.area());
  }

  private static int digits(Unit unit) {
    return unit.area().length() == 6 && unit.area().endsWith("00") ? 4 : unit.area().length();
  }
}
