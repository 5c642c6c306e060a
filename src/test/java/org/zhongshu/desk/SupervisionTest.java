package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Origin;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Operators;
import org.zhongshu.casework.supervise.Reach;
import org.zhongshu.casework.supervise.Receipt;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.rules.RuleSheet;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;

class SupervisionTest {
  private static final Evidence PHOTO = new Evidence(Evidence.Kind.PHOTO, "after.jpg", null);
  private static final Limit FOUR_HOURS = new Limit(4, LimitUnit.URGENT_HOUR);
  private static final Limit TWO_DAYS = new Limit(2, LimitUnit.CALENDAR_DAY);

  @TempDir Path folder;
  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(CaseworkFixtures.NOON);
  private Desk chief;
  private Desk dispatcher;
  private Desk acceptor;
  private Desk handler;

  @BeforeEach
  void open() {
    chief = DeskFixtures.open(folder.resolve("centre.db"), clock);
    dispatcher = chief.as(DeskFixtures.operator("dispatcher", Role.DISPATCHER));
    acceptor = chief.as(DeskFixtures.operator("acceptor", Role.ACCEPTOR));
    handler =
        chief.as(new Operator("team-1", "执法队（演练）", Set.of(Role.HANDLER), null, "hedong-team"));
    chief.run(new Command.PutOperator(handler.operator()));
  }

  @AfterEach
  void close() {
    chief.close();
  }

  private Case reported() {
    return caseDone(acceptor.run(new Command.Report(CaseworkFixtures.draft(), true)));
  }

  private Case dispatched() {
    return step(
        dispatcher, reported().number(), new Step.Dispatch("hedong-team", List.of(), "", ""));
  }

  private static Case step(Desk desk, String number, Step step) {
    return caseDone(desk.run(new Command.OnCase(number, null, step)));
  }

