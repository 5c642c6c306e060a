package org.zhongshu.store;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * How one whole day of the city went, for the lines beside figures.
 *
 * @param start when it began
 * @param closed closed on it that had a limit
 * @param inTime of them in time
 * @param dispatched reported on it and dispatched here since
 * @param firstResponseSeconds seconds from report to first dispatch that nine in ten of them did
 *     not pass; 0 when there are none
 */
public record CaseDay(
    Instant start, int closed, int inTime, int dispatched, int firstResponseSeconds) {

  /** Share closed in time, 0 to 1; empty when none that had a limit was closed. */
  public OptionalDouble onTime() {
    return closed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) inTime / closed);
  }

  /**
   * Minutes to the first dispatch that nine in ten did not pass; empty when none was dispatched.
   */
  public OptionalDouble firstResponseMinutes() {
    return dispatched == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(firstResponseSeconds / 60.0);
  }
}
