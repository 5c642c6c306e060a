package org.zhongshu.store.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Reach;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Order;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.desk.ReportingQuestions.ReminderHere;
import org.zhongshu.duty.DueItem;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.Attendance.Presence;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.measure.Reminded;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.mode.measure.ReportMatrix.Standing;
import org.zhongshu.mode.minutes.Minutes;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.mode.minutes.MinutesStep.Resolved;
import org.zhongshu.mode.plan.DailyReport;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/** Reminders, rounds of reports and minutes, on both databases. */
final class ReportingOnEachStoreTest extends OnEachStore {
  /** Ten in the morning of Qingming. */
  private static final Instant TEN = Instant.parse("2026-04-04T02:00:00Z");

  private static final Instant NOON = Instant.parse("2026-04-04T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 4);
  private static final Limit HOUR = new Limit(1, LimitUnit.URGENT_HOUR);
  private static final Limit TWO_DAYS = new Limit(2, LimitUnit.CALENDAR_DAY);

  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(TEN);
  private Desk chief;
  private Desk leader;
  private Desk dispatcher;
  private Desk unit;
  private Activation qingming;

  @BeforeEach
  void sit() {
    chief = DeskFixtures.open(store, clock);
    leader = chief.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    dispatcher = chief.as(DeskFixtures.operator("dispatcher", Role.DISPATCHER));
    unit = chief.as(DeskFixtures.ofUnit("cg", "city-cg"));
    List<String> units = List.of("east-centre", "east-cg", "city-cg");
    Plan plan =
        PlanFixtures.plan(
            ModeKind.HOLIDAY,
            List.of(
                PlanFixtures.response(
                    Grade.ORDINARY,
                    List.of(
                        new Measure.CheckIn("m1", HOUR),
                        new Measure.Reports(
                            "m2", DailyReport.ZERO_REPORT, units, List.of(LocalTime.NOON)),
                        new Measure.Reports(
                            "m3",
                            DailyReport.DISPATCH_MEETING,
                            units,
                            List.of(LocalTime.NOON, LocalTime.of(18, 0)))))));
    DeskFixtures.putInForce(plan, chief, leader);
    Outcome proposed =
        leader.run(
            new Command.OnModes(
                new ModeStep.Propose(
                    ModeKind.HOLIDAY,
                    Grade.ORDINARY,
                    "清明",
                    List.of("990100"),
                    null,
                    null,
                    null,
                    "festival",
                    "演练")));
    qingming = ((Outcome.ModeDone) proposed).now();
    assertThat(qingming.inForce()).isTrue();
  }

  @AfterEach
  void leave() {
    chief.close();
  }

  private static String refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().key();
  }

