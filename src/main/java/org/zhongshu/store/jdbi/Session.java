package org.zhongshu.store.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * One transaction on one connection. Cold paths go through Jdbi; where thousands of rows are
 * written, or where microseconds count, statements are bound by hand on the same connection.
 */
final class Session {
  private final Handle handle;
  private final Dialect dialect;
  private final @Nullable StatementCache cache;
  private boolean changed;
  private boolean broken;

  Session(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
    StatementBuilder builder = handle.getStatementBuilder();
    this.cache = builder instanceof StatementCache kept ? kept : null;
    handle.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logException(StatementContext context, SQLException failure) {
            broken = true;
          }
        });
  }

  Dialect dialect() {
    return dialect;
  }

  Connection connection() {
    return handle.getConnection();
  }

  /** Whether anything was written. */
  boolean changed() {
    return changed;
  }

  /**
   * Whether a statement failed: then nothing more may be done here, the database may have undone
   * what went before.
   */
  boolean broken() {
    return broken;
  }

  Query query(String sql) {
    check();
    return handle.createQuery(sql);
  }

  Update update(String sql) {
    check();
    changed = true;
    return handle.createUpdate(sql);
  }

  /** Binds one row of a batch. */
  interface Binder<T> {
    void bind(Row row, T value) throws SQLException;
  }

  /** Reads by hand. */
  interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  /** Writes rows with one prepared statement; a single one without a batch. */
  <T> void batch(String sql, List<T> values, Binder<T> binder) {
    if (values.isEmpty()) {
      return;
    }
    check();
    changed = true;
    byHand(
        sql,
        statement -> {
          Row row = new Row(statement, dialect);
          if (values.size() == 1) {
            binder.bind(row, values.getFirst());
            statement.executeUpdate();
            return null;
          }
          int waiting = 0;
          for (T value : values) {
            binder.bind(row.rewind(), value);
            statement.addBatch();
            if (++waiting == 1_000) {
              statement.executeBatch();
              waiting = 0;
            }
          }
          if (waiting > 0) {
            statement.executeBatch();
          }
          return null;
        });
  }

  /** Writes one row and tells how many it touched. */
  int write(String sql, Binder<Dialect> binder) {
    check();
    changed = true;
    return byHand(
        sql,
        statement -> {
          binder.bind(new Row(statement, dialect), dialect);
          return statement.executeUpdate();
        });
  }

  /** Reads with a statement bound by hand. */
  <T> T read(String sql, Binder<Dialect> binder, Reader<T> reader) {
    check();
    return byHand(
        sql,
        statement -> {
          binder.bind(new Row(statement, dialect), dialect);
          try (ResultSet rows = statement.executeQuery()) {
            return reader.read(rows);
          }
        });
  }

  /** The same for a statement that writes and returns rows. */
  <T> T readWriting(String sql, Binder<Dialect> binder, Reader<T> reader) {
    changed = true;
    return read(sql, binder, reader);
  }

  private interface Work<T extends @Nullable Object> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T extends @Nullable Object> T byHand(String sql, Work<T> work) {
    Connection connection = handle.getConnection();
    try {
      PreparedStatement statement =
          cache == null ? connection.prepareStatement(sql) : cache.take(connection, sql);
      boolean done = false;
      try {
        T result = work.on(statement);
        done = true;
        return result;
      } finally {
        if (cache != null && done) {
          cache.close(connection, sql, statement);
        } else {
          statement.close();
        }
      }
    } catch (SQLException e) {
      broken = true;
      throw new SqlFailure(e);
    }
  }

  void check() {
    if (broken) {
      throw new IllegalStateException(
          "a statement of this transaction failed: it can only be undone");
    }
  }

  /** Sets the places of a statement one after the other. */
  static final class Row {
    private final PreparedStatement statement;
    private final Dialect dialect;
    private int at;

    private Row(PreparedStatement statement, Dialect dialect) {
      this.statement = statement;
      this.dialect = dialect;
    }

    private Row rewind() {
      at = 0;
      return this;
    }

    Row set(long value) throws SQLException {
      statement.setLong(++at, value);
      return this;
    }

    Row set(int value) throws SQLException {
      statement.setInt(++at, value);
      return this;
    }

    Row set(@Nullable Integer value) throws SQLException {
      if (value == null) {
        statement.setNull(++at, java.sql.Types.INTEGER);
      } else {
        statement.setInt(++at, value);
      }
      return this;
    }

    Row set(@Nullable Long value) throws SQLException {
      if (value == null) {
        statement.setNull(++at, java.sql.Types.BIGINT);
      } else {
        statement.setLong(++at, value);
      }
      return this;
    }

    Row set(@Nullable Double value) throws SQLException {
      if (value == null) {
        statement.setNull(++at, java.sql.Types.DOUBLE);
      } else {
        statement.setDouble(++at, value);
      }
      return this;
    }

    Row set(boolean value) throws SQLException {
      statement.setBoolean(++at, value);
      return this;
    }

    /**
     * Text; U+0000, which PostgreSQL can't hold, becomes the sign for a character that could not be
     * kept.
     */
    Row set(@Nullable String value) throws SQLException {
      if (value == null) {
        statement.setNull(++at, java.sql.Types.VARCHAR);
      } else {
        statement.setString(++at, clean(value));
      }
      return this;
    }

    Row set(byte[] value) throws SQLException {
      statement.setBytes(++at, value);
      return this;
    }

    Row set(UUID value) throws SQLException {
      dialect.setUuid(statement, ++at, value);
      return this;
    }
  }

  static String clean(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
