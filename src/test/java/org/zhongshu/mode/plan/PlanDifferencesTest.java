package org.zhongshu.mode.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.mode.ModeKind;

class PlanDifferencesTest {
  private static Plan with(List<Measure> measures) {
    return PlanFixtures.plan(
        ModeKind.HOLIDAY, List.of(PlanFixtures.response(Grade.ORDINARY, measures)));
  }

  private static List<String> told(Plan before, Plan after) {
    return PlanDifferences.of(before, after).stream()
        .map(it -> it.what() + " " + it.path() + " " + it.before() + " > " + it.after())
        .toList();
  }

  @Test
  void the_same_plan_differs_in_nothing() {
    assertThat(PlanDifferences.of(PlanFixtures.holiday(), PlanFixtures.holiday())).isEmpty();
  }

  @Test
  void entries_of_lists_are_compared_by_their_id_wherever_they_stand() {
    List<Measure> measures = new ArrayList<>(PlanFixtures.measures());
    Collections.reverse(measures);
    Limit two = new Limit(2, LimitUnit.URGENT_HOUR);
    measures.set(measures.size() - 1, new Measure.CheckIn("m1", two));
    assertThat(told(PlanFixtures.holiday(), with(measures)))
        .containsExactly(
            "CHANGED responses[ORDINARY].measures[m1].within "
                + new Limit(1, LimitUnit.URGENT_HOUR)
                + " > "
                + two);
  }

  @Test
  void another_order_alone_is_a_difference() {
    List<Measure> measures = new ArrayList<>(PlanFixtures.measures());
    Collections.swap(measures, 0, 1);
    assertThat(PlanDifferences.of(PlanFixtures.holiday(), with(measures)))
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("responses[ORDINARY].measures"));
  }

  @Test
  void what_came_and_went_is_told_whole_and_words_as_they_were_and_are() {
    List<Measure> fewer = PlanFixtures.measures().subList(0, 8);
    Plan before = PlanFixtures.holiday();
    Plan after =
        new Plan(
            before.head(),
            new General("保障灯会和庙会", before.general().basis(), before.general().scope()),
            before.organisation(),
            before.risks(),
            before.places(),
            before.forces(),
            with(fewer).responses(),
            before.contacts(),
            before.upkeep());
    assertThat(told(before, after))
        .containsExactly(
            "CHANGED general.purpose 保障灯会 > 保障灯会和庙会",
            "REMOVED responses[ORDINARY].measures[m9] "
                + new Measure.Layout("m9", "screen", 70)
                + " > null");
    assertThat(PlanDifferences.of(after, before))
        .extracting(PlanDifference::what)
        .containsExactly(PlanDifference.What.CHANGED, PlanDifference.What.ADDED);
  }
}
