package org.zhongshu.casework;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which two versions of a list differ.
 *
 * @param what whether an entry or condition came, went or says something else; or the entries stand
 *     in another order
 * @param code code of the entry; empty for the order of all
 * @param name its name, the later one
 * @param seq number of the condition; null when the entry itself is meant
 * @param field what it says differently; null unless {@link What#CHANGED}
 * @param before text, limit, constant or list; null unless {@link What#CHANGED} or when there was
 *     none
 * @param after the same
 */
public record ListDifference(
    What what,
    String code,
    String name,
    @Nullable Integer seq,
    @Nullable ListField field,
    @Nullable Object before,
    @Nullable Object after) {
  /** Ways to differ. */
  public enum What {
    ADDED,
    REMOVED,
    CHANGED,
    REORDERED
  }

  /** An entry or condition that came or went. */
  static ListDifference whole(What what, String code, String name, @Nullable Integer seq) {
    return new ListDifference(what, code, name, seq, null, null, null);
  }
}
