package org.zhongshu.app.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the benchmark.
 *
 * @param name what was done
 * @param ours how long it took here
 * @param bare how long the yardstick took for the same rows in the same run: bare sqlite-jdbc, or a
 *     plain walk over all; null where there is none
 * @param target what the figure should be, in words
 * @param reached whether it is so; null where there is no target
 * @param remark what else there is to say; may be empty
 */
record Figure(
    String name,
    Timings ours,
    @Nullable Timings bare,
    String target,
    @Nullable Boolean reached,
    String remark) {

  /** How many times as long as bare, by the median; NaN without a yardstick. */
  double ratio() {
    return bare == null ? Double.NaN : ours.millis(0.5) / bare.millis(0.5);
  }
}
