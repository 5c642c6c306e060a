package org.zhongshu.store;

import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/** The store could not do it. Carries the sentence for people; the cause is for the log. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public StoreException(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.key() + " " + refusal.args(), cause);
    this.refusal = refusal;
  }

  /** What to tell the person: keys {@code store.*} of the word bundles. */
  public Refusal refusal() {
    return refusal;
  }
}
