package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Waiting;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseCounts.CategoryCount;
import org.zhongshu.store.CaseDay;
import org.zhongshu.store.CaseTable.OnTime;
import org.zhongshu.store.CaseTable.OpenCount;
import org.zhongshu.store.CaseTable.WaitingCount;

/** Counts cases; each count reads one index only. */
final class CaseCounting {
  private static final int DAYS = 14;
  private static final int WEEK = 7;
  private static final long HOUR = 3_600_000_000L;

  private static final String KEPT =
      " count(*), coalesce(sum(CASE WHEN closed_at <= case_due THEN 1 ELSE 0 END), 0) FROM cases"
          + " WHERE closed_at IS NOT NULL AND closed_at >= ? AND case_due IS NOT NULL";

  private final Session session;

  CaseCounting(Session session) {
    this.session = session;
  }

  List<OpenCount> openCounts() {
    String from =
        switch (session.dialect()) {
          case SQLITE -> CasePages.OPEN_BY_ID;
          case POSTGRESQL -> "cases c";
        };
    return session.read(
        "SELECT area, category, stage, count(*) FROM "
            + from
            + " WHERE stage < "
            + Codes.FIRST_CLOSED_STAGE
            + " GROUP BY area, category, stage",
        (_, _) -> {},
        rows -> {
          List<OpenCount> all = new ArrayList<>();
          while (rows.next()) {
            all.add(
                new OpenCount(
                    rows.getString(1),
                    rows.getString(2),
                    Codes.STAGE.get(rows.getInt(3)),
                    rows.getInt(4)));
          }
          return all;
        });
  }

  List<WaitingCount> waitingAfterEnd(Instant closedSince) {
    String by = "SELECT area, count(*) FROM cases WHERE ";
    List<WaitingCount> all = new ArrayList<>();
    all.addAll(
        session.read(
            by + CasePages.waits(Waiting.APPEAL) + " GROUP BY area",
            (_, _) -> {},
            rows -> waiting(Waiting.APPEAL, rows)));
    all.addAll(
        session.read(
            by + CasePages.waits(Waiting.CALL_BACK) + " AND closed_at >= ? GROUP BY area",
            (row, _) -> row.set(Micros.of(closedSince)),
            rows -> waiting(Waiting.CALL_BACK, rows)));
    return all;
  }

  private static List<WaitingCount> waiting(Waiting what, ResultSet rows) throws SQLException {
    List<WaitingCount> all = new ArrayList<>();
    while (rows.next()) {
      all.add(new WaitingCount(what, rows.getString(1), rows.getInt(2)));
    }
    return all;
  }

  Map<String, OnTime> onTime(Instant since) {
    return switch (session.dialect()) {
      case SQLITE -> onTimeByUnit(since);
      case POSTGRESQL -> onTimeAtOnce(since);
    };
  }

  private Map<String, OnTime> onTimeAtOnce(Instant since) {
    return session.read(
        "SELECT lead," + KEPT + " AND lead IS NOT NULL GROUP BY lead",
        (row, _) -> row.set(Micros.of(since)),
        rows -> {
          Map<String, OnTime> units = new HashMap<>();
          while (rows.next()) {
            units.put(rows.getString(1), new OnTime(rows.getInt(2), rows.getInt(3)));
          }
          return units;
        });
  }

  /**
   * SQLite would gather the groups in a table of its own; unit by unit it only runs along the
   * index, five times as quick.
   */
  private Map<String, OnTime> onTimeByUnit(Instant since) {
    List<String> leads =
        session.read(
            "WITH RECURSIVE leads (lead) AS (SELECT min(lead) FROM cases WHERE closed_at IS NOT"
                + " NULL UNION ALL SELECT (SELECT min(c.lead) FROM cases c WHERE c.closed_at IS NOT"
                + " NULL AND c.lead > leads.lead) FROM leads WHERE leads.lead IS NOT NULL) SELECT"
                + " lead FROM leads WHERE lead IS NOT NULL",
            (_, _) -> {},
            rows -> {
              List<String> all = new ArrayList<>();
              while (rows.next()) {
                all.add(rows.getString(1));
              }
              return all;
            });
    Map<String, OnTime> units = new HashMap<>();
    for (String lead : leads) {
      OnTime kept =
          session.read(
              "SELECT" + KEPT + " AND lead = ?",
              (row, _) -> row.set(Micros.of(since)).set(lead),
              rows -> rows.next() ? new OnTime(rows.getInt(1), rows.getInt(2)) : new OnTime(0, 0));
      if (kept.closed() > 0) {
        units.put(lead, kept);
      }
    }
    return units;
  }

