package org.zhongshu.mode.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;

/**
 * Units as plans name them: by id, or a whole family as {@code LEVEL:ENDING}, which is every unit
 * of that command level whose id ends so and which serves the areas in question. {@code county:sl}
 * are the water departments of all counties there.
 */
public final class UnitNames {
  private UnitNames() {}

  /** Whether a name can stand for units at all; it says nothing of whether there are such units. */
  public static boolean isFamily(String name) {
    return name.indexOf(':') > 0;
  }

  /**
   * The units that a name stands for, in order of their ids.
   *
   * @param areas codes of areas or ids of jurisdictions in question; only families are limited to
   *     them
   */
  public static List<Unit> units(String name, City city, List<String> areas) {
    if (!isFamily(name)) {
      return city.unit(name).stream().toList();
    }
    String ending = "-" + name.substring(name.indexOf(':') + 1);
    Optional<Level> level = level(name.substring(0, name.indexOf(':')));
    return city.units().stream()
        .filter(it -> level.filter(l -> l == it.level()).isPresent())
        .filter(it -> it.id().endsWith(ending) && areas.stream().anyMatch(a -> serves(it, a, city)))
        .sorted(Comparator.comparing(Unit::id))
        .toList();
  }

  /** The command level that is written so. */
  public static Optional<Level> level(String name) {
    return Arrays.stream(Level.values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /**
   * Whether a unit works within an area, or is one of those above it that serve it too: a township
   * is served by its county's departments and by the city's. A managing jurisdiction is that, and
   * not the division with the same code.
   */
  private static boolean serves(Unit unit, String area, City city) {
    if (unit.level() == Level.CITY
        || AreaCodes.level(area).filter(it -> it == Level.CITY).isPresent()) {
      return true;
    }
    if (city.jurisdiction(area).isPresent()) {
      return unit.jurisdiction().equals(area);
    }
    if (AreaCodes.within(unit.area(), area)) {
      return true;
    }
    return unit.level() == Level.COUNTY
        ? city.jurisdictionOf(area).filter(it -> it.id().equals(unit.jurisdiction())).isPresent()
        : AreaCodes.within(area, unit.area());
  }
}
