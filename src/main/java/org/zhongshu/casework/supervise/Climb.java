package org.zhongshu.casework.supervise;

import java.time.Instant;

/**
 * A rung that was climbed.
 *
 * @param rung which
 * @param at when
 * @param by operator; {@code system} when a rule did
 * @param due when its clock is used up
 * @param words what was said with it; may be empty
 */
public record Climb(Rung rung, Instant at, String by, Instant due, String words) {}
