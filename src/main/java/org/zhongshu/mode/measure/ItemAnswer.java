package org.zhongshu.mode.measure;

import java.time.Instant;

/**
 * What was answered to something due.
 *
 * @param operator id of the seat
 * @param words what there is to say: the liaison of a check-in, the report, the finding of a round;
 *     empty for nothing
 * @param nothing whether it says that there is nothing to report
 */
public record ItemAnswer(Instant at, String operator, String words, boolean nothing) {}
