package org.zhongshu.duty;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;

/** What a line of a roster must be. */
public final class ShiftCheck {
  /** Nobody is on longer than that in one go; a longer one is a slip of the pen. */
  private static final Duration LONGEST = Duration.ofHours(72);

  private ShiftCheck() {}

  /** All that is wrong with a shift; empty when nothing is. */
  public static List<Refusal> of(Shift it, City city) {
    List<Refusal> wrong = new ArrayList<>();
    Optional<Level> level = level(it.area(), city);
    if (level.isEmpty()) {
      wrong.add(Refusal.of("duty.shift-area", it.area()));
    } else if (level.get() == Level.GRID) {
      wrong.add(Refusal.of("duty.shift-level", it.area()));
    }
    if (it.person().isBlank()) {
      wrong.add(Refusal.of("duty.shift-person"));
    }
    if (it.phone().isBlank()) {
      wrong.add(Refusal.of("duty.shift-phone", it.person()));
    }
    if (!it.until().isAfter(it.from())) {
      wrong.add(Refusal.of("duty.shift-times", it.from(), it.until()));
    } else if (Duration.between(it.from(), it.until()).compareTo(LONGEST) > 0) {
      wrong.add(Refusal.of("duty.shift-long", it.from(), it.until(), LONGEST.toHours()));
    }
    return List.copyOf(wrong);
  }

  /** Command level of a roster's area; empty when the city has none such. */
  public static Optional<Level> level(String area, City city) {
    if (area.equals(city.profile().code())) {
      return Optional.of(Level.CITY);
    }
    return city.jurisdiction(area).isPresent()
        ? Optional.of(Level.COUNTY)
        : city.area(area).map(it -> it.level());
  }
}
