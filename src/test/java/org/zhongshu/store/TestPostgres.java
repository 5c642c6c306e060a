package org.zhongshu.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, started once for all tests of the JVM and ended with it; each test gets a
 * database of its own.
 */
public final class TestPostgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private TestPostgres() {}

  /** Location of a new, empty database. */
  public static String newDatabase() {
    String name = "zs" + DATABASES.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return location(name);
  }

  /** Location of a new database that is a copy of another, which nobody may be connected to. */
  public static String copyOf(String database) {
    String name = "zs" + DATABASES.incrementAndGet();
    execute("CREATE DATABASE " + name + " TEMPLATE " + database);
    return location(name);
  }

  public static String location(String database) {
    return "postgresql://postgres:postgres@localhost:" + server().getPort() + "/" + database;
  }

  /** Runs a statement as the server's administrator. */
  public static void execute(String sql) {
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized EmbeddedPostgres server() {
    EmbeddedPostgres running = server;
    if (running == null) {
      try {
        running =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "100")
                .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = running;
    }
    return running;
  }
}
