package org.zhongshu.store.jdbi;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.argument.Argument;
import org.zhongshu.store.StoreInfo;

/** Where the two databases differ in words. */
enum Dialect {
  SQLITE(
      StoreInfo.Kind.SQLITE,
      "",
      "SELECT value FROM json_each(?)",
      "SELECT value FROM json_each(?)") {
    @Override
    Argument longs(Collection<Long> values) {
      StringBuilder json = new StringBuilder("[");
      values.forEach(value -> json.append(json.length() == 1 ? "" : ",").append(value));
      String text = json.append(']').toString();
      return (at, statement, _) -> statement.setString(at, text);
    }

    @Override
    Argument strings(Collection<String> values) {
      StringBuilder json = new StringBuilder("[");
      values.forEach(value -> quote(json.append(json.length() == 1 ? "" : ","), value));
      String text = json.append(']').toString();
      return (at, statement, _) -> statement.setString(at, text);
    }

    @Override
    void setUuid(PreparedStatement statement, int at, UUID value) throws SQLException {
      statement.setBytes(
          at,
          ByteBuffer.allocate(16)
              .putLong(value.getMostSignificantBits())
              .putLong(value.getLeastSignificantBits())
              .array());
    }

    @Override
    UUID uuid(ResultSet row, int at) throws SQLException {
      ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(at));
      return new UUID(bytes.getLong(), bytes.getLong());
    }
  },

  POSTGRESQL(
      StoreInfo.Kind.POSTGRESQL,
      " FOR UPDATE",
      "SELECT unnest(CAST(? AS bigint[]))",
      "SELECT unnest(CAST(? AS text[]))") {
    @Override
    Argument longs(Collection<Long> values) {
      return (at, statement, _) ->
          statement.setArray(
              at, statement.getConnection().createArrayOf("bigint", values.toArray()));
    }

    @Override
    Argument strings(Collection<String> values) {
      return (at, statement, _) ->
          statement.setArray(at, statement.getConnection().createArrayOf("text", values.toArray()));
    }

    @Override
    void setUuid(PreparedStatement statement, int at, UUID value) throws SQLException {
      statement.setObject(at, value);
    }

    @Override
    UUID uuid(ResultSet row, int at) throws SQLException {
      return row.getObject(at, UUID.class);
    }
  };

  private final StoreInfo.Kind kind;
  private final String forUpdate;
  private final String longList;
  private final String stringList;

  Dialect(StoreInfo.Kind kind, String forUpdate, String longList, String stringList) {
    this.kind = kind;
    this.forUpdate = forUpdate;
    this.longList = longList;
    this.stringList = stringList;
  }

  StoreInfo.Kind kind() {
    return kind;
  }

  /** Locks the row read; empty on SQLite, where a writer holds the whole store. */
  String forUpdate() {
    return forUpdate;
  }

  /** A query that gives the numbers bound by {@link #longs}, for {@code IN (…)}. */
  String longList() {
    return longList;
  }

  /** A query that gives the texts bound by {@link #strings}, for {@code IN (…)}. */
  String stringList() {
    return stringList;
  }

  abstract Argument longs(Collection<Long> values);

  abstract Argument strings(Collection<String> values);

  abstract void setUuid(PreparedStatement statement, int at, UUID value) throws SQLException;

  abstract UUID uuid(ResultSet row, int at) throws SQLException;

  private static void quote(StringBuilder json, String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u").append(String.format("%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
