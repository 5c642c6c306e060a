package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.duty.Shift;

/** Shifts in {@code duty_shift}. */
final class ShiftRows {
  private static final String COLUMNS =
      "version, area, post, from_at, until_at, person, phone, mode";

  private final Session session;

  ShiftRows(Session session) {
    this.session = session;
  }

  List<Shift> between(Instant from, Instant until) {
    return find(
        "WHERE until_at > ? AND from_at < ? ORDER BY from_at, area, post, id",
        (row, _) -> row.set(Micros.of(from)).set(Micros.of(until)));
  }

  Optional<Shift> one(long id) {
    return find("WHERE id = ?", (row, _) -> row.set(id)).stream().findFirst();
  }

  private List<Shift> find(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        "SELECT id, " + COLUMNS + " FROM duty_shift " + condition,
        binder,
        rows -> {
          List<Shift> found = new ArrayList<>();
          while (rows.next()) {
            found.add(shift(rows));
          }
          return found;
        });
  }

  private static Shift shift(ResultSet r) throws SQLException {
    int mode = r.getInt(9);
    boolean daily = r.wasNull();
    return new Shift(
        r.getLong(1),
        r.getInt(2),
        r.getString(3),
        Codes.POST.get(r.getInt(4)),
        Micros.instant(r.getLong(5)),
        Micros.instant(r.getLong(6)),
        r.getString(7),
        r.getString(8),
        daily ? null : Codes.MODE_KIND.get(mode));
  }

  List<Shift> insert(List<Shift> shifts) {
    List<Shift> stored = new ArrayList<>();
    for (Shift it : shifts) {
      long id =
          session.readWriting(
              "INSERT INTO duty_shift ("
                  + COLUMNS
                  + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
              (row, _) -> bind(row, it.as(0, 1)),
              rows -> {
                rows.next();
                return rows.getLong(1);
              });
      stored.add(it.as(id, 1));
    }
    return List.copyOf(stored);
  }

  boolean update(Shift after) {
    return session.write(
            "UPDATE duty_shift SET "
                + COLUMNS.replace(",", " = ?,")
                + " = ? WHERE id = ? AND version = ?",
            (row, _) -> {
              bind(row, after);
              row.set(after.id()).set(after.version() - 1);
            })
        > 0;
  }

  boolean remove(long id) {
    return session.write("DELETE FROM duty_shift WHERE id = ?", (row, _) -> row.set(id)) > 0;
  }

  private static void bind(Session.Row row, Shift it) throws SQLException {
    row.set(it.version())
        .set(it.area())
        .set(Codes.POST.of(it.post()))
        .set(Micros.of(it.from()))
        .set(Micros.of(it.until()))
        .set(it.person())
        .set(it.phone())
        .set(it.mode() == null ? null : Integer.valueOf(Codes.MODE_KIND.of(it.mode())));
  }
}
