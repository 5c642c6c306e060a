package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.Drill;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.mode.plan.PlanHead;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Store;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;

/** The life of plans at the desk: who may, in what order, and what stays on record. */
class PlanKeepingTest {
  private static final Instant NOW = Instant.parse("2026-03-20T01:00:00Z");
  private static final String CODE = "festival";

  @TempDir Path folder;
  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(NOW);
  private Desk desk;
  private Desk leader;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("centre.db"), clock);
    leader = desk.as(DeskFixtures.operator("duty_leader", Role.DUTY_LEADER));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static PlanVersion done(Desk by, PlanStep step) {
    Outcome outcome = by.run(new Command.OnPlans(step));
    assertThat(outcome).isInstanceOf(Outcome.PlanDone.class);
    return ((Outcome.PlanDone) outcome).now();
  }

  private static String refusal(Desk by, PlanStep step) {
    return ((Outcome.Refused) by.run(new Command.OnPlans(step))).refusal().key();
  }

  private static Plan fewer() {
    return PlanFixtures.plan(
        ModeKind.HOLIDAY,
        List.of(PlanFixtures.response(Grade.ORDINARY, PlanFixtures.measures().subList(0, 3))));
  }

  private PlanVersion inForce(Plan plan) {
    PlanVersion draft = done(desk, new PlanStep.Put(plan, null, "草拟"));
    done(leader, new PlanStep.Review(CODE, draft.number(), "可行"));
    return done(leader, new PlanStep.PutInForce(CODE, draft.number(), "施行"));
  }

  @Test
  void a_plan_goes_from_draft_to_force_and_the_next_version_takes_its_place() {
    PlanVersion first = inForce(PlanFixtures.holiday());
    assertThat(first.number()).isEqualTo(1);
    assertThat(desk.plans().inForce(CODE)).contains(first);

    clock.pass(Duration.ofHours(1));
    PlanVersion second = inForce(fewer());

    assertThat(desk.plans().inForce()).containsExactly(second);
    assertThat(desk.plans().versions(CODE))
        .extracting(PlanVersion::state)
        .containsExactly(PlanState.IN_FORCE, PlanState.RETIRED);
    assertThat(desk.plans().version(CODE, 1).orElseThrow().plan())
        .isEqualTo(PlanFixtures.holiday());
    assertThat(desk.plans().moves(CODE))
        .extracting(it -> it.version() + " " + it.state() + " " + it.operator())
        .containsExactly(
            "1 DRAFT chief",
            "1 REVIEWED duty_leader",
            "1 IN_FORCE duty_leader",
            "1 RETIRED duty_leader",
            "2 DRAFT chief",
            "2 REVIEWED duty_leader",
            "2 IN_FORCE duty_leader");
    assertThat(desk.plans().all())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.versions()).isEqualTo(2);
              assertThat(it.inForce()).isEqualTo(second);
            });
  }

  @Test
  void the_journal_tells_every_move_and_holds() {
    inForce(PlanFixtures.holiday());
    inForce(fewer());
    List<JournalLine> lines;
    try (Store store =
        JdbiStores.open(folder.resolve("centre.db").toString(), OpenMode.MUST_EXIST)) {
      lines = store.read(t -> t.journal().after(Map.of(), 1_000));
      assertThat(store.verify().sound()).isTrue();
    }
    assertThat(lines)
        .filteredOn(it -> it.subjectKind() == JournalLine.SubjectKind.PLAN)
        .extracting(it -> it.kind() + " " + it.subject() + " " + it.subjectVersion())
        .containsExactly(
            "put-plan festival 1",
            "review-plan festival 1",
            "put-plan-in-force festival 1",
            "put-plan festival 2",
            "review-plan festival 2",
            "put-plan-in-force festival 2",
            "retire-plan festival 1");
  }

  @Test
  void a_draft_is_reviewed_by_another_seat_than_the_one_that_made_it() {
    done(desk, new PlanStep.Put(PlanFixtures.holiday(), 0, ""));
    assertThat(refusal(desk, new PlanStep.Review(CODE, 1, ""))).isEqualTo("plan.own-draft");
    assertThat(done(leader, new PlanStep.Review(CODE, 1, "")).state())
        .isEqualTo(PlanState.REVIEWED);
  }

  @Test
  void no_step_of_life_is_left_out_and_none_is_taken_twice() {
    done(desk, new PlanStep.Put(PlanFixtures.holiday(), 0, ""));
    assertThat(refusal(leader, new PlanStep.PutInForce(CODE, 1, ""))).isEqualTo("plan.state");
    done(leader, new PlanStep.Review(CODE, 1, ""));
    assertThat(refusal(leader, new PlanStep.Review(CODE, 1, ""))).isEqualTo("plan.state");
    done(leader, new PlanStep.Retire(CODE, 1, "撤回"));
    assertThat(refusal(leader, new PlanStep.PutInForce(CODE, 1, ""))).isEqualTo("plan.state");
    assertThat(refusal(leader, new PlanStep.Retire(CODE, 7, ""))).isEqualTo("plan.version");
    assertThat(refusal(leader, new PlanStep.Retire("none", 1, ""))).isEqualTo("plan.unknown");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void who_may_draft_and_review_and_who_may_put_in_force(Role role) {
    inForce(PlanFixtures.holiday());
    Desk by = desk.as(DeskFixtures.operator("somebody", role));
    boolean drafts = role == Role.SHIFT_CHIEF || role == Role.DUTY_LEADER;
    Outcome put = by.run(new Command.OnPlans(new PlanStep.Put(fewer(), null, "")));
    Outcome retired = by.run(new Command.OnPlans(new PlanStep.Retire(CODE, 1, "")));
    assertThat(put instanceof Outcome.PlanDone).isEqualTo(drafts);
    assertThat(retired instanceof Outcome.PlanDone).isEqualTo(role == Role.DUTY_LEADER);
  }

  @Test
  void whoever_worked_from_an_older_version_is_told_who_was_first() {
    done(desk, new PlanStep.Put(PlanFixtures.holiday(), 0, ""));
    assertThat(refusal(leader, new PlanStep.Put(fewer(), 0, ""))).isEqualTo("plan.moved");
    assertThat(refusal(leader, new PlanStep.Put(fewer(), 5, ""))).isEqualTo("plan.version");
    assertThat(done(leader, new PlanStep.Put(fewer(), 1, "")).number()).isEqualTo(2);
    assertThat(refusal(desk, new PlanStep.Put(other("another"), 3, ""))).isEqualTo("plan.version");
    assertThat(desk.plans().versions("another")).isEmpty();
  }

  private static Plan other(String code) {
    Plan it = PlanFixtures.holiday();
    return new Plan(
        new PlanHead(
            code,
            it.head().name(),
            it.head().scene(),
            it.head().kind(),
            it.head().areas(),
            it.head().exercise()),
        it.general(),
        it.organisation(),
        it.risks(),
        it.places(),
        it.forces(),
        it.responses(),
        it.contacts(),
        it.upkeep());
  }

  @Test
  void nothing_changed_makes_no_version_and_an_unsound_plan_changes_nothing() {
    done(desk, new PlanStep.Put(PlanFixtures.holiday(), null, ""));
    assertThat(done(desk, new PlanStep.Put(PlanFixtures.holiday(), null, "")).number())
        .isEqualTo(1);
    Plan unsound =
        PlanFixtures.plan(
            ModeKind.HOLIDAY,
            List.of(
                PlanFixtures.response(
                    Grade.ORDINARY, List.of(new Measure.Layout("m", "screen", 100)))));
    assertThat(refusal(desk, new PlanStep.Put(unsound, null, ""))).isEqualTo("plan.unsound");
    assertThat(desk.plans().versions(CODE)).hasSize(1);
  }

  @Test
  void the_same_order_is_done_once() {
    Order order =
        new Order(
            UUID.randomUUID(),
            new Command.OnPlans(new PlanStep.Put(PlanFixtures.holiday(), null, "")));
    Outcome first = desk.run(order);
    assertThat(desk.run(order)).isEqualTo(first);
    assertThat(desk.plans().moves(CODE)).hasSize(1).extracting(PlanMove::note).containsOnly("");
  }

  @Test
  void a_drill_goes_on_record_when_it_was_held_and_not_before() {
    inForce(PlanFixtures.holiday());
    Drill held = new Drill(CODE, LocalDate.of(2026, 3, 20), "桌面推演（演练）", "通讯录缺一处");
    done(desk, new PlanStep.RecordDrill(held));
    assertThat(desk.plans().drills(CODE))
        .singleElement()
        .satisfies(it -> assertThat(it.drill()).isEqualTo(held));
    assertThat(desk.plans().all().getFirst().lastDrill()).isEqualTo(held.on());

    Drill ahead = new Drill(CODE, LocalDate.of(2026, 3, 21), "桌面推演", "");
    assertThat(refusal(desk, new PlanStep.RecordDrill(ahead))).isEqualTo("plan.drill-ahead");
    assertThat(refusal(desk, new PlanStep.RecordDrill(new Drill(CODE, held.on(), " ", ""))))
        .isEqualTo("plan.drill-blank");
    assertThat(refusal(desk, new PlanStep.RecordDrill(new Drill("none", held.on(), "x", ""))))
        .isEqualTo("plan.unknown");
  }
}
