package org.zhongshu.mode.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to something due.
 *
 * @param operator id of the seat
 * @param words what there is to say: the liaison of a check-in, the report, the finding of a round;
 *     empty for nothing
 * @param nothing whether it says that there is nothing to report
 * @param caseNumber number of the case that a finding became; null when it became none
 */
public record ItemAnswer(
    Instant at, String operator, String words, boolean nothing, @Nullable String caseNumber) {
  /** An answer that became no case. */
  public ItemAnswer(Instant at, String operator, String words, boolean nothing) {
    this(at, operator, words, nothing, null);
  }
}
