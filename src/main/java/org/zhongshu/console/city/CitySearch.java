package org.zhongshu.console.city;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.find.Finder;
import org.zhongshu.desk.find.Found;

/**
 * Finds areas and units by name, pinyin or code; its lists are made when it is first asked, off the
 * FX thread.
 */
final class CitySearch {
  private final Desk desk;
  private @Nullable Finder finder;
  private @Nullable City of;

  CitySearch(Desk desk) {
    this.desk = desk;
  }

  synchronized List<Found> find(String typed, int limit) {
    City city = desk.city();
    Finder known = finder;
    if (known == null || of != city) {
      known = new Finder(city, new AreaNames(city), desk.catalogue());
      known.learnPinyin();
      finder = known;
      of = city;
    }
    return known.find(typed, Set.of(Found.Kind.AREA, Found.Kind.UNIT), limit);
  }
}
