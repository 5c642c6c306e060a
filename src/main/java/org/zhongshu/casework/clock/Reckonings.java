package org.zhongshu.casework.clock;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.CountedHours;
import org.zhongshu.city.WorkingCalendar;

/**
 * How time is counted at each place of the city: the hours of its managing area, and of the modes
 * that are or were in force there.
 */
public interface Reckonings {
  /**
   * The reckoning at a place.
   *
   * @param place code of an area or id of a managing jurisdiction; null, or one that isn't known,
   *     for the city's
   */
  Reckoning at(@Nullable String place);

  /** The hours that count at a place, in order of time. */
  List<HoursSince> hours(@Nullable String place);

  /** The same hours on another calendar. */
  Reckonings with(WorkingCalendar calendar);

  /** One for all places, by the usual hours. */
  static Reckonings usual(WorkingCalendar calendar, ZoneId zone) {
    CountedHours usual = CountedHours.usual();
    Reckoning one = new WorkingReckoning(calendar, usual, zone);
    List<HoursSince> hours = List.of(new HoursSince(Instant.MIN, usual, HoursBy.CITY));
    return new Reckonings() {
      @Override
      public Reckoning at(@Nullable String place) {
        return one;
      }

      @Override
      public List<HoursSince> hours(@Nullable String place) {
        return hours;
      }

      @Override
      public Reckonings with(WorkingCalendar other) {
        return usual(other, zone);
      }
    };
  }
}
