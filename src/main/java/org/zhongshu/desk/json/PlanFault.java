package org.zhongshu.desk.json;

import org.zhongshu.casework.Refusal;

/**
 * Something wrong in the text of a plan.
 *
 * @param line line, from 1
 * @param path where in the plan, for example {@code places[3].area}; empty for the text as a whole
 * @param what the sentence: what is wrong, and how to mend it
 */
public record PlanFault(int line, String path, Refusal what) {}
