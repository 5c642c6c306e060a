package org.zhongshu.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;

/**
 * Spreads sites well over an outline: points of an even sequence over its triangles are gathered by
 * k-means (Lloyd), and each cluster's middle point is a site. No chance is involved; every site
 * lies inside.
 */
final class Sites {
  private static final int POINTS_PER_SITE = 24;
  private static final int LEAST_POINTS = 96;
  private static final int ROUNDS = 8;

  private Sites() {}

  static List<Coordinate> spread(Geometry parent, int count, double squeeze) {
    double[][] points = even(parent, Math.max(LEAST_POINTS, POINTS_PER_SITE * count), squeeze);
    double[][] sites = farApart(points, count);
    int[] owner = new int[points.length];
    for (int round = 0; round < ROUNDS; round++) {
      gather(points, sites, owner);
      sites = means(points, sites, owner);
    }
    gather(points, sites, owner);
    List<Coordinate> inside = new ArrayList<>(count);
    for (double[] site : middles(points, sites, owner)) {
      inside.add(new Coordinate(site[0] / squeeze, site[1]));
    }
    return inside;
  }

  /**
   * The site nearest to a place, in a plane where a degree of longitude is {@code squeeze} of one
   * of latitude.
   */
  static int nearest(Coordinate place, List<Coordinate> sites, double squeeze) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < sites.size(); i++) {
      Coordinate site = sites.get(i);
      double dx = (site.x - place.x) * squeeze;
      double dy = site.y - place.y;
      double d = dx * dx + dy * dy;
      if (d < least) {
        least = d;
        best = i;
      }
    }
    return best;
  }

  /**
   * Points spread evenly by area over the triangles of the outline, the place in each triangle by a
   * Halton sequence.
   */
  private static double[][] even(Geometry parent, int count, double squeeze) {
    Geometry triangles = ConstrainedDelaunayTriangulator.triangulate(parent);
    int n = triangles.getNumGeometries();
    double[] upTo = new double[n];
    double total = 0;
    for (int i = 0; i < n; i++) {
      total += triangles.getGeometryN(i).getArea();
      upTo[i] = total;
    }
    double[][] points = new double[count][];
    for (int k = 0; k < count; k++) {
      int found = Arrays.binarySearch(upTo, total * (k + 0.5) / count);
      int index = Math.min(n - 1, found >= 0 ? found : -found - 1);
      Coordinate[] abc =
          ((Polygon) triangles.getGeometryN(index)).getExteriorRing().getCoordinates();
      double u = halton(k + 1, 2);
      double v = halton(k + 1, 3);
      if (u + v > 1) {
        u = 1 - u;
        v = 1 - v;
      }
      double x = abc[0].x + u * (abc[1].x - abc[0].x) + v * (abc[2].x - abc[0].x);
      double y = abc[0].y + u * (abc[1].y - abc[0].y) + v * (abc[2].y - abc[0].y);
      points[k] = new double[] {x * squeeze, y};
    }
    return points;
  }

  private static double halton(int index, int base) {
    double fraction = 1;
    double value = 0;
    for (int i = index; i > 0; i /= base) {
      fraction /= base;
      value += fraction * (i % base);
    }
    return value;
  }

  /** First sites: each the point farthest from those before it. */
  private static double[][] farApart(double[][] points, int count) {
    double[][] sites = new double[count][];
    double[] distance = new double[points.length];
    Arrays.fill(distance, Double.MAX_VALUE);
    int next = points.length / 2;
    for (int s = 0; s < count; s++) {
      sites[s] = points[next].clone();
      int farthest = 0;
      for (int p = 0; p < points.length; p++) {
        distance[p] = Math.min(distance[p], square(points[p], sites[s]));
        if (distance[p] > distance[farthest]) {
          farthest = p;
        }
      }
      next = farthest;
    }
    return sites;
  }

  private static void gather(double[][] points, double[][] sites, int[] owner) {
    for (int p = 0; p < points.length; p++) {
      double least = Double.MAX_VALUE;
      for (int s = 0; s < sites.length; s++) {
        double d = square(points[p], sites[s]);
        if (d < least) {
          least = d;
          owner[p] = s;
        }
      }
    }
  }

  private static double[][] means(double[][] points, double[][] sites, int[] owner) {
    double[][] sums = new double[sites.length][2];
    int[] counts = new int[sites.length];
    for (int p = 0; p < points.length; p++) {
      sums[owner[p]][0] += points[p][0];
      sums[owner[p]][1] += points[p][1];
      counts[owner[p]]++;
    }
    for (int s = 0; s < sites.length; s++) {
      sums[s] =
          counts[s] == 0 ? sites[s] : new double[] {sums[s][0] / counts[s], sums[s][1] / counts[s]};
    }
    return sums;
  }

  /**
   * For each cluster the point nearest to its mean: it lies inside the outline, which a mean need
   * not.
   */
  private static double[][] middles(double[][] points, double[][] means, int[] owner) {
    double[][] middles = new double[means.length][];
    double[] least = new double[means.length];
    Arrays.fill(least, Double.MAX_VALUE);
    for (int p = 0; p < points.length; p++) {
      int s = owner[p];
      double d = square(points[p], means[s]);
      if (d < least[s]) {
        least[s] = d;
        middles[s] = points[p];
      }
    }
    for (int s = 0; s < middles.length; s++) {
      if (middles[s] == null) {
        middles[s] = means[s];
      }
    }
    return middles;
  }

  private static double square(double[] a, double[] b) {
    double dx = a[0] - b[0];
    double dy = a[1] - b[1];
    return dx * dx + dy * dy;
  }
}
