package org.zhongshu.console.map;

import java.util.List;
import org.zhongshu.city.City;

/** Cities for maps of tests. */
public final class MapCityFixture {
  private MapCityFixture() {}

  /** Without any outline. */
  public static MapCity bare(City city) {
    return MapCity.of(city, List.of(), List.of());
  }
}
