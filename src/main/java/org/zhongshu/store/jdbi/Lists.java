package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/** Reads and writes whole lists that keep their order by a column {@code position}. */
final class Lists {
  private final Session session;

  Lists(Session session) {
    this.session = session;
  }

  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  <T> List<T> all(String sql, Mapper<T> mapper) {
    return session.read(
        sql,
        (_, _) -> {},
        rows -> {
          List<T> all = new ArrayList<>();
          while (rows.next()) {
            all.add(mapper.map(rows));
          }
          return all;
        });
  }

  Map<String, List<String>> lists(String sql) {
    Map<String, List<String>> lists = new HashMap<>();
    all(
        sql,
        r -> lists.computeIfAbsent(r.getString(1), _ -> new ArrayList<>()).add(r.getString(2)));
    return lists;
  }

  record Listed(String owner, List<String> values) {}

  void insertLists(String sql, List<Listed> lists) {
    record Value(String owner, int position, String value) {}
    List<Value> values = new ArrayList<>();
    for (Listed list : lists) {
      for (int i = 0; i < list.values().size(); i++) {
        values.add(new Value(list.owner(), i, list.values().get(i)));
      }
    }
    session.batch(sql, values, (row, v) -> row.set(v.owner()).set(v.position()).set(v.value()));
  }

  /** Inserts with the position first. */
  <T> void insert(String sql, List<T> values, Session.Binder<T> binder) {
    int[] position = {0};
    session.batch(sql, values, (row, value) -> binder.bind(row.set(position[0]++), value));
  }

  void clear(String table) {
    session.write("DELETE FROM " + table, (_, _) -> {});
  }

  static void at(Session.Row row, @Nullable Point at) throws SQLException {
    row.set(at == null ? (Double) null : (Double) at.lat())
        .set(at == null ? (Double) null : (Double) at.lon());
  }

  static @Nullable Point point(ResultSet r, int lat, int lon) throws SQLException {
    double north = r.getDouble(lat);
    return r.wasNull() ? null : new Point(north, r.getDouble(lon));
  }
}
