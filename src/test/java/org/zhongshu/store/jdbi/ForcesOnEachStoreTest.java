package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.Point;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.ForceQuestions.Found;
import org.zhongshu.desk.ForceQuestions.Nearest;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.ForceState;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.force.Shortfall;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.ForceKind;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.words.Words;

/** Forces of an activation and findings of its rounds, on both databases. */
final class ForcesOnEachStoreTest extends OnEachStore {
  /** Ten in the morning. */
  private static final Instant TEN = Instant.parse("2026-07-20T02:00:00Z");

  private static final Limit HOUR = new Limit(1, LimitUnit.URGENT_HOUR);

  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(TEN);
  private Desk chief;
  private long flood;

  @BeforeEach
  void sit() {
    chief = DeskFixtures.open(store, clock);
    Plan usual =
        PlanFixtures.plan(
            ModeKind.EMERGENCY,
            List.of(
                PlanFixtures.response(
                    Grade.BLUE,
                    List.of(
                        new Measure.Station("s1", "f1", "p1", HOUR),
                        new Measure.Station("s2", "f2", "p1", HOUR),
                        new Measure.VideoRound(
                            "v1", List.of(), 30, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))));
    Plan plan =
        new Plan(
            usual.head(),
            usual.general(),
            usual.organisation(),
            usual.risks(),
            usual.places(),
            List.of(
                pumps("f1", "hedong-team", 10),
                pumps("f2", "east-cg", 6),
                pumps("f3", "city-cg", 4)),
            usual.responses(),
            usual.contacts(),
            usual.upkeep());
    chief.run(new Command.OnPlans(new PlanStep.Put(plan, null, "")));
    Desk leader = chief.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    leader.run(new Command.OnPlans(new PlanStep.Review("festival", 1, "")));
    assertThat(leader.run(new Command.OnPlans(new PlanStep.PutInForce("festival", 1, ""))))
        .isInstanceOf(Outcome.PlanDone.class);
    flood =
        mode(
            chief,
            new ModeStep.Propose(
                ModeKind.EMERGENCY,
                Grade.BLUE,
                "防汛（演练）",
                List.of("990100"),
                null,
                null,
                null,
                "festival",
                "演练令"));
    mode(leader, new ModeStep.Approve(flood, ""));
  }

  @AfterEach
  void leave() {
    chief.close();
  }

  private static Force pumps(String id, String unit, int amount) {
    return new Force(
        id,
        ForceKind.VEHICLE,
        id + " 泵组（演练）",
        unit,
        "抽水泵",
        amount,
        "台",
        "990101",
        new Point(30.02, 110));
  }

  private static long mode(Desk desk, ModeStep step) {
    Outcome outcome = desk.run(new Command.OnModes(step));
    assertThat(outcome).isInstanceOf(Outcome.ModeDone.class);
    return ((Outcome.ModeDone) outcome).now().id();
  }

  private static String refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().key();
  }

  private Outcome run(ForceStep step) {
    return chief.run(new Command.OnForces(step));
  }

  private ForceBoard board() {
    return chief.forces().board(flood).orElseThrow();
  }

  private List<ForceState> states() {
    return board().forces().stream().map(ForceStanding::state).toList();
  }

  @Test
  void forces_are_sent_arrive_and_return_several_at_once() {
    assertThat(states())
        .containsExactly(ForceState.ORDERED, ForceState.ORDERED, ForceState.STANDBY);
    assertThat(run(new ForceStep.Send(flood, List.of("f2", "f1", "f1"))))
        .isInstanceOf(Outcome.MeasuresDone.class);
    assertThat(states()).containsExactly(ForceState.SENT, ForceState.SENT, ForceState.STANDBY);
    run(new ForceStep.Arrive(flood, List.of("f1"), "已在桥头"));
    assertThat(states()).containsExactly(ForceState.ARRIVED, ForceState.SENT, ForceState.STANDBY);
    run(new ForceStep.Return(flood, List.of("f1", "f2")));
    assertThat(states())
        .containsExactly(ForceState.RETURNED, ForceState.RETURNED, ForceState.STANDBY);
    assertThat(board().missing()).extracting(Shortfall::missing).containsExactly(16);
  }

  @Test
  void of_several_all_go_or_none() {
    assertThat(refusal(run(new ForceStep.Send(flood, List.of("f1", "f3")))))
        .isEqualTo("force.not-sent");
    assertThat(refusal(run(new ForceStep.Send(flood, List.of("f1", "nobody")))))
        .isEqualTo("force.unknown");
    assertThat(refusal(run(new ForceStep.NotReady(flood, List.of("f1", "f2"), 7, "检修"))))
        .as("there are six of the second")
        .isEqualTo("force.out-wrong");
    assertThat(states())
        .containsExactly(ForceState.ORDERED, ForceState.ORDERED, ForceState.STANDBY);
    assertThat(board().forces()).allMatch(it -> it.said() == null);
  }

