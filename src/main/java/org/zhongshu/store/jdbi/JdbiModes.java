package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Approval;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.store.ModeTable;

/**
 * Activations in {@code activation}, {@code activation_area} and {@code activation_approval}. The
 * numbers of states in its queries are those of {@link Codes#ACTIVATION_STATE}, written out so that
 * the index of states serves them.
 */
final class JdbiModes implements ModeTable {
  private static final String SELECT =
      "SELECT id, kind, level, title, started_at, coalesce(planned_end, "
          + Micros.NONE
          + "), coalesce(ended_at, "
          + Micros.NONE
          + "), lead_unit, approved_by, basis, version, state, plan_code, plan_version"
          + " FROM activation ";
  private static final String COLUMNS =
      "kind, level, title, started_at, planned_end, ended_at, lead_unit, approved_by, basis,"
          + " version, state, plan_code, plan_version";

  private final Session session;

  JdbiModes(Session session) {
    this.session = session;
  }

  @Override
  public List<Activation> current() {
    return find("WHERE state IN (1, 2, 3) ORDER BY id", (_, _) -> {});
  }

  @Override
  public List<Activation> all() {
    return find("ORDER BY id", (_, _) -> {});
  }

  @Override
  public List<Activation> history(int limit) {
    return find(
        "WHERE state IN (4, 5) ORDER BY ended_at DESC, id DESC LIMIT ?",
        (row, _) -> row.set(limit));
  }

  @Override
  public Optional<Activation> byId(long id) {
    return find("WHERE id = ?", (row, _) -> row.set(id)).stream().findFirst();
  }

  @Override
  public Optional<Activation> byIdForUpdate(long id) {
    return find("WHERE id = ? " + session.dialect().forUpdate(), (row, _) -> row.set(id)).stream()
        .findFirst();
  }

  @Override
  public List<Long> toBegin(Instant now) {
    return session.read(
        "SELECT id FROM activation WHERE state = 2 AND started_at <= ? ORDER BY id",
        (row, _) -> row.set(Micros.of(now)),
        rows -> {
          List<Long> ids = new ArrayList<>();
          while (rows.next()) {
            ids.add(rows.getLong(1));
          }
          return ids;
        });
  }

  @Override
  public void alone() {
    if (session.dialect() == Dialect.POSTGRESQL) {
      session.update("LOCK TABLE activation IN SHARE ROW EXCLUSIVE MODE").execute();
    }
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
    String plan = r.getString(13);
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
        Codes.ACTIVATION_STATE.get(r.getInt(12)),
        plan == null ? null : new PlanRef(plan, r.getInt(14)),
        approvals(r.getLong(1)),
        r.getInt(11));
  }

  private List<Approval> approvals(long id) {
    return session.read(
        "SELECT operator, name, at, opinion FROM activation_approval WHERE activation_id = ?"
            + " ORDER BY position",
        (row, _) -> row.set(id),
        rows -> {
          List<Approval> found = new ArrayList<>();
          while (rows.next()) {
            found.add(
                new Approval(
                    rows.getString(1),
                    rows.getString(2),
                    Micros.instant(rows.getLong(3)),
                    rows.getString(4)));
          }
          return found;
        });
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
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (row, _) -> bind(row, activation),
            rows -> {
              rows.next();
              return rows.getLong(1);
            });
    insertAreas(id, activation.areas());
    insertApprovals(id, activation.approvals(), 0);
    return activation.withId(id);
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
    int known = approvals(after.id()).size();
    insertApprovals(after.id(), after.approvals(), known);
    return true;
  }

  /** Approvals are only ever added. */
  private void insertApprovals(long id, List<Approval> approvals, int known) {
    session.batch(
        "INSERT INTO activation_approval (activation_id, position, operator, name, at, opinion)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        IntStream.range(known, approvals.size()).boxed().toList(),
        (row, i) -> {
          Approval it = approvals.get(i);
          row.set(id)
              .set(i.intValue())
              .set(it.operator())
              .set(it.name())
              .set(Micros.of(it.at()))
              .set(it.opinion());
        });
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
        .set(activation.version())
        .set(Codes.ACTIVATION_STATE.of(activation.state()));
    PlanRef plan = activation.plan();
    row.set(plan == null ? null : plan.code())
        .set(plan == null ? null : Integer.valueOf(plan.version()));
  }
}
