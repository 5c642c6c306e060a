package org.zhongshu.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.console.screen.OpenCases.Load;
import org.zhongshu.console.screen.OpenCases.Standing;
import org.zhongshu.store.CaseCounts;

class FiguresTest {
  private static Figures figures(
      int open, int over, List<Integer> received, List<Integer> closed, List<Integer> responses) {
    Jurisdiction large = new Jurisdiction("a", "A", "", "A", false, 200_000);
    Jurisdiction small = new Jurisdiction("b", "B", "", "B", false, 0);
    Standing standing =
        new Standing(
            open, over, 0, 0, Map.of(), List.of(new Load(large, 100, 2), new Load(small, 10, 1)));
    return new Figures(
        Instant.EPOCH,
        standing,
        new CaseCounts(
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(3, 4),
            List.of(1, 0),
            Map.of(),
            List.of(),
            200,
            150,
            received,
            closed,
            0,
            0,
            responses),
        List.of());
  }

  @Test
  void open_cases_of_past_days_are_reckoned_back_from_today() {
    Figures now = figures(50, 0, List.of(5, 10, 20), List.of(1, 4, 6), List.of());

    // Today 20 came and 6 went: there were 36 yesterday evening, and 30 the evening before.
    assertThat(now.openByDay()).containsExactly(30, 36, 50);
    assertThat(Figures.yesterday(now.counts().receivedByDay())).contains(10);
    assertThat(now.receivedToday()).isEqualTo(7);
    assertThat(now.closedToday()).isEqualTo(1);
  }

  @Test
  void shares_are_of_what_they_say() {
    Figures now = figures(200, 3, List.of(), List.of(), List.of());

    assertThat(now.overShare()).isEqualTo(0.015);
    assertThat(now.onTime()).isEqualTo(OptionalDouble.of(0.75));
    assertThat(now.worst().map(l -> l.jurisdiction().id())).contains("b");
    assertThat(now.standing().loads().getFirst().perTenThousand()).isEqualTo(5);
    assertThat(now.standing().loads().getLast().perTenThousand()).isNegative();
  }

  @Test
  void the_ninetieth_of_a_hundred_is_the_one_that_nine_tenths_do_not_pass() {
    List<Integer> seconds =
        java.util.stream.IntStream.rangeClosed(1, 100).map(i -> i * 60).boxed().toList();

    assertThat(figures(1, 0, List.of(), List.of(), seconds).firstDispatchMinutes(0.9))
        .isEqualTo(OptionalDouble.of(90));
    assertThat(figures(1, 0, List.of(), List.of(), List.of(90)).firstDispatchMinutes(0.9))
        .isEqualTo(OptionalDouble.of(1.5));
    assertThat(figures(1, 0, List.of(), List.of(), List.of()).firstDispatchMinutes(0.9)).isEmpty();
  }

  @Test
  void an_empty_centre_has_no_figures_rather_than_wrong_ones() {
    Figures none =
        new Figures(
            Instant.EPOCH,
            new Standing(0, 0, 0, 0, Map.of(), List.of()),
            new CaseCounts(
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                0,
                0,
                List.of(),
                List.of(),
                0,
                0,
                List.of()),
            List.of());

    assertThat(none.overShare()).isZero();
    assertThat(none.onTime()).isEmpty();
    assertThat(none.worst()).isEmpty();
    assertThat(none.openByDay()).isEmpty();
    assertThat(Figures.yesterday(List.of())).isEmpty();
  }

  @Test
  void the_axis_ends_at_a_round_number_not_below_the_greatest() {
    for (int greatest : new int[] {0, 1, 4, 5, 37, 199, 201, 2_000, 2_001, 98_765}) {
      int top = HourChart.top(greatest);
      assertThat(top)
          .isGreaterThanOrEqualTo(greatest)
          .isLessThanOrEqualTo(Math.max(4, greatest * 3));
      assertThat(top % 4).isZero();
    }
  }
}
