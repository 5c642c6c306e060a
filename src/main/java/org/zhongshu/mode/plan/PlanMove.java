package org.zhongshu.mode.plan;

import java.time.Instant;

/**
 * A version of a plan came into a state. The first move of a version made it a draft.
 *
 * @param plan code of the plan
 * @param version number of the version
 * @param state where it came to
 * @param at when
 * @param operator id of the seat that brought it there
 * @param note what the version is about, or why it was brought there; may be empty
 */
public record PlanMove(
    String plan, int version, PlanState state, Instant at, String operator, String note) {}
