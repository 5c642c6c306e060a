package org.zhongshu.store.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.store.Store;

/**
 * Hears of commits on a PostgreSQL: LISTEN on a connection of its own. Every few seconds it wakes
 * the watchers anyway, which is the net below, and a look of theirs at a dead link shows them that
 * it is dead. A lost link is taken up again, slower each time.
 */
final class PostgresWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);

  /** How long one wait for notices is; never 0, which hangs on a dead link. */
  private static final int WAIT_MILLIS = 1_000;

  private static final int WAITS_PER_LOOK = 5;
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final Location.Server at;
  private final List<Runnable> wakes = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable Thread listener;

  PostgresWatch(Location.Server at) {
    this.at = at;
  }

  synchronized Store.Watch add(Runnable wake) {
    Runnable own = wake::run;
    wakes.add(own);
    if (listener == null && closed.getCount() > 0) {
      listener = Thread.ofPlatform().daemon().name("zhongshu-store-watch").start(this::listen);
    }
    return () -> wakes.remove(own);
  }

  private void listen() {
    long pause = FIRST_PAUSE_MILLIS;
    while (closed.getCount() > 0) {
      try (Connection connection = PostgresDatabase.connect(at);
          Statement statement = connection.createStatement()) {
        statement.execute("LISTEN " + PostgresDatabase.NOTICES);
        pause = FIRST_PAUSE_MILLIS;
        // While there was no link, anything may have been committed.
        wakeAll();
        hear(connection, statement);
      } catch (SQLException e) {
        if (closed.getCount() == 0) {
          return;
        }
        LOG.warn("listening to {} failed, trying again", at.told(), e);
        wakeAll();
        try {
          if (closed.await(pause, TimeUnit.MILLISECONDS)) {
            return;
          }
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
          return;
        }
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  private void hear(Connection connection, Statement statement) throws SQLException {
    PGConnection server = connection.unwrap(PGConnection.class);
    int quiet = 0;
    while (closed.getCount() > 0) {
      PGNotification[] notices = server.getNotifications(WAIT_MILLIS);
      if (notices != null && notices.length > 0) {
        quiet = 0;
        wakeAll();
      } else if (++quiet == WAITS_PER_LOOK) {
        quiet = 0;
        // Fails on a dead link, which waiting alone would not notice.
        statement.execute("SELECT 1");
        wakeAll();
      }
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
    closed.countDown();
    Thread running;
    synchronized (this) {
      running = listener;
      listener = null;
    }
    if (running == null || running == Thread.currentThread()) {
      return;
    }
    try {
      running.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