  CaseCounts counts(Instant dayStart, Instant now) {
    List<Instant> hours = new ArrayList<>();
    for (int hour = 0; hour <= 24; hour++) {
      hours.add(dayStart.plus(Duration.ofHours(hour)));
    }
    List<Instant> days = days(dayStart);
    Today today = today(dayStart, days.getLast());
    Instant weekStart = days.get(DAYS - WEEK);
    OnTime week = kept(weekStart, days.getLast());
    List<Instant> yesterday = List.of(days.get(DAYS - 2), sameTimeBefore(days, now));
    return new CaseCounts(
        dayStart,
        days.getLast(),
        weekStart,
        today.byHour(),
        between("closed_at", hours),
        today.channels(),
        today.categories(),
        week.closed(),
        week.inTime(),
        between("reported_at", days),
        between("closed_at", days),
        between("reported_at", yesterday).getFirst(),
        between("closed_at", yesterday).getFirst(),
        today.firstResponses());
  }

  private static Instant sameTimeBefore(List<Instant> days, Instant now) {
    Instant yesterday = days.get(DAYS - 2);
    Instant today = days.get(DAYS - 1);
    Instant then = yesterday.plus(Duration.between(today, now));
    return then.isAfter(today) ? today : then;
  }

  /** The days before today, in full. */
  List<CaseDay> wholeDays(Instant dayStart) {
    List<Instant> edges = days(dayStart);
    List<CaseDay> days = new ArrayList<>();
    for (int day = 0; day < DAYS - 1; day++) {
      Instant from = edges.get(day);
      Instant until = edges.get(day + 1);
      OnTime kept = kept(from, until);
      List<Integer> responses = firstResponses(from, until);
      int rank = (int) Math.ceil(0.9 * responses.size());
      days.add(
          new CaseDay(
              from,
              kept.closed(),
              kept.inTime(),
              responses.size(),
              responses.isEmpty() ? 0 : responses.get(rank - 1)));
    }
    return days;
  }

  /** Seconds from report to first dispatch of cases reported then, ascending. */
  private List<Integer> firstResponses(Instant from, Instant until) {
    return session.read(
        "SELECT reported_at, first_dispatched_at FROM cases WHERE reported_at >= ? AND reported_at"
            + " < ? AND first_dispatched_at IS NOT NULL",
        (row, _) -> row.set(Micros.of(from)).set(Micros.of(until)),
        rows -> {
          List<Integer> all = new ArrayList<>();
          while (rows.next()) {
            all.add((int) ((rows.getLong(2) - rows.getLong(1)) / 1_000_000));
          }
          all.sort(null);
          return all;
        });
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

  /** What the cases reported today tell, in one pass over them. */
  private record Today(
      List<Integer> byHour,
      Map<Channel, Integer> channels,
      List<CategoryCount> categories,
      List<Integer> firstResponses) {}

  private Today today(Instant dayStart, Instant dayEnd) {
    int[] hours = new int[24];
    Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
    Map<Optional<String>, Integer> categories = new HashMap<>();
    List<Integer> responses = new ArrayList<>();
    long start = Micros.of(dayStart);
    session.read(
        "SELECT reported_at, channel, category, coalesce(first_dispatched_at, "
            + Micros.NONE
            + ") FROM cases WHERE reported_at >= ? AND reported_at < ?",
        (row, _) -> row.set(start).set(Micros.of(dayEnd)),
        rows -> {
          while (rows.next()) {
            long reported = rows.getLong(1);
            hours[(int) Math.min(23, (reported - start) / HOUR)]++;
            channels.merge(Codes.CHANNEL.get(rows.getInt(2)), 1, Integer::sum);
            categories.merge(Optional.ofNullable(rows.getString(3)), 1, Integer::sum);
            long dispatched = rows.getLong(4);
            if (dispatched != Micros.NONE) {
              responses.add((int) ((dispatched - reported) / 1_000_000));
            }
          }
          return responses;
        });
    responses.sort(null);
    return new Today(
        Arrays.stream(hours).boxed().toList(),
        channels,
        categories.entrySet().stream()
            .sorted(
                Map.Entry.<Optional<String>, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().orElse("")))
            .limit(20)
            .map(entry -> new CategoryCount(entry.getKey().orElse(null), entry.getValue()))
            .toList(),
        List.copyOf(responses));
  }

  private OnTime kept(Instant from, Instant until) {
    return session.read(
        "SELECT" + KEPT + " AND closed_at < ?",
        (row, _) -> row.set(Micros.of(from)).set(Micros.of(until)),
        rows -> rows.next() ? new OnTime(rows.getInt(1), rows.getInt(2)) : new OnTime(0, 0));
  }
}
