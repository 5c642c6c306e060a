package org.zhongshu.mode;

/**
 * The version of a plan by which a mode is activated.
 *
 * @param code code of the plan
 * @param version number of its version
 */
public record PlanRef(String code, int version) {}
