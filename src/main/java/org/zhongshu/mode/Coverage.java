package org.zhongshu.mode;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.city.Level;

/**
 * Which places an activation or a plan is for. Where it names a managing jurisdiction it is that,
 * and not the division with the same code: a functional zone within it is managed by another.
 *
 * @param areas codes of areas or ids of jurisdictions
 */
public record Coverage(City city, List<String> areas) {
  public Coverage {
    areas = List.copyOf(areas);
  }

  /**
   * Whether a place lies in one of them.
   *
   * @param place code of an area or id of a jurisdiction; null when it is not known, then only what
   *     is for the whole city
   */
  public boolean holds(@Nullable String place) {
    if (place == null || place.isEmpty()) {
      return wholeCity();
    }
    String managed =
        city.jurisdiction(place)
            .or(() -> city.jurisdictionOf(place))
            .map(Jurisdiction::id)
            .orElse("");
    return areas.stream().anyMatch(area -> holds(area, place, managed));
  }

  public boolean wholeCity() {
    return areas.stream().anyMatch(Coverage::isCity);
  }

  private boolean holds(String area, String place, String managed) {
    if (isCity(area)) {
      return true;
    }
    return city.jurisdiction(area).isPresent()
        ? area.equals(managed)
        : AreaCodes.level(place).isPresent() && AreaCodes.within(place, area);
  }

  private static boolean isCity(String area) {
    Optional<Level> level = AreaCodes.level(area);
    return level.isPresent() && level.get() == Level.CITY;
  }

  /** Ids of the managing jurisdictions that are wholly meant; all of them for the whole city. */
  public List<String> jurisdictions() {
    return city.jurisdictions().stream()
        .map(Jurisdiction::id)
        .filter(id -> wholeCity() || areas.contains(id))
        .toList();
  }
}
