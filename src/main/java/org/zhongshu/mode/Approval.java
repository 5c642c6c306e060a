package org.zhongshu.mode;

import java.time.Instant;

/**
 * One person's approval of an activation (批准).
 *
 * @param operator id of the seat
 * @param name name of the seat at that time
 * @param opinion words; may be empty
 */
public record Approval(String operator, String name, Instant at, String opinion) {}
