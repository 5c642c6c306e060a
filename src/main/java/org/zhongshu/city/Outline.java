package org.zhongshu.city;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Outline of an area.
 *
 * @param code the area's code, or a jurisdiction's id
 * @param geometry polygon or multipolygon, WGS 84, x = longitude and y = latitude, degrees
 * @param schematic drawn by the program inside its parent because no public geometry exists (示意)
 */
public record Outline(String code, Geometry geometry, boolean schematic) {
  /**
   * A point that stands for the area: the middle of its largest part, or a point inside that part
   * where the middle lies outside; empty when the outline is.
   */
  public Optional<Point> middle() {
    if (geometry.isEmpty()) {
      return Optional.empty();
    }
    Geometry largest = geometry;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (largest == geometry || part.getArea() > largest.getArea()) {
        largest = part;
      }
    }
    org.locationtech.jts.geom.Point middle = largest.getCentroid();
    Coordinate at =
        largest.contains(middle)
            ? middle.getCoordinate()
            : largest.getInteriorPoint().getCoordinate();
    return Optional.of(new Point(at.y, at.x));
  }
}
