package org.zhongshu.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.DuplicateHint;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.Step.PartOrder;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Command;

/** The rarer steps of the loop by keys, and what the case shows of its way. */
class BoardLoopTest {
  private static final List<Evidence> PHOTO =
      List.of(new Evidence(Evidence.Kind.PHOTO, "清理后.jpg", null));

  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-08T02:24:37Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private ConsoleFixture console;
  private Hand hand;

  @BeforeEach
  void open() {
    console =
        ConsoleFixture.open(
            desk,
            clock,
            (c, _) -> List.of(new BoardView(c)),
            PreferenceStore.inMemory(),
            Theme.LIGHT,
            1366,
            768);
    hand = console.hand();
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_class_of_several_conditions_is_filed_by_one_that_is_chosen_by_its_number() {
    Case it = desk.report("渣土未清", "410102001001", "0103", false);
    show(it);

    hand.press("Enter");
    hand.until(() -> says("体积在 1 立方米以下"), "the conditions");
    assertThat(says("清运完毕，地面恢复整洁")).isTrue();
    shoot("condition");
    hand.press("Ctrl+Enter");
    assertThat(now(it).stage()).as("nothing is chosen by itself").isEqualTo(Stage.TO_FILE);
    hand.press("1");
    hand.press("Down");
    hand.press("Ctrl+Enter");

    assertThat(last()).isEqualTo(new Step.File("", 2));
    assertThat(Objects.requireNonNull(now(it).progress().filing()).condition()).isEqualTo(2);
  }

  @Test
  void a_class_of_one_condition_is_filed_by_one_key() {
    Case it = desk.report("垃圾", "410102001001", "0101", false);
    show(it);

    hand.press("Enter");

    assertThat(now(it).stage()).isEqualTo(Stage.TO_DISPATCH);
  }

  @Test
  void every_step_has_a_number_in_the_list_and_marks_are_whole_numbers_to_100() {
    Case it = desk.report("路灯不亮");
    show(it);
    hand.press("M");
    hand.until(() -> says("按数字或字母直接办理"), "the list");
    shoot("more");
    hand.act(() -> button("分流").fire());
    hand.act(() -> toggle("小微").fire());
    Fx.run(() -> field("分流理由").setText("网格可处理"));
    hand.press("Ctrl+Enter");

    assertThat(last()).isEqualTo(new Step.Route(Routing.MINOR, "网格可处理"));
    assertThat(now(it).routing()).isEqualTo(Routing.MINOR);
  }

  @Test
  void co_handlers_are_told_their_parts_with_limits_of_their_own() {
    Case it = desk.report("占道施工");
    show(it);
    hand.press("1");
    hand.press("Shift+2");
    hand.press("Shift+3");
    hand.press("Enter");
    String unit = name("u2");
    Fx.run(() -> field(unit + " 的协办事项").setText("清障"));
    Fx.run(() -> field(unit + " 的时限").setText("两天"));
    hand.press("Ctrl+Enter");
    assertThat(says("协办时限不能识别")).isTrue();
    assertThat(now(it).stage()).isEqualTo(Stage.TO_DISPATCH);
    Fx.run(() -> field(unit + " 的时限").setText("2 工作日"));
    shoot("parts");
    hand.press("Ctrl+Enter");

    assertThat(last())
        .isEqualTo(
            new Step.Dispatch(
                "u1",
                List.of("u3"),
                "",
                "",
                List.of(new PartOrder("u2", "清障", new Limit(2, LimitUnit.WORK_DAY)))));
    show(it);
    // What waits goes first: the part that is open.
    hand.press("Enter");
    hand.until(() -> says("协办单位"), "the parts");
    shoot("part-report");
    Fx.run(() -> field("协办结果").setText("已清障"));
    hand.press("Ctrl+Enter");
    assertThat(last()).isInstanceOf(Step.HandlePart.class);
  }

  @Test
  void a_quick_handling_is_a_key_a_word_and_enter() {
    Case it = desk.report("小广告");
    show(it);
    hand.press("Q");
    Fx.run(() -> field("处理结果").setText("已清除"));
    hand.press("Ctrl+Enter");
    assertThat(says("至少附一项佐证")).isTrue();
    Fx.run(() -> field("佐证，每行一项：照片、录音、文书的文件名，或文字说明").setText("清除后.jpg"));
    hand.press("Ctrl+Enter");

    assertThat(last()).isInstanceOf(Step.Quick.class);
  }

  @Test
  void a_merge_takes_its_parent_from_the_likely_ones() {
    Case parent = desk.report("路灯不亮");
    Case it = desk.report("桐柏路路灯坏了");
    desk.setHints(List.of(new DuplicateHint(FakeDesk.summary(parent), 0.83, 12.0)));
    show(it);
    hand.until(() -> says("疑似重复"), "the likely one");
    hand.press("M");
    hand.act(() -> button("并案").fire());
    hand.press("1");
    shoot("merge");
    assertThat(Fx.get(() -> field("并入主案的编号").getText())).isEqualTo(parent.number());
    Fx.run(() -> field("并案理由").setText("同一盏灯"));
    hand.press("Ctrl+Enter");

    assertThat(last()).isEqualTo(new Step.Merge(parent.number(), "同一盏灯"));
    assertThat(now(it).stage()).isEqualTo(Stage.MERGED);
  }

  @Test
  void the_loop_tells_returns_and_the_replay_goes_through_them_entry_by_entry() {
    Case it = desk.report("路面塌陷");
    clock.pass(Duration.ofMinutes(6));
    desk.byOther(it.number(), new Step.Dispatch("u1", List.of(), "", ""));
    clock.pass(Duration.ofHours(1));
    desk.byOther(it.number(), new Step.HandBack("不属本单位管养路段"));
    clock.pass(Duration.ofMinutes(4));
    desk.byOther(it.number(), new Step.Note("误写的备注"));
    int note = now(it).version();
    desk.byOther(it.number(), new Step.Strike(note, "写错了案件"));
    desk.byOther(it.number(), new Step.Dispatch("u2", List.of(), "", "管养单位"));
    show(it);
    hand.until(() -> says("不属本单位管养路段"), "the return");
    assertThat(says("派遣岗 等 2 段，共 10 分")).isTrue();
    shoot("loop-returned");

    Text struck =
        (Text) Objects.requireNonNull(find(n -> n instanceof Text t && t.isStrikethrough()));
    assertThat(struck.getText()).isEqualTo("误写的备注");

    hand.press("H");
    hand.until(() -> says("第 6 步 / 共 6 步"), "the last entry");
    shoot("replay");
    hand.press("Home");
    hand.until(() -> says("第 1 步 / 共 6 步"), "the first entry");
    hand.press("Right");
    hand.until(() -> says("待派遣 → ") || says("处置中（原：待派遣）"), "the dispatch");
    assertThat(says(name("u1") + "（原：无）")).isTrue();
    hand.press("Right");
    assertThat(says("待派遣（原：处置中）")).isTrue();
    assertThat(says("无（原：" + name("u1") + "）")).isTrue();
    // Left of the dispatch clock at the moment of the return: all of it.
    assertThat(says("剩 15:00")).isTrue();
    shoot("replay-return");
    hand.press("H");
    hand.until(() -> !says("第 3 步"), "no player");
  }

  @Test
  void a_suspension_is_written_as_a_span_and_the_loop_says_which_clocks_stand() {
    Case it = desk.report("路面塌陷");
    desk.byOther(it.number(), new Step.Dispatch("u1", List.of(), "", ""));
    desk.as(FakeDesk.CHIEF);
    show(it);
    hand.press("M");
    hand.act(() -> button("挂账").fire());
    Fx.run(() -> field("挂账至").setText("下个月"));
    Fx.run(() -> field("挂账理由").setText("待道路大修"));
    hand.press("Ctrl+Enter");
    assertThat(says("不能识别挂账截止时间")).isTrue();
    Fx.run(() -> field("挂账至").setText("30 天"));
    assertThat(says("2026-05-08")).isTrue();
    hand.press("Ctrl+Enter");

    hand.until(() -> now(it).stage() == Stage.SUSPENDED, "the suspension");
    show(it);
    hand.until(() -> says("停表：处置时限，因挂账"), "the clock that stands");
    assertThat(says("停表：诉求时限，因挂账")).isTrue();
    shoot("suspended");
  }

  @Test
  void a_call_back_asks_for_no_answers_of_whoever_was_not_reached() {
    Case it = desk.report("路面塌陷");
    desk.byOther(it.number(), new Step.Dispatch("u1", List.of(), "", ""));
    desk.byOther(it.number(), new Step.Handle("已修", PHOTO));
    desk.byOther(it.number(), new Step.Confirm(true, "", List.of()));
    desk.byOther(it.number(), new Step.Close("修好", PHOTO));
    show(it);
    hand.press("Enter");
    hand.act(() -> toggle("未联系上").fire());
    shoot("call-back");
    assertThat(Fx.get(() -> toggle("已解决").isDisabled())).isTrue();
    Fx.run(() -> field("回访记录").setText("两次无人接听"));
    hand.press("Ctrl+Enter");

    assertThat(last()).isEqualTo(new Step.CallBack(false, false, false, "两次无人接听"));
  }

  @Test
  void several_are_looked_at_before_they_are_sent_and_those_that_can_not_say_why() {
    Case open = desk.report("垃圾一", "410102001001", "0101", false);
    Case unclassed = desk.report("垃圾二", "410102001001", null, false);
    hand.press("Shift+K");
    hand.until(() -> says("垃圾二"), "the lane");
    show(open);
    hand.press("Ctrl+A");
    hand.press("Enter");
    hand.until(() -> says("可办 1 件，不能办 1 件"), "the look");
    assertThat(says("尚未归类")).isTrue();
    assertThat(says("待立案 → 待派遣")).isTrue();
    shoot("batch");
    assertThat(now(open).stage()).isEqualTo(Stage.TO_FILE);
    hand.press("Enter");

    hand.until(() -> now(open).stage() == Stage.TO_DISPATCH, "the one that could");
    assertThat(now(unclassed).stage()).isEqualTo(Stage.TO_FILE);
    assertThat(desk.commands.getLast()).isInstanceOf(Command.OnCase.class);
  }

  private void shoot(String name) {
    String out = System.getProperty("zs.pictures");
    if (out == null) {
      return;
    }
    for (Theme theme : Theme.values()) {
      hand.act(() -> console.window().theme(theme));
      for (double w : List.of(1366.0, 1920.0)) {
        hand.size(w, w == 1366 ? 768 : 1080);
        hand.rest();
        hand.picture(Path.of(out, name + "-" + theme + "-" + (int) w + ".png"));
      }
    }
    hand.size(1366, 768);
  }

  private void show(Case it) {
    hand.act(() -> ((BoardView) console.window().views().getFirst()).showCase(it.number()));
    hand.until(
        () ->
            find(
                    n ->
                        n.getStyleClass().contains("h1")
                            && n instanceof Labeled l
                            && it.title().equals(l.getText()))
                != null,
        "the case");
    hand.act(() -> Objects.requireNonNull(find(n -> n instanceof TableView)).requestFocus());
  }

  private Case now(Case it) {
    return desk.find(it.number()).orElseThrow();
  }

  private String name(String unit) {
    return desk.city().unit(unit).orElseThrow().shortName();
  }

  private Step last() {
    return ((Command.OnCase) desk.commands.getLast()).step();
  }

  private boolean says(String words) {
    return hand.says(words);
  }

  private Button button(String words) {
    return (Button)
        Objects.requireNonNull(
            find(n -> n instanceof Button b && words.equals(b.getText()) && inside(b, "more-pane")),
            words);
  }

  private static boolean inside(Node node, String style) {
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p.getStyleClass().contains(style)) {
        return true;
      }
    }
    return false;
  }

  private ToggleButton toggle(String words) {
    return (ToggleButton)
        Objects.requireNonNull(
            find(n -> n instanceof ToggleButton b && words.equals(b.getText())), words);
  }

  private TextInputControl field(String name) {
    return hand.field(name);
  }

  private @Nullable Node find(Predicate<Node> test) {
    return hand.find(test).orElse(null);
  }
}
