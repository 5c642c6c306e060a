package org.zhongshu.mode.plan;

import java.time.Instant;

/**
 * A version of a plan. Its content never changes; its state does.
 *
 * @param number counts the versions of the plan, from 1
 * @param state where in its life it is
 * @param since when it came into this state
 * @param operator id of the seat that brought it there
 * @param note what the version is about, or why it was brought there; may be empty
 */
public record PlanVersion(
    int number, PlanState state, Instant since, String operator, String note, Plan plan) {}
