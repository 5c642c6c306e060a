package org.zhongshu.casework.clock;

/**
 * A limit (时限), for example 2 urgent hours.
 *
 * @param amount how many units, 1 or more
 * @param unit what is counted
 */
public record Limit(int amount, LimitUnit unit) {
  public Limit {
    if (amount < 1) {
      throw new IllegalArgumentException("a limit is 1 or more: " + amount);
    }
  }
}
