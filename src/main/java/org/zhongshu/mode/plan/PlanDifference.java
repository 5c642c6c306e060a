package org.zhongshu.mode.plan;

import org.jspecify.annotations.Nullable;

/**
 * In what two plans differ at one place.
 *
 * @param what whether it was added, removed or changed
 * @param path where; entries of lists are named by their id where they have one, for example {@code
 *     places[qm-p03].unit}
 * @param before what it was: a text, number, constant, limit, time of day, point, or a whole entry
 *     of a list; null when it was added
 * @param after what it is; null when it was removed
 */
public record PlanDifference(
    What what, String path, @Nullable Object before, @Nullable Object after) {
  /** What happened to it. */
  public enum What {
    ADDED,
    REMOVED,
    CHANGED
  }
}
