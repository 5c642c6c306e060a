package org.zhongshu.mode.signal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/**
 * What a sensor read once (读数).
 *
 * @param sensor id of the sensor, as its system calls it
 * @param name what people call the place where it stands
 * @param area code of an area or id of a jurisdiction
 * @param at where it stands; null when only the area is known
 * @param value in the unit of its kind
 * @param time when it was read
 */
public record Reading(
    String sensor,
    SensorKind kind,
    String name,
    String area,
    @Nullable Point at,
    double value,
    Instant time) {}
