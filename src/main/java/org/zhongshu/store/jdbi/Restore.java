package org.zhongshu.store.jdbi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.VerifyReport;

/**
 * Restores a backup. It is first copied, migrated if it is older, and checked; only a sound one
 * takes the place of a store, in one step.
 */
final class Restore {
  private final Path backup;

  Restore(Path backup) {
    this.backup = backup.toAbsolutePath().normalize();
  }

  void into(Location target, boolean overwrite) {
    if (!Files.isRegularFile(backup)) {
      throw Faults.refuse("store.backup.missing", backup.toString());
    }
    try {
      switch (target) {
        case Location.File file -> intoFile(file, overwrite);
        case Location.Server server -> intoServer(server, overwrite);
      }
    } catch (IOException e) {
      throw Faults.refuse("store.restore.failed", e, target.told());
    }
  }

  private void intoFile(Location.File target, boolean overwrite) throws IOException {
    Path file = target.path();
    if (Files.exists(file) && !overwrite) {
      throw Faults.refuse("store.restore.exists", target.told());
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = SqliteBackup.part(file);
    SqliteBackup.delete(part);
    try {
      soundCopy(part);
      if (Files.exists(file)) {
        makeWay(target);
      }
      SqliteBackup.complete(part, file);
    } finally {
      SqliteBackup.delete(part);
    }
  }

  /**
   * Copies the backup to a file of its own, brings that to this program's version and checks it.
   */
  private void soundCopy(Path copy) throws IOException {
    Location.File at = new Location.File(backup);
    new SqliteOpening(at).checkKind();
    try (Connection connection = SqliteConnections.reader(backup)) {
      SqliteBackup.copyInto(connection, copy);
    } catch (SQLException e) {
      throw Faults.told(e, at);
    }
    try (SqliteDatabase database =
        new SqliteOpening(new Location.File(copy)).open(OpenMode.MUST_EXIST)) {
      VerifyReport report = new Verification(database).run();
      if (!report.sound()) {
        throw Faults.refuse("store.backup.unsound", backup.toString(), report.faults().size());
      }
    }
    try {
      SqliteBackup.settle(copy);
    } catch (SQLException e) {
      throw Faults.told(e, at);
    }
  }

  /**
   * Nobody may have the old file open: he would go on writing into a file that has no name any
   * more.
   */
  private static void makeWay(Location.File target) throws IOException {
    try {
      SqliteBackup.settle(target.path());
    } catch (SQLException e) {
      StoreException told = Faults.told(e, target);
      if (told.refusal().key().equals("store.locked")) {
        throw Faults.refuse("store.inUse", e, target.told());
      }
      // Too damaged to be opened: that is what backups are for. Its log goes too, it belongs to no
      // other file.
      for (String ending : new String[] {"-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(target.path().resolveSibling(target.path().getFileName() + ending));
      }
    }
  }

  private void intoServer(Location.Server target, boolean overwrite) throws IOException {
    Path folder = Files.createTempDirectory("zhongshu-restore");
    Path copy = folder.resolve("copy.db");
    try {
      if (!overwrite && holdsStore(target)) {
        throw Faults.refuse("store.restore.exists", target.told());
      }
      soundCopy(copy);
      try (SqliteDatabase from =
              new SqliteOpening(new Location.File(copy)).open(OpenMode.MUST_EXIST);
          PostgresDatabase to = PostgresDatabase.open(target, OpenMode.CREATE_IF_MISSING)) {
        from.read(source -> to.write(session -> replace(source, session)));
      }
    } finally {
      SqliteBackup.delete(copy);
      Files.deleteIfExists(folder);
    }
  }

  private static boolean holdsStore(Location.Server target) {
    try (Connection connection = PostgresDatabase.connect(target)) {
      OptionalInt version = Schema.version(connection, Dialect.POSTGRESQL);
      return version.isPresent();
    } catch (SQLException e) {
      throw Faults.told(e, target);
    }
  }

  /** In one transaction: others see the old store until they see the new one. */
  private static boolean replace(Session from, Session to) {
    for (String table : new String[] {"journal", "journal_chain", "cases"}) {
      to.update("ALTER TABLE " + table + " DISABLE TRIGGER USER").execute();
    }
    to.update("TRUNCATE case_words, " + String.join(", ", StoreCopy.TABLES)).execute();
    Backup.copied(from, to);
    for (String table : new String[] {"journal", "journal_chain", "cases"}) {
      to.update("ALTER TABLE " + table + " ENABLE TRIGGER USER").execute();
    }
    next(to, "'case_id'", "cases", "id");
    // Asked of the database, since a table that a list here forgot would refuse its first new row.
    to.query(
            "SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE is_identity = 'YES' AND table_schema = current_schema()")
        .map((row, _) -> List.of(row.getString(1), row.getString(2)))
        .list()
        .forEach(it -> next(to, it.getFirst(), it.getLast()));
    return true;
  }

  private static void next(Session to, String table, String column) {
    next(to, "pg_get_serial_sequence('" + table + "', '" + column + "')", table, column);
  }

  private static void next(Session to, String sequence, String table, String column) {
    to.query(
            "SELECT setval("
                + sequence
                + ", coalesce(max("
                + column
                + "), 0) + 1, false) FROM "
                + table)
        .mapTo(Long.class)
        .one();
  }
}
