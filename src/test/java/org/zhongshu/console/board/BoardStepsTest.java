package org.zhongshu.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Outcome;
import org.zhongshu.store.Operator;

/**
 * Steps that several persons take one after the other, each at a seat of his own, through the board
 * to a desk with a store: what waits for one is found in his lanes by keys.
 */
class BoardStepsTest {
  private static final List<Evidence> PHOTO =
      List.of(new Evidence(Evidence.Kind.PHOTO, "演练.jpg", null));
  private static final String TITLE = CaseworkFixtures.draft().title();

  @TempDir private Path folder;
  private final DeskFixtures.Clock clock =
      new DeskFixtures.Clock(Instant.parse("2026-04-03T04:05:00Z"));
  private Desk desk;
  private @Nullable ConsoleFixture console;
  private Hand hand;
  private String number;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    desk.run(new Command.SetCatalogue(CaseworkFixtures.withConditions()));
    number = report(CaseworkFixtures.draft(), 1);
    step(desk, new Step.Dispatch("hedong-team", List.of(), "", ""));
    seat(DeskFixtures.chief());
  }

  private String report(Draft draft, @Nullable Integer condition) {
    return ((Outcome.CaseDone) desk.run(new Command.Report(draft, true, condition))).now().number();
  }

  @AfterEach
  void close() {
    leave();
    desk.close();
  }

  private void leave() {
    ConsoleFixture had = console;
    if (had != null) {
      had.close();
      console = null;
    }
  }

  /** Sits somebody down at the board. */
  private void seat(Operator who) {
    leave();
    ConsoleFixture window =
        ConsoleFixture.open(
            desk.as(who),
            clock,
            (c, _) -> List.of(new BoardView(c)),
            PreferenceStore.inMemory(),
            Theme.LIGHT,
            1366,
            768);
    console = window;
    hand = window.hand();
  }

  private static Operator of(Role role) {
    return DeskFixtures.operator(role.name().toLowerCase(Locale.ROOT), role);
  }

  private void step(Desk by, Step step) {
    assertThat(by.run(new Command.OnCase(number, null, step))).isInstanceOf(Outcome.CaseDone.class);
  }

  private Case now() {
    return desk.cases().file(number).orElseThrow().now();
  }

  /** Goes so many lanes up from where a seat begins, and takes the one case that waits there. */
  private void laneUp(int lanes, String name) {
    for (int i = 0; i < lanes; i++) {
      hand.press("Shift+K");
    }
    hand.until(
        () ->
            hand.find(n -> n.getStyleClass().contains("h2") && ((Label) n).getText().equals(name))
                .isPresent(),
        "the lane " + name);
    takeRow();
  }

  private void takeRow() {
    hand.until(() -> table().getItems().size() == 1, "the case that waits");
    hand.press("J");
    hand.until(() -> hand.find(BoardStepsTest::isTitle).isPresent(), "the case");
  }

  private static boolean isTitle(Node node) {
    return node.getStyleClass().contains("h1")
        && node instanceof Label label
        && TITLE.equals(label.getText());
  }

  private TableView<?> table() {
    return (TableView<?>) hand.find(TableView.class::isInstance).orElseThrow();
  }

  @Test
  void an_extension_is_asked_endorsed_and_decided_by_three_persons() {
    seat(of(Role.HANDLER));
    takeRow();
    hand.press("M");
    hand.click("申请延期");
    hand.type("延期理由", "需调吊车");
    hand.press("Ctrl+Enter");
    hand.until(() -> now().progress().asked() != null, "what is asked");

    seat(of(Role.DEPARTMENT));
    laneUp(6, "延期待审核");
    hand.press("Enter");
    hand.until(() -> hand.says("需调吊车"), "what was asked, before it is answered");
    hand.choose("同意");
    hand.press("Ctrl+Enter");
    hand.until(
        () -> Objects.requireNonNull(now().progress().asked()).endorsedBy() != null,
        "the endorsement");

    seat(of(Role.DISPATCHER));
    laneUp(5, "延期待审批");
    shoot("lane-extension");
    Instant before = now().times().stageDue();
    hand.press("Enter");
    hand.until(() -> hand.says("需调吊车"), "what was asked");
    hand.choose("同意");
    hand.press("Ctrl+Enter");
    hand.until(() -> now().progress().extensions() == 1, "the extension");
    assertThat(now().times().stageDue()).isAfter(before);
    hand.until(() -> table().getItems().isEmpty(), "nothing waits any more");
  }

  @Test
  void a_referral_is_accepted_by_the_unit_that_was_asked() {
    step(desk.as(of(Role.HANDLER)), new Step.Refer("east-cg", "属其职责"));
    seat(new Operator("cg", "东区城管席（演练）", Set.of(Role.HANDLER), null, "east-cg"));
    laneUp(5, "移交待接收");
    hand.press("Enter");
    hand.until(() -> hand.says("属其职责"), "why it was handed over");
    hand.press("Ctrl+Enter");
    hand.until(() -> "east-cg".equals(now().assignment().lead()), "the new unit");
    assertThat(now().progress().referral()).isNull();
  }

  @Test
  void a_note_is_struck_and_stays_on_record() {
    step(desk, new Step.Note("误写的备注"));
    hand.act(() -> board().showCase(number));
    hand.until(() -> hand.find(BoardStepsTest::isTitle).isPresent(), "the case");
    hand.press("M");
    hand.click("划去");
    hand.until(() -> hand.says("误写的备注"), "the note, which is the only one");
    hand.press("Ctrl+Enter");
    assertThat(hand.says("请写明划去的理由")).isTrue();
    hand.type("划去理由", "写错了案件");
    hand.press("Ctrl+Enter");
    hand.until(
        () -> desk.cases().file(number).orElseThrow().record().getLast().kind().equals("strike"),
        "the strike");
    assertThat(desk.cases().file(number).orElseThrow().record())
        .extracting(line -> line.kind())
        .contains("note");
  }

  @Test
  void who_called_a_hotline_waits_to_be_called_back_and_marks_are_given_after_the_close() {
    step(desk.as(of(Role.HANDLER)), new Step.Handle("已清运", PHOTO));
    step(desk.as(of(Role.COLLECTOR)), new Step.Confirm(true, "", List.of()));
    step(desk.as(of(Role.ACCEPTOR)), new Step.Close("符合结案条件", PHOTO, 1));
    assertThat(now().stage()).isEqualTo(Stage.CLOSED);

    seat(of(Role.EVALUATOR));
    takeRow();
    assertThat(hand.find(n -> "待回访：1 件".equals(n.getAccessibleText()))).isPresent();
    shoot("lane-call-back");
    hand.press("M");
    hand.click("评分");
    hand.type("处置评分（0–100）", "90");
    hand.type("派遣评分（0–100）", "180");
    hand.press("Ctrl+Enter");
    assertThat(now().progress().review().marks()).isNull();
    hand.until(() -> hand.says("0 到 100"), "what marks are");
    Fx.run(() -> hand.field("派遣评分（0–100）").setText("80"));
    hand.press("Ctrl+Enter");
    hand.until(() -> now().progress().review().marks() != null, "the marks");

    hand.press("Enter");
    hand.choose("已联系上");
    hand.choose("已解决");
    hand.choose("满意");
    Fx.run(() -> hand.field("回访记录").setText("满意"));
    hand.press("Ctrl+Enter");
    hand.until(() -> now().progress().review().callBack() != null, "the call-back");
    hand.until(() -> table().getItems().isEmpty(), "nobody waits any more");
    clock.pass(Duration.ofMinutes(2));
    hand.until(
        () -> hand.find(n -> "待回访：0 件".equals(n.getAccessibleText())).isPresent(), "the count");
  }

  @Test
  void classed_anew_it_is_asked_which_condition_holds_now() {
    number = report(CaseworkFixtures.draft("井盖缺失", "P01-02", "990101001001", null), null);
    hand.act(() -> board().showCase(number));
    hand.until(() -> hand.says("井盖缺失"), "the case");
    hand.press("L");
    Fx.run(() -> hand.field("小类（汉字、拼音首字母或代码）").setText(""));
    hand.type("井盖");
    hand.until(() -> hand.picked().contains("井盖"), "what fits");
    hand.press("Enter");
    // Another is meant: the conditions of the first go, and with them the focus must not.
    hand.act(() -> hand.field("小类（汉字、拼音首字母或代码）").requestFocus());
    Fx.run(() -> hand.field("小类（汉字、拼音首字母或代码）").setText(""));
    hand.type("暴露");
    hand.until(() -> hand.picked().contains("暴露垃圾"), "what fits");
    hand.press("Enter");
    hand.until(() -> hand.says("成堆垃圾"), "the conditions of the new class");
    hand.press("2");
    shoot("classify-condition");
    hand.press("Ctrl+Enter");
    hand.until(() -> "E01-10".equals(now().topic().category()), "the new class");
    assertThat(desk.cases().file(number).orElseThrow().record().getLast().kind())
        .isEqualTo(StepKind.CLASSIFY.key());
    assertThat(Objects.requireNonNull(now().progress().filing()).condition()).isEqualTo(2);
  }

  @Test
  void rows_say_in_words_what_is_out_of_the_ordinary_and_none_is_cut() {
    step(desk, new Step.Route(Routing.JOINT, "需多部门（演练）"));
    step(desk.as(of(Role.HANDLER)), new Step.AskExtension("需调吊车"));
    seat(DeskFixtures.chief());
    hand.act(() -> board().showCases(CasesWanted.OPEN));
    hand.until(() -> tag("三跨") && tag("延期待审核"), "the marks");
    assertThat(tag("督办")).isFalse();

    desk.run(instruction());
    clock.pass(Duration.ofSeconds(1));
    hand.until(() -> tag("督办"), "the mark of supervision, which came while it was shown");
    shoot("row-tags");
    for (double width : List.of(1366.0, 1920.0)) {
      hand.size(width, width == 1366 ? 768 : 1080);
      hand.rest();
      for (String words : List.of("三跨", "督办", "延期待审核")) {
        Node tag = hand.find(n -> isTag(n, words)).orElseThrow();
        assertThat(Fx.get(() -> Cut.under(tag))).as(words).isEmpty();
      }
    }
  }

  private Command instruction() {
    return new Command.Supervise(
        new SuperviseStep.Instruct(
            number,
            "限时清理（演练）",
            "",
            new Limit(2, LimitUnit.WORK_DAY),
            new Limit(4, LimitUnit.WORK_HOUR),
            List.of("hedong-team")));
  }

  private boolean tag(String words) {
    return hand.find(n -> isTag(n, words)).isPresent();
  }

  private static boolean isTag(Node node, String words) {
    return node instanceof Label label
        && label.getStyleClass().contains("tag")
        && label.getText().equals(words);
  }

  private BoardView board() {
    return (BoardView) Objects.requireNonNull(console).window().views().getFirst();
  }

  private void shoot(String name) {
    String out = System.getProperty("zs.pictures");
    if (out == null) {
      return;
    }
    for (Theme theme : Theme.values()) {
      hand.act(() -> Objects.requireNonNull(console).window().theme(theme));
      for (double w : List.of(1366.0, 1920.0)) {
        hand.size(w, w == 1366 ? 768 : 1080);
        hand.rest();
        hand.picture(Path.of(out, name + "-" + theme + "-" + (int) w + ".png"));
      }
    }
    hand.size(1366, 768);
  }
}
