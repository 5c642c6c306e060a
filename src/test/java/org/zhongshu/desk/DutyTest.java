package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.DueItem.DueKind;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.HandoverItem;
import org.zhongshu.duty.HandoverItem.Topic;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.LogKind;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.rules.RuleSheet;
import org.zhongshu.store.Operator;

/** The duty room through the desk: who may, what a handover gathers, what falls due. */
class DutyTest {
  private static final ReportContent CONTENT =
      new ReportContent("", "河东路口", "路面塌陷", "", "", "", "");
  private static final Limit DAY = new Limit(1, LimitUnit.CALENDAR_DAY);

  @TempDir Path folder;
  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(CaseworkFixtures.NOON);
  private Desk chief;
  private Desk night;
  private Desk dispatcher;
  private String city = "";

  @BeforeEach
  void open() {
    chief = DeskFixtures.open(folder.resolve("centre.db"), clock);
    night = chief.as(DeskFixtures.operator("night", Role.SHIFT_CHIEF));
    dispatcher = chief.as(DeskFixtures.operator("dispatcher", Role.DISPATCHER));
    city = chief.city().profile().code();
  }

  @AfterEach
  void close() {
    chief.close();
  }

  private static Outcome.DutyDone done(Desk desk, DutyStep step) {
    return done(desk.run(new Command.OnDuty(step)));
  }

