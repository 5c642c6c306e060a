package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.zhongshu.mode.plan.Drill;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.PlanTable;
import org.zhongshu.store.StoreException;

/** Plans, their versions, moves and drills on both databases. */
final class PlansOnEachStoreTest extends OnEachStore {
  private static PlanMove move(String code, int version, PlanState state, int minute) {
    return new PlanMove(
        code,
        version,
        state,
        CaseFixtures.NOON.plus(Duration.ofMinutes(minute)),
        "chief",
        "演练 🚒 " + minute);
  }

  private void add(PlanMove draft, String body) {
    store.write(
        t -> {
          t.plans().add(draft, body);
          return 0;
        });
  }

  private void go(PlanMove move) {
    store.write(
        t -> {
          t.plans().move(move);
          return 0;
        });
  }

  private PlanTable.Head head(String code) {
    return store.write(t -> t.plans().lock(code));
  }

  @Test
  void a_version_goes_through_its_life_and_every_move_is_kept() {
    assertThat(head("flood")).isEqualTo(new PlanTable.Head(0, 0));
    add(move("flood", 1, PlanState.DRAFT, 1), "{\"v\":1}");
    go(move("flood", 1, PlanState.REVIEWED, 2));
    go(move("flood", 1, PlanState.IN_FORCE, 3));
    add(move("flood", 2, PlanState.DRAFT, 4), "{\"v\":2}");
    add(move("marathon", 1, PlanState.DRAFT, 5), "{}");

    assertThat(head("flood")).isEqualTo(new PlanTable.Head(2, 1));
    assertThat(store.<List<PlanMove>>read(t -> t.plans().states()))
        .containsExactly(
            move("flood", 2, PlanState.DRAFT, 4),
            move("flood", 1, PlanState.IN_FORCE, 3),
            move("marathon", 1, PlanState.DRAFT, 5));
    assertThat(store.<List<PlanMove>>read(t -> t.plans().moves("flood")))
        .containsExactly(
            move("flood", 1, PlanState.DRAFT, 1),
            move("flood", 1, PlanState.REVIEWED, 2),
            move("flood", 1, PlanState.IN_FORCE, 3),
            move("flood", 2, PlanState.DRAFT, 4));
    assertThat(store.<Optional<String>>read(t -> t.plans().body("flood", 2))).contains("{\"v\":2}");
    assertThat(store.<Optional<String>>read(t -> t.plans().body("flood", 3))).isEmpty();

    go(move("flood", 1, PlanState.RETIRED, 6));
    assertThat(head("flood")).isEqualTo(new PlanTable.Head(2, 0));
  }

  @Test
  void what_a_version_says_and_how_it_moved_never_changes() {
    add(move("flood", 1, PlanState.DRAFT, 1), "{}");
    for (String statement :
        List.of(
            "UPDATE plan_version SET body = '[]'",
            "DELETE FROM plan_version",
            "UPDATE plan_move SET note = ''",
            "DELETE FROM plan_move")) {
      assertThatThrownBy(() -> behind(statement)).isInstanceOf(SQLException.class);
    }
    assertThatThrownBy(() -> add(move("flood", 1, PlanState.DRAFT, 2), "{}"))
        .isInstanceOf(StoreException.class);
  }

  @Test
  void drills_are_listed_the_latest_first() {
    add(move("flood", 1, PlanState.DRAFT, 1), "{}");
    DrillRecord spring = drill(LocalDate.of(2026, 4, 20));
    DrillRecord summer = drill(LocalDate.of(2026, 6, 1));
    store.write(
        t -> {
          t.plans().add(summer);
          t.plans().add(spring);
          return 0;
        });
    assertThat(store.<List<DrillRecord>>read(t -> t.plans().drills("flood")))
        .containsExactly(summer, spring);
    assertThat(store.<List<DrillRecord>>read(t -> t.plans().drills())).hasSize(2);
    assertThatThrownBy(() -> behind("DELETE FROM plan_drill")).isInstanceOf(SQLException.class);
  }

  private static DrillRecord drill(LocalDate on) {
    return new DrillRecord(new Drill("flood", on, "隧道封闭（演练）", "拦截杆慢"), CaseFixtures.NOON, "chief");
  }

  @Test
  void of_writers_who_add_a_version_at_once_each_gets_a_number_of_its_own() throws Exception {
    int writers = 6;
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      List<Callable<Integer>> work =
          Collections.nCopies(
              writers,
              () ->
                  store.write(
                      t -> {
                        int number = t.plans().lock("flood").newest() + 1;
                        t.plans().add(move("flood", number, PlanState.DRAFT, number), "{}");
                        return number;
                      }));
      List<Integer> numbers = new ArrayList<>();
      for (Future<Integer> each : pool.invokeAll(work)) {
        numbers.add(each.get());
      }
      assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }
    assertThat(head("flood").newest()).isEqualTo(writers);
  }
}
