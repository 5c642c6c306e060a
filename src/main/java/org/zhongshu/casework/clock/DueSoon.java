package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 临期: from when a running clock counts as due soon.
 *
 * @param percent how much of the limit is used by then, percent, 1 to 99; with {@link #MARGIN} or
 *     less left a clock is due soon whatever it says
 */
public record DueSoon(int percent) {
  /** Least time that does not count as due soon; a proposal, to be set by the centre. */
  public static final Duration MARGIN = Duration.ofMinutes(15);

  /** A fifth of the limit or less is left. */
  public static final DueSoon USUAL = new DueSoon(80);

  /** Instant from which a clock counts as due soon. */
  public Instant from(@Nullable Instant start, Instant due) {
    Duration left =
        start == null
            ? Duration.ZERO
            : Duration.between(start, due).multipliedBy(100 - percent).dividedBy(100);
    return due.minus(left.compareTo(MARGIN) > 0 ? left : MARGIN);
  }

  /** By place: a mode may want cases noticed earlier in its areas. */
  @FunctionalInterface
  public interface ByPlace {
    /** The same everywhere. */
    ByPlace USUAL = _ -> DueSoon.USUAL;

    /**
     * @param place code of an area or id of a jurisdiction; null when it is not known
     */
    DueSoon at(@Nullable String place);
  }
}
