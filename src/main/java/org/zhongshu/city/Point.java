package org.zhongshu.city;

/**
 * A place on the earth, WGS 84.
 *
 * @param lat latitude, degrees north, −90 to 90
 * @param lon longitude, degrees east, −180 to 180
 */
public record Point(double lat, double lon) {
  /** Mean earth radius, metres (IUGG). */
  private static final double RADIUS = 6_371_008.8;

  public Point {
    if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("not a place on the earth: " + lat + ", " + lon);
    }
  }

  /** Great-circle distance, metres. */
  public double metresTo(Point other) {
    double dLat = Math.toRadians(other.lat - lat);
    double dLon = Math.toRadians(other.lon - lon);
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(lat))
                * Math.cos(Math.toRadians(other.lat))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
