package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Alarm.Reached;

/** Alarms with whom they reached. */
final class AlarmRows {
  private static final String COLUMNS =
      "version, subject, case_number, title, area, cause, occurrence, priority, raised_at,"
          + " acknowledged_at, acknowledged_by, acknowledge_words, shelved_at, shelved_by,"
          + " shelved_until, shelve_reason, cleared_at, pass_at";

  private final Session session;

  AlarmRows(Session session) {
    this.session = session;
  }

  Optional<Alarm> one(long id, String lock) {
    return find("WHERE id = ?" + lock, (row, _) -> row.set(id)).stream().findFirst();
  }

  List<Alarm> find(String condition, Session.Binder<Dialect> binder) {
    Map<Long, Alarm> bare =
        session.read(
            "SELECT id, " + COLUMNS + " FROM alarm " + condition,
            binder,
            rows -> {
              Map<Long, Alarm> found = new LinkedHashMap<>();
              while (rows.next()) {
                Alarm alarm = bare(rows);
                found.put(alarm.id(), alarm);
              }
              return found;
            });
    if (bare.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Reached>> reached = reached(bare.keySet());
    List<Alarm> whole = new ArrayList<>();
    bare.forEach((id, alarm) -> whole.add(whole(alarm, reached.getOrDefault(id, List.of()))));
    return whole;
  }

  private static Alarm bare(ResultSet r) throws SQLException {
    Instant acknowledged = TaskRows.orNull(r, 11);
    Instant shelved = TaskRows.orNull(r, 14);
    return new Alarm(
        r.getLong(1),
        r.getInt(2),
        r.getString(3),
        r.getString(4),
        r.getString(5),
        r.getString(6),
        Codes.CAUSE.get(r.getInt(7)),
        r.getString(8),
        Codes.PRIORITY.get(r.getInt(9)),
        Micros.instant(r.getLong(10)),
        List.of(),
        acknowledged == null
            ? null
            : new Alarm.Acknowledgement(acknowledged, r.getString(12), r.getString(13)),
        shelved == null
            ? null
            : new Alarm.Shelving(
                shelved, r.getString(15), Micros.instant(r.getLong(16)), r.getString(17)),
        TaskRows.orNull(r, 18));
  }

  private static Alarm whole(Alarm bare, List<Reached> reached) {
    return new Alarm(
        bare.id(),
        bare.version(),
        bare.subject(),
        bare.caseNumber(),
        bare.title(),
        bare.area(),
        bare.cause(),
        bare.occurrence(),
        bare.priority(),
        bare.raisedAt(),
        reached,
        bare.acknowledgement(),
        bare.shelving(),
        bare.clearedAt());
  }

  /** One question for all: a board of alarms reads them at once. */
  private Map<Long, List<Reached>> reached(Collection<Long> ids) {
    record Place(long alarm, int position) {}
    String some = " WHERE alarm_id IN (" + session.dialect().longList() + ") ";
    Map<Place, List<String>> seats = new HashMap<>();
    session
        .query("SELECT alarm_id, position, operator FROM alarm_seat" + some + "ORDER BY operator")
        .bind(0, session.dialect().longs(ids))
        .map((row, _) -> Map.entry(new Place(row.getLong(1), row.getInt(2)), row.getString(3)))
        .forEach(
            seat ->
                seats.computeIfAbsent(seat.getKey(), _ -> new ArrayList<>()).add(seat.getValue()));
    Map<Long, List<Reached>> reached = new HashMap<>();
    session
        .query(
            "SELECT alarm_id, position, whom, reached_at FROM alarm_reached"
                + some
                + "ORDER BY alarm_id, position")
        .bind(0, session.dialect().longs(ids))
        .map(
            (row, _) ->
                Map.entry(
                    row.getLong(1),
                    new Reached(
                        Codes.REACH.get(row.getInt(3)),
                        Micros.instant(row.getLong(4)),
                        seats.getOrDefault(new Place(row.getLong(1), row.getInt(2)), List.of()))))
        .forEach(
            one ->
                reached.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(one.getValue()));
    return reached;
  }

  Optional<Alarm> insert(Alarm alarm, @Nullable Instant passOn) {
    Optional<Long> id =
        session.readWriting(
            "INSERT INTO alarm ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
                + " (subject, cause, occurrence) DO NOTHING RETURNING id",
            (row, _) -> bind(row, alarm, passOn),
            rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty());
    return id.map(
        given -> {
          insertReached(given, alarm.reached(), 0);
          return alarm.withId(given);
        });
  }

  boolean update(Alarm after, @Nullable Instant passOn) {
    int changed =
        session.write(
            "UPDATE alarm SET "
                + COLUMNS.replace(",", " = ?,")
                + " = ? WHERE id = ? AND version = ?",
            (row, _) -> {
              bind(row, after, passOn);
              row.set(after.id()).set(after.version() - 1);
            });
    if (changed == 0) {
      return false;
    }
    // Whom it reached is only ever added to.
    int known =
        session.read(
            "SELECT count(*) FROM alarm_reached WHERE alarm_id = ?",
            (row, _) -> row.set(after.id()),
            rows -> rows.next() ? rows.getInt(1) : 0);
    insertReached(after.id(), after.reached(), known);
    return true;
  }

  private void insertReached(long id, List<Reached> reached, int from) {
    session.batch(
        "INSERT INTO alarm_reached (alarm_id, position, whom, reached_at) VALUES (?, ?, ?, ?)",
        IntStream.range(from, reached.size()).boxed().toList(),
        (row, i) ->
            row.set(id)
                .set(i.intValue())
                .set(Codes.REACH.of(reached.get(i).whom()))
                .set(Micros.of(reached.get(i).at())));
    record Seat(int position, String operator) {}
    List<Seat> seats = new ArrayList<>();
    for (int i = from; i < reached.size(); i++) {
      for (String operator : reached.get(i).seats()) {
        seats.add(new Seat(i, operator));
      }
    }
    session.batch(
        "INSERT INTO alarm_seat (alarm_id, position, operator) VALUES (?, ?, ?)",
        seats,
        (row, seat) -> row.set(id).set(seat.position()).set(seat.operator()));
  }

  private static void bind(Session.Row row, Alarm alarm, @Nullable Instant passOn)
      throws SQLException {
    Alarm.Acknowledgement ack = alarm.acknowledgement();
    Alarm.Shelving aside = alarm.shelving();
    row.set(alarm.version())
        .set(alarm.subject())
        .set(alarm.caseNumber())
        .set(alarm.title())
        .set(alarm.area())
        .set(Codes.CAUSE.of(alarm.cause()))
        .set(alarm.occurrence())
        .set(Codes.PRIORITY.of(alarm.priority()))
        .set(Micros.of(alarm.raisedAt()))
        .set(Micros.ofNullable(ack == null ? null : ack.at()))
        .set(ack == null ? null : ack.by())
        .set(ack == null ? null : ack.words())
        .set(Micros.ofNullable(aside == null ? null : aside.at()))
        .set(aside == null ? null : aside.by())
        .set(Micros.ofNullable(aside == null ? null : aside.until()))
        .set(aside == null ? null : aside.reason())
        .set(Micros.ofNullable(alarm.clearedAt()))
        .set(Micros.ofNullable(passOn));
  }
}
