package org.zhongshu.store.jdbi;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.zhongshu.casework.Refusal;
import org.zhongshu.store.StoreException;

/** Turns what a database says into a sentence for people. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static StoreException refuse(String key, Object... args) {
    return new StoreException(Refusal.of(key, args), null);
  }

  static StoreException refuse(String key, Throwable cause, Object... args) {
    return new StoreException(Refusal.of(key, args), cause);
  }

  /**
   * The same failure as a {@link StoreException}; others than the database's own pass as they are.
   */
  static RuntimeException told(RuntimeException failure, Location at) {
    if (failure instanceof StoreException) {
      return failure;
    }
    SQLException sql = sqlCause(failure);
    return sql == null ? failure : told(sql, failure, at);
  }

  static StoreException told(SQLException failure, Location at) {
    return told(failure, failure, at);
  }

  private static StoreException told(SQLException sql, Throwable failure, Location at) {
    String key =
        sql instanceof SQLiteException sqlite
            ? sqliteKey(sqlite.getResultCode())
            : serverKey(sql.getSQLState());
    LOG.warn(
        "store {}: {} (state {}, code {})",
        at.told(),
        key,
        sql.getSQLState(),
        sql.getErrorCode(),
        failure);
    if (key.equals("store.failed")) {
      return refuse(key, failure, at.told(), firstLine(sql));
    }
    return refuse(key, failure, at.told());
  }

  static @Nullable SQLException sqlCause(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  /**
   * Whether the database gave up one of two writers that met, so that the work may simply be done
   * again.
   */
  static boolean writersMet(Throwable failure) {
    SQLException sql = sqlCause(failure);
    String state = sql == null ? null : sql.getSQLState();
    return "40001".equals(state) || "40P01".equals(state);
  }

  /** Whether the same was stored already, perhaps by one who met us. */
  static boolean sameStored(Throwable failure) {
    SQLException sql = sqlCause(failure);
    return sql != null && "23505".equals(sql.getSQLState());
  }

  private static String sqliteKey(SQLiteErrorCode code) {
    // The lowest byte is the plain code, what lies above is finer.
    return switch (code.code & 0xff) {
      case 5, 6 -> "store.locked"; // BUSY, LOCKED
      case 3, 8, 23 -> "store.readOnly"; // PERM, READONLY, AUTH
      case 10 -> "store.io"; // IOERR
      case 11 -> "store.damaged"; // CORRUPT
      case 13 -> "store.full"; // FULL
      case 14 -> "store.cannotOpen"; // CANTOPEN
      case 26 -> "store.notAStore"; // NOTADB
      default -> "store.failed";
    };
  }

  private static String serverKey(@Nullable String state) {
    if (state == null) {
      return "store.failed";
    }
    return switch (state) {
      case "28P01", "28000" -> "store.password";
      case "3D000" -> "store.noDatabase";
      case "53100" -> "store.full";
      case "53300" -> "store.tooManyConnections";
      case "25006" -> "store.serverReadOnly";
      case "42501" -> "store.noRight";
      case "55P03", "57014" -> "store.locked";
      case "XX001", "XX002" -> "store.damaged";
      default ->
          state.startsWith("08") || state.startsWith("57P") ? "store.unreachable" : "store.failed";
    };
  }

  private static String firstLine(SQLException sql) {
    String message = sql.getMessage();
    if (message == null) {
      return sql.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
    return message.lines().findFirst().orElse(message);
  }
}
