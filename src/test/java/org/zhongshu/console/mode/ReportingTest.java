package org.zhongshu.console.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.measure.Attendance.Member;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.DailyReport;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.PlanFixtures;

/** Attendance and the matrix of reports by the keyboard. */
class ReportingTest {
  /** Ten in the morning. */
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:00:00Z"));

  @TempDir private Path folder;
  private Desk desk;
  private Desk unit;
  private ConsoleFixture console;
  private Hand hand;
  private Activation festival;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    unit = desk.as(DeskFixtures.ofUnit("cg", "city-cg"));
    Desk leader = desk.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    List<String> units = List.of("east-centre", "east-cg", "city-cg");
    DeskFixtures.putInForce(
        PlanFixtures.plan(
            ModeKind.HOLIDAY,
            List.of(
                PlanFixtures.response(
                    Grade.ORDINARY,
                    List.of(
                        new Measure.CheckIn("m1", new Limit(1, LimitUnit.URGENT_HOUR)),
                        new Measure.Reports(
                            "m2",
                            DailyReport.ZERO_REPORT,
                            units,
                            List.of(LocalTime.of(11, 0), LocalTime.of(17, 0))),
                        new Measure.Reports(
                            "m3", DailyReport.DISPATCH_MEETING, units, List.of(LocalTime.NOON)))))),
        desk,
        leader);
    run(
        desk,
        new Command.OnModes(
            new ModeStep.Propose(
                ModeKind.HOLIDAY,
                Grade.ORDINARY,
                "灯会（演练）",
                List.of("990100"),
                null,
                null,
                null,
                "festival",
                "演练")));
    festival = desk.modes().activations().getFirst();
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
    hand.act(() -> console.window().console().navigator().show("mode"));
    hand.press("U");
    hand.choose("到岗");
    hand.until(() -> hand.says("到岗 0 / 1"), "who is in place is told");
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private static void run(Desk at, Command command) {
    assertThat(at.run(command)).as("%s", command).isNotInstanceOf(Outcome.Refused.class);
  }