  private static Outcome.DutyDone done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.DutyDone.class);
    return (Outcome.DutyDone) outcome;
  }

  private static String refusal(Desk desk, DutyStep step) {
    return refusal(desk.run(new Command.OnDuty(step)));
  }

  private static String refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().key();
  }

  private static Handover handover(Desk desk, DutyStep step) {
    return Objects.requireNonNull(done(desk, step).handover());
  }

  private static Incident report(Desk desk, IncidentStep step) {
    return Objects.requireNonNull(done(desk.run(new Command.OnIncident(step))).incident());
  }

  private static String refusedReport(Desk desk, IncidentStep step) {
    return refusal(desk.run(new Command.OnIncident(step)));
  }

  private Shift shift(Post post, int fromHour, int hours, String person, ModeKind mode) {
    Instant midnight =
        clock
            .instant()
            .atZone(chief.city().profile().zone())
            .toLocalDate()
            .atStartOfDay(chief.city().profile().zone())
            .toInstant();
    Instant from = midnight.plus(Duration.ofHours(fromHour));
    return Shift.of(
        city, post, from, from.plus(Duration.ofHours(hours)), person, "演练-" + person, mode);
  }

  private void roster() {
    done(
        chief,
        new DutyStep.SetRoster(
            List.of(
                shift(Post.LEADER, 8, 24, "带班领导甲（演练）", ModeKind.DAILY),
                shift(Post.CHIEF, 8, 12, "值班长甲（演练）", ModeKind.DAILY),
                shift(Post.CHIEF, 20, 12, "值班长乙（演练）", ModeKind.DAILY),
                shift(Post.LEADER, 8, 12, "应急带班领导（演练）", ModeKind.EMERGENCY)),
            false));
  }

  private void emergency() {
    Outcome proposed =
        chief.run(
            new Command.OnModes(
                new ModeStep.Propose(
                    ModeKind.EMERGENCY,
                    Grade.YELLOW,
                    "防汛应急",
                    List.of(city),
                    null,
                    null,
                    null,
                    null,
                    "启动令 1 号")));
    long id = ((Outcome.ModeDone) proposed).now().id();
    // Two persons for an emergency.
    assertThat(night.run(new Command.OnModes(new ModeStep.Approve(id, ""))))
        .isInstanceOf(Outcome.ModeDone.class);
  }

  @Test
  void the_roster_of_a_mode_counts_while_it_is_in_force() {
    roster();
    assertThat(chief.duty().now(city).roster().on())
        .extracting(Shift::person)
        .containsExactly("带班领导甲（演练）", "值班长甲（演练）");
    emergency();
    DutyQuestions.OnWatch now = chief.duty().now(city);
    assertThat(now.modes()).containsExactly(ModeKind.EMERGENCY);
    assertThat(now.roster().on())
        .extracting(Shift::person)
        .containsExactly("应急带班领导（演练）", "值班长甲（演练）");
    assertThat(now.roster().displaced()).extracting(Shift::person).containsExactly("带班领导甲（演练）");
  }

  @Test
  void the_same_file_twice_adds_nothing_and_replacing_takes_the_old_ones_off() {
    roster();
    Shift same = shift(Post.CHIEF, 8, 12, "值班长甲（演练）", ModeKind.DAILY);
    assertThat(done(chief, new DutyStep.SetRoster(List.of(same), false)).shifts()).isEmpty();
    Shift other = shift(Post.CHIEF, 8, 12, "值班长丙（演练）", ModeKind.DAILY);
    assertThat(done(chief, new DutyStep.SetRoster(List.of(other), true)).shifts()).hasSize(1);
    // The leader's shift begins within the time too; the night's does not, nor the mode's roster.
    assertThat(chief.duty().shifts(other.from(), other.until()))
        .extracting(Shift::person)
        .containsExactlyInAnyOrder("值班长丙（演练）", "应急带班领导（演练）");
  }

  @Test
  void two_who_change_one_shift_do_not_overwrite_each_other() {
    roster();
    Shift seen = chief.duty().now(city).roster().on().getLast();
    Shift mine = Shift.of(city, Post.CHIEF, seen.from(), seen.until(), "值班长丙（演练）", "演练-丙", null);
    done(chief, new DutyStep.ChangeShift(mine.as(seen.id(), seen.version())));
    assertThat(refusal(night, new DutyStep.ChangeShift(mine.as(seen.id(), seen.version()))))
        .isEqualTo("duty.shift-moved");
    done(night, new DutyStep.RemoveShift(seen.id(), "换人"));
    assertThat(refusal(night, new DutyStep.RemoveShift(seen.id(), "")))
        .isEqualTo("duty.shift-unknown");
  }

  @Test
  void who_may_do_what() {
    Desk watcher = chief.as(DeskFixtures.operator("watcher", Role.SUPERVISOR));
    Desk handler =
        chief.as(new Operator("team", "执法队（演练）", Set.of(Role.HANDLER), null, "hedong-team"));
    DutyStep.Write words = new DutyStep.Write(null, LogKind.OTHER, "记一笔", null, null, false);
    done(dispatcher, words);
    assertThat(refusal(watcher, words)).isEqualTo("not-allowed");
    assertThat(refusal(handler, words)).isEqualTo("not-allowed");
    assertThat(handler.duty().log(city, Instant.EPOCH, clock.instant().plusSeconds(1), 9))
        .isEmpty();
    assertThat(refusal(dispatcher, new DutyStep.Draw(null, ""))).isEqualTo("not-allowed");
    assertThat(refusal(dispatcher, new DutyStep.SetRoster(List.of(), false)))
        .isEqualTo("not-allowed");
    Desk own =
        chief.as(new Operator("east", "东区值班长（演练）", Set.of(Role.SHIFT_CHIEF), jurisdiction(), null));
    assertThat(refusal(own, new DutyStep.Draw(city, ""))).isEqualTo("duty.not-my-area");
    assertThat(handover(own, new DutyStep.Draw(null, "")).area()).isEqualTo(jurisdiction());
  }

  private String jurisdiction() {
    return chief.city().jurisdictions().getFirst().id();
  }

  @Test
  void an_entry_is_struck_by_its_author_or_who_leads_and_stays_to_be_read() {
    LogEntry entry =
        Objects.requireNonNull(
            done(dispatcher, new DutyStep.Write(null, LogKind.CALL, " 市民来电 ", null, null, false))
                .entry());
    assertThat(entry.words()).isEqualTo("市民来电");
    Desk other = chief.as(DeskFixtures.operator("acceptor", Role.ACCEPTOR));
    DutyStep.StrikeEntry strike = new DutyStep.StrikeEntry(entry.id(), "记错");
    assertThat(refusal(other, strike)).isEqualTo("duty.strike-not-own");
    assertThat(refusal(dispatcher, new DutyStep.StrikeEntry(entry.id(), " ")))
        .isEqualTo("duty.strike-reason");
    done(dispatcher, strike);
    assertThat(refusal(chief, strike)).isEqualTo("duty.entry-struck");
    assertThat(chief.duty().log(city, Instant.EPOCH, clock.instant().plusSeconds(1), 9))
        .singleElement()
        .satisfies(it -> assertThat(it.struck()).isNotNull());
    assertThat(
            refusal(dispatcher, new DutyStep.Write(null, LogKind.CALL, "x", "ZZ-0", null, false)))
        .isEqualTo("case.unknown");
  }

  @Test
  void a_handover_gathers_what_the_next_watch_must_know() {
    roster();
    emergency();
    Outcome reported = dispatcher.run(new Command.Report(CaseworkFixtures.draft(), true));
    String number = ((Outcome.CaseDone) reported).now().number();
    dispatcher.run(
        new Command.OnCase(number, null, new Step.Dispatch("hedong-team", List.of(), "", "")));
    chief.run(
        new Command.Supervise(
            new SuperviseStep.Instruct(null, "排查河堤", "", DAY, DAY, List.of("hedong-team"))));
    Incident incident =
        report(dispatcher, new IncidentStep.First("路面塌陷", null, null, Grade.YELLOW, null, CONTENT));
    done(dispatcher, new DutyStep.Write(null, LogKind.CALL, "不用交接", null, null, false));
    LogEntry told =
        Objects.requireNonNull(
            done(dispatcher, new DutyStep.Write(null, LogKind.CALL, "留意河东", null, null, true))
                .entry());

    Handover it = handover(chief, new DutyStep.Draw(null, "夜里有雨"));
    assertThat(it.until()).isEqualTo(shift(Post.CHIEF, 20, 12, "", ModeKind.DAILY).until());
    assertThat(items(it, Topic.MODE)).extracting(HandoverItem::words).containsExactly("防汛应急");
    assertThat(items(it, Topic.REPORT))
        .extracting(HandoverItem::subject)
        .containsExactly(incident.number());
    assertThat(items(it, Topic.INSTRUCTION))
        .extracting(HandoverItem::words)
        .containsExactly("排查河堤");
    assertThat(items(it, Topic.OVERDUE)).extracting(HandoverItem::count).containsExactly(0);
    assertThat(items(it, Topic.DUE)).extracting(HandoverItem::count).containsExactly(1);
    assertThat(items(it, Topic.DUE_CASE)).extracting(HandoverItem::subject).containsExactly(number);
    assertThat(items(it, Topic.LOG))
        .extracting(HandoverItem::subject)
        .containsExactly(Long.toString(told.id()));

    clock.pass(Duration.ofHours(7));
    done(chief, new DutyStep.Withdraw(it.id(), "晚了"));
    Handover late = handover(chief, new DutyStep.Draw(null, ""));
    assertThat(items(late, Topic.OVERDUE)).extracting(HandoverItem::count).containsExactly(1);
    assertThat(items(late, Topic.OVERDUE_CASE))
        .extracting(HandoverItem::subject)
        .containsExactly(number);
    assertThat(items(late, Topic.DUE)).extracting(HandoverItem::count).containsExactly(0);
  }

  private static List<HandoverItem> items(Handover it, Topic topic) {
    return it.items().stream().filter(item -> item.topic() == topic).toList();
  }

  @Test
  void until_the_new_watch_has_signed_the_old_one_answers_and_then_nothing_changes() {
    Handover first = handover(chief, new DutyStep.Draw(null, ""));
    assertThat(refusal(night, new DutyStep.Draw(null, ""))).isEqualTo("duty.handover-open");
    done(night, new DutyStep.SignOut(first.id()));
    assertThat(chief.duty().now(city).answering().seat()).isNull();
    done(chief, new DutyStep.TakeOver(first.id()));
    assertThat(chief.duty().now(city).answering().seat()).isEqualTo("chief");

    Handover it = handover(chief, new DutyStep.Draw(null, ""));
    done(chief, new DutyStep.SignOut(it.id()));
    assertThat(chief.duty().now(city).answering().seat()).isEqualTo("chief");
    assertThat(refusal(chief, new DutyStep.TakeOver(it.id()))).isEqualTo("duty.handover-same-seat");
    done(night, new DutyStep.TakeOver(it.id()));
    assertThat(chief.duty().now(city).answering().seat()).isEqualTo("night");
    assertThat(refusal(chief, new DutyStep.TakeOver(it.id()))).isEqualTo("duty.handover-taken");
    assertThat(refusal(chief, new DutyStep.Withdraw(it.id(), "x")))
        .isEqualTo("duty.handover-taken");
    done(chief, new DutyStep.RemarkOn(it.id(), "另有一件"));
    assertThat(chief.duty().handover(it.id()).orElseThrow().remarks()).hasSize(1);
  }

  @Test
  void the_same_command_twice_is_done_once_and_answered_the_same() {
    Order order = Order.of(new Command.OnDuty(new DutyStep.Draw(null, "")));
    Handover first = Objects.requireNonNull(done(chief.run(order)).handover());
    assertThat(done(chief.run(order)).handover()).isEqualTo(first);
    Order log =
        Order.of(
            new Command.OnDuty(new DutyStep.Write(null, LogKind.CALL, "x", null, null, false)));
    assertThat(done(chief.run(log)).entry()).isEqualTo(done(chief.run(log)).entry());
    Order incident =
        Order.of(
            new Command.OnIncident(
                new IncidentStep.First("塌陷", null, null, Grade.BLUE, null, CONTENT)));
    assertThat(done(chief.run(incident)).incident())
        .isEqualTo(done(chief.run(incident)).incident());
    assertThat(chief.duty().incidents(0)).hasSize(1);
  }

  @Test
  void a_report_is_drafted_by_the_watch_signed_by_a_leader_and_sent() {
    Incident it =
        report(dispatcher, new IncidentStep.First("塌陷", null, null, Grade.RED, null, CONTENT));
    assertThat(it.number()).startsWith("TF-");
    assertThat(refusedReport(dispatcher, new IncidentStep.Sign(it.number(), null)))
        .isEqualTo("not-allowed");
    assertThat(refusedReport(night, new IncidentStep.Sign(it.number(), null)))
        .isEqualTo("not-allowed");
    Desk leader = chief.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    report(leader, new IncidentStep.Sign(it.number(), null));
    assertThat(report(dispatcher, new IncidentStep.Send(it.number(), "市委总值班室")).last().sent())
        .isNotNull();
    assertThat(refusedReport(dispatcher, new IncidentStep.Sign("TF-0", null)))
        .isEqualTo("not-allowed");
    assertThat(refusedReport(leader, new IncidentStep.Sign("TF-0", null)))
        .isEqualTo("duty.report-unknown");
  }

  @Test
  void the_clocks_of_reports_are_the_centres_own() {
    RuleSheet inForce = RuleSheet.of(chief.keptRules().inForce());
    assertThat(
            chief.run(new Command.SetRules(inForce.with("report.larger-minutes", "45"), null, "")))
        .isInstanceOf(Outcome.RulesSet.class);
    Incident it =
        report(dispatcher, new IncidentStep.First("塌陷", null, null, Grade.YELLOW, null, CONTENT));
    assertThat(chief.duty().clocks(it))
        .extracting(ReportClock::due)
        .containsExactly(clock.instant().plus(Duration.ofMinutes(45)));
    RuleSheet now = RuleSheet.of(chief.keptRules().inForce());
    assertThat(
            refusal(
                chief.run(new Command.SetRules(now.with("report.evening-hour", "8"), null, ""))))
        .isEqualTo("rules.hour-order");
  }

  @Test
  void what_falls_due_today_is_told_in_order_of_time() {
    roster();
    Incident it =
        report(dispatcher, new IncidentStep.First("塌陷", null, null, Grade.RED, null, CONTENT));
    chief.run(
        new Command.Supervise(
            new SuperviseStep.Instruct(
                null,
                "排查河堤",
                "",
                new Limit(2, LimitUnit.URGENT_HOUR),
                new Limit(1, LimitUnit.URGENT_HOUR),
                List.of("hedong-team"))));
    dispatcher.run(new Command.Report(CaseworkFixtures.draft(), true));

    List<DueItem> due = chief.duty().due(city);
    assertThat(due).isSortedAccordingTo(DueItem.ORDER);
    assertThat(due)
        .extracting(DueItem::kind)
        .contains(
            DueKind.SHIFT,
            DueKind.HANDOVER,
            DueKind.PHONE_REPORT,
            DueKind.FIRST_REPORT,
            DueKind.TASK,
            DueKind.CASES);
    clock.pass(Duration.ofMinutes(16));
    assertThat(chief.duty().due(city))
        .filteredOn(item -> item.kind() == DueKind.PHONE_REPORT)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.subject()).isEqualTo(it.number());
              assertThat(item.state(clock.instant())).isEqualTo(DueItem.DueState.MISSED);
            });
    assertThat(chief.duty().due(jurisdiction()))
        .extracting(DueItem::kind)
        .doesNotContain(DueKind.PHONE_REPORT, DueKind.TASK);
  }

  @Test
  void the_page_of_the_day_shows_the_handover_that_was_made() {
    roster();
    clock.pass(Duration.ofHours(7).plusMinutes(40));
    Handover it = handover(chief, new DutyStep.Draw(null, ""));
    done(chief, new DutyStep.SignOut(it.id()));
    done(night, new DutyStep.TakeOver(it.id()));
    Optional<DueItem> evening =
        chief.duty().due(city).stream()
            .filter(item -> item.kind() == DueKind.HANDOVER && item.doneAt() != null)
            .findFirst();
    assertThat(evening)
        .hasValueSatisfying(
            item -> {
              assertThat(item.words()).isEqualTo("值班长乙（演练）");
              assertThat(item.subject()).isEqualTo(Long.toString(it.id()));
              assertThat(item.state(clock.instant())).isEqualTo(DueItem.DueState.DONE);
            });
  }
}
