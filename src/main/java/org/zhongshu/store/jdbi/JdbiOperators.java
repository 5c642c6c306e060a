package org.zhongshu.store.jdbi;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Role;
import org.zhongshu.store.Operator;
import org.zhongshu.store.OperatorTable;

/** Operators in {@code operator} and {@code operator_role}. */
final class JdbiOperators implements OperatorTable {
  private final Session session;

  JdbiOperators(Session session) {
    this.session = session;
  }

  @Override
  public List<Operator> all() {
    Map<String, Set<Role>> roles = new HashMap<>();
    session
        .query("SELECT operator_id, role FROM operator_role")
        .map((row, _) -> Map.entry(row.getString(1), Codes.ROLE.get(row.getInt(2))))
        .forEach(
            role ->
                roles
                    .computeIfAbsent(role.getKey(), _ -> EnumSet.noneOf(Role.class))
                    .add(role.getValue()));
    return session
        .query("SELECT id, name, area, unit FROM operator ORDER BY id")
        .map(
            (row, _) ->
                new Operator(
                    row.getString(1),
                    row.getString(2),
                    roles.getOrDefault(row.getString(1), Set.of()),
                    row.getString(3),
                    row.getString(4)))
        .list();
  }

  @Override
  public Optional<Operator> byId(String id) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    session
        .query("SELECT role FROM operator_role WHERE operator_id = ?")
        .bind(0, id)
        .mapTo(Integer.class)
        .forEach(code -> roles.add(Codes.ROLE.get(code)));
    return session
        .query("SELECT id, name, area, unit FROM operator WHERE id = ?")
        .bind(0, id)
        .map(
            (row, _) ->
                new Operator(
                    row.getString(1), row.getString(2), roles, row.getString(3), row.getString(4)))
        .findOne();
  }

  @Override
  public void put(Operator operator) {
    session
        .update(
            "INSERT INTO operator (id, name, area, unit) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO"
                + " UPDATE SET name = excluded.name, area = excluded.area, unit = excluded.unit")
        .bind(0, operator.id())
        .bind(1, Session.clean(operator.name()))
        .bind(2, operator.area())
        .bind(3, operator.unit())
        .execute();
    session
        .update("DELETE FROM operator_role WHERE operator_id = ?")
        .bind(0, operator.id())
        .execute();
    session.batch(
        "INSERT INTO operator_role (operator_id, role) VALUES (?, ?)",
        operator.roles().stream().sorted().toList(),
        (row, role) -> row.set(operator.id()).set(Codes.ROLE.of(role)));
  }
}
