package org.zhongshu.casework.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a clock stood still (停表).
 *
 * @param from when it was stopped
 * @param until when it was resumed; null while it stands
 * @param reason why, as to be shown; may be empty
 */
public record Pause(Instant from, @Nullable Instant until, String reason) {
  public Pause {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("resumed at " + until + " before the pause at " + from);
    }
  }

  public boolean isOpen() {
    return until == null;
  }
}
