package org.zhongshu.mode.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/**
 * A measure that an activation has switched on.
 *
 * @param measure id of the measure within the plan
 * @param level the level that brought it
 * @param since since when it counts
 * @param until when it was switched off; null while it counts
 * @param madeUntil up to when what it makes due has been made
 */
public record MeasureInForce(
    long activation,
    String measure,
    Grade level,
    Instant since,
    @Nullable Instant until,
    Instant madeUntil) {}
