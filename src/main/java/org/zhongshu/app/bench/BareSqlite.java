package org.zhongshu.app.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick: bare sqlite-jdbc that writes the very rows which the service layer wrote, into a
 * file with the same tables, indexes, triggers and pragmas, knowing nothing and checking nothing.
 * The index of words is left out: its contents can't be read back; so the yardstick is rather too
 * short.
 */
final class BareSqlite implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> inserts = new HashMap<>();

  /** One row of a table. */
  record Row(String table, Object[] values) {}

  BareSqlite(Path file) throws SQLException {
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    execute("PRAGMA journal_mode = WAL");
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA foreign_keys = OFF");
    execute("PRAGMA cache_size = -64000");
  }

  /** Rows of a table, in the order of a query's condition. */
  List<Row> rows(String table, String condition) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT * FROM " + table + " " + condition)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = found.getObject(i + 1);
        }
        rows.add(new Row(table, values));
      }
    }
    return rows;
  }

  /** Reads and counts, column by column, what a question gives. */
  int read(String sql) throws SQLException {
    int cells = 0;
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        for (int i = 1; i <= columns; i++) {
          if (found.getObject(i) != null) {
            cells++;
          }
        }
      }
    }
    return cells;
  }

  /** Inserts the rows in one transaction, batch by batch for each table. */
  void insert(List<Row> rows) throws SQLException {
    execute("BEGIN IMMEDIATE");
    for (Row row : rows) {
      PreparedStatement insert = insert(row);
      for (int i = 0; i < row.values().length; i++) {
        insert.setObject(i + 1, row.values()[i]);
      }
      insert.addBatch();
    }
    for (PreparedStatement insert : inserts.values()) {
      insert.executeBatch();
    }
    execute("COMMIT");
  }

  private PreparedStatement insert(Row row) throws SQLException {
    PreparedStatement known = inserts.get(row.table());
    if (known == null) {
      String places = "?, ".repeat(row.values().length - 1) + "?";
      known =
          connection.prepareStatement("INSERT INTO " + row.table() + " VALUES (" + places + ")");
      inserts.put(row.table(), known);
    }
    return known;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement insert : inserts.values()) {
      insert.close();
    }
    connection.close();
  }
}
