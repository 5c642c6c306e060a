package org.zhongshu.console.board.detail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;

/**
 * A step of the record in words.
 *
 * @param at when; null when the file does not tell
 * @param who operator, or the file that tells it
 * @param what the step
 * @param receiver unit or operator who received; empty when none
 * @param words opinion, reason, result; empty when none
 * @param after stage after it; null when not told
 * @param told whether it happened elsewhere and is shown as the file tells it
 * @param version version of the case after it; 0 for what a file tells
 * @param struck whether it was struck (划去); it stays readable
 */
public record RecordLine(
    @Nullable Instant at,
    String who,
    String what,
    String receiver,
    String words,
    @Nullable Stage after,
    boolean told,
    int version,
    boolean struck) {
  /** What a file tells of the past. */
  static RecordLine ofFile(
      @Nullable Instant at,
      String who,
      String what,
      String receiver,
      String words,
      @Nullable Stage after) {
    return new RecordLine(at, who, what, receiver, words, after, true, 0, false);
  }
}
