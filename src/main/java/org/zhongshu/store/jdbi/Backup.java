package org.zhongshu.store.jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Backups: always a file of SQLite, whatever the store is, so that it can be restored into either.
 */
final class Backup {
  private final Database database;

  Backup(Database database) {
    this.database = database;
  }

  void to(Path target) {
    Path file = target.toAbsolutePath();
    if (Files.exists(file)) {
      throw Faults.refuse("store.backup.exists", file.toString());
    }
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      switch (database.at()) {
        case Location.File at -> {
          try (Connection connection = SqliteConnections.writer(at.path())) {
            SqliteBackup.copy(connection, file);
          }
        }
        case Location.Server at -> throw new UnsupportedOperationException(at.told());
      }
    } catch (SQLException e) {
      throw Faults.told(e, new Location.File(file));
    } catch (IOException e) {
      throw Faults.refuse("store.backup.failed", e, file.toString());
    }
  }
}
