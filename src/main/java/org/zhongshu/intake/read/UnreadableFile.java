package org.zhongshu.intake.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/** A file can't be read as a table. Carries the sentence for people; the cause is for the log. */
public final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public UnreadableFile(Refusal refusal) {
    this(refusal, null);
  }

  public UnreadableFile(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.key() + " " + refusal.args(), cause);
    this.refusal = refusal;
  }

  /** What to tell the person: keys {@code refusal.intake.*} of the word bundles. */
  public Refusal refusal() {
    return refusal;
  }
}