  private MeasureItem item(ItemKind kind, String subject) {
    return desk.modeBook().items(festival.id()).stream()
        .filter(it -> it.kind() == kind && it.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private TableView<?> table(String name) {
    return (TableView<?>)
        console.window().scene().getRoot().lookupAll(".table-view").stream()
            .filter(node -> name.equals(node.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void who_is_missing_is_reminded_with_one_key_and_checked_in_by_phone() {
    hand.press("R");
    hand.until(() -> hand.says("已催报 1 项"), "it is said");
    assertThat(desk.reporting().attendance(festival.id()).orElseThrow().members())
        .singleElement()
        .extracting(Member::reminded)
        .isNotNull();
    hand.until(
        () -> members().getFirst().reminded() != null, "how often and when last stands in its row");
    hand.press("Shift+R");
    assertThat(hand.says("刚刚催过")).isTrue();

    hand.type("联络员", "值班室 演练-01");
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("到岗 1 / 1"), "it is in place");
    MeasureItem checkIn = item(ItemKind.CHECK_IN, "city-cg");
    assertThat(checkIn.state()).isEqualTo(ItemState.DONE);
    assertThat(hand.field("联络员").getText()).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private List<Member> members() {
    return hand.get(() -> List.copyOf((List<Member>) table("到岗（1+N）").getItems()));
  }

  @Test
  void what_was_typed_survives_what_others_do() {
    hand.type("联络员", "值班室");
    run(
        unit,
        new Command.OnMeasures(
            new MeasureStep.Answered(item(ItemKind.ZERO_REPORT, "city-cg").id(), "", true)));
    hand.rest();
    assertThat(hand.field("联络员").getText()).isEqualTo("值班室");
  }

  private String chosen() {
    return hand.get(
        () -> {
          TablePosition<?, ?> at = table("调度矩阵").getSelectionModel().getSelectedCells().getFirst();
          return at.getRow() + "," + at.getColumn();
        });
  }

  private void matrix() {
    hand.choose("调度");
    hand.until(() -> !table("调度矩阵").getItems().isEmpty(), "the matrix is shown");
  }

  @Test
  void the_arrows_move_from_cell_to_cell_and_a_cell_is_answered() {
    matrix();
    assertThat(chosen()).as("the first that is open").isEqualTo("0,1");
    hand.press("0");
    hand.until(() -> hand.says("无情况 10:00"), "it is reported");
    hand.press("Right");
    hand.press("Down");
    assertThat(chosen()).isEqualTo("1,2");
    hand.type("报告内容", "客流平稳（演练）");
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("客流平稳（演练）"), "what was reported is read");
    assertThat(item(ItemKind.DISPATCH_MEETING, "east-cg").state()).isEqualTo(ItemState.DONE);
    assertThat(chosen()).as("the choice stays").isEqualTo("1,2");
  }

  @Test
  void silence_is_marked_by_its_minute_and_the_silent_of_a_round_are_reminded() {
    clock.pass(Duration.ofMinutes(61));
    desk.timekeeping().look();
    matrix();
    hand.until(() -> hand.says("漏报"), "who is silent is told");
    assertThat(chosen()).isEqualTo("0,1");
    hand.press("Shift+R");
    hand.until(() -> hand.says("已催报 3 项"), "all of the round are reminded");
    hand.until(() -> hand.says("漏报 · 催1"), "and it stands in the cell");
    hand.press("Alt+Right");
    hand.until(() -> hand.says("2026-04-05"), "the next day");
    hand.press("Alt+Left");
    hand.press("Alt+Left");
    hand.until(() -> hand.says("2026-04-04（今天）"), "it began today: no day is before");
  }

  @Test
  void minutes_are_written_and_their_decisions_become_tasks() {
    matrix();
    hand.press("Right");
    hand.press("M");
    hand.type("内容", "东区客流偏大（演练）");
    hand.press("Esc");
    hand.press("M");
    assertThat(hand.field("内容").getText()).as("half written it is kept").isEqualTo("东区客流偏大（演练）");
    hand.press("Alt+D");
    hand.type("议定事项 1：要办什么", "加派引导");
    hand.press("Ctrl+Enter");
    assertThat(hand.says("没有承办单位")).isTrue();
    hand.type("议定事项 1：承办单位", "试城市城市管理局");
    hand.until(() -> hand.picked().contains("城市管理局"), "what fits");
    hand.press("Enter");
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("转督办 1 项"), "it is written");
    MinutesFile file = desk.reporting().minutes(festival.id()).getFirst();
    assertThat(file.minutes().attended()).contains("east-centre");
    assertThat(file.tasks()).singleElement().extracting(Task::words).isEqualTo("加派引导");
    hand.until(() -> hand.says(file.tasks().getFirst().number()), "the task stands in the minutes");
    hand.act(() -> console.window().console().navigator().show("supervise"));
    hand.until(() -> hand.says("加派引导") && !table("督办件").getItems().isEmpty(), "the task is listed");
    hand.act(() -> table("督办件").getSelectionModel().selectFirst());
    hand.until(() -> hand.says("来自：灯会（演练）"), "the task tells from which meeting");
  }

  @Test
  void the_unit_is_told_at_once_on_whatever_page_and_led_to_where_it_answers() {
    console.close();
    console = ConsoleFixture.open(unit, clock);
    hand = console.hand();
    hand.act(() -> console.window().console().navigator().show("duty"));
    assertThat(hand.says("催报")).isFalse();
    run(
        desk,
        new Command.OnMeasures(
            new MeasureStep.Remind(List.of(item(ItemKind.CHECK_IN, "city-cg").id()))));
    hand.until(() -> hand.says("催报：到岗联络，第 1 次"), "it stands in the banner");
    hand.until(() -> hand.says("已被催 1 次"), "and in what falls due for the unit today");
    hand.click("催报：到岗联络，第 1 次");
    hand.until(
        () ->
            table("应办事项").getSelectionModel().getSelectedItem() instanceof MeasureItem it
                && it.kind() == ItemKind.CHECK_IN
                && it.subject().equals("city-cg"),
        "what it was reminded of is chosen");
    assertThat(Fx.get(() -> table("应办事项").getItems()))
        .as("what others answer for is not in its way")
        .allSatisfy(it -> assertThat(((MeasureItem) it).subject()).isEqualTo("city-cg"));
    hand.choose("到岗");
    hand.type("联络员", "值班室 演练-01");
    hand.press("Ctrl+Enter");
    hand.until(() -> !hand.says("催报：到岗联络"), "once answered it is gone");
    assertThat(item(ItemKind.CHECK_IN, "city-cg").state()).isEqualTo(ItemState.DONE);
  }
}
