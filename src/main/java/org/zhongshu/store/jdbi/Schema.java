package org.zhongshu.store.jdbi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Version of the tables, and the one class that calls Flyway; see decision 0003. */
final class Schema {
  /** Version that this program writes: that of the newest script, as a test makes sure. */
  static final int VERSION = 14;

  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /** Version of the tables behind a connection; empty when there is no history of ours. */
  static OptionalInt version(Connection connection, Dialect dialect) throws SQLException {
    if (!hasHistory(connection, dialect)) {
      return OptionalInt.empty();
    }
    int highest = 0;
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT version FROM " + HISTORY + " WHERE version IS NOT NULL AND success")) {
      while (rows.next()) {
        highest = Math.max(highest, number(rows.getString(1)));
      }
    }
    return OptionalInt.of(highest);
  }

  private static int number(String version) {
    int end = version.indexOf('.');
    try {
      return Integer.parseInt(end < 0 ? version : version.substring(0, end));
    } catch (NumberFormatException e) {
      // No version of ours: whoever wrote it is ahead of this program.
      return Integer.MAX_VALUE;
    }
  }

  private static boolean hasHistory(Connection connection, Dialect dialect) throws SQLException {
    String sql =
        switch (dialect) {
          case SQLITE ->
              "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + HISTORY + "'";
          case POSTGRESQL -> "SELECT 1 WHERE to_regclass('" + HISTORY + "') IS NOT NULL";
        };
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next();
    }
  }

  /** Brings the tables to {@link #VERSION}. */
  static void migrate(DataSource source, Dialect dialect) {
    String scripts =
        switch (dialect) {
          case SQLITE -> "classpath:org/zhongshu/store/jdbi/migration/sqlite";
          case POSTGRESQL -> "classpath:org/zhongshu/store/jdbi/migration/postgres";
        };
    migrate(source, dialect, List.of(scripts));
  }

  /** The same with other scripts, for tests of migrating. */
  static void migrate(DataSource source, Dialect dialect, List<String> scripts) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations(scripts.toArray(String[]::new))
        .cleanDisabled(true)
        .validateOnMigrate(true)
        .ignoreMigrationPatterns("")
        .failOnMissingLocations(true)
        // A database that holds other tables is not ours: checked before, refused here too.
        .baselineOnMigrate(false)
        .load()
        .migrate();
    try (Connection connection = source.getConnection()) {
      tellCodes(connection);
    } catch (SQLException e) {
      // Only who reads the tables by SQL misses something.
      LOG.warn("the table enum_code could not be filled on {}", dialect, e);
    }
  }

  private static void tellCodes(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement clear = connection.createStatement();
        var insert =
            connection.prepareStatement(
                "INSERT INTO enum_code (type, code, name) VALUES (?, ?, ?)")) {
      clear.executeUpdate("DELETE FROM enum_code");
      for (Codes<?> codes : Codes.ALL) {
        for (var constant : codes.constants().entrySet()) {
          insert.setString(1, codes.type());
          insert.setInt(2, constant.getKey());
          insert.setString(3, constant.getValue().name());
          insert.addBatch();
        }
      }
      insert.executeBatch();
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
