package org.zhongshu.mode.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhongshu.mode.measure.MeasureItem;

/** How forces stand and what is short: by hand, and against a count of each single pump. */
class ForceBoardTest {
  private static final String EAST = "990101";

  private static ForceFixtures pumps() {
    return new ForceFixtures()
        .force("f1", "抽水泵", 10, EAST, null)
        .force("f2", "抽水泵", 6, EAST, null)
        .force("f3", "抽水泵", 4, EAST, null)
        .place("p1", "990101001", null)
        .place("p2", "990101001002", null);
  }

  private static List<ForceState> states(ForceBoard board) {
    return board.forces().stream().map(ForceStanding::state).toList();
  }

  @Test
  void two_of_sixteen_pumps_that_are_not_ready_are_two_short_in_the_area() {
    ForceBoard board =
        pumps()
            .station("f1", "p1", true, ForceFixtures.arrived())
            .station("f2", "p2", true, ForceFixtures.sent())
            .board(Map.of("f2", ForceFixtures.out("f2", 2)));
    assertThat(board.missing()).containsExactly(new Shortfall(EAST, "抽水泵", "台", 16, 10, 4, 0, 4));
    assertThat(board.missing().getFirst().missing()).isEqualTo(2);
  }

  @Test
  void what_is_ready_and_ordered_is_not_short_but_late_after_its_minute() {
    ForceFixtures ordered = pumps().station("f1", "p1", true, ForceFixtures.ordered());
    Shortfall before = ordered.board(Map.of()).areas().getFirst();
    assertThat(before.missing()).isZero();
    assertThat(before.late()).isZero();
    Shortfall after =
        ordered.board(Map.of(), ForceFixtures.DUE.plusSeconds(1), "990100").areas().getFirst();
    assertThat(after.missing()).isZero();
    assertThat(after.late()).isEqualTo(10);
  }

  @Test
  void a_force_that_went_home_while_it_is_wanted_is_short() {
    ForceBoard board = pumps().station("f1", "p1", true, ForceFixtures.returned()).board(Map.of());
    assertThat(states(board))
        .containsExactly(ForceState.RETURNED, ForceState.STANDBY, ForceState.STANDBY);
    assertThat(board.missing()).extracting(Shortfall::missing).containsExactly(10);
    assertThat(board.missing()).extracting(Shortfall::spare).containsExactly(10);
  }

  @Test
  void what_a_lower_level_no_longer_wants_is_not_short_and_is_out_until_it_is_back() {
    ForceBoard board =
        pumps()
            .station("f1", "p1", false, ForceFixtures.recalled())
            .station("f2", "p2", false, ForceFixtures.cancelled())
            .station("f3", "p2", false, ForceFixtures.arrived())
            .board(Map.of());
    assertThat(states(board))
        .containsExactly(ForceState.SENT, ForceState.STANDBY, ForceState.ARRIVED);
    assertThat(board.areas()).isEmpty();
    assertThat(board.forces()).noneMatch(ForceStanding::wanted);
  }

  @Test
  void an_order_after_the_return_counts_again() {
    ForceBoard board =
        pumps()
            .station("f1", "p1", true, ForceFixtures.returned(), ForceFixtures.ordered())
            .board(Map.of());
    assertThat(states(board).getFirst()).isEqualTo(ForceState.ORDERED);
    assertThat(board.missing()).isEmpty();
  }

  @Test
  void a_place_in_a_managing_zone_is_the_zones_and_not_the_countys() {
    ForceBoard board =
        new ForceFixtures()
            .force("f1", "抽水泵", 10, EAST, null)
            .place("p1", "990101002001", null)
            .station("f1", "p1", true, ForceFixtures.ordered())
            .board(Map.of("f1", ForceFixtures.out("f1", 10)));
    assertThat(board.missing()).extracting(Shortfall::area).containsExactly("new-town");
  }

  @Test
  void of_a_plan_for_more_only_forces_that_serve_the_areas_are_told() {
    ForceFixtures two =
        new ForceFixtures()
            .force("here", "抽水泵", 1, "990101001", null)
            .force("city", "抽水泵", 1, "990100", null)
            .force("zone", "抽水泵", 1, "990101002", null);
    assertThat(two.board(Map.of(), ForceFixtures.NOW, "990101001").forces())
        .extracting(it -> it.force().id())
        .containsExactly("here", "city");
  }

  /** Every pump is one of a list; those that are there, ready to come or neither are counted. */
  @Test
  void random_forces_are_short_by_what_a_count_of_each_single_one_says() {
    Random random = new Random(20_260_720);
    String[] areas = {"990101001001", "990101001", "990101002001"};
    String[] items = {"抽水泵", "发电车"};
    for (int round = 0; round < 300; round++) {
      ForceFixtures made = new ForceFixtures();
      for (int p = 0; p < areas.length; p++) {
        made.place("p" + p, areas[p], null);
      }
      Map<String, Readiness> said = new HashMap<>();
      List<String> wanted = new ArrayList<>();
      List<String> covered = new ArrayList<>();
      int forces = 1 + random.nextInt(8);
      for (int f = 0; f < forces; f++) {
        int amount = 1 + random.nextInt(12);
        String id = "f" + f;
        String item = items[random.nextInt(items.length)];
        made.force(id, item, amount, EAST, null);
        int ready = amount;
        if (random.nextBoolean()) {
          int out = random.nextInt(amount + 3);
          said.put(id, ForceFixtures.out(id, out));
          ready = Math.max(0, amount - out);
        }
        int p = random.nextInt(areas.length);
        int kind = random.nextInt(8);
        MeasureItem due =
            switch (kind) {
              case 0 -> ForceFixtures.ordered();
              case 1 -> ForceFixtures.sent();
              case 2 -> ForceFixtures.arrived();
              case 3 -> ForceFixtures.returned();
              case 4 -> ForceFixtures.missed();
              case 5 -> ForceFixtures.cancelled();
              default -> ForceFixtures.recalled();
            };
        if (kind == 7) {
          continue;
        }
        boolean on = kind < 5;
        made.station(id, "p" + p, on, due);
        String key = (p == 2 ? "new-town" : EAST) + " " + item;
        for (int one = 0; one < amount && on; one++) {
          wanted.add(key);
          if (one < ready && kind != 3) {
            covered.add(key);
          }
        }
      }
      Map<String, Integer> expected = new HashMap<>();
      for (String key : new TreeSet<>(wanted)) {
        int missing =
            (int) wanted.stream().filter(key::equals).count()
                - (int) covered.stream().filter(key::equals).count();
        if (missing > 0) {
          expected.put(key, missing);
        }
      }
      Map<String, Integer> told = new HashMap<>();
      made.board(said).missing().forEach(it -> told.put(it.area() + " " + it.item(), it.missing()));
      assertThat(told).as("round %d", round).isEqualTo(expected);
    }
  }
}
