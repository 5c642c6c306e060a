package org.zhongshu.console.map;

import java.util.List;
import org.zhongshu.city.City;
import org.zhongshu.city.Outline;

/** Cities for maps of tests. */
public final class MapCityFixture {
  private MapCityFixture() {}

  /** Without any outline. */
  public static MapCity bare(City city) {
    return of(city, List.of());
  }

  /** With these outlines. */
  public static MapCity of(City city, List<Outline> outlines) {
    return MapCity.of(city, outlines, List.of());
  }
}