  private MeasureItem item(ItemKind kind, String subject) {
    return chief.modeBook().items(qingming.id()).stream()
        .filter(it -> it.kind() == kind && it.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private Outcome remind(Desk desk, Long... items) {
    return desk.run(new Command.OnMeasures(new MeasureStep.Remind(List.of(items))));
  }

  private Outcome answer(Desk desk, long item, String words, boolean nothing) {
    return desk.run(new Command.OnMeasures(new MeasureStep.Answered(item, words, nothing)));
  }

  private Attendance.Member member() {
    return chief.reporting().attendance(qingming.id()).orElseThrow().members().getFirst();
  }

  @Test
  void who_has_not_checked_in_is_reminded_and_the_unit_is_told_at_its_own_desk() {
    MeasureItem checkIn = item(ItemKind.CHECK_IN, "city-cg");
    assertThat(member().presence(TEN)).isEqualTo(Presence.AWAITED);
    assertThat(unit.reporting().reminders()).isEmpty();

    assertThat(remind(dispatcher, checkIn.id())).isInstanceOf(Outcome.MeasuresDone.class);
    assertThat(refusal(remind(dispatcher, checkIn.id()))).isEqualTo("measure.reminded");
    clock.pass(Duration.ofMinutes(5));
    assertThat(remind(dispatcher, checkIn.id())).isInstanceOf(Outcome.MeasuresDone.class);
    Reminded twice = new Reminded(2, TEN.plus(Duration.ofMinutes(5)));
    assertThat(member().reminded()).isEqualTo(twice);
    assertThat(unit.reporting().reminders())
        .containsExactly(new ReminderHere(qingming, item(ItemKind.CHECK_IN, "city-cg"), twice));
    assertThat(dispatcher.reporting().reminders()).as("the centre owes nothing").isEmpty();
    assertThat(reminders(unit)).containsExactly("CHECK_IN 2");
    assertThat(
            unit.duty().due(unit.duty().area()).stream()
                .filter(it -> it.kind() == DueItem.DueKind.MEASURE)
                .mapToInt(DueItem::count)
                .sum())
        .as("of its own only: check-in, report, two meetings")
        .isEqualTo(4);

    assertThat(answer(unit, checkIn.id(), "联络员 值班室 演练-01", false))
        .isInstanceOf(Outcome.MeasuresDone.class);
    assertThat(member().presence(clock.instant())).isEqualTo(Presence.PRESENT);
    assertThat(member().reminded()).as("it stays on record").isEqualTo(twice);
    assertThat(unit.reporting().reminders()).isEmpty();
    assertThat(reminders(unit)).isEmpty();
    clock.pass(Duration.ofMinutes(5));
    assertThat(refusal(remind(dispatcher, checkIn.id()))).isEqualTo("measure.remind-answered");
  }

  @Test
  void a_seat_of_units_that_is_of_none_answers_for_none() {
    Desk nowhere = chief.as(DeskFixtures.operator("nowhere", Role.DEPARTMENT));
    long report = item(ItemKind.ZERO_REPORT, "east-cg").id();
    assertThat(refusal(answer(nowhere, report, "", true))).isEqualTo("measure.not-my-unit");
    assertThat(
            refusal(
                nowhere.run(new Command.OnMeasures(new MeasureStep.NothingAt(List.of(report))))))
        .isEqualTo("measure.not-my-unit");
  }

  private static List<String> reminders(Desk desk) {
    return desk.duty().due(desk.duty().area()).stream()
        .filter(it -> it.kind() == DueItem.DueKind.REMINDED)
        .map(it -> it.subject() + " " + it.count())
        .toList();
  }

  @Test
  void all_are_reminded_or_none_and_a_unit_reminds_nobody() {
    MeasureItem early = item(ItemKind.DISPATCH_MEETING, "city-cg");
    MeasureItem late =
        chief.modeBook().items(qingming.id()).stream()
            .filter(it -> it.opens().isAfter(TEN))
            .findFirst()
            .orElseThrow();
    assertThat(refusal(remind(unit, early.id()))).isEqualTo("not-allowed");
    assertThat(refusal(remind(dispatcher, early.id(), late.id())))
        .isEqualTo("measure.remind-early");
    assertThat(refusal(remind(dispatcher, early.id(), 987_654L))).isEqualTo("measure.unknown");
    assertThat(store.<Map<Long, Reminded>>read(t -> t.reminders().in(qingming.id()))).isEmpty();
    remind(dispatcher, early.id(), item(ItemKind.ZERO_REPORT, "east-cg").id());
    assertThat(store.<Map<Long, Reminded>>read(t -> t.reminders().in(qingming.id()))).hasSize(2);
    behindRefused("DELETE FROM measure_reminder");
    behindRefused("UPDATE measure_reminder SET seat = 'x'");
  }

  /**
   * Of those who make good at once each sees the others as silent still: the alarm ends with the
   * last of them all the same.
   */
  @Test
  void the_alarm_ends_when_the_last_two_make_good_at_once() throws Exception {
    answer(dispatcher, item(ItemKind.ZERO_REPORT, "east-cg").id(), "", true);
    clock.pass(Duration.between(TEN, NOON).plusSeconds(1));
    chief.timekeeping().look();
    assertThat(standing("m2")).hasSize(1);
    List<Callable<Outcome>> workers = new ArrayList<>();
    for (String silent : List.of("east-centre", "city-cg")) {
      long id = item(ItemKind.ZERO_REPORT, silent).id();
      workers.add(() -> answer(dispatcher, id, "", true));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome>> running = new ArrayList<>();
      atOnce(
          List.of(
              () -> running.add(pool.submit(workers.getFirst())),
              () -> running.add(pool.submit(workers.getLast()))));
      for (Future<Outcome> one : running) {
        assertThat(one.get(1, TimeUnit.MINUTES)).isInstanceOf(Outcome.MeasuresDone.class);
      }
    }
    assertThat(standing("m2")).isEmpty();
  }

  @Test
  void a_mode_that_ends_while_it_is_raised_leaves_no_command_open() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Outcome>> running = new ArrayList<>();
      CommandStep raise = new CommandStep.Raise(null, qingming.id(), null, "", null, "人手不够", false);
      ModeStep end = new ModeStep.End(qingming.id(), "客流已退");
      atOnce(
          List.of(
              () -> running.add(pool.submit(() -> chief.run(new Command.OnCommands(raise)))),
              () -> running.add(pool.submit(() -> leader.run(new Command.OnModes(end))))));
      // Whoever was first: nothing is left open of what is over.
      running.getFirst().get(1, TimeUnit.MINUTES);
      assertThat(running.getLast().get(1, TimeUnit.MINUTES)).isInstanceOf(Outcome.ModeDone.class);
    }
    assertThat(leader.commands().open()).isEmpty();
    assertThat(store.<List<Alarm>>read(t -> t.supervision().standingAlarms())).isEmpty();
  }

