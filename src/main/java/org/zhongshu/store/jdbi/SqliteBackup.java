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

/** Consistent copies of an SQLite file while others work on it. */
final class SqliteBackup {
  private SqliteBackup() {}

  /**
   * {@code VACUUM INTO} reads in one transaction, so writers go on and the copy is of one moment.
   * It is made under another name and moved when it is complete and on the disk: a file of the name
   * asked for is always whole.
   */
  static void copy(Connection connection, Path to) throws SQLException, IOException {
    Path part = part(to);
    Files.deleteIfExists(part);
    try {
      try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
        copy.setString(1, part.toString());
        copy.execute();
      }
      complete(part, to);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static Path part(Path to) {
    return to.resolveSibling(to.getFileName() + ".part");
  }

  static void complete(Path part, Path to) throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    Path folder = to.toAbsolutePath().getParent();
    if (folder != null) {
      syncFolder(folder);
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
      org.slf4j.LoggerFactory.getLogger(SqliteBackup.class)
          .debug("folder {} could not be synced", folder, e);
    }
  }
}
