package org.zhongshu.mode.plan;

import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/**
 * A key place of a plan (重点部位).
 *
 * @param id unique within the plan
 * @param kind what it is, in the plan's own words, for example 公墓; places are counted and rounds
 *     are made by it
 * @param name name
 * @param area code of the finest area known
 * @param at place; null when not known
 * @param unit id of the unit that answers for it; null for the area's own centre
 * @param video address of its video (RTSP, HTTP, HLS) or of a still picture; empty for none
 * @param exercise whether the place is made up for the exercise (演练)
 * @param source where it is known from
 */
public record KeyPlace(
    String id,
    String kind,
    String name,
    String area,
    @Nullable Point at,
    @Nullable String unit,
    String video,
    boolean exercise,
    String source) {}
