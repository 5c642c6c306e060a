package org.zhongshu.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.ModeKind;

/**
 * One person's turn on the roster (班次).
 *
 * @param id key in the store; 0 before it has been stored
 * @param version counts changes
 * @param area whose roster: the city's code, id of a jurisdiction, or code of a township or
 *     community; its level is the command level (市、县、乡、村)
 * @param post what the person is there for
 * @param from from then on
 * @param until until then; the moment itself belongs to the next shift
 * @param person name as it is called; an exercise has none but marked ones
 * @param phone how the person is reached
 * @param mode roster of a mode: counts only while such a mode is in force in the area, in place of
 *     the daily one of the same post; null for the daily roster
 */
public record Shift(
    long id,
    int version,
    String area,
    Post post,
    Instant from,
    Instant until,
    String person,
    String phone,
    @Nullable ModeKind mode) {

  /** One that is not stored yet. */
  public static Shift of(
      String area,
      Post post,
      Instant from,
      Instant until,
      String person,
      String phone,
      @Nullable ModeKind mode) {
    return new Shift(0, 1, area, post, from, until, person, phone, mode);
  }

  /** The same under the key that it was given, as of a version. */
  public Shift as(long key, int counted) {
    return new Shift(key, counted, area, post, from, until, person, phone, mode);
  }

  public boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }

  public boolean overlaps(Shift other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** Whether it says the same, whatever its key. */
  public boolean same(Shift other) {
    return as(0, 1).equals(other.as(0, 1));
  }
}
