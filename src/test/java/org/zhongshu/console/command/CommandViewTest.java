package org.zhongshu.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Step;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Commanding.CommandState;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver.ReceiptState;

/** The page of command, at a leader's and at a unit's seat, by keys alone. */
class CommandViewTest {
  private static final Instant NOW = CaseworkFixtures.NOON;

  private final DeskFixtures.Clock clock = new DeskFixtures.Clock(NOW);
  @TempDir private Path folder;
  private Desk desk;
  private Desk leader;
  private Desk team;
  private String number = "";
  private @Nullable ConsoleFixture console;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    leader = desk.as(DeskFixtures.operator("duty_leader", Role.DUTY_LEADER));
    team = desk.as(DeskFixtures.ofUnit("team", "hedong-team"));
    desk.run(new Command.PutOperator(team.operator()));
    Desk acceptor = desk.as(DeskFixtures.operator("acceptor", Role.ACCEPTOR));
    Outcome reported = acceptor.run(new Command.Report(CaseworkFixtures.draft(), true));
    number = ((Outcome.CaseDone) reported).now().number();
    desk.as(DeskFixtures.operator("dispatcher", Role.DISPATCHER))
        .run(new Command.OnCase(number, null, new Step.Dispatch("hedong-team", List.of(), "", "")));
  }

  @AfterEach
  void close() {
    if (console != null) {
      console.close();
    }
    desk.close();
  }

  private Hand sit(Desk at) {
    ConsoleFixture opened = ConsoleFixture.open(at, clock);
    console = opened;
    return opened.hand();
  }

  private static Outcome.CommandDone run(Desk at, CommandStep step) {
    Outcome outcome = at.run(new Command.OnCommands(step));
    assertThat(outcome).as(step.toString()).isInstanceOf(Outcome.CommandDone.class);
    return (Outcome.CommandDone) outcome;
  }

  private Commanding command() {
    List<Commanding> open = leader.commands().open();
    return open.isEmpty() ? leader.commands().ended(1).getFirst() : open.getFirst();
  }

  private Directive directive() {
    return leader.commands().directivesOf(command().number()).getLast();
  }

  private ReceiptState state() {
    return directive().receiver("hedong-team").orElseThrow().state();
  }

  @Test
  void one_key_on_the_board_raises_the_case_and_what_was_typed_is_kept_until_then() {
    Outcome filed =
        desk.as(DeskFixtures.operator("acceptor", Role.ACCEPTOR))
            .run(new Command.Report(CaseworkFixtures.draft(), true));
    String waiting = ((Outcome.CaseDone) filed).now().number();
    Hand hand = sit(desk.as(DeskFixtures.operator("dispatcher", Role.DISPATCHER)));
    hand.press("Ctrl+2");
    hand.until(
        () -> hand.says(waiting.substring(waiting.lastIndexOf('-') + 1)),
        "the board shows the case");
    hand.press("J");
    hand.press("E");
    hand.until(() -> hand.says("上呈带班领导"), "it asks why");
    hand.type("街道排不动");
    hand.press("Esc");
    hand.press("E");
    hand.until(() -> hand.field("为什么本级办不了（一句话）").getText().equals("街道排不动"), "it was kept");
    hand.press("Enter");
    hand.until(() -> !leader.commands().open().isEmpty(), "it is raised");
    assertThat(command().raised().words()).isEqualTo("街道排不动");
    assertThat(command().matter().key()).isEqualTo(waiting);
    hand.until(() -> hand.says("等待接管"), "and told");
    hand.press("E");
    hand.type("再报一次");
    hand.press("Enter");
    hand.until(() -> hand.says("不用再上呈"), "a second time is refused in the card");
  }

  @Test
  void the_leader_sees_it_on_any_page_takes_it_orders_and_ends_it() {
    Hand hand = sit(leader);
    assertThat(hand.says("上呈待接管")).isFalse();
    run(team, CommandStep.Raise.ofCase(number, "排不动"));
    hand.until(() -> hand.says("上呈待接管 1"), "the banner tells of it");
    hand.press("Ctrl+J");
    hand.until(() -> hand.says("排不动"), "the page shows it");
    clock.pass(Duration.ofSeconds(40));
    hand.press("T");
    hand.until(() -> command().state() == CommandState.COMMANDED, "it is taken");
    assertThat(command().commander().orElseThrow().at()).isEqualTo(clock.instant());
    hand.until(() -> hand.says("指挥中 1"), "the banner tells of it");

    hand.press("N");
    hand.until(() -> hand.says("主送单位"), "the order is written");
    hand.type("河东街道综合");
    hand.until(() -> hand.picked().contains("河东街道综合执法队"), "the unit is found");
    hand.press("Enter");
    hand.until(() -> hand.says("共 1 个单位"), "it is chosen");
    hand.type("指令内容", "封控道路");
    // Somebody else's step must not touch what is being typed.
    run(
        desk.as(DeskFixtures.operator("second", Role.DUTY_LEADER)),
        new CommandStep.Raise(null, null, null, "另一件事", null, "", true));
    hand.until(() -> hand.says("另一件事"), "the list goes on");
    assertThat(hand.field("指令内容").getText()).isEqualTo("封控道路");
    hand.press("Ctrl+Enter");
    hand.until(() -> !leader.commands().directivesOf(command().number()).isEmpty(), "it is given");
    hand.until(() -> hand.says("已签收 0/1，未读 1"), "receipts are counted");
    run(team, new CommandStep.Confirm(directive().number(), null, "马上到"));
    hand.until(() -> hand.says("已签收 1/1"), "the confirmation comes in");
    hand.until(() -> hand.says("马上到"), "with its words");

    hand.press("E");
    hand.type("水已退");
    hand.press("Ctrl+Enter");
    hand.until(
        () -> leader.commands().ended(1).size() == 1 && hand.says("结束指挥：水已退"), "it is ended");
  }

  @Test
  void a_limit_that_ran_out_is_seen_and_noted_by_phone() {
    String zh =
        Objects.requireNonNull(
                run(leader, new CommandStep.Raise(null, null, null, "积水", null, "", true))
                    .command())
            .number();
    run(leader, new CommandStep.Give(zh, List.of("qiaotou", "hedong-team"), "封控", 10, false, null));
    Hand hand = sit(leader);
    hand.press("Ctrl+J");
    hand.until(() -> hand.says("已签收 0/2"), "the page shows it");
    clock.pass(Duration.ofMinutes(11));
    hand.until(() -> hand.says("逾时 2"), "it is late");
    hand.press("R");
    hand.until(() -> directive().receivers().getFirst().reminders() == 1, "they are reminded");
    hand.press("3");
    hand.press("P");
    hand.until(() -> hand.says("谁接听、怎样答复"), "the call is noted");
    hand.type("谁接听、怎样答复", "值班室：已到");
    hand.press("Ctrl+Enter");
    hand.until(() -> directive().unconfirmed().size() == 1, "one has confirmed by phone");
    hand.press("X");
    hand.type("误发");
    hand.press("Ctrl+Enter");
    hand.until(() -> directive().withdrawn() != null, "it is recalled");
    hand.until(() -> hand.says("已撤回"), "and shown so");
  }

  @Test
  void a_unit_is_told_on_any_page_and_reads_and_confirms_with_one_key() {
    Hand hand = sit(team);
    String zh =
        Objects.requireNonNull(
                run(leader, new CommandStep.Raise(null, null, null, "积水", null, "", true))
                    .command())
            .number();
    run(leader, new CommandStep.Give(zh, List.of("hedong-team", "east-cg"), "封控道路", 10, true, 60));
    hand.until(() -> hand.says("指令待签收 1"), "the banner tells of it");
    hand.until(() -> state() == ReceiptState.DELIVERED, "shown is delivered");
    run(leader, new CommandStep.Remind(directive().number()));
    hand.until(() -> hand.says("催签：指令待签收 1"), "the reminder is told");
    hand.press("Ctrl+J");
    hand.until(() -> hand.says("封控道路"), "the page shows it");
    hand.until(() -> state() == ReceiptState.READ, "opened is read");
    assertThat(hand.says("东区城市管理局")).isFalse();
    hand.press("C");
    hand.until(() -> state() == ReceiptState.CONFIRMED, "it is confirmed");
    hand.until(() -> hand.says("指令待反馈 1"), "the report is still wanted");
    hand.press("F");
    hand.type("已封控");
    hand.press("Ctrl+Enter");
    hand.until(() -> state() == ReceiptState.REPORTED, "it is reported back on");
    hand.until(() -> !hand.says("指令待反馈 1"), "nothing is wanted any more");
  }
}
