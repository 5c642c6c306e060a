package org.zhongshu.casework.clock;

import java.time.Instant;
import org.zhongshu.city.CountedHours;

/**
 * Hours that count from some instant on, until others do.
 *
 * @param from {@link Instant#MIN} for the first
 */
public record HoursSince(Instant from, CountedHours hours, HoursBy by) {}
