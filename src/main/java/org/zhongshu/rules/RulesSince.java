package org.zhongshu.rules;

import java.time.Instant;

/**
 * The rules of a centre from some instant on.
 *
 * @param number version; 0 for what is usual
 * @param from {@link Instant#MIN} for the first
 */
public record RulesSince(int number, Instant from, CentreRules rules) {
  /** What is usual, since ever. */
  public static RulesSince usual() {
    return new RulesSince(0, Instant.MIN, CentreRules.usual());
  }
}
