package org.zhongshu.city;

import org.locationtech.jts.geom.Geometry;

/**
 * Reach of a functional zone (功能区), which lies over the divisions around it.
 *
 * @param id code of the county-level area, or id of a {@link Jurisdiction} that has no code
 * @param reach polygon or multipolygon, WGS 84, x = longitude and y = latitude, degrees
 * @param schematic whether the reach is only approximate (示意), for example a circle about its seat
 */
public record Zone(String id, Geometry reach, boolean schematic) {}
