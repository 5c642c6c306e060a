package org.zhongshu.store.jdbi;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Consistent copies of an SQLite file while others work on it, and files that appear whole or not
 * at all.
 */
final class SqliteBackup {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteBackup.class);

  private SqliteBackup() {}

  /**
   * {@code VACUUM INTO} reads in one transaction, so writers go on and the copy is of one moment.
   * It is made under another name and moved when it is complete and on the disk: a file of the name
   * asked for is always whole.
   */
  static void copy(Connection connection, Path to) throws SQLException, IOException {
    Path part = part(to);
    delete(part);
    try {
      copyInto(connection, part);
      complete(part, to);
    } finally {
      delete(part);
    }
  }

  /** The copy alone, into a file that must not exist. */
  static void copyInto(Connection connection, Path to) throws SQLException {
    // A reader's query_only refuses VACUUM INTO too, though it changes only the other file.
    SqliteConnections.execute(connection, "PRAGMA query_only = OFF");
    try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, to.toString());
      copy.execute();
    }
  }

  /**
   * Where a file is made before it gets its name: in the same folder, so that moving is one step.
   */
  static Path part(Path to) {
    return to.resolveSibling(to.getFileName() + ".part");
  }

  /**
   * Brings everything into the file itself: no log stays beside it. Refused by SQLite while anybody
   * else has it open.
   */
  static void settle(Path file) throws SQLException {
    try (Connection connection = SqliteConnections.writer(file)) {
      SqliteConnections.execute(connection, "PRAGMA busy_timeout = 1000");
      SqliteConnections.execute(connection, "PRAGMA journal_mode = DELETE");
    }
  }

  static void complete(Path part, Path to) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = to.toAbsolutePath().getParent();
    if (folder != null) {
      syncFolder(folder);
    }
  }

  /** Removes a file with what SQLite keeps beside it. */
  static void delete(Path file) throws IOException {
    for (String ending : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    }
  }

  /**
   * Makes the new name survive a power cut; where a folder can't be opened (Windows) the system
   * sees to it.
   */
  private static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("folder {} could not be synced", folder, e);
    }
  }
}
