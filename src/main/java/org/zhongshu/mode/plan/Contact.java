package org.zhongshu.mode.plan;

/**
 * Whom to reach (通讯录): posts, not people.
 *
 * @param unit id of the unit
 * @param post post, for example 值班室
 * @param phone how to reach it
 */
public record Contact(String unit, String post, String phone) {}
