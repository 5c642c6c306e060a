package org.zhongshu.casework.supervise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one unit did with a supervised task (回执): signed for, answered, done.
 *
 * @param unit id of the unit that received it
 * @param signedAt when it was signed for (签收); null before
 * @param signedBy operator who signed; null before
 * @param repliedAt when it first answered (反馈); null before
 * @param repliedBy operator who answered last; null before
 * @param reply words of the latest answer; empty before
 * @param doneAt when it said that the matter is done (办结); null before
 */
public record Receipt(
    String unit,
    @Nullable Instant signedAt,
    @Nullable String signedBy,
    @Nullable Instant repliedAt,
    @Nullable String repliedBy,
    String reply,
    @Nullable Instant doneAt) {
  static Receipt issued(String unit) {
    return new Receipt(unit, null, null, null, null, "", null);
  }

  Receipt signed(Instant at, String by) {
    return new Receipt(unit, at, by, repliedAt, repliedBy, reply, doneAt);
  }

  /** An answer; whoever answers has signed for it. */
  Receipt replied(Instant at, String by, String words, boolean done) {
    return new Receipt(
        unit,
        signedAt == null ? at : signedAt,
        signedBy == null ? by : signedBy,
        repliedAt == null ? at : repliedAt,
        by,
        words,
        done && doneAt == null ? at : doneAt);
  }
}
