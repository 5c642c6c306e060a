package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.mode.plan.Drill;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.store.PlanTable;

/** Plans in {@code plan}, {@code plan_version}, {@code plan_move} and {@code plan_drill}. */
final class JdbiPlans implements PlanTable {
  private static final String MOVES =
      "SELECT code, number, state, at, operator, note FROM plan_move m ";
  private static final String LAST =
      "NOT EXISTS (SELECT 1 FROM plan_move later WHERE later.code = m.code AND later.number ="
          + " m.number AND later.position > m.position) ";
  private static final String DRILLS =
      "SELECT code, held_on, what, found, at, operator FROM plan_drill ";
  private static final String LATEST_FIRST = "ORDER BY held_on DESC, code, position DESC";

  private final Session session;

  JdbiPlans(Session session) {
    this.session = session;
  }

  @Override
  public Head lock(String code) {
    return session.read(
        "SELECT newest, coalesce(in_force, 0) FROM plan WHERE code = ?"
            + session.dialect().forUpdate(),
        (row, _) -> row.set(code),
        rows -> rows.next() ? new Head(rows.getInt(1), rows.getInt(2)) : new Head(0, 0));
  }

  @Override
  public List<PlanMove> states() {
    return moves("WHERE " + LAST + "ORDER BY code, number DESC", (_, _) -> {});
  }

  @Override
  public List<PlanMove> states(String code) {
    return moves("WHERE code = ? AND " + LAST + "ORDER BY number DESC", (row, _) -> row.set(code));
  }

  @Override
  public List<PlanMove> moves(String code) {
    return moves("WHERE code = ? ORDER BY at, number, position", (row, _) -> row.set(code));
  }

  private List<PlanMove> moves(String where, Session.Binder<Dialect> binder) {
    return session.read(
        MOVES + where,
        binder,
        rows -> {
          List<PlanMove> all = new ArrayList<>();
          while (rows.next()) {
            all.add(
                new PlanMove(
                    rows.getString(1),
                    rows.getInt(2),
                    Codes.PLAN_STATE.get(rows.getInt(3)),
                    Micros.instant(rows.getLong(4)),
                    rows.getString(5),
                    rows.getString(6)));
          }
          return all;
        });
  }

  @Override
  public Optional<String> body(String code, int version) {
    return session.read(
        "SELECT body FROM plan_version WHERE code = ? AND number = ?",
        (row, _) -> row.set(code).set(version),
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  @Override
  public void add(PlanMove draft, String body) {
    if (draft.version() == 1) {
      // Whoever makes the same plan at the same time meets this row, and is done again after us.
      session.write(
          "INSERT INTO plan (code, newest) VALUES (?, 0)", (row, _) -> row.set(draft.plan()));
    }
    session.write(
        "INSERT INTO plan_version (code, number, body) VALUES (?, ?, ?)",
        (row, _) -> row.set(draft.plan()).set(draft.version()).set(body));
    session.write(
        "UPDATE plan SET newest = ? WHERE code = ?",
        (row, _) -> row.set(draft.version()).set(draft.plan()));
    move(draft);
  }

  @Override
  public void move(PlanMove move) {
    session.write(
        "INSERT INTO plan_move (code, number, position, state, at, operator, note) VALUES (?, ?,"
            + " (SELECT coalesce(max(position), 0) + 1 FROM plan_move WHERE code = ? AND number ="
            + " ?), ?, ?, ?, ?)",
        (row, _) ->
            row.set(move.plan())
                .set(move.version())
                .set(move.plan())
                .set(move.version())
                .set(Codes.PLAN_STATE.of(move.state()))
                .set(Micros.of(move.at()))
                .set(move.operator())
                .set(move.note()));
    if (move.state() == PlanState.IN_FORCE) {
      session.write(
          "UPDATE plan SET in_force = ? WHERE code = ?",
          (row, _) -> row.set(move.version()).set(move.plan()));
    } else if (move.state() == PlanState.RETIRED) {
      session.write(
          "UPDATE plan SET in_force = NULL WHERE code = ? AND in_force = ?",
          (row, _) -> row.set(move.plan()).set(move.version()));
    }
  }

  @Override
  public List<DrillRecord> drills() {
    return drills(DRILLS + LATEST_FIRST, (_, _) -> {});
  }

  @Override
  public List<DrillRecord> drills(String code) {
    return drills(DRILLS + "WHERE code = ? " + LATEST_FIRST, (row, _) -> row.set(code));
  }

  private List<DrillRecord> drills(String sql, Session.Binder<Dialect> binder) {
    return session.read(
        sql,
        binder,
        rows -> {
          List<DrillRecord> all = new ArrayList<>();
          while (rows.next()) {
            all.add(drill(rows));
          }
          return all;
        });
  }

  private static DrillRecord drill(ResultSet r) throws SQLException {
    return new DrillRecord(
        new Drill(r.getString(1), LocalDate.parse(r.getString(2)), r.getString(3), r.getString(4)),
        Micros.instant(r.getLong(5)),
        r.getString(6));
  }

  @Override
  public void add(DrillRecord kept) {
    Drill drill = kept.drill();
    session.write(
        "INSERT INTO plan_drill (code, position, held_on, what, found, at, operator) VALUES (?,"
            + " (SELECT coalesce(max(position), 0) + 1 FROM plan_drill WHERE code = ?), ?, ?, ?,"
            + " ?, ?)",
        (row, _) ->
            row.set(drill.plan())
                .set(drill.plan())
                .set(drill.on().toString())
                .set(drill.what())
                .set(drill.found())
                .set(Micros.of(kept.at()))
                .set(kept.operator()));
  }
}
