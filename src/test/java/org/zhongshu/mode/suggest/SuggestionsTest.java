package org.zhongshu.mode.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Activations;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.mode.plan.PlanHead;
import org.zhongshu.mode.suggest.Suggestions.Recent;

class SuggestionsTest {
  private static Plan named(String code, String scene, ModeKind kind, Grade level) {
    Plan any =
        PlanFixtures.plan(kind, List.of(PlanFixtures.response(level, PlanFixtures.measures())));
    return new Plan(
        new PlanHead(code, code, scene, kind, List.of("990100"), true),
        any.general(),
        any.organisation(),
        any.risks(),
        any.places(),
        any.forces(),
        any.responses(),
        any.contacts(),
        any.upkeep());
  }

  private static final Plan QINGMING = named("qingming", "清明节", ModeKind.HOLIDAY, Grade.ORDINARY);
  private static final Plan FLOOD = named("flood", "汛情", ModeKind.EMERGENCY, Grade.BLUE);

  private static Suggestions at(String now, Activation... current) {
    return new Suggestions(
        CaseworkFixtures.city(),
        WorkingCalendar.stateCouncil(),
        List.of(QINGMING, FLOOD),
        List.of(current),
        Instant.parse(now));
  }

  private static List<Suggestion> suggested(String now, Activation... current) {
    return at(now, current).all(List.of(), List.of());
  }

  @Test
  void a_holiday_is_suggested_from_a_week_before_from_its_eve_to_the_morning_after() {
    // Qingming 2026: off from 4 to 6 April.
    assertThat(suggested("2026-03-27T04:00:00Z")).isEmpty();
    assertThat(suggested("2026-03-28T04:00:00Z"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(ModeKind.HOLIDAY);
              assertThat(it.plan()).isEqualTo("qingming");
              assertThat(it.start()).isEqualTo(Instant.parse("2026-04-03T10:00:00Z"));
              assertThat(it.end()).isEqualTo(Instant.parse("2026-04-07T00:00:00Z"));
              assertThat(((Reason.Holiday) it.reason()).days()).isEqualTo(7);
            });
    assertThat(suggested("2026-04-04T01:00:00Z"))
        .singleElement()
        .extracting(Suggestion::start)
        .isNull();
    assertThat(suggested("2026-04-05T01:00:00Z")).as("it has begun").isEmpty();
  }

  private static Activation active(ModeKind kind, String plan, String area) {
    Activation it =
        Activations.of(
            1,
            kind,
            Grade.BLUE,
            "演练",
            List.of(area),
            Instant.parse("2026-04-01T00:00:00Z"),
            null,
            null,
            null,
            "演练",
            "演练",
            1);
    return new Activation(
        it.id(),
        it.kind(),
        it.level(),
        it.title(),
        it.areas(),
        it.startedAt(),
        null,
        null,
        null,
        it.approvedBy(),
        it.basis(),
        it.state(),
        new PlanRef(plan, 1),
        List.of(),
        1);
  }

  @Test
  void what_is_in_force_is_not_suggested_again() {
    assertThat(suggested("2026-04-01T04:00:00Z", active(ModeKind.HOLIDAY, "qingming", "990100")))
        .isEmpty();
  }

  private static List<Recent> cases(int many, @Nullable String category, String area) {
    List<Recent> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(new Recent(category, area));
    }
    return all;
  }

  @Test
  void a_burst_of_a_class_that_a_plan_speaks_of_suggests_it_for_that_place_only() {
    Suggestions noon = at("2026-06-01T04:00:00Z");
    assertThat(noon.all(List.of(), cases(9, "E01-10", "990101001"))).isEmpty();
    assertThat(noon.all(List.of(), cases(30, "H01-01", "990101001"))).isEmpty();
    assertThat(noon.all(List.of(), cases(30, null, "990101001"))).isEmpty();
    assertThat(noon.all(List.of(), cases(10, "E01-10", "990101001")))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.plan()).isEqualTo("flood");
              assertThat(it.level()).isEqualTo(Grade.BLUE);
              assertThat(it.areas()).containsExactly("990101");
              assertThat(it.reason()).isEqualTo(new Reason.Burst("E01-10", "990101", 10, 60));
            });
    Activation there = active(ModeKind.EMERGENCY, "flood", "990101");
    assertThat(at("2026-06-01T04:00:00Z", there).all(List.of(), cases(10, "E01-10", "990101001")))
        .isEmpty();
  }

  private static Warning warning(
      String id, String type, String event, Grade level, List<String> cancels) {
    return new Warning(
        id,
        "演练气象台",
        Instant.parse("2026-06-01T03:00:00Z"),
        "Exercise",
        type,
        event,
        level,
        "",
        List.of("990101"),
        "东城区",
        Instant.parse("2026-06-01T12:00:00Z"),
        cancels);
  }

  @Test
  void a_warning_that_holds_is_suggested_until_it_expires_or_is_cancelled() {
    Warning rain = warning("a", "Alert", "汛情", Grade.ORANGE, List.of());
    assertThat(at("2026-06-01T04:00:00Z").all(List.of(rain), List.of()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.plan()).isEqualTo("flood");
              assertThat(it.level()).as("the plan knows no orange").isEqualTo(Grade.BLUE);
              assertThat(it.end()).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
            });
    assertThat(at("2026-06-01T12:00:00Z").all(List.of(rain), List.of())).isEmpty();
    Warning over = warning("b", "Cancel", "汛情", Grade.ORANGE, List.of("a"));
    assertThat(at("2026-06-01T04:00:00Z").all(List.of(rain, over), List.of())).isEmpty();
    Warning receipt = warning("d", "Ack", "汛情", Grade.ORANGE, List.of("a"));
    assertThat(at("2026-06-01T04:00:00Z").all(List.of(rain, receipt), List.of()))
        .as("a receipt takes nothing back")
        .hasSize(1);
    Warning others =
        new Warning(
            "e",
            "别的台（演练）",
            over.sent(),
            "Exercise",
            "Cancel",
            "汛情",
            Grade.ORANGE,
            "",
            List.of(),
            "",
            null,
            List.of("a"));
    assertThat(at("2026-06-01T04:00:00Z").all(List.of(rain, others), List.of()))
        .as("nor does somebody else")
        .hasSize(1);
    Warning quake = warning("c", "Alert", "地震", Grade.RED, List.of());
    assertThat(at("2026-06-01T04:00:00Z").all(List.of(quake), List.of()))
        .singleElement()
        .extracting(Suggestion::plan)
        .isNull();
  }
}
