package org.zhongshu.mode.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an order, or a force, has come before it is answered.
 *
 * @param delivered 已送达: shown at a desk of the unit; for a force, sent (已派出)
 * @param read 已读
 * @param returned 已归建: the force is back
 */
public record Receipts(
    @Nullable Instant delivered, @Nullable Instant read, @Nullable Instant returned) {
  public static final Receipts NONE = new Receipts(null, null, null);
}
