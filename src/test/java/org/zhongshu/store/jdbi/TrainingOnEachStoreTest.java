package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.SettingTable;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.TrainingLook;
import org.zhongshu.store.TrainingMark;
import org.zhongshu.store.TrainingOrder;
import org.zhongshu.store.TrainingPace;
import org.zhongshu.store.TrainingTable;

/** What a training keeps, on both databases. */
final class TrainingOnEachStoreTest extends OnEachStore {
  private static final Instant NOON = CaseFixtures.NOON;
  private static final TrainingMark MARK =
      new TrainingMark(
          "flood-night", "防汛之夜（演练）", 7, NOON, NOON.plus(Duration.ofHours(6)), "{\"脚本\":1}");

  private void training(Consumer<TrainingTable> work) {
    store.write(
        t -> {
          work.accept(t.training());
          return 0;
        });
  }

  private static TrainingOrder order(int minute) {
    return new TrainingOrder(
        0,
        NOON.plus(Duration.ofMinutes(minute)),
        "seat-" + minute,
        "desk 演练",
        new UUID(1, minute),
        "{\"do\":\"note\",\"n\":" + minute + "}");
  }

  @Test
  void a_store_is_a_trainings_for_good_and_says_so() throws SQLException {
    assertThat(store.info().training()).isNull();
    training(t -> t.found(MARK));
    assertThat(store.info().training()).isEqualTo(MARK);
    assertThatThrownBy(() -> training(t -> t.found(MARK))).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> behind("DELETE FROM training")).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> behind("UPDATE training SET name = 'x'"))
        .isInstanceOf(SQLException.class);
    store.close();
    store = open(location);
    assertThat(store.info().training()).isEqualTo(MARK);
    // Whatever is set: papers ask this one.
    store.write(
        t -> {
          t.settings().put(SettingTable.EXERCISE, "false");
          return 0;
        });
    assertThat(store.info().exercise()).isTrue();
  }

  @Test
  void commands_come_back_in_the_order_in_which_they_were_done_each_once() throws SQLException {
    training(
        t -> {
          t.record(order(5));
          t.record(order(2));
          t.record(order(5));
        });
    training(t -> t.record(order(9)));
    List<TrainingOrder> all = store.read(t -> t.training().orders(0, 10));
    assertThat(all)
        .extracting(TrainingOrder::operator)
        .containsExactly("seat-5", "seat-2", "seat-9");
    assertThat(all.getFirst())
        .usingRecursiveComparison()
        .ignoringFields("position")
        .isEqualTo(order(5));
    assertThat(store.<List<TrainingOrder>>read(t -> t.training().orders(all.get(1).position(), 10)))
        .containsExactly(all.get(2));
    assertThat(store.<List<TrainingOrder>>read(t -> t.training().orders(0, 2))).hasSize(2);
    assertThat(store.<Optional<TrainingOrder>>read(t -> t.training().lastOrder()))
        .contains(all.get(2));
    assertThatThrownBy(() -> behind("UPDATE training_order SET body = ''"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void what_seats_looked_at_and_how_the_clock_went_is_kept() throws SQLException {
    assertThat(store.<Optional<TrainingPace>>read(t -> t.training().pace())).isEmpty();
    TrainingLook page = new TrainingLook(NOON, "seat-1", "desk", TrainingLook.Kind.PAGE, "board");
    TrainingLook filter =
        new TrainingLook(
            NOON.plusSeconds(3), "seat-1", "desk", TrainingLook.Kind.FILTER, "TO_DISPATCH 积水");
    TrainingPace slow = new TrainingPace(NOON, NOON, 1, "seat-1");
    TrainingPace fast = new TrainingPace(NOON.plusSeconds(9), NOON.plusSeconds(9), 60, "seat-2");
    training(
        t -> {
          t.record(filter);
          t.record(page);
          t.set(slow);
          t.set(fast);
        });
    assertThat(store.<List<TrainingLook>>read(t -> t.training().looks()))
        .containsExactly(page, filter);
    assertThat(store.<Optional<TrainingPace>>read(t -> t.training().pace())).contains(fast);
    assertThatThrownBy(() -> behind("DELETE FROM training_look")).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> behind("DELETE FROM training_pace")).isInstanceOf(SQLException.class);
  }
}