  @Test
  void the_last_word_on_readiness_counts_with_who_and_when_and_no_word_is_ever_changed() {
    run(new ForceStep.NotReady(flood, List.of("f1"), 3, "检修"));
    clock.pass(Duration.ofMinutes(5));
    run(new ForceStep.NotReady(flood, List.of("f1"), 2, "检修"));
    ForceStanding first = board().forces().getFirst();
    assertThat(first.ready()).isEqualTo(8);
    assertThat(first.said())
        .isEqualTo(
            new Readiness("festival", "f1", 2, "检修", clock.instant(), chief.operator().id()));
    assertThat(board().missing())
        .containsExactly(new Shortfall("990101", "抽水泵", "台", 16, 0, 14, 0, 4));

    assertThat(refusal(run(new ForceStep.Ready(flood, List.of("f2"), ""))))
        .isEqualTo("force.ready-already");
    run(new ForceStep.Ready(flood, List.of("f1"), "修好"));
    assertThat(board().missing()).isEmpty();
    assertThatThrownBy(() -> behind("UPDATE force_readiness SET out_count = 0"))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> behind("DELETE FROM force_readiness"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void a_unit_speaks_for_its_own_forces_only() {
    Desk east = chief.as(DeskFixtures.ofUnit("east", "east-cg"));
    assertThat(
            refusal(east.run(new Command.OnForces(new ForceStep.Send(flood, List.of("f1", "f2"))))))
        .isEqualTo("force.not-my-unit");
    assertThat(
            east.run(
                new Command.OnForces(new ForceStep.NotReady(flood, List.of("f2"), null, "抽调他处"))))
        .isInstanceOf(Outcome.ForcesSaid.class);
    assertThat(board().forces().get(1).ready()).isZero();
  }

  @Test
  void of_four_who_send_the_same_force_at_once_one_does_and_the_others_are_told() throws Exception {
    List<Callable<Outcome>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Desk desk = chief.as(DeskFixtures.operator("seat-" + i, Role.DISPATCHER));
      workers.add(() -> desk.run(new Command.OnForces(new ForceStep.Send(flood, List.of("f1")))));
    }
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (var outcome : pool.invokeAll(workers)) {
        outcomes.add(outcome.get());
      }
    }
    assertThat(outcomes).filteredOn(Outcome.MeasuresDone.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(Outcome.Refused.class::isInstance)
        .extracting(ForcesOnEachStoreTest::refusal)
        .containsExactly("force.not-sent", "force.not-sent", "force.not-sent");
  }

  private MeasureItem look() {
    return chief.modeBook().items(flood).stream()
        .filter(it -> it.kind() == ItemKind.VIDEO)
        .findFirst()
        .orElseThrow();
  }

  private Command.ReportFinding finding(long item, String title) {
    KeyPlace place = PlanFixtures.holiday().places().getFirst();
    Draft draft =
        new ForceWords(
                chief, Words.in(Locale.SIMPLIFIED_CHINESE, chief.city().profile().zone()), clock)
            .finding(place, title, "", "E01-10", Grade.ORDINARY);
    return new Command.ReportFinding(item, new Command.Report(draft, false));
  }

  @Test
  void a_finding_becomes_a_case_at_its_place_and_answers_the_look() {
    MeasureItem look = look();
    Outcome outcome = chief.run(finding(look.id(), "灯区有烟"));
    assertThat(outcome).isInstanceOf(Outcome.CaseDone.class);
    Case now = ((Outcome.CaseDone) outcome).now();
    assertThat(now.stage()).isEqualTo(Stage.TO_VERIFY);
    assertThat(now.origin().channel()).isEqualTo(Channel.SENSOR);
    assertThat(now.place().area()).isEqualTo("990101001");
    assertThat(now.place().at()).isEqualTo(new Point(30, 110));

    MeasureItem after = chief.modeBook().item(look.id()).orElseThrow();
    assertThat(after.state()).isEqualTo(ItemState.DONE);
    ItemAnswer answer = Objects.requireNonNull(after.answer());
    assertThat(answer.words()).isEqualTo("灯区有烟");
    assertThat(answer.caseNumber()).isEqualTo(now.number());
    Found found = chief.forces().foundBy(now.number()).orElseThrow();
    assertThat(found.look()).isEqualTo(after);
    assertThat(found.place()).isNotNull();

    long cases = cases();
    assertThat(refusal(chief.run(finding(look.id(), "灯区有烟")))).isEqualTo("measure.answered");
    assertThat(cases()).as("one finding is one case").isEqualTo(cases);
  }

  @Test
  void a_finding_that_can_be_no_case_leaves_the_look_open() {
    MeasureItem look = look();
    long lines = lines();
    assertThat(chief.run(finding(look.id(), "烟".repeat(4_000))))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(refusal(chief.run(finding(look.id(), " ")))).isEqualTo("measure.words-missing");
    MeasureItem station =
        chief.modeBook().items(flood).stream()
            .filter(it -> it.kind() == ItemKind.STATION)
            .findFirst()
            .orElseThrow();
    assertThat(refusal(chief.run(finding(station.id(), "烟")))).isEqualTo("measure.no-finding");
    assertThat(refusal(chief.run(finding(9_999, "烟")))).isEqualTo("measure.unknown");
    assertThat(chief.modeBook().item(look.id())).contains(look);
    assertThat(cases()).isZero();
    assertThat(lines()).isEqualTo(lines);
  }

  @Test
  void the_nearest_forces_of_a_case_are_those_of_the_modes_in_force() {
    Outcome reported =
        chief
            .as(DeskFixtures.operator("acceptor", Role.ACCEPTOR))
            .run(new Command.Report(CaseworkFixtures.draft(), true));
    String number = ((Outcome.CaseDone) reported).now().number();
    run(new ForceStep.Send(flood, List.of("f1")));
    run(new ForceStep.NotReady(flood, List.of("f2"), null, "检修"));
    Nearest near = chief.forces().nearest(number, "抽水泵", 5).orElseThrow();
    assertThat(near.items()).containsExactly("抽水泵");
    assertThat(near.fits())
        .extracting(it -> it.standing().force().id())
        .containsExactly("f1", "f3");
    assertThat(near.fits().getFirst().metres()).isLessThan(200);
    assertThat(chief.forces().nearest("nobody", null, 5)).isEmpty();
    mode(chief, new ModeStep.End(flood, "雨停"));
    assertThat(chief.forces().nearest(number, null, 5).orElseThrow().fits()).isEmpty();
  }
}
