package org.zhongshu.casework.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;

class LadderTest {
  /** A Friday, 10:00 in the city. */
  private static final Instant TEN = Instant.parse("2026-04-10T02:00:00Z");

  private static final CaseRules RULES = CaseworkFixtures.rules();
  private static final Limit FOUR_HOURS = new Limit(4, LimitUnit.URGENT_HOUR);
  private static final Limit TWO_DAYS = new Limit(2, LimitUnit.CALENDAR_DAY);

  private final Ladder ladder =
      new Ladder(RULES.city(), RULES.reckonings(), SupervisionRules.USUAL);

  private Task issued(String... units) {
    Ladder.Ruling ruling =
        ladder.instruct(
            new SuperviseStep.Instruct(
                null, "全面排查河堤", "市带班领导", TWO_DAYS, FOUR_HOURS, List.of(units)),
            null,
            "city",
            "chief",
            TEN);
    return ((Ladder.Ruling.Accepted) ruling).after().withNumber("DB-20260410-001");
  }

  private Task after(Task it, SuperviseStep.OnTask step, Instant now) {
    return ((Ladder.Ruling.Accepted) ladder.decide(it, step, "chief", now)).after();
  }

  private String refusal(Task it, SuperviseStep.OnTask step, Instant now) {
    return ((Ladder.Ruling.Refused) ladder.decide(it, step, "chief", now)).refusal().key();
  }

  private static SuperviseStep.Reply reply(Task it, String unit, boolean done) {
    return new SuperviseStep.Reply(it.number(), unit, "已到现场", done);
  }

  @Test
  void an_instruction_has_both_limits_and_the_feedback_runs_first() {
    Task it = issued("city-cg", "east-cg", "city-cg");

    assertThat(it.receipts()).extracting(Receipt::unit).containsExactly("city-cg", "east-cg");
    assertThat(it.feedbackDue()).isEqualTo(TEN.plus(Duration.ofHours(4)));
    assertThat(it.handlingDue()).isEqualTo(TEN.plus(Duration.ofDays(2)));
    assertThat(it.clock())
        .contains(new Task.Clock(Task.ClockKind.FEEDBACK, TEN.plus(Duration.ofHours(4))));
    assertThat(it.rung()).isEmpty();
  }

  @Test
  void once_all_have_answered_the_handling_limit_runs_and_once_all_are_done_nothing() {
    Task it = issued("city-cg", "east-cg");
    it = after(it, reply(it, "city-cg", true), TEN.plusSeconds(60));
    assertThat(it.clock().orElseThrow().kind()).isEqualTo(Task.ClockKind.FEEDBACK);
    it = after(it, reply(it, "east-cg", false), TEN.plusSeconds(120));
    assertThat(it.clock().orElseThrow().kind()).isEqualTo(Task.ClockKind.HANDLING);
    assertThat(it.receipt("east-cg").orElseThrow().signedAt()).isEqualTo(TEN.plusSeconds(120));
    it = after(it, reply(it, "east-cg", true), TEN.plusSeconds(180));
    assertThat(it.clock()).isEmpty();
    assertThat(refusal(it, new SuperviseStep.Urge(it.number(), ""), TEN))
        .isEqualTo("supervise.nothing-owed");
  }

  @Test
  void each_rung_has_a_clock_of_its_own_in_working_time() {
    Task it = issued("city-cg");
    Instant friday17 = Instant.parse("2026-04-10T09:00:00Z");
    it = after(it, new SuperviseStep.Urge(it.number(), "请抓紧"), friday17);
    // One work hour is left on Friday; the other three are Monday's first.
    assertThat(it.climbs().getLast().due()).isEqualTo(Instant.parse("2026-04-13T03:00:00Z"));
    assertThat(it.clock().orElseThrow().kind()).isEqualTo(Task.ClockKind.RUNG);
  }

  @Test
  void the_ladder_is_only_climbed_upwards() {
    Task it = issued("city-cg");
    it = after(it, new SuperviseStep.Escalate(it.number(), null, ""), TEN);
    assertThat(it.rung()).contains(Rung.URGE);
    it = after(it, new SuperviseStep.Escalate(it.number(), Rung.ON_SITE, "现场看"), TEN);
    assertThat(it.rung()).contains(Rung.ON_SITE);
    assertThat(refusal(it, new SuperviseStep.Urge(it.number(), ""), TEN))
        .isEqualTo("supervise.rung-passed");
    assertThat(refusal(it, new SuperviseStep.Escalate(it.number(), Rung.NOTICE, "x"), TEN))
        .isEqualTo("supervise.rung-passed");
    assertThat(refusal(it, new SuperviseStep.Escalate(it.number(), null, " "), TEN))
        .isEqualTo("supervise.opinion-missing");
    it = after(it, new SuperviseStep.Escalate(it.number(), null, "通报"), TEN);
    assertThat(refusal(it, new SuperviseStep.Escalate(it.number(), null, "x"), TEN))
        .isEqualTo("supervise.top");
  }

