package org.zhongshu.store.jdbi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhongshu.casework.Channel;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseCounts.CategoryCount;
import org.zhongshu.store.CaseTable.OnTime;

/** Counts cases; each count reads one index only. */
final class CaseCounting {
  private static final int DAYS = 14;

  private final Session session;

  CaseCounting(Session session) {
    this.session = session;
  }

  Map<String, OnTime> onTime(Instant since) {
    return session.read(
        "SELECT lead, count(*), sum(CASE WHEN closed_at <= case_due THEN 1 ELSE 0 END) FROM cases"
            + " WHERE closed_at IS NOT NULL AND closed_at >= ? AND lead IS NOT NULL AND case_due IS NOT NULL GROUP BY lead",
        (row, _) -> row.set(Micros.of(since)),
        rows -> {
          Map<String, OnTime> units = new HashMap<>();
          while (rows.next()) {
            units.put(rows.getString(1), new OnTime(rows.getInt(2), rows.getInt(3)));
          }
          return units;
        });
  }

  CaseCounts counts(Instant dayStart, Instant now) {
    List<Instant> hours = new ArrayList<>();
    for (int hour = 0; hour <= 24; hour++) {
      hours.add(dayStart.plus(Duration.ofHours(hour)));
    }
    List<Instant> days = days(dayStart);
    OnTime week = week(now);
    return new CaseCounts(
        between("reported_at", hours),
        between("closed_at", hours),
        channels(dayStart),
        categories(dayStart),
        week.closed(),
        week.inTime(),
        between("reported_at", days),
        between("closed_at", days),
        firstResponses(dayStart));
  }

  /** Beginnings of the last days of the city and the end of today. */
  private List<Instant> days(Instant dayStart) {
    ZoneId zone =
        session.read(
            "SELECT zone FROM city_profile",
            (_, _) -> {},
            rows -> rows.next() ? ZoneId.of(rows.getString(1)) : ZoneOffset.UTC);
    LocalDate today = dayStart.atZone(zone).toLocalDate();
    Duration into = Duration.between(today.atStartOfDay(zone).toInstant(), dayStart);
    List<Instant> days = new ArrayList<>();
    for (int back = DAYS - 1; back >= -1; back--) {
      days.add(today.minusDays(back).atStartOfDay(zone).toInstant().plus(into));
    }
    return days;
  }

  /** How many lie between each edge and the next. */
  private List<Integer> between(String column, List<Instant> edges) {
    String sql = "SELECT count(*) FROM cases WHERE " + column + " >= ? AND " + column + " < ?";
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      Instant from = edges.get(i);
      Instant to = edges.get(i + 1);
      counts.add(
          session.read(
              sql,
              (row, _) -> row.set(Micros.of(from)).set(Micros.of(to)),
              rows -> rows.next() ? rows.getInt(1) : 0));
    }
    return List.copyOf(counts);
  }

  private Map<Channel, Integer> channels(Instant dayStart) {
    return session.read(
        "SELECT channel, count(*) FROM cases WHERE reported_at >= ? GROUP BY channel",
        (row, _) -> row.set(Micros.of(dayStart)),
        rows -> {
          Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
          while (rows.next()) {
            channels.put(Codes.CHANNEL.get(rows.getInt(1)), rows.getInt(2));
          }
          return channels;
        });
  }

  private List<CategoryCount> categories(Instant dayStart) {
    return session.read(
        "SELECT category, count(*) FROM cases WHERE reported_at >= ? GROUP BY category ORDER BY 2 DESC, 1 LIMIT 20",
        (row, _) -> row.set(Micros.of(dayStart)),
        rows -> {
          List<CategoryCount> categories = new ArrayList<>();
          while (rows.next()) {
            categories.add(new CategoryCount(rows.getString(1), rows.getInt(2)));
          }
          return categories;
        });
  }

  private OnTime week(Instant now) {
    return session.read(
        "SELECT count(*), coalesce(sum(CASE WHEN closed_at <= case_due THEN 1 ELSE 0 END), 0) FROM cases"
            + " WHERE closed_at IS NOT NULL AND closed_at >= ? AND closed_at <= ? AND case_due IS NOT NULL",
        (row, _) -> row.set(Micros.of(now.minus(Duration.ofDays(7)))).set(Micros.of(now)),
        rows -> rows.next() ? new OnTime(rows.getInt(1), rows.getInt(2)) : new OnTime(0, 0));
  }

  private List<Integer> firstResponses(Instant dayStart) {
    return session.read(
        "SELECT (first_dispatched_at - reported_at) / 1000000 FROM cases"
            + " WHERE reported_at >= ? AND first_dispatched_at IS NOT NULL ORDER BY 1",
        (row, _) -> row.set(Micros.of(dayStart)),
        rows -> {
          List<Integer> seconds = new ArrayList<>();
          while (rows.next()) {
            seconds.add(rows.getInt(1));
          }
          return seconds;
        });
  }
}
