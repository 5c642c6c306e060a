package org.zhongshu.store;

import java.time.Instant;

/**
 * Something that a seat looked at while a training ran (席位所见).
 *
 * @param at when, by the training's clock
 * @param operator who sat there
 * @param station at which desk
 * @param what id of the page, number of the case, or words of the filter
 */
public record TrainingLook(Instant at, String operator, String station, Kind kind, String what) {
  /** What is looked at. */
  public enum Kind {
    /** A page was turned to. */
    PAGE,
    /** A case was opened. */
    CASE,
    /** The list of cases was narrowed. */
    FILTER
  }
}
