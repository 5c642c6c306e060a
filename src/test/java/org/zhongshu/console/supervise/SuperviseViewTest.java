package org.zhongshu.console.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Outcome;

class SuperviseViewTest {
  private final DeskFixtures.Clock clock =
      new DeskFixtures.Clock(Instant.parse("2026-04-03T04:00:00Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Hand hand;
  private String number = "";

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    Outcome.CaseDone it =
        (Outcome.CaseDone) desk.run(new Command.Report(CaseworkFixtures.draft(), true));
    number = it.now().number();
    desk.run(new Command.OnCase(number, null, new Step.Dispatch("hedong-team", List.of(), "", "")));
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private void show() {
    hand.act(() -> console.window().console().navigator().show("supervise"));
  }

  private void late() {
    clock.pass(Duration.ofHours(5));
    desk.timekeeping().look();
  }

  @Test
  void an_alarm_is_acknowledged_by_one_key() {
    late();
    show();
    hand.until(() -> hand.says("超期"), "the alarm is shown");
    hand.press("1");
    hand.press("A");
    hand.until(
        () -> desk.supervision().alarms().stream().allMatch(it -> it.acknowledgement() != null),
        "the alarm is acknowledged");
    hand.until(() -> hand.says("未确认 0 件，搁置 0 件"), "the page says so");
  }

  @Test
  void tab_goes_on_from_the_words_of_an_instruction_to_who_gave_it() {
    show();
    hand.press("N");
    hand.until(() -> hand.says("新批示：单独督办"), "the form is shown");
    hand.type("内容", "排查");
    hand.press("Tab");
    assertThat(hand.get(() -> console.window().scene().getFocusOwner().getAccessibleText()))
        .isEqualTo("批示领导");
    assertThat(hand.get(() -> hand.field("内容").getText())).isEqualTo("排查");
  }

  @Test
  void after_an_alarm_is_acknowledged_the_next_one_is_under_the_cursor() {
    for (int i = 0; i < 3; i++) {
      desk.run(new Command.Report(CaseworkFixtures.draft(), true));
    }
    late();
    show();
    long many = desk.supervision().alarms().size();
    assertThat(many).isGreaterThan(2);
    hand.until(() -> hand.says("未确认 " + many + " 件"), "the alarms are shown");
    hand.press("1");
    for (long left = many - 1; left >= 0; left--) {
      long still = left;
      hand.press("A");
      hand.until(() -> hand.says("未确认 " + still + " 件"), "one more is acknowledged");
    }
  }

  @Test
  void shelving_asks_for_an_end_and_a_reason_and_keeps_what_was_typed_when_refused() {
    late();
    show();
    hand.until(() -> hand.says("超期"), "the alarm is shown");
    hand.press("1");
    hand.press("S");
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("搁置必须写明原因"), "the refusal is told");
    hand.type("原因", "等备件");
    hand.press("Ctrl+Enter");
    hand.until(
        () -> desk.supervision().alarms().getFirst().state(clock.instant()) == Alarm.State.SHELVED,
        "the alarm is shelved");
    assertThat(desk.supervision().alarms().getFirst().shelving())
        .extracting(Alarm.Shelving::reason)
        .isEqualTo("等备件");
  }

  @Test
  void an_instruction_about_a_case_begins_on_the_board_with_its_unit() {
    hand.act(() -> console.window().console().navigator().showCase(number));
    hand.until(() -> hand.says("河东街道综合执法队"), "the board shows who handles the case");
    hand.press("U");
    hand.type("限时清理，查明原因");
    hand.press("Ctrl+Enter");
    hand.until(() -> !desk.supervision().openTasks().isEmpty(), "the task is issued");
    Task task = desk.supervision().openTasks().getFirst();
    assertThat(task.caseNumber()).isEqualTo(number);
    assertThat(task.receipts().getFirst().unit()).isEqualTo("hedong-team");
    hand.until(() -> hand.says(task.number()), "the page shows it");
  }

  @Test
  void a_task_is_escalated_answered_and_settled_by_keys() {
    late();
    show();
    String task = desk.supervision().openTasks().getFirst().number();
    hand.until(() -> hand.says(task), "the task is shown");
    hand.press("2");
    hand.press("E");
    hand.type("请抓紧");
    hand.press("Ctrl+Enter");
    hand.until(() -> now(task).rung().orElseThrow() == Rung.NOTICE, "it stands on the next rung");
    hand.press("R");
    hand.type("已清理");
    hand.press("Ctrl+Enter");
    hand.until(() -> now(task).receipts().getFirst().repliedAt() != null, "it is answered");
    hand.press("P");
    hand.type("九十");
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("不是 0 到 100 的整数"), "the mark is refused");
    hand.act(() -> hand.field("评分").clear());
    hand.type("评分", "90");
    hand.press("Ctrl+Enter");
    hand.until(() -> !now(task).open(), "it is settled");
    assertThat(now(task).settlement()).extracting(Task.Settlement::mark).isEqualTo(90);
  }

  @Test
  void what_supervision_asks_is_told_in_the_case_on_the_board_and_goes_on_when_it_is_answered() {
    hand.act(() -> console.window().console().navigator().showCase(number));
    hand.until(() -> hand.says("河东街道综合执法队"), "the board shows the case");
    assertThat(hand.says("（一般条件，目录第 ")).isTrue();
    assertThat(hand.says("督办与告警")).isFalse();
    late();
    Task task = desk.supervision().openTasks().getFirst();
    hand.until(() -> hand.says("督办 " + task.number() + " · 超期 · 催办"), "the task is told");
    hand.until(() -> hand.says("河东街道综合执法队未签收"), "that it was not signed for");
    hand.until(() -> hand.says("告警 · 超期 · 已到派遣员"), "the alarm is told");
    desk.run(new Command.Supervise(new SuperviseStep.Sign(task.number(), "hedong-team")));
    hand.until(() -> hand.says("河东街道综合执法队已签收，未反馈"), "that it was signed for");
  }

  private Task now(String task) {
    return desk.supervision().task(task).orElseThrow();
  }
}
