package org.zhongshu.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;

/**
 * A co-handler's part of a case (协办事项): what it is to do, and its own limit.
 *
 * @param unit id of the co-handling unit
 * @param task what it is to do; may be empty: to help the lead
 * @param limit its own limit; null when it has the lead's
 * @param given when it was given; null when that isn't known
 * @param due when its limit is used up; null when it has none
 * @param doneAt when it reported its result; null before
 * @param result what it reported; empty before
 */
public record Part(
    String unit,
    String task,
    @Nullable Limit limit,
    @Nullable Instant given,
    @Nullable Instant due,
    @Nullable Instant doneAt,
    String result) {

  /** A part of which no more is known than the unit. */
  public static Part of(String unit) {
    return new Part(unit, "", null, null, null, null, "");
  }

  public boolean isDone() {
    return doneAt != null;
  }

  Part done(Instant at, String words) {
    return new Part(unit, task, limit, given, due, at, words);
  }
}
