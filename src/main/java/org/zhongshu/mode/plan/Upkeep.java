package org.zhongshu.mode.plan;

/**
 * How a plan is kept up (预案管理).
 *
 * @param training who is trained and drilled how often
 * @param revision when it is revised
 */
public record Upkeep(String training, String revision) {}