  private static Case caseDone(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.CaseDone.class);
    return ((Outcome.CaseDone) outcome).now();
  }

  private static Outcome.Supervised done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Supervised.class);
    return (Outcome.Supervised) outcome;
  }

  private static Outcome.Supervised run(Desk desk, SuperviseStep step) {
    return done(desk.run(new Command.Supervise(step)));
  }

  private static String refusal(Desk desk, SuperviseStep step) {
    Outcome outcome = desk.run(new Command.Supervise(step));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().key();
  }

  private void pass(Duration time) {
    clock.pass(time);
    chief.timekeeping().look();
  }

  private List<Alarm> alarms() {
    return chief.supervision().alarms();
  }

  private void close(String number) {
    step(handler, number, new Step.Handle("已清理", List.of(PHOTO)));
    step(acceptor, number, new Step.Confirm(true, "已核实", List.of()));
    step(acceptor, number, new Step.Close("符合结案条件", List.of(PHOTO)));
  }

  @Test
  void a_leaders_instruction_goes_to_its_receivers_is_answered_and_marked() {
    Case it = dispatched();
    Task task =
        run(
                chief,
                new SuperviseStep.Instruct(
                    it.number(), "限时清理", "市带班领导", TWO_DAYS, FOUR_HOURS, List.of("hedong-team")))
            .tasks()
            .getFirst();
    assertThat(task.number()).isEqualTo("DB-20260403-001");
    assertThat(task.area()).isEqualTo("990101");

    assertThat(handler.supervision().openTasks()).containsExactly(task);
    run(handler, new SuperviseStep.Sign(task.number(), "hedong-team"));
    clock.pass(Duration.ofHours(1));
    run(handler, new SuperviseStep.Reply(task.number(), "hedong-team", "已清理", true));
    assertThat(refusal(dispatcher, new SuperviseStep.Settle(task.number(), 90, "")))
        .isEqualTo("not-allowed");
    run(chief, new SuperviseStep.Settle(task.number(), 90, "及时"));

    Task settled = chief.supervision().task(task.number()).orElseThrow();
    assertThat(settled.settlement())
        .isEqualTo(new Task.Settlement(clock.instant(), "chief", 90, "及时"));
    assertThat(chief.supervision().openTasks()).isEmpty();
    assertThat(chief.supervision().settledTasks(9)).containsExactly(settled);
    assertThat(kinds("DB-20260403-001")).containsExactly("instruct", "sign", "reply", "settle");
  }

  private List<String> kinds(String subject) {
    List<String> kinds =
        new ArrayList<>(
            chief.places().latest(500).stream()
                .filter(line -> line.subject().equals(subject))
                .map(JournalLine::kind)
                .toList());
    Collections.reverse(kinds);
    return kinds;
  }

  @Test
  void a_command_sent_twice_makes_one_task() {
    Order order =
        new Order(
            UUID.randomUUID(),
            new Command.Supervise(
                new SuperviseStep.Instruct(
                    null, "排查", "", TWO_DAYS, FOUR_HOURS, List.of("city-cg"))));
    assertThat(chief.run(order)).isEqualTo(chief.run(order));
    assertThat(chief.supervision().openTasks()).hasSize(1);
  }

  @Test
  void nobody_can_sit_down_as_the_rules_or_do_what_only_they_do() {
    assertThat(refusal(chief, new SuperviseStep.Raise(List.of("SC-1"))))
        .isEqualTo("supervise.by-rule");
    Operator forged = new Operator(Operators.SYSTEM, "x", Set.of(Role.SHIFT_CHIEF), null, null);
    assertThat(chief.run(new Command.PutOperator(forged))).isInstanceOf(Outcome.Refused.class);
    assertThat(refusal(chief.as(forged), new SuperviseStep.Raise(List.of("SC-1"))))
        .isEqualTo("supervise.by-rule");
  }

  @Test
  void the_watcher_sees_all_and_does_nothing_but_remark() {
    Case it = dispatched();
    Desk watcher = chief.as(DeskFixtures.operator("supervisor", Role.SUPERVISOR));
    pass(Duration.ofHours(5));
    assertThat(watcher.supervision().alarms()).hasSize(1);
    assertThat(watcher.supervision().openTasks()).hasSize(1);
    long alarm = alarms().getFirst().id();
    String task = watcher.supervision().openTasks().getFirst().number();
    assertThat(refusal(watcher, new SuperviseStep.Acknowledge(List.of(alarm), "")))
        .isEqualTo("not-allowed");
    assertThat(refusal(watcher, new SuperviseStep.Urge(task, ""))).isEqualTo("not-allowed");
    assertThat(refusal(watcher, new SuperviseStep.Settle(task, 1, "x"))).isEqualTo("not-allowed");
    step(watcher, it.number(), new Step.Note("请说明超期原因"));
  }

  @Test
  void an_overdue_case_is_raised_once_chased_by_rule_and_cleared_when_handed_in() {
    Case it = dispatched();
    pass(Duration.ofHours(4));
    assertThat(alarms()).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(alarms())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.cause()).isEqualTo(Cause.OVERDUE);
              assertThat(alarm.reached().getFirst().seats()).contains("dispatcher");
            });
    Task task = chief.supervision().tasksOf(it.number()).getFirst();
    assertThat(task.issuedBy()).isEqualTo(Operators.SYSTEM);
    assertThat(task.rung()).contains(Rung.URGE);

    pass(Duration.ofSeconds(5));
    assertThat(alarms()).hasSize(1);
    step(handler, it.number(), new Step.Handle("已清理", List.of(PHOTO)));
    assertThat(alarms()).isEmpty();
    assertThat(chief.supervision().alarmsOf(it.number()))
        .extracting(alarm -> alarm.state(clock.instant()))
        .containsExactly(Alarm.State.CLEARED);
  }

  @Test
  void at_three_times_the_limit_the_chief_is_told_and_the_task_climbs() {
    Case it = dispatched();
    pass(Duration.ofHours(5));
    pass(Duration.ofHours(6));
    assertThat(alarms()).extracting(Alarm::cause).contains(Cause.OVERDUE);
    pass(Duration.ofHours(2));
    assertThat(alarms())
        .filteredOn(alarm -> alarm.subject().equals(it.number()))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.cause()).isEqualTo(Cause.OVERRUN);
              assertThat(alarm.level()).isEqualTo(Reach.SHIFT_CHIEF);
              assertThat(alarm.reached().getFirst().seats()).contains("chief");
            });
    assertThat(chief.supervision().tasksOf(it.number()).getFirst().rung()).contains(Rung.NOTICE);
  }

  @Test
  void what_nobody_acknowledges_is_passed_on_until_somebody_does() {
    dispatched();
    pass(Duration.ofHours(5));
    pass(Duration.ofMinutes(9));
    assertThat(alarms().getFirst().level()).isEqualTo(Reach.DISPATCHER);
    pass(Duration.ofMinutes(1));
    assertThat(alarms().getFirst().level()).isEqualTo(Reach.SHIFT_CHIEF);
    Instant reached = alarms().getFirst().reached().getLast().at();
    assertThat(reached).isEqualTo(clock.instant());
    run(dispatcher, new SuperviseStep.Acknowledge(List.of(alarms().getFirst().id()), "已电话催办"));
    pass(Duration.ofHours(1));
    assertThat(alarms().getFirst().level()).isEqualTo(Reach.SHIFT_CHIEF);
    assertThat(chief.supervision().load().unacknowledged()).isZero();
  }

  @Test
  void closing_a_case_ends_its_alarms_and_the_rules_task_but_no_leaders_instruction() {
    Case it = dispatched();
    run(
        chief,
        new SuperviseStep.Instruct(
            it.number(), "查明原因", "", TWO_DAYS, TWO_DAYS, List.of("hedong-team")));
    pass(Duration.ofHours(5));
    assertThat(chief.supervision().openTasks()).hasSize(2);
    close(it.number());
    assertThat(alarms()).isEmpty();
    assertThat(chief.supervision().openTasks())
        .extracting(Task::cause)
        .containsExactly(Cause.INSTRUCTION);
    pass(Duration.ofDays(1));
    assertThat(alarms()).isEmpty();
  }

  @Test
  void a_complex_case_is_supervised_from_the_dispatch_on_and_the_task_goes_with_the_unit() {
    Case it = reported();
    step(dispatcher, it.number(), new Step.Route(Routing.COMPLEX, "涉及多个部门"));
    assertThat(chief.supervision().tasksOf(it.number())).isEmpty();
    it = step(dispatcher, it.number(), new Step.Dispatch("hedong-team", List.of(), "", ""));
    Task task = chief.supervision().tasksOf(it.number()).getFirst();
    assertThat(task.cause()).isEqualTo(Cause.COMPLEX);
    assertThat(task.rung()).isEmpty();
    assertThat(task.receipts()).extracting(Receipt::unit).containsExactly("hedong-team");
    assertThat(alarms()).isEmpty();

    step(handler, it.number(), new Step.HandBack("不属本单位职责"));
    assertThat(chief.supervision().task(task.number()).orElseThrow().open()).isTrue();
    step(dispatcher, it.number(), new Step.Dispatch("east-cg", List.of(), "", "上级单位"));
    assertThat(chief.supervision().task(task.number()).orElseThrow().open()).isFalse();
    Task next = chief.supervision().openTasks().getFirst();
    assertThat(next.receipts()).extracting(Receipt::unit).containsExactly("east-cg");

    run(chief, new SuperviseStep.Settle(next.number(), 80, "已掌握情况"));
    step(dispatcher, it.number(), new Step.Note("电话了解进度"));
    assertThat(chief.supervision().openTasks()).isEmpty();
  }

  @Test
  void only_the_author_or_who_leads_strikes_a_note() {
    Case it = step(dispatcher, reported().number(), new Step.Note("写错了案件"));
    Step.Strike strike = new Step.Strike(it.version(), "写错了");
    Desk watcher = chief.as(DeskFixtures.operator("watcher", Role.SUPERVISOR));

    for (Desk other : List.of(watcher, acceptor)) {
      assertThat(other.run(new Command.OnCase(it.number(), null, strike)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.refusal().key()).isEqualTo("strike.not-own"));
    }
    step(dispatcher, it.number(), strike);
  }

  @Test
  void three_returns_go_to_the_shift_chief_until_he_has_dispatched() {
    String number = reported().number();
    for (int i = 0; i < 3; i++) {
      step(dispatcher, number, new Step.Dispatch("hedong-team", List.of(), "", "再派"));
      step(handler, number, new Step.HandBack("不属本单位"));
      pass(Duration.ofSeconds(5));
    }
    assertThat(alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.cause()).isEqualTo(Cause.RETURNS));
    step(chief, number, new Step.Dispatch("east-cg", List.of(), "值班长裁定", "裁定"));
    assertThat(alarms()).isEmpty();
    assertThat(chief.supervision().openTasks())
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.cause()).isEqualTo(Cause.RETURNS);
              assertThat(task.receipts()).extracting(Receipt::unit).containsExactly("east-cg");
            });
  }

  @Test
  void the_same_matter_reported_by_three_is_one_alarm_on_the_eldest() {
    chief.timekeeping().look();
    String eldest = reported().number();
    pass(Duration.ofSeconds(5));
    reported();
    pass(Duration.ofSeconds(5));
    assertThat(alarms()).isEmpty();
    reported();
    chief.timekeeping().look();
    assertThat(alarms())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.cause()).isEqualTo(Cause.REPEATED);
              assertThat(alarm.subject()).isEqualTo(eldest);
            });
  }

  @Test
  void a_matter_that_comes_back_after_close_is_repeated() {
    Case first = dispatched();
    close(first.number());
    chief.timekeeping().look();
    clock.pass(Duration.ofDays(3));
    Draft later = CaseworkFixtures.draft();
    Origin then =
        new Origin(
            later.origin().channel(), "", later.origin().nature(), null, null, "", clock.instant());
    Draft again =
        new Draft(
            then,
            later.title(),
            later.description(),
            later.place(),
            later.topic(),
            later.grade(),
            later.routing(),
            null);
    caseDone(acceptor.run(new Command.Report(again, true)));
    chief.timekeeping().look();
    assertThat(alarms())
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.occurrence()).isEqualTo("after@" + first.number()));
  }

  @Test
  void a_matter_that_was_reported_again_while_no_desk_looked_is_found_by_the_next_that_does() {
    chief.timekeeping().look();
    chief.close();
    open();
    String eldest = reported().number();
    reported();
    reported();
    chief.close();
    open();
    assertThat(alarms()).isEmpty();
    chief.timekeeping().look();
    assertThat(alarms())
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.cause()).isEqualTo(Cause.REPEATED);
              assertThat(alarm.subject()).isEqualTo(eldest);
            });
  }

  @Test
  void a_mark_in_the_journal_that_can_not_be_read_has_all_looked_at_again() {
    reported();
    reported();
    chief.timekeeping().look();
    chief.close();
    open();
    chief.run(new Command.PutSetting("timekeeper.read", "{nonsense"));
    reported();
    chief.timekeeping().look();
    assertThat(alarms()).extracting(Alarm::cause).containsExactly(Cause.REPEATED);
  }

  @Test
  void a_task_that_is_not_answered_climbs_by_rule_and_raises_one_alarm_a_rung() {
    run(
        chief,
        new SuperviseStep.Instruct(null, "排查河堤", "", TWO_DAYS, FOUR_HOURS, List.of("hedong-team")));
    pass(Duration.ofHours(4));
    assertThat(alarms()).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(chief.supervision().openTasks().getFirst().rung()).contains(Rung.URGE);
    assertThat(alarms()).extracting(Alarm::cause).containsExactly(Cause.UNANSWERED);
    pass(Duration.ofDays(10));
    pass(Duration.ofDays(10));
    pass(Duration.ofDays(10));
    Task late = chief.supervision().openTasks().getFirst();
    assertThat(late.rung()).contains(Rung.NOTICE);
    assertThat(alarms()).hasSize(1);
    run(handler, new SuperviseStep.Reply(late.number(), "hedong-team", "已排查", true));
    assertThat(alarms()).isEmpty();
  }

  @Test
  void the_centres_own_rules_count_and_what_can_not_be_a_rule_is_refused() {
    assertThat(chief.run(overrunTimes("2"))).isInstanceOf(Outcome.RulesSet.class);
    dispatched();
    pass(Duration.ofHours(8));
    assertThat(alarms()).extracting(Alarm::cause).containsExactly(Cause.OVERRUN);

    assertThat(chief.run(overrunTimes("1"))).isInstanceOf(Outcome.Refused.class);
    assertThat(chief.supervision().rules().overrunTimes()).isEqualTo(2);
  }

  private Command overrunTimes(String value) {
    RuleSheet inForce = RuleSheet.of(chief.keptRules().inForce());
    return new Command.SetRules(inForce.with("supervision.overrun-times", value), null, "");
  }

  @Test
  void in_random_runs_no_alarm_comes_after_close_nor_again_for_the_same_cause() {
    for (int seed = 0; seed < 2; seed++) {
      Random random = new Random(seed);
      List<String> numbers = new ArrayList<>();
      Map<String, Set<String>> acknowledged = new HashMap<>();
      Set<Long> seen = new HashSet<>();
      for (int i = 0; i < 80; i++) {
        act(random, numbers);
        if (random.nextInt(3) == 0) {
          pass(Duration.ofMinutes(1 + random.nextInt(400)));
        }
        for (Alarm alarm : alarms()) {
          Stage stage =
              chief
                  .cases()
                  .file(alarm.subject())
                  .map(file -> file.now().stage())
                  .orElse(Stage.TO_FILE);
          assertThat(stage.open()).as("seed %d: alarm on an ended case", seed).isTrue();
          String what = alarm.cause() + " " + alarm.occurrence();
          if (seen.add(alarm.id())) {
            assertThat(acknowledged.getOrDefault(alarm.subject(), Set.of()))
                .as("seed %d: raised again after it was acknowledged", seed)
                .doesNotContain(what);
          }
          if (random.nextInt(4) == 0 && alarm.acknowledgement() == null) {
            run(chief, new SuperviseStep.Acknowledge(List.of(alarm.id()), ""));
            acknowledged.computeIfAbsent(alarm.subject(), _ -> new HashSet<>()).add(what);
          }
        }
      }
      assertThat(seen).isNotEmpty();
      assertThat(acknowledged).isNotEmpty();
    }
  }

  private void act(Random random, List<String> numbers) {
    if (numbers.size() < 5 || random.nextInt(8) == 0) {
      numbers.add(reported().number());
      return;
    }
    String number = numbers.get(random.nextInt(numbers.size()));
    Case now = chief.cases().file(number).orElseThrow().now();
    switch (now.stage()) {
      case TO_DISPATCH ->
          step(chief, number, new Step.Dispatch("hedong-team", List.of(), "", "再派"));
      case IN_HANDLING -> {
        Progress.Handling handling = now.progress().handling();
        boolean arbitrated = handling != null && handling.arbitrated();
        if (random.nextInt(3) == 0 && !arbitrated) {
          step(handler, number, new Step.HandBack("不属本单位"));
        } else {
          close(number);
        }
      }
      case CLOSED -> step(chief, number, new Step.Reopen("不满意"));
      default -> {}
    }
  }
}
