package org.zhongshu.mode.plan;

import org.zhongshu.casework.Refusal;

/**
 * Something wrong with a plan.
 *
 * @param path where in the plan, for example {@code responses[1].measures[0].force}; lists count
 *     from 0
 * @param what the sentence: what is wrong, and how to mend it
 */
public record PlanFinding(String path, Refusal what) {}