  @Test
  void a_rule_climbs_as_far_as_the_centre_lets_it_and_no_further() {
    Task it = issued("city-cg");
    assertThat(ladder.chased(it, it.feedbackDue())).isEqualTo(it);
    Instant late = it.feedbackDue().plusSeconds(1);
    it = ladder.chased(it, late);
    assertThat(it.rung()).contains(Rung.URGE);
    assertThat(it.climbs().getLast().by()).isEqualTo(Operators.SYSTEM);
    it = ladder.chased(it, it.climbs().getLast().due().plusSeconds(1));
    assertThat(it.rung()).contains(Rung.NOTICE);
    Instant after = it.climbs().getLast().due().plusSeconds(1);
    assertThat(it.late(after)).isTrue();
    assertThat(ladder.chased(it, after)).isEqualTo(it);
  }

  @Test
  void an_answer_stops_the_ladder_until_the_handling_limit() {
    Task it = issued("city-cg");
    it = after(it, new SuperviseStep.Urge(it.number(), ""), TEN.plus(Duration.ofHours(1)));
    it = after(it, reply(it, "city-cg", false), TEN.plus(Duration.ofHours(2)));
    assertThat(it.late(it.handlingDue())).isFalse();
    assertThat(it.late(it.handlingDue().plus(Duration.ofDays(4)))).isTrue();
  }

  @Test
  void whoever_settles_without_an_answer_says_why_and_nothing_comes_after() {
    Task it = issued("city-cg");
    assertThat(refusal(it, new SuperviseStep.Settle(it.number(), 80, " "), TEN))
        .isEqualTo("supervise.unanswered");
    assertThat(refusal(it, new SuperviseStep.Settle(it.number(), 101, "x"), TEN))
        .isEqualTo("supervise.mark-wrong");
    it = after(it, new SuperviseStep.Settle(it.number(), 60, "电话核实已办"), TEN);
    assertThat(it.open()).isFalse();
    assertThat(it.clock()).isEmpty();
    assertThat(refusal(it, reply(it, "city-cg", true), TEN)).isEqualTo("supervise.settled");
  }

  @Test
  void what_cannot_be_is_refused_with_the_reason() {
    SuperviseStep.Instruct empty =
        new SuperviseStep.Instruct(null, " ", "", TWO_DAYS, FOUR_HOURS, List.of("city-cg"));
    SuperviseStep.Instruct nobody =
        new SuperviseStep.Instruct(null, "办", "", TWO_DAYS, FOUR_HOURS, List.of());
    SuperviseStep.Instruct unknown =
        new SuperviseStep.Instruct(null, "办", "", TWO_DAYS, FOUR_HOURS, List.of("nobody"));
    SuperviseStep.Instruct turned =
        new SuperviseStep.Instruct(null, "办", "", FOUR_HOURS, TWO_DAYS, List.of("city-cg"));
    assertThat(List.of(empty, nobody, unknown, turned))
        .extracting(step -> ladder.instruct(step, null, "city", "chief", TEN))
        .extracting(ruling -> ((Ladder.Ruling.Refused) ruling).refusal().key())
        .containsExactly(
            "supervise.words-missing",
            "supervise.receivers-missing",
            "unit.unknown",
            "supervise.feedback-late");
    Task it = issued("city-cg");
    assertThat(refusal(it, new SuperviseStep.Sign(it.number(), "east-cg"), TEN))
        .isEqualTo("supervise.no-receiver");
    Task signed = after(it, new SuperviseStep.Sign(it.number(), "city-cg"), TEN);
    assertThat(refusal(signed, new SuperviseStep.Sign(it.number(), "city-cg"), TEN))
        .isEqualTo("supervise.signed");
  }

  @Test
  void a_leaders_instruction_does_not_end_with_its_case() {
    assertThat(Ladder.endedWithCase(issued("city-cg"), "chief", TEN)).isEmpty();
  }
}
