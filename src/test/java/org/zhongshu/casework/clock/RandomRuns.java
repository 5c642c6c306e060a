package org.zhongshu.casework.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded histories of clocks in whole minutes, most of them near the edges of days and periods. */
final class RandomRuns {
  private final Random random;
  private final ZoneId zone;
  private final List<LocalTime> edges;
  private final List<LocalDate> dates;

  /**
   * @param edges times of day that are tried often
   * @param dates dates that are tried often
   */
  RandomRuns(Random random, ZoneId zone, List<LocalTime> edges, List<LocalDate> dates) {
    this.random = random;
    this.zone = zone;
    this.edges = edges;
    this.dates = dates;
  }

  ClockRun next(LocalDate from, LocalDate to) {
    Instant start = moment(from, to);
    List<Pause> pauses = new ArrayList<>();
    Instant at = start;
    for (int i = random.nextInt(5); i > 0; i--) {
      Instant begin = later(at);
      boolean open = i == 1 && random.nextInt(4) == 0;
      @Nullable Instant end = open ? null : later(begin);
      pauses.add(new Pause(begin, end, ""));
      at = end == null ? begin : end;
    }
    return new ClockRun(start, limit(), pauses);
  }

  Instant moment(LocalDate from, LocalDate to) {
    LocalDate date =
        random.nextBoolean() || dates.isEmpty()
            ? from.plusDays(random.nextLong(from.until(to, ChronoUnit.DAYS)))
            : dates.get(random.nextInt(dates.size())).plusDays(random.nextInt(-3, 4));
    return date.atTime(time()).atZone(zone).toInstant();
  }

  private LocalTime time() {
    return random.nextBoolean()
        ? LocalTime.ofSecondOfDay(60L * random.nextInt(24 * 60))
        : edges.get(random.nextInt(edges.size())).plusMinutes(random.nextInt(-1, 2));
  }

  /** Now and then at once, mostly within a day, sometimes within four. */
  private Instant later(Instant at) {
    return switch (random.nextInt(8)) {
      case 0 -> at;
      case 1, 2 -> at.plusSeconds(60L * random.nextInt(90));
      case 3, 4 -> edgeAfter(at);
      case 5, 6 -> at.plusSeconds(60L * random.nextInt(24 * 60));
      default -> at.plusSeconds(60L * random.nextInt(4 * 24 * 60));
    };
  }

  private Instant edgeAfter(Instant at) {
    LocalDate date = at.atZone(zone).toLocalDate().plusDays(random.nextInt(3));
    Instant edge = date.atTime(edges.get(random.nextInt(edges.size()))).atZone(zone).toInstant();
    return edge.isBefore(at) ? at : edge;
  }

  private Limit limit() {
    LimitUnit unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
    int most =
        switch (unit) {
          case MINUTE -> 240;
          case URGENT_HOUR -> 72;
          case WORK_HOUR -> 60;
          case WORK_DAY, CALENDAR_DAY -> 15;
        };
    return new Limit(random.nextInt(1, most + 1), unit);
  }
}
