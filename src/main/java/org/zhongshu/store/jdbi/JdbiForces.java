package org.zhongshu.store.jdbi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.store.ForceTable;

/** Words on the readiness of forces in {@code force_readiness}. */
final class JdbiForces implements ForceTable {
  private static final String COLUMNS = "plan_code, force, out_count, reason, at, operator";

  private final Session session;

  JdbiForces(Session session) {
    this.session = session;
  }

  @Override
  public Map<String, Readiness> of(String plan) {
    return find(
        "WHERE id IN (SELECT max(id) FROM force_readiness WHERE plan_code = ? GROUP BY force)"
            + " ORDER BY force",
        (row, _) -> row.set(plan));
  }

  @Override
  public Optional<Readiness> last(String plan, String force) {
    return Optional.ofNullable(
        find(
                "WHERE plan_code = ? AND force = ? ORDER BY id DESC LIMIT 1",
                (row, _) -> row.set(plan).set(force))
            .get(force));
  }

  @Override
  public int add(Readiness word) {
    session.write(
        "INSERT INTO force_readiness (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
        (row, _) ->
            row.set(word.plan())
                .set(word.force())
                .set(word.out())
                .set(word.reason())
                .set(Micros.of(word.at()))
                .set(word.operator()));
    return session.read(
        "SELECT count(*) FROM force_readiness WHERE plan_code = ? AND force = ?",
        (row, _) -> row.set(word.plan()).set(word.force()),
        rows -> {
          rows.next();
          return rows.getInt(1);
        });
  }

  private Map<String, Readiness> find(String condition, Session.Binder<Dialect> binder) {
    return session.read(
        "SELECT " + COLUMNS + " FROM force_readiness " + condition,
        binder,
        rows -> {
          Map<String, Readiness> found = new LinkedHashMap<>();
          while (rows.next()) {
            found.put(
                rows.getString(2),
                new Readiness(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getInt(3),
                    rows.getString(4),
                    Micros.instant(rows.getLong(5)),
                    rows.getString(6)));
          }
          return found;
        });
  }
}
