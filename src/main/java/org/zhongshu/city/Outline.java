package org.zhongshu.city;

import org.locationtech.jts.geom.Geometry;

/**
 * Outline of an area.
 *
 * @param code the area's code, or a jurisdiction's id
 * @param geometry polygon or multipolygon, WGS 84, x = longitude and y = latitude, degrees
 * @param schematic drawn by the program inside its parent because no public geometry exists (示意)
 */
public record Outline(String code, Geometry geometry, boolean schematic) {}
