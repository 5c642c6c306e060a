package org.zhongshu.desk.json;

import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;

/**
 * JSON that can't be taken. Carries the sentence for people, which names the field and what it
 * allows.
 */
public final class JsonRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  JsonRefused(Refusal refusal, @Nullable Throwable cause) {
    super(refusal.key() + " " + refusal.args(), cause);
    this.refusal = refusal;
  }

  static JsonRefused of(String key, Object... args) {
    return new JsonRefused(Refusal.of(key, args), null);
  }

  /** What to tell the person: keys {@code json.*} of the word bundles. */
  public Refusal refusal() {
    return refusal;
  }
}
