package org.zhongshu.city;

import org.jspecify.annotations.Nullable;

/**
 * An area of the city (区域): city, county, township, community or grid.
 *
 * <p>It has two independent attributes: its administrative division (行政区划), which its {@code code}
 * and {@code parent} tell, and its managing jurisdiction (管理辖区), which may differ: 郑东新区 manages
 * offices that lie in three divisions.
 *
 * @param code statistical code, see {@link AreaCodes}
 * @param parent code of the area above; null for the city itself
 * @param level level in the hierarchy
 * @param name official name
 * @param shortName name without its generic ending, for boards; never empty
 * @param jurisdiction id of the managing {@link Jurisdiction}; empty for the city itself
 * @param population resident population, persons; 0 when not known
 */
public record Area(
    String code,
    @Nullable String parent,
    Level level,
    String name,
    String shortName,
    String jurisdiction,
    long population) {}
