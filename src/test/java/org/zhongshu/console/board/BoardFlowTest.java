package org.zhongshu.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.DutyRule;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Command;
import org.zhongshu.store.CaseSpan;

/** A dispatcher's hand on the board: keys in, commands out. */
class BoardFlowTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private ConsoleFixture console;
  private Hand hand;
  private Case first;
  private Case second;

  @BeforeEach
  void open() {
    first = desk.report("路面塌陷");
    second = desk.report("井盖缺失");
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
    desk.commands.clear();
    hand.press("J");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void take_and_dispatch_to_the_first_candidate_by_three_keys() {
    hand.press("T");
    hand.press("1");
    hand.press("Enter");

    assertThat(desk.commands)
        .containsExactly(
            new Command.OnCase(first.number(), 1, new Step.Take()),
            new Command.OnCase(first.number(), 2, new Step.Dispatch("u1", List.of(), "", "")));
    assertThat(now(first).stage()).isEqualTo(Stage.IN_HANDLING);
  }

  @Test
  void keys_typed_before_the_units_are_ranked_count_as_if_typed_after() {
    hand.pressAtOnce("J", "2", "1", "Enter");

    assertThat(desk.commands)
        .containsExactly(
            new Command.OnCase(second.number(), 1, new Step.Dispatch("u1", List.of(), "", "")));
    assertThat(now(first).stage()).isEqualTo(Stage.TO_DISPATCH);
  }

  @Test
  void keys_typed_for_a_case_that_is_left_again_count_for_none() {
    hand.pressAtOnce("J", "1", "K");

    hand.press("Enter");

    assertThat(desk.commands).isEmpty();
    assertThat(says("尚未选主办")).isTrue();
  }

  @Test
  void nothing_is_dispatched_before_a_unit_is_chosen() {
    hand.press("Enter");

    assertThat(desk.commands).isEmpty();
    assertThat(says("尚未选主办")).isTrue();
  }

  @Test
  void another_unit_than_the_first_needs_a_reason_and_letters_typed_into_it_act_on_nothing() {
    hand.press("2");
    hand.press("Shift+3");
    hand.press("Enter");
    assertThat(desk.commands).isEmpty();

    hand.type("离得近，能先到 TRWD");
    hand.press("J", "j");
    hand.press("Ctrl+Enter");

    assertThat(desk.commands)
        .containsExactly(
            new Command.OnCase(
                first.number(), 1, new Step.Dispatch("u2", List.of("u3"), "", "离得近，能先到 TRWDj")));
  }

  @Test
  void a_dispatch_is_taken_back_by_one_key_and_the_record_has_both() {
    hand.press("1");
    hand.press("Enter");
    hand.press("Ctrl+Z");

    assertThat(now(first).stage()).isEqualTo(Stage.TO_DISPATCH);
    assertThat(desk.file(first.number()).orElseThrow().record())
        .extracting(line -> line.kind())
        .containsExactly("report", "dispatch", "revoke");
  }

  @Test
  void after_a_dispatch_the_cursor_stands_on_the_next_case() {
    hand.press("1");
    hand.press("Enter");
    hand.until(() -> shownTitle().equals(second.title()), "the next case");

    hand.press("1");
    hand.press("Enter");

    assertThat(now(second).stage()).isEqualTo(Stage.IN_HANDLING);
  }

  @Test
  void half_typed_words_survive_changes_of_the_case_a_refusal_and_being_closed() {
    hand.press("G");
    hand.press("Tab");
    Fx.run(() -> field("定级理由").requestFocus());
    hand.type("有人员受伤");

    desk.byOther(first.number(), new Step.Take());
    clock.pass(Duration.ofSeconds(1));
    hand.until(() -> says("此案刚由"), "the word that the case moved on");
    assertThat(Fx.get(() -> field("定级理由").getText())).isEqualTo("有人员受伤");

    hand.press("Esc");
    assertThat(Fx.get(() -> find(n -> isField(n, "定级理由")))).isNull();
    hand.press("G");
    assertThat(Fx.get(() -> field("定级理由").getText())).isEqualTo("有人员受伤");
  }

  @Test
  void who_was_first_is_told_and_the_second_press_counts() {
    hand.press("R");
    assertThat(desk.commands).isEmpty();
    hand.press("D");
    assertThat(Fx.get(() -> find(n -> isField(n, "理由（将告知反映人）")))).isNull();

    hand.press("A");
    hand.until(() -> says("更正"), "the form");
    Fx.run(() -> field("标题").setText("路面塌陷约两平方米"));
    desk.holdFeed();
    desk.byOther(first.number(), new Step.Take());
    hand.press("Ctrl+Enter");
    assertThat(says("5 号席")).isTrue();
    assertThat(now(first).title()).isEqualTo("路面塌陷");

    hand.press("Ctrl+Enter");
    assertThat(now(first).title()).isEqualTo("路面塌陷约两平方米");
  }

  @Test
  void the_whole_loop_goes_by_enter() {
    hand.press("1");
    hand.press("Enter");
    showOpen();
    hand.press("Enter");
    hand.type("已回填压实");
    hand.press("Ctrl+Enter");
    hand.until(() -> now(first).stage() == Stage.TO_CONFIRM, "the result");
    hand.press("Enter");
    hand.press("Space");
    hand.press("Ctrl+Enter");
    hand.until(() -> now(first).stage() == Stage.TO_CLOSE, "the confirmation");
    hand.press("Enter");
    Fx.run(() -> field("意见").setText("达到结案条件"));
    Fx.run(() -> field("佐证，每行一项：照片、录音、文书的文件名，或文字说明").setText("回填后.jpg"));
    hand.press("Ctrl+Enter");

    assertThat(now(first).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void marked_rows_are_classed_together_by_typing() {
    Case one = desk.report("小区门口有臭味", "410102001001", null, true);
    Case other = desk.report("垃圾没人收", "410102001001", null, true);
    hand.act(() -> board().showCases(CasesWanted.OPEN));
    for (int i = 0; i < 3; i++) {
      hand.press("Shift+J");
    }
    hand.until(() -> says("待归类"), "the lane");
    hand.press("J");
    hand.press("S");
    hand.press("L");
    Fx.run(() -> field("小类（汉字、拼音首字母或代码）").setText(""));
    hand.type("暴露");
    hand.press("Enter");
    hand.press("Ctrl+Enter");
    hand.until(() -> says("可办 2 件，不能办 0 件"), "the look at what each would get");
    assertThat(now(one).topic().category()).isNull();
    hand.press("Enter");

    assertThat(now(one).topic().category()).isEqualTo("0101");
    assertThat(now(other).topic().category()).isEqualTo("0101");
  }

  @Test
  void a_new_case_is_typed_and_its_community_found_by_the_address() {
    hand.press("N", "n");
    hand.type("消防通道被占 J K T");
    Fx.run(() -> field("地址").setText("中原区林山寨街道碧沙岗社区 6 号楼"));
    hand.until(() -> says("由地址中的地名识别"), "the place");
    hand.press("Ctrl+Enter");

    Command.Report report = (Command.Report) desk.commands.getFirst();
    assertThat(report.draft().title()).isEqualTo("消防通道被占 J K T");
    assertThat(report.draft().place().area()).isEqualTo("410102001001");
    hand.until(() -> shownTitle().equals("消防通道被占 J K T"), "the new case");
  }

  @Test
  void a_new_case_put_aside_is_there_again() {
    hand.press("N", "n");
    hand.type("半句话");
    hand.press("Esc");
    hand.press("J");
    hand.press("Ctrl+N");

    assertThat(Fx.get(() -> field("标题").getText())).isEqualTo("半句话");
    assertThat(desk.commands).isEmpty();
  }

  @Test
  void a_stage_is_whole_beside_the_name_of_the_seat_that_has_taken_the_case() {
    desk.byOther(first.number(), new Step.Take());
    clock.pass(Duration.ofSeconds(1));
    hand.until(() -> find(n -> isTag(n, FakeDesk.OTHER.name())) != null, "the tag");
    Node tag = Objects.requireNonNull(Fx.get(() -> find(n -> isTag(n, FakeDesk.OTHER.name()))));
    List<Node> line = Fx.get(() -> tag.getParent().getChildrenUnmodifiable());
    assertThat(Fx.get(() -> Cut.under(line.getFirst()))).isEmpty();
    assertThat(((Label) tag).getTooltip().getText()).contains(FakeDesk.OTHER.name());

    // However long the name: the tag gives way.
    Fx.run(() -> ((Label) tag).setText("一个很长的席位名称".repeat(4)));
    hand.rest();
    assertThat(Fx.get(() -> Cut.under(line.getFirst()))).isEmpty();
    assertThat(Fx.get(() -> Cut.under(tag))).isNotEmpty();
  }

  @Test
  void every_reason_of_every_candidate_stands_there_whole() {
    desk.candidatesAre(
        new Candidate(
            desk.city().units().getFirst(),
            0.9,
            List.of(Candidate.Responsibility.values()),
            DutyRule.AREA_FIRST,
            null,
            120,
            12_345.0,
            "410102001001",
            57,
            56));
    hand.press("J");
    hand.press("1");
    hand.until(() -> says("已选为主办"), "the chosen one");
    assertThat(says("中心估算")).isTrue();
    assertThat(says("约 12.3 km")).isTrue();
    assertThat(says("按期 56/57 件")).isTrue();
    for (double width : List.of(1366.0, 1920.0)) {
      hand.size(width, width * 9 / 16);
      Node all =
          Objects.requireNonNull(Fx.get(() -> find(n -> n.getStyleClass().contains("candidates"))));
      assertThat(Fx.get(() -> Cut.under(all))).isEmpty();
    }
  }

  private static boolean isTag(Node node, String text) {
    return node instanceof Label label
        && label.getStyleClass().contains("tag")
        && text.equals(label.getText());
  }

  @Test
  void a_day_that_is_filtered_by_stands_as_a_chip_that_key_and_mouse_take_away() {
    Instant now = clock.instant();
    CaseSpan today =
        new CaseSpan(CaseSpan.Kind.REPORTED, now.minusSeconds(60), now.plusSeconds(60));
    CaseSpan before =
        new CaseSpan(CaseSpan.Kind.CLOSED, now.minusSeconds(90), now.minusSeconds(60));
    hand.act(() -> board().showCases(CasesWanted.that(before)));
    hand.until(() -> says("04-04 办结"), "the chip");

    hand.press("Shift+F");
    hand.until(() -> !says("仅显示"), "no chip");

    hand.act(() -> board().showCases(CasesWanted.that(today).of("0101")));
    hand.until(() -> says("04-04 受理") && says("类别：暴露垃圾"), "both chips");
    Button chip =
        (Button)
            Objects.requireNonNull(
                find(n -> n instanceof Button b && b.getStyleClass().contains("filter-chip")));
    assertThat(Fx.get(chip::isFocusTraversable)).isTrue();
    hand.act(chip::fire);
    hand.until(() -> !says("04-04 受理") && says("类别：暴露垃圾"), "one chip");
  }

  @Test
  void why_this_time_is_told_by_a_key_and_by_a_click_and_is_what_the_command_prints() {
    assertThat(says("昼夜连续计时")).isFalse();

    hand.press("I");

    // Reported at 10:24:37 on 4 April, 15 minutes to be dispatched, 7 days for the citizen.
    hand.until(() -> says("派遣时限"), "the reckoning");
    assertThat(says("15 分钟")).isTrue();
    assertThat(says("2026-04-04 周六 10:39:37")).isTrue();
    assertThat(says("04-04 周六 10:24:37 – 10:39:37")).isTrue();
    assertThat(says("诉求时限")).isTrue();
    assertThat(says("2026-04-11 周六 10:24:37")).isTrue();
    assertThat(says("剩 15 分")).isTrue();
    clock.pass(Duration.ofMinutes(16));
    hand.until(() -> says("超 1 分"), "what it is over");

    hand.press("I");
    hand.until(() -> !says("昼夜连续计时"), "nothing of it");
    Node chip =
        Objects.requireNonNull(
            find(n -> "为什么是这个时限".equals(n.getAccessibleText()) && n.isVisible()));
    Fx.run(
        () ->
            chip.getOnMouseClicked()
                .handle(
                    new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null)));
    hand.until(() -> says("昼夜连续计时"), "the reckoning again");
  }

  @Test
  void who_holds_the_case_and_for_how_long_runs_on_and_passes_with_the_case() {
    clock.pass(Duration.ofMinutes(3));
    hand.until(() -> says("现在：派遣岗，已 3 分"), "three minutes at the dispatch post");

    hand.press("1");
    hand.press("Enter");
    showOpen();
    clock.pass(Duration.ofHours(2));
    hand.until(() -> says("已 2 小时"), "two hours at the unit");

    assertThat(says("派遣岗 · 待派遣")).isTrue();
    assertThat(says(desk.city().unit("u1").orElseThrow().shortName() + " · 处置中")).isTrue();
    // Saturday of a holiday: no working hours at all; the sum is the life of the case.
    assertThat(says("2 小时 3 分")).isTrue();
  }

  private void showOpen() {
    hand.act(() -> board().showCase(first.number()));
    hand.until(() -> shownTitle().equals(first.title()), "the case");
  }

  private BoardView board() {
    return (BoardView) console.window().views().getFirst();
  }

  private Case now(Case it) {
    return desk.find(it.number()).orElseThrow();
  }

  private String shownTitle() {
    return find(n -> n.getStyleClass().contains("h1")) instanceof Label label
        ? label.getText()
        : "";
  }

  private boolean says(String words) {
    return hand.says(words);
  }

  private TextInputControl field(String name) {
    return hand.field(name);
  }

  private static boolean isField(Node node, String name) {
    return node instanceof TextInputControl && name.equals(node.getAccessibleText());
  }

  private @Nullable Node find(Predicate<Node> test) {
    return hand.find(test).orElse(null);
  }
}
