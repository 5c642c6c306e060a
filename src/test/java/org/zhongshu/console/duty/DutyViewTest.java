package org.zhongshu.console.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Outcome;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.Handover.HandoverState;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.mode.command.CommandStep;

/** The duty page, by keys alone. */
class DutyViewTest {
  private static final Instant NOW = Instant.parse("2026-04-03T04:00:00Z");

  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(NOW);
  @TempDir private Path folder;
  private Desk desk;
  private Desk night;
  private String city = "";
  private ConsoleFixture console;
  private Hand hand;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    night = desk.as(DeskFixtures.operator("night", Role.SHIFT_CHIEF));
    desk.run(new Command.PutOperator(night.operator()));
    city = desk.city().profile().code();
    Instant morning = NOW.minus(Duration.ofHours(4));
    desk.run(
        new Command.OnDuty(
            new DutyStep.SetRoster(
                List.of(
                    shift(morning, "值班长甲（演练）"),
                    shift(morning.plus(Duration.ofHours(12)), "值班长乙（演练）")),
                false)));
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
    hand.press("Ctrl+D");
    hand.until(() -> hand.says("值班长甲（演练）"), "the page shows who is on");
  }

  private Shift shift(Instant from, String person) {
    return Shift.of(
        city, Post.CHIEF, from, from.plus(Duration.ofHours(12)), person, "演练-" + person, null);
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private List<LogEntry> log() {
    return desk.duty().log(city, NOW.minusSeconds(1), NOW.plus(Duration.ofDays(2)), 99);
  }

  private Handover handover() {
    return desk.duty().handovers(city, 1).getFirst();
  }

  private Incident incident() {
    return desk.duty().incidents(0).getFirst();
  }

  @Test
  void an_entry_is_written_by_typing_and_enter_and_struck_with_a_reason() {
    hand.press("L");
    hand.type("河东路积水，已通知市政");
    hand.press("Enter");
    hand.until(() -> log().size() == 1, "the entry is kept");
    hand.until(() -> hand.says("河东路积水，已通知市政"), "the log shows it");
    assertThat(log().getFirst().seat()).isEqualTo("chief");

    hand.press("Esc");
    hand.press("2");
    hand.press("X");
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("要写明原因"), "a reason is asked for");
    hand.type("原因", "记错了路名");
    hand.press("Ctrl+Enter");
    hand.until(() -> log().getFirst().struck() != null, "it is struck");
    hand.until(() -> hand.says("〔已划去："), "and stays to be read");
  }

  @Test
  void what_is_refused_stays_in_the_field() {
    hand.press("L");
    hand.type("见 #ZZ-20260101-00001");
    hand.press("Enter");
    hand.until(() -> hand.says("ZZ-20260101-00001"), "the case is not there");
    assertThat(log()).isEmpty();
    assertThat(hand.field("记值班日志").getText()).contains("#ZZ-20260101-00001");
  }

  @Test
  void a_handover_is_drawn_up_signed_and_taken_over_from_another_seat() {
    hand.press("J");
    hand.type("夜里有雨");
    hand.press("Ctrl+Enter");
    hand.until(() -> !desk.duty().handovers(city, 1).isEmpty(), "it is drawn up");
    hand.until(() -> hand.says("待交班签字"), "the page shows it");
    hand.press("4");
    hand.press("G");
    hand.until(() -> handover().state() == HandoverState.SIGNED, "it is signed");
    hand.until(() -> hand.says("接班签字前仍由原班负责"), "the page says who answers");
    hand.press("T");
    hand.until(() -> hand.says("接班要由另一席位签字"), "the same seat is refused");
    assertThat(handover().state()).isEqualTo(HandoverState.SIGNED);

    night.run(new Command.OnDuty(new DutyStep.TakeOver(handover().id())));
    hand.until(() -> hand.says("当班：night（演练）"), "the page says who answers now");
    hand.press("M");
    hand.type("另有一件");
    hand.press("Ctrl+Enter");
    hand.until(() -> handover().remarks().size() == 1, "a remark is added");
  }

  @Test
  void an_incident_is_reported_signed_and_sent_and_its_missed_clock_is_seen() {
    hand.press("5");
    hand.press("N");
    hand.type("路面塌陷");
    clock.pass(Duration.ofMinutes(12));
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("先报已知"), "place and matter are asked for");
    hand.type("地点", "河东路口");
    hand.type("事由经过", "直径两米");
    hand.press("Tab");
    hand.type("中午");
    hand.press("Ctrl+Enter");
    hand.until(() -> !desk.duty().incidents(0).isEmpty(), "the first report is drafted");
    String number = incident().number();
    // Learned of when the form was opened, as it showed; Tab went on to the next field.
    assertThat(incident().learnedAt()).isEqualTo(NOW);
    assertThat(incident().last().content().what()).isEqualTo("直径两米");
    assertThat(incident().last().content().happened()).isEqualTo("中午");
    hand.until(() -> hand.says("书面初报"), "its clock is shown");

    hand.press("U");
    hand.until(() -> hand.says("原因"), "the form is open");
    hand.press("Esc");
    clock.pass(Duration.ofHours(7));
    hand.until(() -> hand.says("漏报 1"), "the missed report is seen");
    hand.press("S");
    hand.until(() -> incident().last().signed() != null, "it is signed");
    hand.until(() -> hand.says("报出"), "it can be sent now");
    hand.press("O");
    hand.type("市委总值班室");
    hand.press("Ctrl+Enter");
    hand.until(() -> incident().last().sent() != null, "it is sent");
    assertThat(Objects.requireNonNull(incident().last().sent()).to()).isEqualTo("市委总值班室");
    hand.until(() -> hand.says("漏报 0"), "nothing is missed any more");
    hand.press("F");
    hand.until(() -> hand.field("地点").getText().equals("河东路口"), "it begins with the last");
    hand.press("Esc");
    assertThat(incident().number()).isEqualTo(number);
  }

  @Test
  void
      a_draft_that_a_colleague_changed_meanwhile_is_not_overwritten_and_a_phone_call_is_no_change() {
    ReportContent content = new ReportContent("", "河东路口", "直径两米", "", "", "", "");
    desk.run(
        new Command.OnIncident(
            new IncidentStep.First("路面塌陷", null, null, Grade.YELLOW, null, content)));
    String number = incident().number();
    hand.press("5");
    hand.until(() -> hand.says(number), "it is listed");
    hand.press("E");
    night.run(new Command.OnIncident(new IncidentStep.Phone(number, "市委总值班室")));
    hand.until(() -> hand.says("市委总值班室"), "the call is shown");
    hand.type("伤亡损失", "无");
    hand.press("Ctrl+Enter");
    hand.until(() -> incident().last().content().casualties().equals("无"), "it is changed");

    hand.until(() -> hand.says("修改草稿：已办 "), "the form is closed and it is told");
    hand.press("E");
    hand.type("伤亡损失", "一人轻伤");
    ReportContent other = new ReportContent("", "河东路口", "直径三米", "", "", "", "");
    night.run(new Command.OnIncident(new IncidentStep.Redraft(number, other, null)));
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("请看过现在的内容再办"), "it is refused");
    assertThat(incident().last().content()).isEqualTo(other);
    assertThat(hand.field("伤亡损失").getText()).contains("一人轻伤");
  }

  @Test
  void a_shift_is_added_changed_and_removed_and_gaps_are_told() {
    hand.until(() -> hand.says("缺岗"), "the roster runs out");
    hand.press("A");
    hand.type("姓名", "值班长丙（演练）");
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("怎样联系"), "the phone is asked for");
    hand.type("联系方式", "演练-丙");
    hand.press("Ctrl+Enter");
    hand.until(
        () ->
            desk.duty().shifts(NOW, NOW.plusSeconds(1)).stream()
                .anyMatch(it -> it.person().equals("值班长丙（演练）")),
        "it is on the roster");
  }

  @Test
  void a_directive_is_among_what_falls_due_as_soon_as_it_is_given() {
    Desk leader = desk.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    hand.press("1");
    hand.until(() -> !hand.says("封控河东路"), "nothing is wanted yet");
    Outcome raised =
        leader.run(
            new Command.OnCommands(
                new CommandStep.Raise(null, null, null, "河东路塌陷", null, "", true)));
    String number = Objects.requireNonNull(((Outcome.CommandDone) raised).command()).number();
    leader.run(
        new Command.OnCommands(
            new CommandStep.Give(number, List.of("east-cg"), "封控河东路", 10, false, null)));
    hand.until(() -> hand.says("封控河东路"), "the page hears of it while no time passes");
  }

  @Test
  void from_what_falls_due_one_goes_to_where_it_is_done() {
    hand.press("5");
    hand.press("1");
    hand.press("Enter");
    hand.until(() -> hand.says("还没有交接单。按 J 生成"), "the handover side is shown");
  }
}
