package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How time is counted against limits (时限计算). Pure: the same questions get the same answers at any
 * time and on any desk.
 *
 * <p>A limit is used up at the <em>earliest</em> instant at which all of it has been counted: a
 * limit that ends with a morning ends at 12:00, not at 14:00 when work goes on. At that instant it
 * is just kept, after it it is overrun ({@link DueState}).
 */
public interface Reckoning {
  /** Instant at which a limit that starts to run at {@code start} is used up. */
  default Instant deadline(Instant start, Limit limit) {
    return reach(start, length(limit), limit.unit());
  }

  /** The time that a limit allows, as it is counted: 1 work day is 8 hours of counted time. */
  Duration length(Limit limit);

  /** Time counted from one instant to a later one; zero when {@code to} isn't later. */
  Duration counted(Instant from, Instant to, LimitUnit unit);

  /** Earliest instant at which this much has been counted since {@code from}. */
  Instant reach(Instant from, Duration time, LimitUnit unit);

  /**
   * The way from one instant to a later one, without gaps: what was counted, what wasn't and why.
   */
  List<ReckoningStep> steps(Instant from, Instant to, LimitUnit unit);

  /**
   * First date on the way that a calendar to come may change; then the deadline has to be reckoned
   * again when it is published.
   */
  Optional<LocalDate> firstProvisional(Instant from, Instant to, LimitUnit unit);
}
