package org.zhongshu.store.jdbi;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.store.TestPostgres;

/**
 * What every store promises: each test of these classes runs on SQLite and on a real PostgreSQL.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreInfo.Kind.class)
abstract class OnEachStore {
  private static final AtomicInteger FILES = new AtomicInteger();
  private static @Nullable String template;

  @Parameter protected StoreInfo.Kind kind = StoreInfo.Kind.SQLITE;
  @TempDir protected Path folder;
  protected String location;
  protected Store store;

  @BeforeEach
  void openStore() {
    location = newLocation(kind);
    store = open(location);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  /**
   * Where there is no store yet, or on PostgreSQL an empty one: migrating for each test takes long.
   */
  protected String newLocation(StoreInfo.Kind of) {
    return switch (of) {
      case SQLITE -> folder.resolve("centre" + FILES.incrementAndGet() + ".db").toString();
      case POSTGRESQL -> TestPostgres.copyOf(template());
    };
  }

  private static synchronized String template() {
    String made = template;
    if (made == null) {
      String empty = TestPostgres.newDatabase();
      open(empty).close();
      made = empty.substring(empty.lastIndexOf('/') + 1);
      template = made;
    }
    return made;
  }

  protected static Store open(String at) {
    return JdbiStores.open(at, OpenMode.CREATE_IF_MISSING);
  }

  /** Speaks to the database behind the store's back. */
  protected void behind(String... statements) throws SQLException {
    try (Connection connection =
            switch (Location.of(location)) {
              case Location.File file -> SqliteConnections.writer(file.path());
              case Location.Server server -> PostgresDatabase.connect(server);
            };
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Has several begin to write, each after the one before has come as far as it can. On PostgreSQL
   * no transaction ends before all have; on SQLite they wait for each other by themselves.
   */
  protected void atOnce(List<Runnable> writers) throws SQLException {
    if (kind == StoreInfo.Kind.SQLITE) {
      writers.forEach(Runnable::run);
      return;
    }
    try (Connection holding = PostgresDatabase.connect((Location.Server) Location.of(location));
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("LOCK TABLE journal_chain IN EXCLUSIVE MODE");
      for (int i = 0; i < writers.size(); i++) {
        writers.get(i).run();
        while (waiting(statement) <= i) {
          Thread.onSpinWait();
        }
      }
      holding.commit();
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM"
                + " pg_stat_activity WHERE datname = current_database())")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  // Asked with their types, since an assertion can't tell which one a lambda gives.

  protected Optional<Case> find(String number) {
    return store.read(t -> t.cases().byNumber(number));
  }

  protected List<CaseSummary> page(CaseFilter filter, int limit) {
    return store.read(t -> t.cases().page(filter, limit));
  }

  protected List<CaseSummary> summaries(Collection<Long> ids) {
    return store.read(t -> t.cases().summaries(ids));
  }

  protected List<CaseSummary> openCases() {
    return store.read(t -> t.cases().open());
  }

  protected List<String> draw(int count) {
    return store.write(t -> t.cases().drawNumbers("YL", CaseFixtures.DAY, count));
  }

  protected boolean update(Case after) {
    return store.write(t -> t.cases().update(after));
  }

  protected long cases() {
    return store.read(t -> t.cases().size());
  }

  protected long lines() {
    return store.read(t -> t.journal().size());
  }

  protected List<JournalLine> append(JournalLine.Unsealed... unsealed) {
    return store.write(t -> t.journal().append(List.of(unsealed)));
  }

  protected Map<String, Long> heads() {
    return store.read(t -> t.journal().heads());
  }

  protected List<JournalLine> after(Map<String, Long> positions, int limit) {
    return store.read(t -> t.journal().after(positions, limit));
  }

  protected List<JournalLine> record(Case c) {
    return store.read(t -> t.journal().ofCase(c.id()));
  }

  protected List<String> faults() {
    return store.verify().faults().stream().map(fault -> fault.key()).toList();
  }

  static CaseSummary summary(Case c) {
    return CaseSummary.of(c);
  }
}
