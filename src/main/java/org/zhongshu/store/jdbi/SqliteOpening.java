package org.zhongshu.store.jdbi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.zhongshu.store.StoreException;

/**
 * Opens a file of SQLite: looks whether it is a store, makes a new one, migrates an older one after
 * a backup.
 */
final class SqliteOpening {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(SqliteOpening.class);
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** {@code ZSHU}: says in the file's header that it is a store of ours. */
  static final int APPLICATION_ID = 0x5A534855;

  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private final Location.File at;
  private final List<String> scripts;
  private final int newest;

  SqliteOpening(Location.File at) {
    this(at, List.of("classpath:org/zhongshu/store/jdbi/migration/sqlite"), Schema.VERSION);
  }

  /** For tests of migrating: other scripts, of which the newest has this number. */
  SqliteOpening(Location.File at, List<String> scripts, int newest) {
    this.at = at;
    this.scripts = scripts;
    this.newest = newest;
  }

  SqliteDatabase open(OpenMode mode) {
    Path file = at.path();
    try {
      boolean fresh =
          !Files.exists(file) || Files.size(file) == 0 && mode == OpenMode.CREATE_IF_MISSING;
      if (fresh && mode == OpenMode.MUST_EXIST) {
        throw Faults.refuse("store.missing", at.told());
      }
      if (fresh) {
        makeFolder(file);
      } else {
        checkFile(file);
      }
      checkWritable(file);
      if (fresh || outdated(file)) {
        migrateAlone(file);
      }
      try (Connection connection = SqliteConnections.writer(file)) {
        SqliteConnections.execute(connection, "PRAGMA journal_mode = WAL");
      }
      return new SqliteDatabase(at);
    } catch (SQLException e) {
      throw Faults.told(e, at);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw Faults.refuse("store.cannotOpen", e, at.told());
    } catch (RuntimeException e) {
      throw Faults.told(e, at);
    }
  }

  /** Refuses what is no store of ours, or of a newer program. */
  void checkKind() throws IOException {
    checkFile(at.path());
    try (Connection connection = SqliteConnections.reader(at.path())) {
      if (outdated(connection) && Schema.version(connection, Dialect.SQLITE).isEmpty()) {
        throw Faults.refuse("store.notAStore", at.told());
      }
    } catch (SQLException e) {
      throw Faults.told(e, at);
    }
  }

  private void makeFolder(Path file) {
    Path folder = file.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw Faults.refuse("store.cannotCreate", e, at.told());
    }
  }

  /**
   * Looks at the file's first bytes before SQLite does: a document opened by mistake gets a plain
   * answer.
   */
  private void checkFile(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw Faults.refuse("store.notAStore", at.told());
    }
    if (!Files.isReadable(file)) {
      throw Faults.refuse("store.cannotOpen", at.told());
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(MAGIC.length);
    }
    if (!Arrays.equals(head, MAGIC)) {
      throw Faults.refuse("store.notAStore", at.told());
    }
  }

  private void checkWritable(Path file) throws IOException {
    Path folder = file.getParent();
    // SQLite keeps its log beside the file, so the folder must be writable too.
    if (folder != null && (!Files.isWritable(folder) || writeProtected(folder))) {
      throw Faults.refuse("store.folderReadOnly", folder.toString());
    }
    if (Files.exists(file) && (!Files.isWritable(file) || writeProtected(file))) {
      throw Faults.refuse("store.readOnly", at.told());
    }
  }

  /**
   * Whether nobody is meant to write: an administrator's process could, but the mark is there on
   * purpose.
   */
  private static boolean writeProtected(Path path) throws IOException {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
    return WRITE.stream().noneMatch(permissions::contains);
  }

  /** Whether it must be migrated; refuses what is no store or is newer than this program. */
  private boolean outdated(Path file) throws SQLException {
    try (Connection connection = SqliteConnections.writer(file)) {
      return outdated(connection);
    }
  }

  private boolean outdated(Connection connection) throws SQLException {
    int application = number(connection, "PRAGMA application_id");
    OptionalInt version = Schema.version(connection, Dialect.SQLITE);
    if (application != APPLICATION_ID || version.isEmpty()) {
      if (number(
              connection,
              "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'flyway_schema_history%'")
          == 0) {
        // A making that broke off before the first table.
        return true;
      }
      throw Faults.refuse("store.notAStore", at.told());
    }
    if (version.getAsInt() > newest) {
      throw Faults.refuse("store.newer", at.told(), version.getAsInt(), newest);
    }
    return version.getAsInt() < newest;
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  /** Two desks may start on one file at the same moment; Flyway has no lock for SQLite. */
  private void migrateAlone(Path file) throws IOException, SQLException {
    Path lockFile = file.resolveSibling(file.getFileName() + ".migrate.lock");
    synchronized (SqliteOpening.class) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid()) {
          migrateIfStillNeeded(file);
        }
      }
      try {
        // Who waited for it finds nothing to do; who comes later makes a new one.
        Files.deleteIfExists(lockFile);
      } catch (IOException e) {
        LOG.debug("{} stays", lockFile, e);
      }
    }
  }

  private void migrateIfStillNeeded(Path file) throws SQLException, IOException {
    boolean fresh = !Files.exists(file) || Files.size(file) == 0;
    if (!fresh) {
      try (Connection connection = SqliteConnections.writer(file)) {
        if (!outdated(connection)) {
          return;
        }
        OptionalInt version = Schema.version(connection, Dialect.SQLITE);
        if (version.isPresent() && version.getAsInt() > 0) {
          keepBefore(connection, file, version.getAsInt());
        }
      }
    }
    Schema.migrate(new SqliteSource(file), Dialect.SQLITE, scripts);
  }

  private void keepBefore(Connection connection, Path file, int version)
      throws SQLException, IOException {
    String name =
        file.getFileName()
            + ".v"
            + version
            + "-"
            + STAMP.format(ZonedDateTime.now(ZoneOffset.UTC))
            + ".backup";
    SqliteBackup.copy(connection, file.resolveSibling(name));
  }
}
