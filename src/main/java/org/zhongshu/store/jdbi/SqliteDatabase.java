package org.zhongshu.store.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.store.Store;

/**
 * A file of SQLite: one connection that writes, a few that read beside it (WAL lets them).
 *
 * <p>A pool library has nothing to do here: SQLite lets one writer in at a time, so writers queue
 * up in order before one connection, and connections to a file neither break nor need testing. Each
 * is kept with its prepared statements.
 */
final class SqliteDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
  private static final int READERS = 4;

  private final Location.File at;
  private final Jdbi writers;
  private final Jdbi readers;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Semaphore reading = new Semaphore(READERS, true);
  private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
  private final SqliteWatch watch;
  private @Nullable Handle writer;
  private volatile boolean closed;

  SqliteDatabase(Location.File at) {
    this(at, Long.MAX_VALUE);
  }

  /** With room for so many pages only: a disk that fills up, for tests. */
  SqliteDatabase(Location.File at, long mostPages) {
    this.at = at;
    this.writers =
        jdbi(
            () -> {
              Connection connection = SqliteConnections.writer(at.path());
              if (mostPages != Long.MAX_VALUE) {
                SqliteConnections.execute(connection, "PRAGMA max_page_count = " + mostPages);
              }
              return connection;
            });
    this.readers = jdbi(() -> SqliteConnections.reader(at.path()));
    this.watch = new SqliteWatch(at);
  }

  private static Jdbi jdbi(org.jdbi.v3.core.ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    jdbi.setStatementBuilderFactory(_ -> new StatementCache());
    return jdbi;
  }

  @Override
  public Location at() {
    return at;
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public <T> T read(Function<Session, T> question) {
    checkOpen();
    reading.acquireUninterruptibly();
    try {
      Handle handle = idle.pollFirst();
      if (handle == null) {
        handle = readers.open();
      }
      boolean sound = false;
      try {
        run(handle, "BEGIN");
        T answer = question.apply(new Session(handle, Dialect.SQLITE));
        sound = true;
        return answer;
      } finally {
        giveBack(handle, sound);
      }
    } catch (ConnectionException e) {
      throw Faults.told(e, at);
    } catch (SQLException e) {
      throw Faults.told(e, at);
    } catch (RuntimeException e) {
      throw Faults.told(e, at);
    } finally {
      reading.release();
    }
  }

  private void giveBack(Handle handle, boolean sound) {
    try {
      run(handle, "ROLLBACK");
      if (closed || !sound) {
        handle.close();
      } else {
        idle.addFirst(handle);
      }
    } catch (SQLException | RuntimeException e) {
      LOG.debug("a reading connection is given up", e);
      closeQuietly(handle);
    }
  }

  @Override
  public <T> T write(Function<Session, T> work) {
    checkOpen();
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a transaction within a transaction");
    }
    writing.lock();
    try {
      T result = inTransaction(work);
      watch.committed();
      return result;
    } catch (SQLException e) {
      throw Faults.told(e, at);
    } catch (RuntimeException e) {
      throw Faults.told(e, at);
    } finally {
      writing.unlock();
    }
  }

  private <T> T inTransaction(Function<Session, T> work) throws SQLException {
    Handle handle = writer;
    if (handle == null) {
      handle = writers.open();
      writer = handle;
    }
    run(handle, "BEGIN IMMEDIATE");
    boolean done = false;
    try {
      Session session = new Session(handle, Dialect.SQLITE);
      T result = work.apply(session);
      session.check();
      run(handle, "COMMIT");
      done = true;
      return result;
    } finally {
      if (!done) {
        undo(handle);
      }
    }
  }

  private void undo(Handle handle) {
    try {
      run(handle, "ROLLBACK");
    } catch (SQLException | RuntimeException e) {
      // After some failures (full disk) SQLite has undone everything itself and has no transaction
      // left. Whatever it was: a
      // connection that is closed has undone its work.
      LOG.debug("the writing connection is given up", e);
      writer = null;
      closeQuietly(handle);
    }
  }

  private static void run(Handle handle, String sql) throws SQLException {
    if (handle.getStatementBuilder() instanceof StatementCache cache) {
      var statement = cache.take(handle.getConnection(), sql);
      boolean done = false;
      try {
        statement.execute();
        done = true;
      } finally {
        if (done) {
          cache.close(handle.getConnection(), sql, statement);
        } else {
          statement.close();
        }
      }
    } else {
      SqliteConnections.execute(handle.getConnection(), sql);
    }
  }

  private static void closeQuietly(Handle handle) {
    try {
      handle.close();
    } catch (RuntimeException e) {
      LOG.debug("closing a connection", e);
    }
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
  }

  @Override
  public Store.Watch watch(Runnable wake) {
    checkOpen();
    return watch.add(wake);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    watch.close();
    writing.lock();
    try {
      // Readers in the middle of a question finish first.
      reading.acquireUninterruptibly(READERS);
      for (Handle handle = idle.pollFirst(); handle != null; handle = idle.pollFirst()) {
        closeQuietly(handle);
      }
      Handle last = writer;
      if (last != null) {
        closeQuietly(last);
        writer = null;
      }
      reading.release(READERS);
    } finally {
      writing.unlock();
    }
  }
}