  private List<Alarm> standing(String measure) {
    return store.<List<Alarm>>read(t -> t.supervision().standingAlarms()).stream()
        .filter(it -> it.cause() == Cause.MISSED && it.subject().endsWith(":" + measure))
        .toList();
  }

  private void behindRefused(String sql) {
    assertThatThrownBy(() -> behind(sql)).as(sql).isInstanceOf(SQLException.class);
  }

  @Test
  void of_many_who_remind_at_once_one_reminds() throws Exception {
    MeasureItem checkIn = item(ItemKind.CHECK_IN, "city-cg");
    List<Callable<Outcome>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Desk desk = chief.as(DeskFixtures.operator("seat-" + i, Role.DISPATCHER));
      workers.add(() -> remind(desk, checkIn.id()));
    }
    int done = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (var outcome : pool.invokeAll(workers)) {
        done += outcome.get() instanceof Outcome.MeasuresDone ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(1);
    assertThat(member().reminded()).isEqualTo(new Reminded(1, TEN));
  }

  @Test
  void silence_stands_in_the_matrix_and_goes_up_to_the_duty_leader() {
    answer(dispatcher, item(ItemKind.ZERO_REPORT, "east-cg").id(), "", true);
    clock.pass(Duration.between(TEN, NOON).plusSeconds(1));
    ReportMatrix unseen = chief.reporting().matrix(qingming.id(), DAY);
    chief.timekeeping().look();
    ReportMatrix matrix = chief.reporting().matrix(qingming.id(), DAY);
    assertThat(matrix.counts()).as("by its minute, not by who looked").isEqualTo(unseen.counts());
    assertThat(matrix.rounds()).hasSize(3);
    assertThat(matrix.counts(matrix.rounds().get(1)))
        .isEqualTo(Map.of(Standing.NOTHING, 1, Standing.MISSED, 2));
    assertThat(leaderSees("m2")).as("the chief first").isFalse();
    clock.pass(Duration.ofMinutes(31));
    chief.timekeeping().look();
    clock.pass(Duration.ofMinutes(31));
    chief.timekeeping().look();
    assertThat(leaderSees("m2")).isTrue();
    assertThat(chief.reporting().matrix(qingming.id(), DAY.plusDays(9)).cells()).isEmpty();
  }

  private boolean leaderSees(String measure) {
    return standing(measure).stream()
        .anyMatch(
            it -> it.reached().stream().anyMatch(reached -> reached.whom() == Reach.DUTY_LEADER));
  }

  private MinutesStep.Write write(String words, Resolved... decisions) {
    return new MinutesStep.Write(
        qingming.id(),
        ItemKind.DISPATCH_MEETING,
        NOON,
        null,
        "",
        words,
        List.of("east-centre", "city-cg"),
        List.of(decisions));
  }

