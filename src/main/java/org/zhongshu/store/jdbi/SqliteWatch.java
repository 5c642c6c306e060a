package org.zhongshu.store.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.store.Store;

/**
 * Sees commits on an SQLite file: looks a few times a second at {@code PRAGMA data_version} of a
 * connection of its own, which changes when any other connection, also of another process, has
 * committed. Our own commits wake it at once.
 */
final class SqliteWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteWatch.class);
  private static final long PULSE_MILLIS = 150;

  private final Location.File at;
  private final List<Runnable> wakes = new CopyOnWriteArrayList<>();
  private final Semaphore hint = new Semaphore(0);
  private @Nullable Thread looker;
  private volatile boolean closed;

  SqliteWatch(Location.File at) {
    this.at = at;
  }

  synchronized Store.Watch add(Runnable wake) {
    Runnable own = wake::run;
    wakes.add(own);
    if (looker == null && !closed) {
      looker = Thread.ofPlatform().daemon().name("zhongshu-store-watch").start(this::look);
    }
    return () -> wakes.remove(own);
  }

  /** This process has committed. */
  void committed() {
    if (hint.availablePermits() == 0) {
      hint.release();
    }
  }

  private void look() {
    while (!closed) {
      try (Connection connection = SqliteConnections.reader(at.path());
          PreparedStatement version = connection.prepareStatement("PRAGMA data_version")) {
        long seen = read(version);
        // Between the last look of the connection before and the first of this one something may
        // have been committed.
        wakeAll();
        while (!closed) {
          boolean own = hint.tryAcquire(PULSE_MILLIS, TimeUnit.MILLISECONDS);
          long now = read(version);
          if (own || now != seen) {
            hint.drainPermits();
            seen = now;
            wakeAll();
          }
        }
      } catch (SQLException e) {
        LOG.warn("watching {} failed, trying again", at.told(), e);
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void pause() {
    try {
      boolean unused = hint.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  private static long read(PreparedStatement version) throws SQLException {
    try (ResultSet row = version.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private void wakeAll() {
    for (Runnable wake : wakes) {
      try {
        wake.run();
      } catch (RuntimeException e) {
        LOG.error("a watcher of the store failed", e);
      }
    }
  }

  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      closed = true;
      running = looker;
      looker = null;
    }
    if (running == null || running == Thread.currentThread()) {
      return;
    }
    hint.release();
    try {
      // Its connection must be gone when the store says that it is closed: the file may be moved
      // then.
      running.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
