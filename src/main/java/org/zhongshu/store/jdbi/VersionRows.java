package org.zhongshu.store.jdbi;

import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.ListVersion;

/** Versions of a list of the centre, each with its whole content as text. */
final class VersionRows {
  private final Session session;
  private final String table;

  /**
   * @param table the table, a word of the program's own
   */
  VersionRows(Session session, String table) {
    this.session = session;
    this.table = table;
  }

  /** Number of the newest version; 0 when there is none. */
  int newest() {
    return session.read(
        "SELECT coalesce(max(number), 0) FROM " + table,
        (_, _) -> {},
        rows -> rows.next() ? rows.getInt(1) : 0);
  }

  /** Newest first. */
  List<ListVersion> all() {
    return new Lists(session)
        .all(
            "SELECT number, since, operator, note FROM " + table + " ORDER BY number DESC",
            r ->
                new ListVersion(
                    r.getInt(1), Micros.instant(r.getLong(2)), r.getString(3), r.getString(4)));
  }

  /** What was in it; an empty text for one that is in force since before versions were kept. */
  Optional<String> body(int number) {
    return session.read(
        "SELECT body FROM " + table + " WHERE number = ?",
        (row, _) -> row.set(number),
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  /** Writes what is in the version that is in force since before versions were kept. */
  void complete(int number, String body) {
    session.write(
        "UPDATE " + table + " SET body = ? WHERE number = ? AND body = ''",
        (row, _) -> row.set(body).set(number));
  }

  void add(ListVersion version, String body) {
    session.write(
        "INSERT INTO " + table + " (number, since, operator, note, body) VALUES (?, ?, ?, ?, ?)",
        (row, _) ->
            row.set(version.number())
                .set(Micros.of(version.since()))
                .set(version.operator())
                .set(version.note())
                .set(body));
  }
}
