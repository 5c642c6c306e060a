package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreException;
import org.zhongshu.words.Words;

/** What can be wrong with a file, and what is said then. */
final class SqliteFileTest {
  private static final String NEXT = "classpath:migration-next/sqlite";
  private static final String BROKEN = "classpath:migration-next/broken";
  private static final String OURS = "classpath:org/zhongshu/store/jdbi/migration/sqlite";

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void place() {
    file = folder.resolve("centre.db");
  }

  private Store open(OpenMode mode) {
    return JdbiStores.open(file.toString(), mode);
  }

  private List<Case> filled(int cases) {
    try (Store store = open(OpenMode.CREATE_IF_MISSING)) {
      return CaseFixtures.store(store, CaseFixtures.many(cases, 1));
    }
  }

  /** Refused with this key, in words that exist in both languages and name the file. */
  private void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> {
              assertThat(e.refusal().key()).isEqualTo(key);
              for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                Words words = Words.in(locale, ZoneOffset.UTC);
                assertThat(words.has("refusal." + key)).isTrue();
                assertThat(words.get("refusal." + key, e.refusal().args().toArray()))
                    .contains(folder.toString());
              }
            });
  }

  @Test
  void aMistypedPathIsNotTakenForAnEmptyCentre() {
    refused("store.missing", () -> open(OpenMode.MUST_EXIST));
    assertThat(file).doesNotExist();
  }

  @Test
  void aNewStoreMakesItsFolders() {
    file = folder.resolve("deep/er/centre.db");
    filled(1);
    assertThat(file).exists();
  }

  @Test
  void aDocumentIsNotAStoreAndIsLeftAlone() throws IOException {
    Files.writeString(file, "案件清单\n演练", StandardCharsets.UTF_8);

    refused("store.notAStore", () -> open(OpenMode.CREATE_IF_MISSING));
    assertThat(file).hasContent("案件清单\n演练");
    assertThat(names()).containsExactly("centre.db");
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new HashSet<>(all.map(path -> path.getFileName().toString()).toList());
    }
  }

  @Test
  void aDatabaseOfAnotherProgramIsNotAStore() throws SQLException {
    try (Connection connection = SqliteConnections.writer(file)) {
      SqliteConnections.execute(connection, "CREATE TABLE theirs (a)");
    }
    refused("store.notAStore", () -> open(OpenMode.CREATE_IF_MISSING));
  }

  @Test
  void aFileMarkedReadOnlyIsNotWrittenAlsoByAnAdministrator() throws IOException {
    filled(3);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    refused("store.readOnly", () -> open(OpenMode.MUST_EXIST));
  }

  @Test
  void aFolderMarkedReadOnlyIsToldSinceTheLogLiesInIt() throws IOException {
    file = folder.resolve("closed/centre.db");
    filled(3);
    Path closed = folder.resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      refused("store.folderReadOnly", () -> open(OpenMode.MUST_EXIST));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aDamagedHeaderIsToldAndTheFileLeftAlone() throws IOException {
    filled(50);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(16);
      bytes.write(new byte[] {7, 7, 7, 7, 7, 7, 7, 7});
    }
    byte[] before = Files.readAllBytes(file);

    assertThatThrownBy(() -> open(OpenMode.MUST_EXIST)).isInstanceOf(StoreException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void damageInTheMiddleIsFoundByTheCheckAndNeverReadSilently() throws IOException {
    filled(2_000);
    long length = Files.size(file);
    Random random = new Random(5);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      for (int i = 0; i < 40; i++) {
        byte[] junk = new byte[512];
        random.nextBytes(junk);
        bytes.seek(8_192 + (long) (random.nextDouble() * (length - 16_384)));
        bytes.write(junk);
      }
    }

    try (Store store = open(OpenMode.MUST_EXIST)) {
      boolean sound;
      try {
        sound = store.verify().sound();
      } catch (StoreException e) {
        assertThat(e.refusal().key()).isIn("store.damaged", "store.failed");
        sound = false;
      }
      assertThat(sound).isFalse();
    } catch (StoreException e) {
      assertThat(e.refusal().key()).isEqualTo("store.damaged");
    }
  }

  @Test
  void aFullDiskRefusesWhatDoesNotFitAndKeepsAllThatWasAcknowledged() {
    filled(100);
    List<String> acknowledged = new ArrayList<>();
    Location.File at = new Location.File(file);
    try (Store store = new JdbiStore(new SqliteDatabase(at, 250))) {
      List<Case> more = CaseFixtures.many(3_000, 2);
      refused(
          "store.full",
          () -> {
            for (int i = 100; i < more.size(); i++) {
              acknowledged.add(CaseFixtures.store(store, more.get(i)).number());
            }
          });
      // Reading goes on.
      assertThat(store.<Long>read(t -> t.cases().size()).longValue())
          .isEqualTo(100 + acknowledged.size());
      assertThat(store.verify().faults()).isEmpty();
    }
    try (Store store = open(OpenMode.MUST_EXIST)) {
      assertThat(acknowledged).isNotEmpty();
      assertThat(store.<Long>read(t -> t.cases().size()).longValue())
          .isEqualTo(100 + acknowledged.size());
      // With room again, work goes on.
      CaseFixtures.store(store, CaseFixtures.plain("YL-20260405-00001"));
      assertThat(store.verify().faults()).isEmpty();
    }
  }

  @Test
  void whoWaitsTooLongForAnotherDeskIsToldSo() throws SQLException {
    filled(1);
    try (Store store = open(OpenMode.MUST_EXIST);
        Connection other = SqliteConnections.writer(file)) {
      SqliteConnections.execute(other, "BEGIN IMMEDIATE");
      refused(
          "store.locked", () -> CaseFixtures.store(store, CaseFixtures.plain("YL-20260405-00001")));
      SqliteConnections.execute(other, "ROLLBACK");

      CaseFixtures.store(store, CaseFixtures.plain("YL-20260405-00001"));
    }
  }

  @Test
  void desksThatStartOnANewFileAtTheSameMomentAllOpenIt() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<Store>> opening = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        opening.add(pool.submit(() -> open(OpenMode.CREATE_IF_MISSING)));
      }
      for (Future<Store> one : opening) {
        one.get(2, TimeUnit.MINUTES).close();
      }
    } finally {
      pool.shutdownNow();
    }
    filled(3);
    assertThat(names()).doesNotContain("centre.db.migrate.lock");
  }

  @Test
  void anOlderStoreIsMigratedAfterABackupThatStillOpens() throws IOException {
    List<Case> cases = filled(20);
    Location.File at = new Location.File(file);

    try (Store store =
        new JdbiStore(new SqliteOpening(at, List.of(OURS, NEXT), 900).open(OpenMode.MUST_EXIST))) {
      assertThat(store.<Long>read(t -> t.cases().size()).longValue()).isEqualTo(20);
    }

    List<String> backups =
        names().stream()
            .filter(name -> name.matches("centre\\.db\\.v\\d+-\\d{8}T\\d{6}Z\\.backup"))
            .toList();
    assertThat(backups).hasSize(1);
    try (Store before =
        JdbiStores.open(folder.resolve(backups.getFirst()).toString(), OpenMode.MUST_EXIST)) {
      assertThat(before.read(t -> t.cases().byNumber(cases.getLast().number())).orElseThrow())
          .isEqualTo(cases.getLast());
      assertThat(before.verify().faults()).isEmpty();
    }
  }

  @Test
  void aNewerStoreIsRefusedAndNothingTouched() throws IOException {
    filled(5);
    Location.File at = new Location.File(file);
    new SqliteOpening(at, List.of(OURS, NEXT), 900).open(OpenMode.MUST_EXIST).close();
    byte[] before = Files.readAllBytes(file);
    Set<String> names = names();

    refused("store.newer", () -> open(OpenMode.CREATE_IF_MISSING));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(names()).isEqualTo(names);
  }

  @Test
  void aMigrationThatBreaksOffLeavesTheStoreAsItWas() {
    List<Case> cases = filled(5);
    Location.File at = new Location.File(file);

    assertThatThrownBy(
            () -> new SqliteOpening(at, List.of(OURS, BROKEN), 900).open(OpenMode.MUST_EXIST))
        .isInstanceOf(StoreException.class);

    try (Store store = open(OpenMode.MUST_EXIST)) {
      assertThat(store.read(t -> t.cases().byNumber(cases.getFirst().number())).orElseThrow())
          .isEqualTo(cases.getFirst());
      assertThat(store.verify().faults()).isEmpty();
    }
  }

  @Test
  void everyConnectionSyncsEachCommitAndMindsReferences() throws SQLException {
    filled(1);
    try (Connection connection = SqliteConnections.writer(file);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT s.synchronous, f.foreign_keys, j.journal_mode FROM pragma_synchronous s,"
                    + " pragma_foreign_keys f, pragma_journal_mode j")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getInt(1)).isEqualTo(2);
      assertThat(row.getInt(2)).isEqualTo(1);
      assertThat(row.getString(3)).isEqualTo("wal");
    }
  }
}
