package org.zhongshu.console.map;

import org.zhongshu.city.Element;
import org.zhongshu.city.Unit;

/** Something on the map that can be pointed at, where it was drawn. */
sealed interface Sign {
  /** Pixels. */
  double x();

  /** Pixels. */
  double y();

  /** How far from its middle it can be hit, pixels. */
  double reach();

  record OfCases(double x, double y, double reach, Clusters.Cluster cluster) implements Sign {}

  record OfPlace(double x, double y, double reach, Element place) implements Sign {}

  record OfUnit(double x, double y, double reach, Unit unit) implements Sign {}
}
