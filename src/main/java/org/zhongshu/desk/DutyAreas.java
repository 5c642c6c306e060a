package org.zhongshu.desk;

import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.duty.ModesHere;
import org.zhongshu.store.Operator;

/** Which area a watch is kept for, and what lies within it. */
final class DutyAreas {
  private DutyAreas() {}

  /** The area whose watch is an operator's. */
  static String of(Operator who, City city) {
    String own = who.area();
    return own == null ? city.profile().code() : own;
  }

  /** Chain of the journal that lines about an area's watch go to. */
  static String chain(@Nullable String area, City city) {
    return city.jurisdiction(area)
        .or(() -> city.jurisdictionOf(area))
        .map(Jurisdiction::id)
        .orElse(Centre.CITY_CHAIN);
  }

  /**
   * Whether something at a place belongs to a watch. What is nowhere yet, or is the whole city's,
   * is the city's.
   */
  static boolean within(String watch, @Nullable String place, City city) {
    if (watch.equals(city.profile().code())) {
      return true;
    }
    return place != null && !place.equals(Centre.CITY_CHAIN) && ModesHere.holds(watch, place, city);
  }
}
