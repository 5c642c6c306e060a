package org.zhongshu.store.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreException;

/** A PostgreSQL, by a pool of connections. */
final class PostgresDatabase implements Database {
  static final String NOTICES = "zhongshu";

  private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
  private static final int MOST_CONNECTIONS = 8;
  private static final int TRIES = 10;

  /**
   * Two desks that take in the same file at once: the second looks again and finds the case known.
   */
  private static final int TRIES_FOR_SAME = 3;

  private final Location.Server at;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final PostgresWatch watch;

  private PostgresDatabase(Location.Server at, HikariDataSource pool) {
    this.at = at;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.watch = new PostgresWatch(at);
  }

  static PostgresDatabase open(Location.Server at, OpenMode mode) {
    // A plain connection first: a pool hides what the server says behind its own time-out.
    try (Connection connection = connect(at)) {
      OptionalInt version = Schema.version(connection, Dialect.POSTGRESQL);
      if (version.isEmpty() && mode == OpenMode.MUST_EXIST) {
        throw Faults.refuse("store.missing", at.told());
      }
      if (version.orElse(0) > Schema.VERSION) {
        throw Faults.refuse("store.newer", at.told(), version.getAsInt(), Schema.VERSION);
      }
      HikariDataSource pool = pool(at);
      try {
        if (version.orElse(0) < Schema.VERSION) {
          Schema.migrate(pool, Dialect.POSTGRESQL);
        }
        return new PostgresDatabase(at, pool);
      } catch (RuntimeException e) {
        pool.close();
        throw e;
      }
    } catch (StoreException e) {
      throw e;
    } catch (SQLException e) {
      throw Faults.told(e, at);
    } catch (RuntimeException e) {
      throw Faults.told(e, at);
    }
  }

  /** A connection outside the pool. */
  static Connection connect(Location.Server at) throws SQLException {
    return DriverManager.getConnection(at.url(), options(at));
  }

  private static Properties options(Location.Server at) {
    Properties options = new Properties();
    options.setProperty("ApplicationName", "zhongshu");
    options.setProperty("connectTimeout", "10");
    options.setProperty("socketTimeout", "120");
    options.setProperty("tcpKeepAlive", "true");
    options.setProperty("reWriteBatchedInserts", "true");
    options.putAll(at.options());
    return options;
  }

  private static HikariDataSource pool(Location.Server at) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("zhongshu-store");
    config.setJdbcUrl(at.url());
    config.setDataSourceProperties(options(at));
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(10));
    return new HikariDataSource(config);
  }

  @Override
  public Location at() {
    return at;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public <T> T read(Function<Session, T> question) {
    try {
      return once("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", question, false);
    } catch (RuntimeException e) {
      throw Faults.told(e, at);
    }
  }

  @Override
  public <T> T write(Function<Session, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once("BEGIN", work, true);
      } catch (RuntimeException e) {
        boolean again = Faults.writersMet(e) || attempt < TRIES_FOR_SAME && Faults.sameStored(e);
        if (attempt == TRIES || !again) {
          throw Faults.told(e, at);
        }
        LOG.debug("two writers met, trying again ({})", attempt, e);
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(1, 10L * attempt));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private <T> T once(String begin, Function<Session, T> work, boolean write) {
    try (Handle handle = jdbi.open()) {
      run(handle, begin);
      boolean done = false;
      try {
        Session session = new Session(handle, Dialect.POSTGRESQL);
        T result = work.apply(session);
        session.check();
        if (write && session.changed()) {
          // In the transaction: the server tells it when, and only when, this is committed.
          run(handle, "NOTIFY " + NOTICES);
        }
        run(handle, "COMMIT");
        done = true;
        return result;
      } finally {
        if (!done) {
          undo(handle);
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  private void undo(Handle handle) {
    try {
      run(handle, "ROLLBACK");
    } catch (SQLException e) {
      LOG.debug("a connection is given up", e);
      pool.evictConnection(handle.getConnection());
    }
  }

  private static void run(Handle handle, String sql) throws SQLException {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public Store.Watch watch(Runnable wake) {
    return watch.add(wake);
  }

  @Override
  public void close() {
    watch.close();
    pool.close();
  }
}
