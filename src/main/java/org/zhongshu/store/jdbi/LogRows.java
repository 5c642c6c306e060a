package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.zhongshu.duty.LogEntry;

/** The watch log in {@code duty_log}. */
final class LogRows {
  private static final String COLUMNS =
      "at, area, seat, kind, words, case_number, unit, hand_over, struck_at, struck_by,"
          + " struck_reason";

  private final Session session;

  LogRows(Session session) {
    this.session = session;
  }

  LogEntry insert(LogEntry it) {
    long id =
        session.readWriting(
            "INSERT INTO duty_log ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, NULL) RETURNING id",
            (row, _) ->
                row.set(Micros.of(it.at()))
                    .set(it.area())
                    .set(it.seat())
                    .set(Codes.LOG_KIND.of(it.kind()))
                    .set(it.words())
                    .set(it.caseNumber())
                    .set(it.unit())
                    .set(it.handOver()),
            rows -> {
              rows.next();
              return rows.getLong(1);
            });
    return it.withId(id);
  }

  Optional<LogEntry> one(long id) {
    return find("WHERE id = ?", (row, _) -> row.set(id)).stream().findFirst();
  }

  List<LogEntry> between(String area, Instant from, Instant until, int limit) {
    return find(
        "WHERE area = ? AND at >= ? AND at < ? ORDER BY at DESC, id DESC LIMIT ?",
        (row, _) -> row.set(area).set(Micros.of(from)).set(Micros.of(until)).set(limit));
  }

  private List<LogEntry> find(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        "SELECT id, " + COLUMNS + " FROM duty_log " + condition,
        binder,
        rows -> {
          List<LogEntry> found = new ArrayList<>();
          while (rows.next()) {
            found.add(entry(rows));
          }
          return found;
        });
  }

  private static LogEntry entry(ResultSet r) throws SQLException {
    Instant struck = TaskRows.orNull(r, 10);
    return new LogEntry(
        r.getLong(1),
        Micros.instant(r.getLong(2)),
        r.getString(3),
        r.getString(4),
        Codes.LOG_KIND.get(r.getInt(5)),
        r.getString(6),
        r.getString(7),
        r.getString(8),
        r.getBoolean(9),
        struck == null ? null : new LogEntry.Struck(struck, r.getString(11), r.getString(12)));
  }

  boolean strike(LogEntry after) {
    LogEntry.Struck how = Objects.requireNonNull(after.struck());
    return session.write(
            "UPDATE duty_log SET struck_at = ?, struck_by = ?, struck_reason = ? WHERE id = ? AND"
                + " struck_at IS NULL",
            (row, _) ->
                row.set(Micros.of(how.at())).set(how.by()).set(how.reason()).set(after.id()))
        > 0;
  }
}
