package org.zhongshu.mode.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;

/** Which force is nearest to a case: by hand, and against taking out the best one by one. */
class ForceFitTest {
  private static final String BRIDGE = "990101001001";

  private static ForceFit.Need need(@Nullable Point at, @Nullable String item) {
    return new ForceFit.Need(at, BRIDGE, null, item);
  }

  private static List<String> ids(List<ForceFit> fits) {
    return fits.stream().map(it -> it.standing().force().id()).toList();
  }

  private static List<ForceFit> rank(ForceFixtures made, ForceFit.Need need) {
    return ForceFit.rank(
        ForceFixtures.CITY, need, made.board(Map.of()).forces(), Integer.MAX_VALUE);
  }

  @Test
  void the_nearest_of_the_item_comes_first_and_what_has_no_place_by_the_area_it_shares() {
    ForceFixtures made =
        new ForceFixtures()
            .force("far", "抽水泵", 2, "990101", new Point(30.09, 110))
            .force("near", "抽水泵", 2, "990101", new Point(30.009, 110))
            .force("other", "发电车", 2, "990101", new Point(30, 110))
            .force("county", "抽水泵", 2, "990101", null)
            .force("community", "抽水泵", 2, BRIDGE, null)
            .force("street", "抽水泵", 2, "990101001002", null);
    List<ForceFit> fits = rank(made, need(new Point(30, 110), "抽水泵"));
    assertThat(ids(fits)).containsExactly("near", "far", "community", "street", "county");
    assertThat(fits.get(0).metres()).isBetween(990.0, 1_010.0);
    assertThat(fits)
        .extracting(ForceFit::shared)
        .containsExactly(null, null, Level.COMMUNITY, Level.TOWNSHIP, Level.COUNTY);
  }

  @Test
  void a_case_without_a_place_is_served_from_its_area_first() {
    ForceFixtures made =
        new ForceFixtures()
            .force("zone", "抽水泵", 2, "990101002001", new Point(30, 110))
            .force("street", "抽水泵", 2, "990101001", new Point(31, 111));
    List<ForceFit> fits = rank(made, need(null, null));
    assertThat(ids(fits)).containsExactly("street", "zone");
    assertThat(fits).extracting(ForceFit::shared).containsExactly(Level.TOWNSHIP, Level.COUNTY);
  }

  @Test
  void a_force_is_where_it_was_sent_and_one_that_is_not_ready_is_left_out() {
    ForceFixtures made =
        new ForceFixtures()
            .force("home", "抽水泵", 2, "990101", new Point(30.05, 110))
            .force("out", "抽水泵", 2, "990101", new Point(31, 110))
            .force("broken", "抽水泵", 2, "990101", new Point(30, 110))
            .place("p", BRIDGE, new Point(30.01, 110))
            .station("out", "p", true, ForceFixtures.arrived());
    List<ForceFit> fits =
        ForceFit.rank(
            ForceFixtures.CITY,
            need(new Point(30, 110), null),
            made.board(Map.of("broken", ForceFixtures.out("broken", 2))).forces(),
            5);
    assertThat(ids(fits)).containsExactly("out", "home");
  }

  @Test
  void forces_of_units_that_answer_for_the_class_come_first_where_nothing_is_asked_for_by_name() {
    ForceFixtures made =
        new ForceFixtures()
            .forceOf("east-centre", "near", "抽水泵", 2, "990101", new Point(30, 110))
            .forceOf("city-cg", "far", "抽水泵", 2, "990101", new Point(30.05, 110));
    Point here = new Point(30, 110);
    List<ForceFit> waste = rank(made, new ForceFit.Need(here, BRIDGE, "E01-10", null));
    assertThat(ids(waste)).containsExactly("far", "near");
    assertThat(waste).extracting(ForceFit::answers).containsExactly(true, false);
    assertThat(ids(rank(made, new ForceFit.Need(here, BRIDGE, "E01-10", "抽水泵"))))
        .as("asked for by name: the nearest")
        .containsExactly("near", "far");
  }

  @Test
  void a_force_of_two_activations_is_told_once_where_it_is_out() {
    ForceFixtures made =
        new ForceFixtures()
            .force("f", "抽水泵", 2, "990101", new Point(31, 110))
            .place("p", BRIDGE, new Point(30.01, 110));
    List<ForceStanding> both = new ArrayList<>(made.board(Map.of()).forces());
    both.addAll(made.station("f", "p", true, ForceFixtures.sent()).board(Map.of()).forces());
    List<ForceFit> fits =
        ForceFit.rank(ForceFixtures.CITY, need(new Point(30, 110), null), both, 5);
    assertThat(fits).hasSize(1);
    assertThat(fits.getFirst().metres()).isLessThan(1_200);
  }

  /** The reference takes out, again and again, the one that no other is nearer than. */
  @Test
  void random_forces_are_in_the_order_in_which_one_would_pick_them() {
    Random random = new Random(116);
    String[] areas = {"990100", "990101", "990101001", BRIDGE, "990101001002", "990101002001"};
    for (int round = 0; round < 200; round++) {
      ForceFixtures made = new ForceFixtures();
      int forces = random.nextInt(9);
      for (int f = 0; f < forces; f++) {
        Point at =
            random.nextInt(3) == 0
                ? null
                : new Point(30 + random.nextInt(5) / 10.0, 110 + random.nextInt(5) / 10.0);
        made.force(
            "f" + f,
            random.nextBoolean() ? "抽水泵" : "发电车",
            1,
            areas[random.nextInt(areas.length)],
            at);
      }
      Point here = random.nextInt(4) == 0 ? null : new Point(30.2, 110.2);
      ForceFit.Need need = need(here, random.nextBoolean() ? "抽水泵" : null);
      List<ForceStanding> left = new ArrayList<>(made.board(Map.of()).forces());
      left.removeIf(it -> need.item() != null && !it.force().item().equals(need.item()));
      List<String> expected = new ArrayList<>();
      while (!left.isEmpty()) {
        ForceStanding best = left.getFirst();
        for (ForceStanding it : left) {
          if (nearer(it, best, here)) {
            best = it;
          }
        }
        left.remove(best);
        expected.add(best.force().id());
      }
      assertThat(ids(rank(made, need))).as("round %d", round).isEqualTo(expected);
    }
  }

  private static boolean nearer(ForceStanding a, ForceStanding b, @Nullable Point here) {
    Point at = a.force().at();
    Point bt = b.force().at();
    boolean known = here != null && at != null;
    boolean otherKnown = here != null && bt != null;
    if (known != otherKnown) {
      return known;
    }
    double by =
        known && here != null && at != null && bt != null
            ? here.metresTo(at) - here.metresTo(bt)
            : common(b.force().area()) - common(a.force().area());
    return by != 0 ? by < 0 : a.force().id().compareTo(b.force().id()) < 0;
  }

  /** How many levels an area shares with the case: its code, three digits a level. */
  private static int common(String area) {
    if (area.equals("990100")) {
      return 0;
    }
    int digits = 0;
    for (int end : new int[] {6, 9, 12}) {
      if (area.length() >= end && BRIDGE.startsWith(area.substring(0, end))) {
        digits = end;
      }
    }
    return digits;
  }
}
