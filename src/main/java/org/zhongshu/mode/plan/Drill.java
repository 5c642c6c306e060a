package org.zhongshu.mode.plan;

import java.time.LocalDate;

/**
 * A drill of a plan on record (演练记录).
 *
 * @param plan code of the plan
 * @param on the day
 * @param what who drilled what
 * @param found what was found wanting, and what was done about it
 */
public record Drill(String plan, LocalDate on, String what, String found) {}
