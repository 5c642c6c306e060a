package org.zhongshu.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ChoroplethTest {
  @RepeatedTest(30)
  void a_greater_load_is_never_a_lower_step_and_bounds_ascend(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Map<String, Double> loads = new HashMap<>();
    double size = Math.pow(10, random.nextInt(5) - 2);
    for (int i = 0; i < 1 + random.nextInt(20); i++) {
      loads.put("j" + i, random.nextInt(4) == 0 ? 0 : random.nextDouble() * size);
    }

    Choropleth map = Choropleth.of(loads);

    assertThat(map.bounds()).hasSize(4).isSorted().doesNotHaveDuplicates();
    loads.forEach(
        (a, low) ->
            loads.forEach(
                (b, high) -> {
                  if (low <= high) {
                    assertThat(map.step(a)).isLessThanOrEqualTo(map.step(b));
                  }
                }));
    assertThat(loads.keySet()).allMatch(j -> map.step(j) >= 1 && map.step(j) <= 5);
  }

  @Test
  void bounds_are_round_numbers_between_the_loads() {
    Choropleth map = Choropleth.of(Map.of("a", 8.3, "b", 11.8, "c", 14.7, "d", 19.4, "e", 23.5));

    assertThat(map.bounds()).containsExactly(11, 14, 17, 20);
    assertThat(map.step("a")).isEqualTo(1);
    assertThat(map.step("e")).isEqualTo(5);
  }

  @Test
  void what_is_not_known_has_no_step() {
    assertThat(Choropleth.NONE.step("a")).isZero();
    assertThat(Choropleth.of(Map.of("a", 3.0)).step("b")).isZero();
    assertThat(Choropleth.of(Map.of()).bounds()).isEmpty();
  }
}
