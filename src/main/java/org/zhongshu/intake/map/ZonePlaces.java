package org.zhongshu.intake.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.city.Point;

/** Which time zone's principal place is nearest to a position: a guess, good enough to ask. */
final class ZonePlaces {
  /** Farther than this from any principal place nobody guesses, metres. */
  private static final double FAR = 2_000_000;

  /** Clocks are compared on a day in summer and a day in winter. */
  private static final List<Instant> DAYS =
      List.of(Instant.parse("2024-01-15T00:00:00Z"), Instant.parse("2024-07-15T00:00:00Z"));

  private record Place(Point at, ZoneId zone) {}

  private ZonePlaces() {}

  /**
   * The zone of the position when clocks there differ from those of {@code home}; empty when they
   * don't, or nobody knows.
   */
  static Optional<ZoneId> farFrom(ZoneId home, double lat, double lon) {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || lat == 0 && lon == 0) {
      return Optional.empty();
    }
    Point at = new Point(lat, lon);
    Place nearest = null;
    for (Place place : load()) {
      if (nearest == null || place.at().metresTo(at) < nearest.at().metresTo(at)) {
        nearest = place;
      }
    }
    if (nearest == null || nearest.at().metresTo(at) > FAR) {
      return Optional.empty();
    }
    ZoneId zone = nearest.zone();
    boolean same =
        DAYS.stream()
            .allMatch(day -> zone.getRules().getOffset(day).equals(home.getRules().getOffset(day)));
    return same ? Optional.empty() : Optional.of(zone);
  }

  private static List<Place> load() {
    List<Place> places = new ArrayList<>();
    try (InputStream in = ZonePlaces.class.getResourceAsStream("zones.csv")) {
      if (in == null) {
        throw new IllegalStateException("missing zones.csv");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",");
        if (cells.length == 3
            && !line.startsWith("#")
            && ZoneId.getAvailableZoneIds().contains(cells[2])) {
          places.add(
              new Place(
                  new Point(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])),
                  ZoneId.of(cells[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return places;
  }
}
