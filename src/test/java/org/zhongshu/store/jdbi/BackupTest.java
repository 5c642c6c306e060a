package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Activations;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.StoreInfo;

/** Backups of each store, restored into each. */
final class BackupTest extends OnEachStore {
  private List<Case> fill() {
    store.write(
        t -> {
          t.city().replace(CaseworkFixtures.cityData());
          t.city().replaceCatalogue(CaseFixtures.version(1), CaseworkFixtures.categories());
          t.city().replaceCatalogue(CaseFixtures.version(2), CaseworkFixtures.withConditions());
          t.city().replaceDuties(CaseFixtures.version(1), CaseworkFixtures.duties());
          t.operators().put(new Operator("seat-1", "演练席位", Set.of(Role.DISPATCHER), null, null));
          t.settings().put("a", "b");
          Activation holiday =
              t.modes()
                  .insert(
                      Activations.of(
                          0,
                          ModeKind.HOLIDAY,
                          Grade.BLUE,
                          "演练",
                          List.of("990101"),
                          CaseFixtures.NOON,
                          null,
                          null,
                          null,
                          "值班长",
                          "演练",
                          1));
          t.measures().insert(List.of(look(holiday.id()), look(holiday.id())));
          return true;
        });
    CaseFixtures.store(store, CaseFixtures.full("YL-20260404-00900"));
    return CaseFixtures.store(store, CaseFixtures.many(150, 3));
  }

  private static MeasureItem look(long activation) {
    return MeasureItem.open(
        activation, "m1", ItemKind.VIDEO, "p1", CaseFixtures.NOON, CaseFixtures.NOON);
  }

  private static void same(Store one, Store two) {
    assertThat(two.<List<Object>>read(BackupTest::content))
        .isEqualTo(one.<List<Object>>read(BackupTest::content));
    assertThat(two.verify().faults()).isEmpty();
  }

  private static List<Object> content(org.zhongshu.store.Tables t) {
    return Arrays.asList(
        t.cases().page(CaseFilter.ALL, 10_000),
        t.cases().byNumber("YL-20260404-00900"),
        t.cases().page(CaseFilter.ALL.withText("积水"), 10_000),
        t.journal().latest(10_000),
        t.journal().heads(),
        t.city().load(),
        t.city().catalogue().all(),
        t.city().catalogueVersions(),
        t.city().catalogue(1).orElseThrow().all(),
        t.city().duties(),
        t.city().dutyVersions(),
        t.city().duties(1),
        t.operators().all(),
        t.settings().startingWith(""),
        t.modes().current(),
        t.measures().items(t.modes().current().getFirst().id()));
  }

  private void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.refusal().key()).isEqualTo(key));
  }

  @Test
  void aBackupRestoredIntoEitherKindHoldsTheSameAndCanBeWorkedOn() {
    fill();
    Path backup = folder.resolve("backup.zsb");
    store.backup(backup);

    for (StoreInfo.Kind target : StoreInfo.Kind.values()) {
      String at = newLocation(target);
      JdbiStores.restore(backup, at, target == StoreInfo.Kind.POSTGRESQL);
      try (Store restored = open(at)) {
        same(store, restored);
        List<Case> more =
            CaseFixtures.store(restored, List.of(CaseFixtures.plain("YL-20260405-00001")));
        assertThat(more.getFirst().id()).isGreaterThan(151);
        long holiday = restored.<Long>read(t -> t.modes().current().getFirst().id());
        restored.write(
            t -> {
              t.measures().insert(List.of(look(holiday)));
              return true;
            });
        assertThat(restored.<List<?>>read(t -> t.measures().items(holiday))).hasSize(3);
        assertThat(restored.verify().faults()).isEmpty();
      }
    }
  }

  @Test
  void aBackupIsOfOneMomentWhileOthersGoOnWorking() throws Exception {
    fill();
    AtomicBoolean stop = new AtomicBoolean();
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> writing =
          pool.submit(
              () -> {
                int written = 0;
                while (!stop.get()) {
                  CaseFixtures.store(
                      store, CaseFixtures.plain("YL-20260406-%05d".formatted(++written)));
                }
                return written;
              });
      Path backup = folder.resolve("backup.zsb");
      try {
        store.backup(backup);
      } finally {
        stop.set(true);
      }
      assertThat(writing.get(1, TimeUnit.MINUTES)).isNotNegative();
      try (Store copy = JdbiStores.open(backup.toString(), OpenMode.MUST_EXIST)) {
        assertThat(copy.verify().faults()).isEmpty();
        assertThat(copy.<Long>read(t -> t.cases().size()).longValue()).isGreaterThanOrEqualTo(151);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Path backup = Files.writeString(folder.resolve("mine.txt"), "别动");

    refused("store.backup.exists", () -> store.backup(backup));
    assertThat(backup).hasContent("别动");
  }

  @Test
  void aStoreThatIsThereIsReplacedOnlyWhenTold() {
    fill();
    Path backup = folder.resolve("backup.zsb");
    store.backup(backup);
    CaseFixtures.store(store, CaseFixtures.plain("YL-20260407-00001"));
    store.close();

    refused("store.restore.exists", () -> JdbiStores.restore(backup, location, false));
    store = open(location);
    assertThat(cases()).isEqualTo(152);
    store.close();

    JdbiStores.restore(backup, location, true);
    store = open(location);
    assertThat(cases()).isEqualTo(151);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aDamagedBackupIsNotRestored() throws IOException {
    fill();
    Path backup = folder.resolve("backup.zsb");
    store.backup(backup);
    store.close();
    try (RandomAccessFile bytes = new RandomAccessFile(backup.toFile(), "rw")) {
      for (long at = 20_000; at < bytes.length() - 2_000; at += 9_000) {
        bytes.seek(at);
        bytes.write(new byte[1_500]);
      }
    }

    assertThatThrownBy(() -> JdbiStores.restore(backup, location, true))
        .isInstanceOf(StoreException.class);
    store = open(location);
    assertThat(cases()).isEqualTo(151);
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatIsNoBackupIsNotRestored() throws IOException {
    refused(
        "store.backup.missing", () -> JdbiStores.restore(folder.resolve("none"), location, true));
    Path other = Files.writeString(folder.resolve("other.txt"), "演练");
    refused("store.notAStore", () -> JdbiStores.restore(other, location, true));
  }

  @Test
  void aFileThatADeskHasOpenIsNotReplaced() {
    if (kind == StoreInfo.Kind.POSTGRESQL) {
      return;
    }
    fill();
    Path backup = folder.resolve("backup.zsb");
    store.backup(backup);

    refused("store.inUse", () -> JdbiStores.restore(backup, location, true));
    assertThat(cases()).isEqualTo(151);
  }
}
