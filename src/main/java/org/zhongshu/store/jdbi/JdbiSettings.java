package org.zhongshu.store.jdbi;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.zhongshu.store.SettingTable;

/** Settings in {@code setting}. */
final class JdbiSettings implements SettingTable {
  private final Session session;

  JdbiSettings(Session session) {
    this.session = session;
  }

  @Override
  public Optional<String> get(String key) {
    return session
        .query("SELECT value FROM setting WHERE name = ?")
        .bind(0, key)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public Map<String, String> startingWith(String prefix) {
    Map<String, String> found = new TreeMap<>();
    session
        .query("SELECT name, value FROM setting WHERE substr(name, 1, ?) = ?")
        .bind(0, prefix.codePointCount(0, prefix.length()))
        .bind(1, prefix)
        .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  @Override
  public void put(String key, String value) {
    session
        .update(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value"
                + " = excluded.value")
        .bind(0, key)
        .bind(1, Session.clean(value))
        .execute();
  }

  @Override
  public void remove(String key) {
    session.update("DELETE FROM setting WHERE name = ?").bind(0, key).execute();
  }
}
