package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.TestPostgres;

/** What can be wrong with a server, and what is said then; never with the password. */
final class PostgresServerTest {
  private static final String SECRET = "s3cret%2Bword";

  private static void refused(String key, String location, OpenMode mode) {
    assertThatThrownBy(() -> JdbiStores.open(location, mode))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.refusal().key()).isEqualTo(key);
              for (Throwable t = e; t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage())).doesNotContain("s3cret");
              }
            });
  }

  @Test
  void aServerThatDoesNotAnswerIsTold() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    refused(
        "store.unreachable",
        "postgresql://zs:" + SECRET + "@localhost:" + free + "/zs",
        OpenMode.CREATE_IF_MISSING);
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() {
    refused("store.noDatabase", TestPostgres.location("none_such"), OpenMode.CREATE_IF_MISSING);
  }

  @Test
  void anEmptyDatabaseIsNoStoreWhenOneMustExist() {
    refused("store.missing", TestPostgres.newDatabase(), OpenMode.MUST_EXIST);
  }

  @Test
  void aPlaceThatCannotBeReadIsToldWithoutItsPassword() {
    refused("store.place.wrong", "postgresql://zs:" + SECRET + "@", OpenMode.MUST_EXIST);
    refused(
        "store.place.wrong", "postgresql://zs:" + SECRET + "@host name/db", OpenMode.MUST_EXIST);
    assertThat(Location.of("jdbc:postgresql://zs:" + SECRET + "@h:6/db").told())
        .isEqualTo("postgresql://h:6/db");
    assertThat(Location.of("postgres://h/db?user=zs&password=" + SECRET).toString())
        .isEqualTo("postgresql://h:5432/db");
    assertThat(((Location.Server) Location.of("postgres://zs:" + SECRET + "@h/db")).options())
        .containsEntry("user", "zs")
        .containsEntry("password", "s3cret+word");
  }

  @Test
  void aNewerStoreIsRefused() throws SQLException {
    String location = TestPostgres.newDatabase();
    JdbiStores.open(location, OpenMode.CREATE_IF_MISSING).close();
    try (Connection connection = PostgresDatabase.connect((Location.Server) Location.of(location));
        var statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
              + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
              + " WHERE version = '1'");
    }
    refused("store.newer", location, OpenMode.CREATE_IF_MISSING);
  }

  @Test
  void aLostLinkIsTakenUpAgainAndNothingIsMissed() throws Exception {
    String location = TestPostgres.newDatabase();
    String database = location.substring(location.lastIndexOf('/') + 1);
    try (Store store = JdbiStores.open(location, OpenMode.CREATE_IF_MISSING)) {
      AtomicReference<String> wanted = new AtomicReference<>("first");
      CountDownLatch first = new CountDownLatch(1);
      CountDownLatch second = new CountDownLatch(1);
      Runnable look =
          () -> {
            try {
              if (store.read(t -> t.settings().get(wanted.get())).isPresent()) {
                (wanted.get().equals("first") ? first : second).countDown();
              }
            } catch (StoreException down) {
              // The link is cut: the next wake looks again.
            }
          };
      try (Store.Watch watch = store.watch(look)) {
        assertThat(watch).isNotNull();
        put(store, "first");
        assertThat(first.await(1, TimeUnit.MINUTES)).isTrue();

        wanted.set("second");
        TestPostgres.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + database
                + "'");
        try (Store other = JdbiStores.open(location, OpenMode.MUST_EXIST)) {
          put(other, "second");
        }
        assertThat(second.await(1, TimeUnit.MINUTES)).isTrue();
      }
      CaseFixtures.store(store, CaseFixtures.plain("YL-20260404-00001"));
      assertThat(store.verify().faults()).isEmpty();
    }
  }

  private static void put(Store store, String key) {
    store.write(
        t -> {
          t.settings().put(key, "1");
          return true;
        });
  }
}
