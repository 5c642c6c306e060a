package org.zhongshu.intake.lists;

import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/** A file of a list can't be written. Carries the sentence for people; the cause is for the log. */
public final class ListFileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  ListFileRefused(Refusal refusal) {
    this(refusal, null);
  }

  ListFileRefused(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.key() + " " + refusal.args(), cause);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
