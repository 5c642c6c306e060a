package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.store.Store;
import org.zhongshu.store.StoreInfo;
import org.zhongshu.store.Tables;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.VerifyReport;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** The clock of a training at two desks. */
class TrainingClockTest {
  @TempDir Path folder;
  private final DeskFixtures.Clock wall =
      new DeskFixtures.Clock(CaseworkFixtures.NOON.plusNanos(123));
  private Store store;

  @BeforeEach
  void open() {
    store = JdbiStores.open(folder.resolve("training.db").toString(), OpenMode.CREATE_IF_MISSING);
    TrainingMark mark =
        new TrainingMark(
            "flood-night",
            "防汛之夜（演练）",
            7,
            CaseworkFixtures.NOON,
            CaseworkFixtures.NOON.plus(Duration.ofHours(6)),
            "{}");
    store.write(
        tables -> {
          tables.training().found(mark);
          return 0;
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void who_plays_it_renews_the_anchor_and_never_undoes_what_another_desk_has_set() {
    try (TrainingClock plays = TrainingClock.of(new Deaf(store), wall).orElseThrow();
        TrainingClock other = TrainingClock.of(store, wall).orElseThrow()) {
      plays.set(10, "control");
      wall.pass(Duration.ofSeconds(20));
      plays.renew();
      wall.pass(Duration.ofSeconds(20));
      assertThat(plays.speed()).as("it goes on, forty seconds after it was set").isEqualTo(10);

      // Let stand at the other desk, which the one that plays has not heard of yet.
      other.set(0, "chief");
      plays.renew();
      assertThat(store.read(tables -> tables.training().pace()).orElseThrow().speed()).isZero();
      assertThat(plays.speed()).isZero();
    }
  }

  /** A store that wakes nobody: as long as a wake-up takes, every desk is at one. */
  private record Deaf(Store store) implements Store {
    @Override
    public <T> T read(Function<Tables, T> question) {
      return store.read(question);
    }

    @Override
    public <T> T write(Function<Tables, T> work) {
      return store.write(work);
    }

    @Override
    public StoreInfo info() {
      return store.info();
    }

    @Override
    public Watch watch(Runnable wake) {
      return () -> {};
    }

    @Override
    public void backup(Path file) {
      store.backup(file);
    }

    @Override
    public VerifyReport verify() {
      return store.verify();
    }

    @Override
    public void close() {}
  }
}
