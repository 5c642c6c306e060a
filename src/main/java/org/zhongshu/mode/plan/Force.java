package org.zhongshu.mode.plan;

import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/**
 * A force of a plan (力量): people, vehicles or stores that can be sent.
 *
 * @param id unique within the plan
 * @param kind what it is
 * @param name name
 * @param unit id of the unit that it belongs to
 * @param item what is counted, for example 抽水泵; forces of one item can stand in for each other
 * @param amount how many
 * @param measure measure word, for example 台
 * @param area code of the area where it stands usually
 * @param at where it stands usually; null when not known
 */
public record Force(
    String id,
    ForceKind kind,
    String name,
    String unit,
    String item,
    int amount,
    String measure,
    String area,
    @Nullable Point at) {}
