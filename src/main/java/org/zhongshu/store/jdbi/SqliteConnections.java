package org.zhongshu.store.jdbi;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** How we open an SQLite file. */
final class SqliteConnections {
  /**
   * How long a writer waits for another desk's transaction before it tells the person,
   * milliseconds.
   */
  static final int BUSY_MILLIS = 10_000;

  private SqliteConnections() {}

  /** For writing and for migrations. */
  static Connection writer(Path file) throws SQLException {
    SQLiteConfig config = common();
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /** For reading: refuses every change. */
  static Connection reader(Path file) throws SQLException {
    Connection connection = common().createConnection("jdbc:sqlite:" + file);
    execute(connection, "PRAGMA query_only = ON");
    return connection;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static SQLiteConfig common() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    // In WAL mode FULL syncs the log at every commit: what was acknowledged survives a power cut.
    // NORMAL would not.
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-64_000);
    config.setJournalSizeLimit(64 << 20);
    // Pages of 4 KiB after which the log is copied into the file; pages that every commit touches
    // are then copied less often.
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "4000");
    // The schema is ours alone: nothing in a file from elsewhere may call functions by views or
    // triggers.
    config.setPragma(SQLiteConfig.Pragma.LOAD_EXTENSION, "false");
    return config;
  }
}
