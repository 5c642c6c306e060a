package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhongshu.mode.Activation;
import org.zhongshu.store.ModeTable;

/** Activations in {@code activation} and {@code activation_area}. */
final class JdbiModes implements ModeTable {
  private static final String SELECT =
      "SELECT id, kind, level, title, started_at, coalesce(planned_end, "
          + Micros.NONE
          + "), coalesce(ended_at, "
          + Micros.NONE
          + "), lead_unit, approved_by, basis, version FROM activation ";
  private static final String COLUMNS =
      "kind, level, title, started_at, planned_end, ended_at, lead_unit, approved_by, basis,"
          + " version";

  private final Session session;

  JdbiModes(Session session) {
    this.session = session;
  }

  @Override
  public List<Activation> inForce() {
    return find("WHERE ended_at IS NULL ORDER BY id", (_, _) -> {});
  }

  @Override
  public List<Activation> all() {
    return find("ORDER BY id", (_, _) -> {});
  }

  @Override
  public List<Activation> history(int limit) {
    return find(
        "WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT ?",
        (row, _) -> row.set(limit));
  }

  @Override
  public Optional<Activation> byId(long id) {
    return find("WHERE id = ?", (row, _) -> row.set(id)).stream().findFirst();
  }

  private List<Activation> find(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        SELECT + condition,
        binder,
        rows -> {
          List<Activation> found = new ArrayList<>();
          while (rows.next()) {
            found.add(activation(rows));
          }
          return found;
        });
  }

  private Activation activation(ResultSet r) throws SQLException {
    return new Activation(
        r.getLong(1),
        Codes.MODE_KIND.get(r.getInt(2)),
        Codes.GRADE.get(r.getInt(3)),
        r.getString(4),
        areas(r.getLong(1)),
        Micros.instant(r.getLong(5)),
        Micros.orNone(r.getLong(6)),
        Micros.orNone(r.getLong(7)),
        r.getString(8),
        r.getString(9),
        r.getString(10),
        r.getInt(11));
  }

  private List<String> areas(long id) {
    return session
        .query("SELECT area FROM activation_area WHERE activation_id = ? ORDER BY position")
        .bind(0, id)
        .mapTo(String.class)
        .list();
  }

  @Override
  public Activation insert(Activation activation) {
    long id =
        session.readWriting(
            "INSERT INTO activation ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (row, _) -> bind(row, activation),
            rows -> {
              rows.next();
              return rows.getLong(1);
            });
    insertAreas(id, activation.areas());
    return new Activation(
        id,
        activation.kind(),
        activation.level(),
        activation.title(),
        activation.areas(),
        activation.startedAt(),
        activation.plannedEnd(),
        activation.endedAt(),
        activation.leadUnit(),
        activation.approvedBy(),
        activation.basis(),
        activation.version());
  }

  @Override
  public boolean update(Activation after) {
    int changed =
        session.write(
            "UPDATE activation SET "
                + COLUMNS.replace(",", " = ?,")
                + " = ? WHERE id = ? AND version = ?",
            (row, _) -> {
              bind(row, after);
              row.set(after.id()).set(after.version() - 1);
            });
    if (changed == 0) {
      return false;
    }
    session.write(
        "DELETE FROM activation_area WHERE activation_id = ?", (row, _) -> row.set(after.id()));
    insertAreas(after.id(), after.areas());
    return true;
  }

  private void insertAreas(long id, List<String> areas) {
    session.batch(
        "INSERT INTO activation_area (activation_id, position, area) VALUES (?, ?, ?)",
        IntStream.range(0, areas.size()).boxed().toList(),
        (row, i) -> row.set(id).set(i.intValue()).set(areas.get(i)));
  }

  private static void bind(Session.Row row, Activation activation) throws SQLException {
    row.set(Codes.MODE_KIND.of(activation.kind()))
        .set(Codes.GRADE.of(activation.level()))
        .set(activation.title())
        .set(Micros.of(activation.startedAt()))
        .set(Micros.ofNullable(activation.plannedEnd()))
        .set(Micros.ofNullable(activation.endedAt()))
        .set(activation.leadUnit())
        .set(activation.approvedBy())
        .set(activation.basis())
        .set(activation.version());
  }
}
