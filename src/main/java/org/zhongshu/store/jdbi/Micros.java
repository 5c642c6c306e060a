package org.zhongshu.store.jdbi;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Instants as the store keeps them: microseconds since 1970-01-01T00:00:00Z, the same in both
 * databases.
 */
final class Micros {
  /**
   * Stands for "none" in what is read by column without asking for null; no instant of a case comes
   * near it.
   */
  static final long NONE = -Long.MAX_VALUE;

  private static final long MILLION = 1_000_000;

  private Micros() {}

  static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MILLION), instant.getNano() / 1_000);
  }

  static @Nullable Long ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MILLION), Math.floorMod(micros, MILLION) * 1_000);
  }

  static @Nullable Instant orNone(long micros) {
    return micros == NONE ? null : instant(micros);
  }

  /** What comes back when an instant is stored and read. */
  static Instant round(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
