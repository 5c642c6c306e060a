package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.Approval;
import org.zhongshu.mode.ModeKind;
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

  /** Areas and approvals are asked for once for all that are found, not once for each. */
  private List<Activation> find(String condition, Session.Binder<Dialect> binder) {
    List<Bare> bare =
        session.read(
            SELECT + condition,
            binder,
            rows -> {
              List<Bare> found = new ArrayList<>();
              while (rows.next()) {
                found.add(bare(rows));
              }
              return found;
            });
    if (bare.isEmpty()) {
      return List.of();
    }
    LongSummaryStatistics ids = bare.stream().mapToLong(Bare::id).summaryStatistics();
    Map<Long, List<String>> areas = areas(ids.getMin(), ids.getMax());
    Map<Long, List<Approval>> approvals = approvals(ids.getMin(), ids.getMax());
    return bare.stream()
        .map(
            it ->
                it.whole()
                    .of(
                        areas.getOrDefault(it.id(), List.of()),
                        approvals.getOrDefault(it.id(), List.of())))
        .toList();
  }

  /** An activation that lacks its areas and approvals. */
  private record Bare(long id, Whole whole) {
    interface Whole {
      Activation of(List<String> areas, List<Approval> approvals);
    }
  }

  private static Bare bare(ResultSet r) throws SQLException {
    long id = r.getLong(1);
    ModeKind kind = Codes.MODE_KIND.get(r.getInt(2));
    Grade level = Codes.GRADE.get(r.getInt(3));
    String title = r.getString(4);
    Instant started = Micros.instant(r.getLong(5));
    Instant planned = Micros.orNone(r.getLong(6));
    Instant ended = Micros.orNone(r.getLong(7));
    String lead = r.getString(8);
    String by = r.getString(9);
    String basis = r.getString(10);
    ActivationState state = Codes.ACTIVATION_STATE.get(r.getInt(12));
    String code = r.getString(13);
    PlanRef plan = code == null ? null : new PlanRef(code, r.getInt(14));
    int version = r.getInt(11);
    return new Bare(
        id,
        (areas, approvals) ->
            new Activation(
                id, kind, level, title, areas, started, planned, ended, lead, by, basis, state,
                plan, approvals, version));
  }

  /** Those of all activations from one to another. */
  private Map<Long, List<Approval>> approvals(long from, long to) {
    return session.read(
        "SELECT operator, name, at, opinion, activation_id FROM activation_approval WHERE"
            + " activation_id BETWEEN ? AND ? ORDER BY activation_id, position",
        (row, _) -> row.set(from).set(to),
        rows -> {
          Map<Long, List<Approval>> found = new HashMap<>();
          while (rows.next()) {
            found
                .computeIfAbsent(rows.getLong(5), _ -> new ArrayList<>())
                .add(
                    new Approval(
                        rows.getString(1),
                        rows.getString(2),
                        Micros.instant(rows.getLong(3)),
                        rows.getString(4)));
          }
          return found;
        });
  }

  private Map<Long, List<String>> areas(long from, long to) {
    return session.read(
        "SELECT area, activation_id FROM activation_area WHERE activation_id BETWEEN ? AND ?"
            + " ORDER BY activation_id, position",
        (row, _) -> row.set(from).set(to),
        rows -> {
          Map<Long, List<String>> found = new HashMap<>();
          while (rows.next()) {
            found.computeIfAbsent(rows.getLong(2), _ -> new ArrayList<>()).add(rows.getString(1));
          }
          return found;
        });
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
    int known = approvals(after.id(), after.id()).getOrDefault(after.id(), List.of()).size();
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
