package org.zhongshu.console.shell;

import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.find.Finder;

/**
 * The index of names that the palette looks through: made at the first search, off the FX thread,
 * and again when the city or its catalogue has changed.
 */
final class Finders {
  private @Nullable Finder finder;
  private @Nullable City city;
  private @Nullable Catalogue catalogue;

  synchronized Finder of(Desk desk) {
    City now = desk.city();
    Catalogue classes = desk.catalogue();
    Finder known = finder;
    if (known == null || now != city || classes != catalogue) {
      known = new Finder(now, new AreaNames(now), classes);
      known.learnPinyin();
      finder = known;
      city = now;
      catalogue = classes;
    }
    return known;
  }
}
