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
import org.zhongshu.mode.suggest.Signals.Recent;

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
        SuggestRules.USUAL,
        Instant.parse(now));
  }

  private static List<Suggestion> suggested(String now, Activation... current) {
    return at(now, current).all(Signals.NONE);
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
              assertThat(((Reason.Holiday) it.first()).days()).isEqualTo(7);
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

  @Test
  void how_many_days_before_is_the_centres_own() {
    SuggestRules usual = SuggestRules.USUAL;
    SuggestRules early = new SuggestRules(10, 10, 60, usual.signalMinutes(), 2, usual.thresholds());
    assertThat(
            new Suggestions(
                    CaseworkFixtures.city(),
                    WorkingCalendar.stateCouncil(),
                    List.of(QINGMING),
                    List.of(),
                    early,
                    Instant.parse("2026-03-25T04:00:00Z"))
                .all(Signals.NONE))
        .singleElement()
        .satisfies(it -> assertThat(((Reason.Holiday) it.first()).days()).isEqualTo(10));
  }

  private static List<Recent> cases(int many, @Nullable String category, String area) {
    List<Recent> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      all.add(new Recent(category, area));
    }
    return all;
  }

  private static Signals burst(List<Recent> cases) {
    return new Signals(List.of(), cases, List.of(), List.of());
  }

  private static Signals warned(Warning... warnings) {
    return new Signals(List.of(warnings), List.of(), List.of(), List.of());
  }

  @Test
  void a_burst_of_a_class_that_a_plan_speaks_of_suggests_it_for_that_place_only() {
    Suggestions noon = at("2026-06-01T04:00:00Z");
    assertThat(noon.all(burst(cases(9, "E01-10", "990101001")))).isEmpty();
    assertThat(noon.all(burst(cases(30, "H01-01", "990101001")))).isEmpty();
    assertThat(noon.all(burst(cases(30, null, "990101001")))).isEmpty();
    assertThat(noon.all(burst(cases(10, "E01-10", "990101001"))))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.plan()).isEqualTo("flood");
              assertThat(it.level()).isEqualTo(Grade.BLUE);
              assertThat(it.areas()).containsExactly("990101");
              assertThat(it.first()).isEqualTo(new Reason.Burst("E01-10", "990101", 10, 60));
            });
    Activation there = active(ModeKind.EMERGENCY, "flood", "990101");
    assertThat(at("2026-06-01T04:00:00Z", there).all(burst(cases(10, "E01-10", "990101001"))))
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
    assertThat(at("2026-06-01T04:00:00Z").all(warned(rain)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.plan()).isEqualTo("flood");
              assertThat(it.level()).as("the plan knows no orange").isEqualTo(Grade.BLUE);
              assertThat(it.end()).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
            });
    assertThat(at("2026-06-01T12:00:00Z").all(warned(rain))).isEmpty();
    Warning over = warning("b", "Cancel", "汛情", Grade.ORANGE, List.of("a"));
    assertThat(at("2026-06-01T04:00:00Z").all(warned(rain, over))).isEmpty();
    Warning receipt = warning("d", "Ack", "汛情", Grade.ORANGE, List.of("a"));
    assertThat(at("2026-06-01T04:00:00Z").all(warned(rain, receipt)))
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
    assertThat(at("2026-06-01T04:00:00Z").all(warned(rain, others)))
        .as("nor does somebody else")
        .hasSize(1);
    Warning quake = warning("c", "Alert", "地震", Grade.RED, List.of());
    assertThat(at("2026-06-01T04:00:00Z").all(warned(quake)))
        .singleElement()
        .extracting(Suggestion::plan)
        .isNull();
  }
}
