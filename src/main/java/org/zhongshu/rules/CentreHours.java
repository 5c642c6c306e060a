package org.zhongshu.rules;

import java.util.Map;
import org.zhongshu.city.CountedHours;
import org.zhongshu.mode.ModeKind;

/**
 * Working hours of a centre (工作时间): the city's; where an area works at other hours, the area's;
 * while a mode is in force over a place, the mode's.
 *
 * @param city where nothing else is set
 * @param areas id of a managing jurisdiction → its hours
 * @param modes mode → hours while it is in force; never {@link ModeKind#DAILY}
 */
public record CentreHours(
    CountedHours city, Map<String, CountedHours> areas, Map<ModeKind, CountedHours> modes) {
  public CentreHours {
    areas = Map.copyOf(areas);
    modes = Map.copyOf(modes);
    if (modes.containsKey(ModeKind.DAILY)) {
      throw new IllegalArgumentException("the daily mode has the hours of the area");
    }
  }

  /** The usual hours everywhere and in every mode. */
  public static CentreHours usual() {
    return new CentreHours(CountedHours.usual(), Map.of(), Map.of());
  }
}
