package org.zhongshu.store.jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Backups: always a file of SQLite, whatever the store is, so that it can be restored into either;
 * see decision 0007.
 */
final class Backup {
  private final Database database;

  Backup(Database database) {
    this.database = database;
  }

  void to(Path target) {
    Path file = target.toAbsolutePath().normalize();
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
          // A reader's query_only would refuse VACUUM INTO, though it changes only the other file.
          try (Connection connection = SqliteConnections.writer(at.path())) {
            SqliteBackup.copy(connection, file);
          }
        }
        case Location.Server _ -> copyServer(file);
      }
    } catch (SQLException e) {
      throw Faults.told(e, new Location.File(file));
    } catch (IOException e) {
      throw Faults.refuse("store.backup.failed", e, file.toString());
    }
  }

  private void copyServer(Path file) throws IOException {
    Path part = SqliteBackup.part(file);
    SqliteBackup.delete(part);
    try {
      try (SqliteDatabase copy =
          new SqliteOpening(new Location.File(part)).open(OpenMode.CREATE_IF_MISSING)) {
        database.read(from -> copy.write(to -> copied(from, to)));
      }
      SqliteBackup.settle(part);
      SqliteBackup.complete(part, file);
    } catch (SQLException e) {
      throw Faults.told(e, new Location.File(file));
    } finally {
      SqliteBackup.delete(part);
    }
  }

  static boolean copied(Session from, Session to) {
    try {
      new StoreCopy(from, to).copy();
      return true;
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }
}
