package org.zhongshu.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a case says of one step: kind, receiver, opinion, evidence, stage after it.
 * Who and when are added by the journal.
 *
 * @param kind kind of step, for example {@code dispatch}; the journal's and the words' key
 * @param receiver id of the unit or operator who received the case; null when it stayed
 * @param opinion opinion, reason, result: the words of the one who took the step
 * @param evidence what it rests on
 * @param after stage after the step
 */
public record Entry(
    String kind, @Nullable String receiver, String opinion, List<Evidence> evidence, Stage after) {
  public Entry {
    evidence = List.copyOf(evidence);
  }
}
