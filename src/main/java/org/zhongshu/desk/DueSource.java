package org.zhongshu.desk;

import java.time.Instant;
import java.util.List;
import org.zhongshu.duty.DueItem;
import org.zhongshu.store.Tables;

/**
 * Something that can tell what falls due on a day (今日应办). Whoever brings duties of a new kind
 * writes one and adds it to {@link DueSources#ALL}; the page and the command line show what it
 * tells.
 */
@FunctionalInterface
interface DueSource {
  /** What falls due, in any order. It reads by index what falls due, never all that is open. */
  List<DueItem> due(Asked asked);

  /**
   * What is asked.
   *
   * @param area whose watch
   * @param from beginning of the city's day
   * @param until its end
   */
  record Asked(
      Tables tables, Picture picture, String area, Instant from, Instant until, Instant now) {
    boolean today(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether something at a place belongs to the watch. */
    boolean here(String place) {
      return DutyAreas.within(area, place, picture.city());
    }
  }
}
