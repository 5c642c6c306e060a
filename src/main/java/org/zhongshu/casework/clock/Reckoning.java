package org.zhongshu.casework.clock;

import java.time.Instant;

/**
 * How a deadline is reckoned from a start and a limit. The place of the clock engine: an
 * implementation that knows working hours and the State Council's calendar replaces {@link
 * ContinuousReckoning} without a change anywhere else.
 */
public interface Reckoning {
  /** Instant at which a limit that starts to run at {@code start} is used up. */
  Instant deadline(Instant start, Limit limit);
}
