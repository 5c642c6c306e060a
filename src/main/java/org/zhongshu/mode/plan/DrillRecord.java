package org.zhongshu.mode.plan;

import java.time.Instant;

/**
 * A drill as it was put on record.
 *
 * @param at when it was put on record
 * @param operator id of the seat that did
 */
public record DrillRecord(Drill drill, Instant at, String operator) {}
