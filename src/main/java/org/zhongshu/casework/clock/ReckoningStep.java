package org.zhongshu.casework.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a reckoning (计算步骤), for an answer to "why this time?". Put in words at the edge.
 *
 * @param from its begin
 * @param to its end; null for a pause that has not ended
 * @param counted what of it counts: all or nothing
 * @param why why it counts or doesn't
 */
public record ReckoningStep(Instant from, @Nullable Instant to, Duration counted, Why why) {}
