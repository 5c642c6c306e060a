package org.zhongshu.console.widget;

import java.util.List;
import org.zhongshu.city.City;
import org.zhongshu.words.Words;

/** Areas of an activation in words. */
public final class AreaWords {
  private static final int NAMED = 2;

  private AreaWords() {}

  /** Whether these are the whole city. */
  public static boolean wholeCity(City city, List<String> areas) {
    return areas.contains(city.profile().code())
        || (!city.jurisdictions().isEmpty()
            && city.jurisdictions().stream()
                .allMatch(jurisdiction -> areas.contains(jurisdiction.id())));
  }

  /** Short: 全市域, or the first names and how many there are. */
  public static String brief(City city, Words words, List<String> areas) {
    if (wholeCity(city, areas)) {
      return words.get("areas.whole");
    }
    List<String> names = names(city, areas);
    return names.size() <= NAMED
        ? words.tell(names)
        : words.get("areas.more", words.tell(names.subList(0, NAMED)), names.size());
  }

  /** All names. */
  public static List<String> names(City city, List<String> areas) {
    return areas.stream().map(area -> name(city, area)).toList();
  }

  /** Short name of an area or jurisdiction; its code when it is not known. */
  public static String name(City city, String area) {
    return city.jurisdiction(area)
        .map(jurisdiction -> jurisdiction.shortName())
        .or(() -> city.area(area).map(known -> known.shortName()))
        .orElse(area);
  }
}
