package org.zhongshu.report;

import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/** A paper can't be written. Carries the sentence for people; the cause is for the log. */
public final class ReportRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  ReportRefused(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.key() + " " + refusal.args(), cause);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