  private static MinutesFile done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.MinutesDone.class);
    return ((Outcome.MinutesDone) outcome).now();
  }

  @Test
  void what_a_meeting_decides_is_a_supervised_task_and_both_know_of_each_other() {
    MinutesFile file =
        done(
            chief.run(
                new Command.OnMinutes(
                    write("东区客流偏大", new Resolved("加派引导", "city-cg", TWO_DAYS, null)))));
    Minutes minutes = file.minutes();
    assertThat(minutes.chair()).isEqualTo("带班领导");
    assertThat(minutes.decisions()).hasSize(1);
    Task task = file.task(minutes.decisions().getFirst()).orElseThrow();
    assertThat(task.words()).isEqualTo("加派引导");
    assertThat(task.cause()).isEqualTo(Cause.INSTRUCTION);
    assertThat(task.leader()).isEqualTo("带班领导");
    assertThat(task.receipt("city-cg")).isPresent();
    assertThat(task.handlingDue()).isEqualTo(TEN.plus(Duration.ofDays(2)));
    assertThat(chief.reporting().decidedIn(task.number())).contains(minutes);
    assertThat(chief.reporting().decidedIn("DB-20000101-001")).isEmpty();

    unit.run(new Command.Supervise(new SuperviseStep.Reply(task.number(), "city-cg", "已到位", true)));
    assertThat(chief.reporting().minutes(qingming.id()).getFirst().tasks().getFirst().owing())
        .as("what became of it")
        .isEmpty();

    clock.pass(Duration.ofMinutes(10));
    MinutesFile more =
        done(
            leader.run(
                new Command.OnMinutes(
                    new MinutesStep.Supplement(
                        minutes.id(),
                        "夜间另议",
                        List.of(new Resolved("夜间巡查", "east-cg", HOUR, HOUR))))));
    assertThat(more.minutes().passages()).hasSize(2).startsWith(minutes.passages().getFirst());
    assertThat(more.tasks()).hasSize(2);
    assertThat(chief.reporting().minutesFile(minutes.id())).contains(more);
    assertThat(store.<List<JournalLine>>read(t -> t.journal().latest(50)))
        .filteredOn(it -> it.subjectKind() == SubjectKind.MINUTES)
        .extracting(JournalLine::kind)
        .containsExactlyInAnyOrder("minutes", "minutes-supplement");
  }

  @Test
  void minutes_are_written_once_and_never_changed() {
    Order order =
        new Order(
            UUID.randomUUID(),
            new Command.OnMinutes(write("记", new Resolved("办", "city-cg", HOUR, null))));
    MinutesFile file = done(chief.run(order));
    assertThat(done(chief.run(order))).as("sent again").isEqualTo(file);
    assertThat(refusal(leader.run(new Command.OnMinutes(write("再记")))))
        .isEqualTo("minutes.written");
    for (String table :
        List.of("minutes", "minutes_attended", "minutes_passage", "minutes_decision")) {
      behindRefused("DELETE FROM " + table);
    }
    behindRefused("UPDATE minutes SET chair = 'x'");
    behindRefused("UPDATE minutes_attended SET unit = 'x'");
    behindRefused("UPDATE minutes_passage SET words = 'x'");
    behindRefused("UPDATE minutes_decision SET words = 'x'");
    assertThat(chief.reporting().minutesFile(file.minutes().id())).contains(file);
  }

  @Test
  void what_can_t_be_decided_leaves_neither_minutes_nor_tasks() {
    Command decided = new Command.OnMinutes(write("记", new Resolved("办", "city-cg", HOUR, null)));
    assertThat(refusal(dispatcher.run(decided)))
        .as("a dispatcher writes, and instructs nobody")
        .isEqualTo("not-allowed");
    assertThat(refusal(unit.run(new Command.OnMinutes(write("记"))))).isEqualTo("not-allowed");
    assertThat(
            refusal(
                chief.run(
                    new Command.OnMinutes(
                        write(
                            "记",
                            new Resolved("办", "city-cg", HOUR, null),
                            new Resolved("办", "city-cg", HOUR, TWO_DAYS))))))
        .isEqualTo("supervise.feedback-late");
    assertThat(chief.reporting().minutes(qingming.id())).isEmpty();
    assertThat(store.<List<Task>>read(t -> t.supervision().openTasks())).isEmpty();
    assertThat(done(dispatcher.run(new Command.OnMinutes(write("记")))).tasks()).isEmpty();
  }

  @Test
  void of_many_who_write_at_once_one_writes() throws Exception {
    List<Callable<Outcome>> workers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Desk desk = chief.as(DeskFixtures.operator("chief-" + i, Role.SHIFT_CHIEF));
      workers.add(
          () ->
              desk.run(
                  new Command.OnMinutes(write("记", new Resolved("办", "city-cg", HOUR, null)))));
    }
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      for (var outcome : pool.invokeAll(workers)) {
        outcomes.add(outcome.get());
      }
    }
    assertThat(outcomes.stream().filter(Outcome.MinutesDone.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
        .hasSize(3)
        .allMatch(it -> refusal(it).equals("minutes.written"));
    assertThat(store.<List<Task>>read(t -> t.supervision().openTasks())).hasSize(1);
  }
}
