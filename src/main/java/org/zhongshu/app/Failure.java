package org.zhongshu.app;

import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/**
 * Something that can't be done, with the sentence that says so; ends a command with exit code 1.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public Failure(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.key() + " " + refusal.args(), cause);
    this.refusal = refusal;
  }

  public static Failure of(String key, Object... args) {
    return new Failure(Refusal.of(key, args), null);
  }

  public Refusal refusal() {
    return refusal;
  }
}
