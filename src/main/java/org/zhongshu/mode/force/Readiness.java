package org.zhongshu.mode.force;

import java.time.Instant;
import org.zhongshu.mode.plan.Force;

/**
 * What a unit said of the readiness of a force (战备状态). It is about the force of the plan, whichever
 * activation uses it; the last word counts.
 *
 * @param plan code of the plan
 * @param force id of the force within the plan
 * @param out how many of it are not ready (不可用), 0 when all are ready again
 * @param reason why; may be empty when all are ready
 * @param operator id of the seat that said so
 */
public record Readiness(
    String plan, String force, int out, String reason, Instant at, String operator) {

  /** How many of a force are ready. */
  public int ready(Force it) {
    return Math.max(0, it.amount() - out);
  }
}
