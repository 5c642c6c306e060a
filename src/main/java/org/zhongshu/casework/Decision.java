package org.zhongshu.casework;

/** What the domain says to a step. */
public sealed interface Decision {
  /**
   * It may be.
   *
   * @param after the case as it stands after the step, version raised by one
   * @param entry what the record says of it
   */
  record Accepted(Case after, Entry entry) implements Decision {}

  /** It may not be. */
  record Refused(Refusal refusal) implements Decision {}

  static Decision refused(String key, Object... args) {
    return new Refused(Refusal.of(key, args));
  }
}
