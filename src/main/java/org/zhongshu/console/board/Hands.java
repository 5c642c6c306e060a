package org.zhongshu.console.board;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether the operator has his hand on the rows. While he has, rows are updated where they stand,
 * but none comes in, goes out or changes its place: nothing moves between looking and pressing a
 * key.
 */
public final class Hands {
  /** How long after the last key or click the hand counts as gone. */
  public static final Duration REST = Duration.ofSeconds(8);

  private final Set<String> holds = new HashSet<>();
  private Instant touched = Instant.EPOCH;

  /** A key, a click, a turn of the wheel. */
  public void touch(Instant now) {
    touched = now;
  }

  /**
   * Keeps the rows as they are for as long as it lasts, for example while a reason is being typed.
   */
  public void hold(String why, boolean lasts) {
    if (lasts) {
      holds.add(why);
    } else {
      holds.remove(why);
    }
  }

  public boolean on(Instant now) {
    return !holds.isEmpty() || now.isBefore(touched.plus(REST));
  }
}
