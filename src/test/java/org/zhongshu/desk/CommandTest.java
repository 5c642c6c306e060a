package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Priority;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.Deeds;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.DueItem.DueKind;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.HandoverItem;
import org.zhongshu.duty.HandoverItem.Topic;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Commanding.Ending;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.mode.command.Receiver.ReceiptState;
import org.zhongshu.rules.RuleSheet;
import org.zhongshu.store.Operator;

/** What goes up at once and what comes down from there, through the desk. */
class CommandTest {
  @TempDir Path folder;
  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(CaseworkFixtures.NOON);
  private Desk all;
  private Desk leader;
  private Desk second;
  private Desk dispatcher;
  private Desk team;
  private Desk district;

  @BeforeEach
  void open() {
    all = DeskFixtures.open(folder.resolve("centre.db"), clock);
    leader = seat(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    second = seat(DeskFixtures.operator("second", Role.DUTY_LEADER));
    dispatcher = seat(DeskFixtures.operator("dispatcher", Role.DISPATCHER));
    team = seat(DeskFixtures.ofUnit("team", "hedong-team"));
    district = seat(DeskFixtures.ofUnit("district", "east-cg"));
  }

  private Desk seat(Operator who) {
    all.run(new Command.PutOperator(who));
    return all.as(who);
  }

  @AfterEach
  void close() {
    all.close();
  }

  private static Outcome.CommandDone done(Desk desk, CommandStep step) {
    Outcome outcome = desk.run(new Command.OnCommands(step));
    assertThat(outcome).as(step.toString()).isInstanceOf(Outcome.CommandDone.class);
    return (Outcome.CommandDone) outcome;
  }

  private static Commanding command(Desk desk, CommandStep step) {
    return Objects.requireNonNull(done(desk, step).command());
  }

  private static Directive directive(Desk desk, CommandStep step) {
    return Objects.requireNonNull(done(desk, step).directive());
  }

  private static String refusal(Desk desk, CommandStep step) {
    Outcome outcome = desk.run(new Command.OnCommands(step));
    assertThat(outcome).as(step.toString()).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().key();
  }

  private Case dispatched() {
    Outcome reported =
        all.as(DeskFixtures.operator("acceptor", Role.ACCEPTOR))
            .run(new Command.Report(CaseworkFixtures.draft(), true));
    String number = ((Outcome.CaseDone) reported).now().number();
    Outcome outcome =
        dispatcher.run(
            new Command.OnCase(number, null, new Step.Dispatch("hedong-team", List.of(), "", "")));
    assertThat(outcome).isInstanceOf(Outcome.CaseDone.class);
    return ((Outcome.CaseDone) outcome).now();
  }

  private Commanding commanded() {
    Commanding raised = command(team, CommandStep.Raise.ofCase(dispatched().number(), "排不动"));
    return command(leader, new CommandStep.Take(raised.number(), ""));
  }

  private static CommandStep.Give give(Commanding it, boolean report, String... to) {
    return new CommandStep.Give(it.number(), List.of(to), "封控道路", 10, report, 60);
  }

  private List<Alarm> alarms() {
    return leader.supervision().alarms();
  }

  private void pass(Duration time) {
    clock.pass(time);
    all.timekeeping().look();
  }

  @Test
  void a_unit_raises_its_own_case_and_the_leader_is_told_at_once() {
    Case it = dispatched();
    assertThat(refusal(district, CommandStep.Raise.ofCase(it.number(), "看到积水")))
        .isEqualTo("not-my-unit");
    assertThat(refusal(team, new CommandStep.Raise(null, null, null, "别的事", null, "要人", false)))
        .isEqualTo("command.unit-case");
    Commanding raised = command(team, CommandStep.Raise.ofCase(it.number(), "排不动"));
    assertThat(raised.number()).isEqualTo("ZH-20260403-001");
    assertThat(raised.title()).isEqualTo(it.title());
    assertThat(raised.raised().unit()).isEqualTo("hedong-team");
    assertThat(leader.commands().wanted().raised()).containsExactly(raised);
    assertThat(dispatcher.commands().wanted()).isEqualTo(CommandQuestions.Wanted.NOTHING);
    Alarm alarm = alarms().getFirst();
    assertThat(alarm.cause()).isEqualTo(Cause.RAISED_UP);
    assertThat(alarm.priority()).isEqualTo(Priority.HIGH);
    assertThat(alarm.reached().getFirst().seats()).contains("leader", "second");
    assertThat(refusal(dispatcher, CommandStep.Raise.ofCase(it.number(), "再报")))
        .isEqualTo("command.already-raised");

    clock.pass(Duration.ofSeconds(70));
    Commanding taken = command(leader, new CommandStep.Take(raised.number(), ""));
    assertThat(taken.tenures())
        .containsExactly(new Commanding.Tenure(clock.instant(), "leader", ""));
    assertThat(alarms()).isEmpty();
    assertThat(leader.commands().wanted().mine()).containsExactly(taken);
    assertThat(refusal(second, new CommandStep.Take(raised.number(), "")))
        .isEqualTo("command.already-taken");
    assertThat(command(second, new CommandStep.TakeOver(raised.number(), "换班")).tenures())
        .hasSize(2);
    assertThat(refusal(leader, give(taken, false, "east-cg"))).isEqualTo("command.other");
  }

  @Test
  void who_may_do_what() {
    Desk watcher = seat(DeskFixtures.operator("watcher", Role.SUPERVISOR));
    Desk chief = seat(DeskFixtures.operator("shift", Role.SHIFT_CHIEF));
    Commanding it = commanded();
    Directive given = directive(leader, give(it, false, "hedong-team", "qiaotou"));
    assertThat(watcher.commands().open()).containsExactly(it);
    assertThat(watcher.commands().directivesOf(it.number())).containsExactly(given);
    for (CommandStep step :
        List.of(
            new CommandStep.Take(it.number(), ""),
            give(it, false, "east-cg"),
            new CommandStep.Confirm(given.number(), "qiaotou", "收到"),
            new CommandStep.Remind(given.number()),
            CommandStep.Raise.ofCase("x", "y"))) {
      assertThat(refusal(watcher, step)).isEqualTo("not-allowed");
    }
    assertThat(refusal(dispatcher, new CommandStep.Take(it.number(), ""))).isEqualTo("not-allowed");
    assertThat(refusal(chief, new CommandStep.TakeOver(it.number(), "换班")))
        .isEqualTo("not-allowed");
    assertThat(refusal(district, new CommandStep.Confirm(given.number(), null, "")))
        .isEqualTo("directive.not-to");
    assertThat(refusal(team, new CommandStep.Confirm(given.number(), "qiaotou", "")))
        .isEqualTo("directive.not-my-unit");
    assertThat(refusal(dispatcher, new CommandStep.Confirm(given.number(), null, "收到")))
        .isEqualTo("directive.unit-missing");
    assertThat(refusal(all, new CommandStep.Keep())).isEqualTo("not-allowed");

    RuleSheet rules = RuleSheet.of(all.keptRules().inForce());
    Map<String, String> lines = new LinkedHashMap<>(rules.values());
    lines.put("command.takers", "shift-chief, duty-leader");
    all.run(new Command.SetRules(lines, null, ""));
    assertThat(command(chief, new CommandStep.TakeOver(it.number(), "换班")).commandedBy("shift"))
        .isTrue();
  }

  @Test
  void a_unit_sees_its_own_receipts_only() {
    Commanding it = commanded();
    Directive given = directive(leader, give(it, false, "hedong-team", "east-cg"));
    assertThat(team.commands().toUnit(5).getFirst().receivers())
        .extracting(Receiver::unit)
        .containsExactly("hedong-team");
    assertThat(district.commands().directive(given.number()).orElseThrow().receivers())
        .extracting(Receiver::unit)
        .containsExactly("east-cg");
    // The district neither raised it nor is it of the centre.
    assertThat(district.commands().open()).isEmpty();
    assertThat(team.commands().open()).containsExactly(it);
  }

  @Test
  void receipts_come_in_are_late_alarm_and_end_the_alarm() {
    Commanding it = commanded();
    Directive given =
        directive(leader, give(it, true, "township@990101", "hedong-team", "east-cg"));
    assertThat(given.number()).isEqualTo("ZL-20260403-001");
    assertThat(given.receivers())
        .extracting(Receiver::unit)
        .containsExactly("east-cg", "hedong-centre", "hedong-team");
    CommandQuestions.Wanted wanted = team.commands().wanted();
    assertThat(wanted.toConfirm()).hasSize(1);
    assertThat(wanted.undelivered()).containsExactly(given.number());
    done(team, new CommandStep.Deliver(wanted.undelivered()));
    assertThat(team.commands().wanted().undelivered()).isEmpty();
    done(team, new CommandStep.Read(given.number()));
    // Opened again: nothing is written.
    long lines = lines();
    done(team, new CommandStep.Read(given.number()));
    assertThat(lines()).isEqualTo(lines);
    directive(team, new CommandStep.Confirm(given.number(), null, "收到"));
    assertThat(team.commands().wanted().toReport()).hasSize(1);

    pass(Duration.ofMinutes(11));
    Alarm alarm = alarms().getFirst();
    assertThat(alarm.cause()).isEqualTo(Cause.MISSED);
    assertThat(alarm.subject()).isEqualTo(given.number());
    assertThat(alarm.title()).contains("东区城市管理局", "河东街道运行管理中心").doesNotContain("执法队");
    assertThat(leader.commands().wanted().late()).isEqualTo(2);
    assertThat(second.commands().wanted().late()).isZero();
    pass(Duration.ofMinutes(1));
    assertThat(alarms()).hasSize(1);
    directive(district, new CommandStep.Confirm(given.number(), null, ""));
    assertThat(alarms()).hasSize(1);
    directive(dispatcher, new CommandStep.Confirm(given.number(), "hedong-centre", "值班室接听，收到"));
    assertThat(alarms()).isEmpty();

    pass(Duration.ofMinutes(60));
    assertThat(alarms()).hasSize(1);
    assertThat(leader.commands().wanted().late()).isEqualTo(3);
    directive(team, new CommandStep.ReportBack(given.number(), null, "已封控"));
    directive(district, new CommandStep.ReportBack(given.number(), null, "已到场"));
    directive(dispatcher, new CommandStep.ReportBack(given.number(), "hedong-centre", "电话：已布控"));
    assertThat(alarms()).isEmpty();
    Directive last = leader.commands().directive(given.number()).orElseThrow();
    assertThat(last.receivers()).extracting(Receiver::state).containsOnly(ReceiptState.REPORTED);
    assertThat(last.receiver("hedong-centre").orElseThrow().confirmed())
        .isEqualTo(
            new Receiver.Mark(
                Objects.requireNonNull(last.receiver("hedong-centre").orElseThrow().confirmed())
                    .at(),
                "dispatcher",
                true));
    assertThat(all.timekeeping().look()).isZero();
  }

  @Test
  void the_alarm_names_who_is_silent_however_long_the_directive_is() {
    Commanding it = commanded();
    String words = "封控河东路。\n" + "沿线各口设岗，只出不进。".repeat(20);
    directive(
        leader, new CommandStep.Give(it.number(), List.of("east-cg"), words, 10, false, null));
    pass(Duration.ofMinutes(11));
    assertThat(alarms().getFirst().title())
        .startsWith("封控河东路。 沿线")
        .endsWith("…：东区城市管理局")
        .hasSizeLessThanOrEqualTo(80);
  }

  private long lines() {
    return leader.commands().directivesOf("ZH-20260403-001").stream()
        .flatMap(it -> it.receivers().stream())
        .mapToInt(Receiver::version)
        .sum();
  }

  @Test
  void a_recalled_directive_ends_its_alarm_and_an_end_withdraws_what_is_open() {
    Commanding it = commanded();
    Directive one = directive(leader, give(it, false, "qiaotou"));
    Directive two = directive(leader, give(it, false, "hedong-team"));
    pass(Duration.ofMinutes(11));
    assertThat(alarms()).hasSize(2);
    assertThat(refusal(second, new CommandStep.Recall(one.number(), "误发")))
        .isEqualTo("command.other");
    directive(leader, new CommandStep.Recall(one.number(), "误发"));
    assertThat(alarms()).hasSize(1);
    assertThat(refusal(leader, new CommandStep.End(it.number(), "水已退", false)))
        .isEqualTo("command.outstanding");
    command(leader, new CommandStep.End(it.number(), "水已退", true));
    assertThat(alarms()).isEmpty();
    assertThat(leader.commands().directive(two.number()).orElseThrow().withdrawn()).isNotNull();
    assertThat(team.commands().wanted().toConfirm()).isEmpty();
    assertThat(leader.commands().open()).isEmpty();
    assertThat(leader.commands().ended(5)).hasSize(1);
    // Its case may go up again.
    command(team, CommandStep.Raise.ofCase(it.matter().key(), "又涨水"));
  }

  @Test
  void a_command_of_a_mode_ends_with_the_mode() {
    Outcome proposed =
        all.run(
            new Command.OnModes(
                new ModeStep.Propose(
                    ModeKind.EMERGENCY,
                    Grade.YELLOW,
                    "防汛应急",
                    List.of("990100"),
                    null,
                    null,
                    null,
                    null,
                    "启动令 1 号")));
    long id = ((Outcome.ModeDone) proposed).now().id();
    CommandStep.Raise begin = new CommandStep.Raise(null, id, null, "", null, "", true);
    assertThat(refusal(leader, begin)).isEqualTo("command.mode-over");
    leader.run(new Command.OnModes(new ModeStep.Approve(id, "")));
    Commanding it = command(leader, begin);
    assertThat(it.state()).isEqualTo(CommandState.COMMANDED);
    assertThat(it.title()).isEqualTo("防汛应急");
    assertThat(it.matter()).isEqualTo(new Matter(Matter.MatterKind.MODE, Long.toString(id)));
    directive(leader, give(it, false, "east-cg"));
    leader.run(new Command.OnModes(new ModeStep.End(id, "雨停")));
    Commanding after = leader.commands().command(it.number()).orElseThrow();
    assertThat(Objects.requireNonNull(after.ended()).how()).isEqualTo(Ending.FINISHED);
    assertThat(after.ended().result()).isEqualTo("雨停");
    assertThat(district.commands().wanted().toConfirm()).isEmpty();
  }

  @Test
  void a_leader_of_an_area_takes_command_of_what_is_his_and_no_more() {
    Desk east = seat(new Operator("east", "东区带班领导席（演练）", Set.of(Role.DUTY_LEADER), "990101", null));
    long city = inForce("990100");
    long part = inForce("990101001");
    // The whole city's mode has one command: a district that took it would leave none to the city.
    assertThat(refusal(east, new CommandStep.Raise(null, city, null, "", "990101", "", true)))
        .isEqualTo("command.take-elsewhere");
    assertThat(refusal(east, new CommandStep.Raise(null, null, null, "封路", "990100", "", true)))
        .isEqualTo("command.take-elsewhere");
    assertThat(leader.commands().open()).isEmpty();
    // It goes up instead, to who leads there.
    Commanding raised =
        command(east, new CommandStep.Raise(null, city, null, "", "990101", "东区已满", false));
    assertThat(command(leader, new CommandStep.Take(raised.number(), "")).commandedBy("leader"))
        .isTrue();
    assertThat(
            command(east, new CommandStep.Raise(null, part, null, "", null, "", true))
                .commandedBy("east"))
        .isTrue();
  }

  @Test
  void a_seat_of_the_whole_city_by_name_commands_in_a_functional_zone_too() {
    Desk named =
        seat(new Operator("named", "全市带班领导席（演练）", Set.of(Role.DUTY_LEADER), "990100", null));
    long zone = inForce("new-town");
    Commanding raised =
        command(dispatcher, new CommandStep.Raise(null, zone, null, "", null, "水位上涨", false));
    assertThat(raised.area()).isEqualTo("new-town");
    assertThat(named.commands().wanted().raised()).containsExactly(raised);
    assertThat(command(named, new CommandStep.Take(raised.number(), "")).commandedBy("named"))
        .isTrue();
  }

  private long inForce(String area) {
    ModeStep.Propose propose =
        new ModeStep.Propose(
            ModeKind.EMERGENCY,
            Grade.YELLOW,
            "防汛应急 " + area,
            List.of(area),
            null,
            null,
            null,
            null,
            "启动令");
    long id = ((Outcome.ModeDone) all.run(new Command.OnModes(propose))).now().id();
    leader.run(new Command.OnModes(new ModeStep.Approve(id, "")));
    return id;
  }

  @Test
  void the_handover_and_todays_list_tell_what_is_open() {
    Commanding it = commanded();
    Directive given = directive(leader, give(it, true, "hedong-team", "east-cg"));
    List<DueItem> due = leader.duty().due("990100");
    assertThat(due).extracting(DueItem::kind).contains(DueKind.CONFIRMATION, DueKind.REPORT_BACK);
    Outcome drawn = all.run(new Command.OnDuty(new DutyStep.Draw(null, "")));
    List<HandoverItem> items =
        Objects.requireNonNull(((Outcome.DutyDone) drawn).handover()).items();
    assertThat(items)
        .contains(
            new HandoverItem(Topic.COMMAND, it.number(), it.title(), null, 1),
            new HandoverItem(Topic.DIRECTIVE, given.number(), given.words(), given.confirmBy(), 2));
  }

  @Test
  void it_is_given_back_or_withdrawn_and_the_alarm_ends() {
    Case it = dispatched();
    Commanding raised = command(team, CommandStep.Raise.ofCase(it.number(), "排不动"));
    assertThat(refusal(dispatcher, new CommandStep.Withdraw(raised.number(), "不用了")))
        .isEqualTo("command.not-raised");
    command(team, new CommandStep.Withdraw(raised.number(), "已排完"));
    assertThat(alarms()).isEmpty();
    Commanding again = command(team, CommandStep.Raise.ofCase(it.number(), "又涨水"));
    command(leader, new CommandStep.GiveBack(again.number(), "由区排水处置"));
    assertThat(alarms()).isEmpty();
    assertThat(leader.commands().ended(9))
        .extracting(Commanding::number)
        .containsExactly(again.number(), raised.number());
  }

  @Test
  void an_order_sent_twice_is_done_once() {
    Commanding it = commanded();
    Order order = Order.of(new Command.OnCommands(give(it, false, "east-cg")));
    Directive first = Objects.requireNonNull(((Outcome.CommandDone) leader.run(order)).directive());
    assertThat(((Outcome.CommandDone) leader.run(order)).directive()).isEqualTo(first);
    assertThat(leader.commands().directivesOf(it.number())).hasSize(1);
    String text = CommandJson.write(order);
    assertThat(CommandJson.readOrder(text, clock.instant())).isEqualTo(order);
    assertThat(Set.copyOf(Deeds.all())).contains("directive-give", "command-take");
  }
}
