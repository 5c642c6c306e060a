package org.zhongshu.console.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.suggest.Warning;

class ModeViewTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Hand hand;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
  }

  private void show() {
    hand.act(() -> console.window().console().navigator().show("mode"));
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  @Test
  void an_emergency_is_previewed_proposed_by_one_and_approved_by_another() {
    hand.press("Ctrl+M");
    hand.type("名称", "防汛应急响应");
    fill();

    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("预览：防汛应急响应"), "the preview is shown");
    assertThat(hand.says("还须 1 人批准后生效")).isTrue();
    assertThat(desk.modes().waiting()).isEmpty();

    hand.press("Ctrl+Enter");
    hand.until(() -> desk.modes().waiting().size() == 1, "it waits for approval");
    assertThat(desk.modes().activations()).isEmpty();
    long id = desk.modes().waiting().getFirst().id();
    desk.as(DeskFixtures.operator("second", Role.DUTY_LEADER))
        .run(new Command.OnModes(new ModeStep.Approve(id, "同意")));
    hand.until(() -> bannerShows("mode-emerg"), "the banner shows the emergency");
    assertThat(desk.modes().activations())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(ModeKind.EMERGENCY);
              assertThat(it.level()).isEqualTo(Grade.YELLOW);
              assertThat(it.title()).isEqualTo("防汛应急响应");
              assertThat(it.areas()).containsExactly(desk.city().profile().code());
              assertThat(it.plannedEnd()).isEqualTo(Instant.parse("2026-04-07T00:00:00Z"));
            });
  }

  @Test
  void the_key_of_the_wizard_leads_to_its_first_field_from_anywhere() {
    hand.press("Ctrl+M");
    assertThat(hand.get(() -> console.window().scene().getFocusOwner().getAccessibleText()))
        .isEqualTo("IV级 蓝");
    hand.act(() -> console.window().console().navigator().show("board"));
    hand.press("Ctrl+M");
    hand.press("Right");
    assertThat(Fx.get(() -> named("III级 黄", RadioButton.class).isSelected())).isTrue();
    hand.press("Tab");
    hand.press("Space");
    assertThat(Fx.get(() -> all("全市域", CheckBox.class).getFirst().isSelected())).isTrue();
    hand.press("Tab");
    hand.press("Down");
    assertThat(hand.says("不用预案")).isTrue();
  }

  @Test
  void a_refusal_stands_beside_the_button_and_nothing_typed_is_lost() {
    show();
    hand.press("Alt+3");
    hand.type("名称", "防汛应急响应");

    hand.press("Ctrl+Enter");

    assertThat(texts(".soon")).anySatisfy(text -> assertThat(text).contains("没有选择范围"));
    assertThat(Fx.get(() -> field("名称").getText())).isEqualTo("防汛应急响应");
    assertThat(desk.modes().activations()).isEmpty();
  }

  @Test
  void an_end_that_is_no_time_is_told_before_anything_is_asked() {
    show();
    hand.press("Alt+3");
    hand.type("名称", "防汛应急响应");
    fill();
    hand.act(() -> field("计划结束").setText("明早"));

    hand.press("Ctrl+Enter");

    assertThat(hand.says("预览：防汛应急响应")).isFalse();
    assertThat(texts(".soon")).anySatisfy(text -> assertThat(text).contains("明早"));
  }

  @Test
  void a_reason_that_is_being_typed_keeps_the_keys_over_what_another_desk_does() {
    begin("元旦保障", ModeKind.HOLIDAY, Grade.ORDINARY);
    show();
    hand.until(() -> hand.says("元旦保障"), "it is listed");
    hand.click("结束");
    hand.type("雨势");
    String name = Fx.get(() -> focused().getAccessibleText());
    hand.act(() -> focused().positionCaret(1));

    begin("马拉松", ModeKind.MAJOR_TASK, Grade.ORDINARY);
    hand.until(
        () -> nodes(".mode-row .h3").stream().anyMatch(it -> "马拉松".equals(((Label) it).getText())),
        "the other one is listed");
    hand.type("后");

    assertThat(Fx.get(() -> focused().getAccessibleText())).isEqualTo(name);
    assertThat(Fx.get(() -> focused().getText())).isEqualTo("雨后势");
  }

  @Test
  void what_is_in_force_is_changed_and_ended_by_a_key_and_left_by_another() {
    begin("元旦保障", ModeKind.HOLIDAY, Grade.ORDINARY);
    show();
    hand.until(() -> hand.says("元旦保障"), "it is listed");
    hand.press("L");
    assertThat(Fx.get(() -> nodes(".mode-step").size())).isEqualTo(1);
    assertThat(Fx.get(() -> nodes(".mode-step").iterator().next().isFocusWithin())).isTrue();
    hand.press("Esc");
    assertThat(Fx.get(() -> nodes(".mode-step").size())).as("it is left").isZero();
    hand.press("E");
    hand.type("人已散");
    assertThat(Fx.get(() -> focused().getText())).isEqualTo("人已散");
  }

  private TextInputControl focused() {
    return (TextInputControl) console.window().scene().getFocusOwner();
  }

  @Test
  void a_start_that_is_no_time_is_told_as_a_start() {
    show();
    hand.press("Alt+3");
    hand.type("名称", "防汛应急响应");
    fill();
    hand.act(() -> field("启动时间").setText("傍晚"));

    hand.press("Ctrl+Enter");

    assertThat(texts(".soon")).anySatisfy(text -> assertThat(text).contains("看不懂启动时间“傍晚”"));
  }

  @Test
  void a_warning_for_a_township_fills_in_the_township_and_no_plan_of_before() {
    desk.run(
        new Command.OnPlans(
            new PlanStep.Put(
                PlanFixtures.plan(
                    ModeKind.EMERGENCY,
                    List.of(PlanFixtures.response(Grade.YELLOW, PlanFixtures.measures()))),
                null,
                "")));
    Desk leader = desk.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
    leader.run(new Command.OnPlans(new PlanStep.Review("festival", 1, "")));
    leader.run(new Command.OnPlans(new PlanStep.PutInForce("festival", 1, "")));
    desk.run(
        new Command.OnModes(
            new ModeStep.Hear(
                new Warning(
                    "hot-1",
                    "演练气象台",
                    clock.instant(),
                    "Exercise",
                    "Alert",
                    "高温",
                    Grade.YELLOW,
                    "高温黄色预警（演练）",
                    List.of("990101001"),
                    "河东街道",
                    Instant.parse("2026-04-05T12:00:00Z"),
                    List.of()))));
    show();
    hand.press("Alt+3");
    hand.until(() -> hand.says("灯会保障预案"), "the only plan is offered");
    hand.until(() -> hand.says("高温黄色预警（演练）"), "the warning is suggested");

    hand.click("按此填写");

    assertThat(Fx.get(() -> named("河东街道", CheckBox.class).isSelected())).isTrue();
    assertThat(Fx.get(() -> all("全市域", CheckBox.class).getFirst().isSelected())).isFalse();
    assertThat(hand.says("不用预案")).isTrue();
    hand.type("名称", "高温应对");
    hand.act(() -> field("启动令").setText("演练 1 号令"));
    hand.press("Ctrl+Enter");
    hand.until(() -> hand.says("预览：高温应对"), "the preview is shown");
    hand.press("Ctrl+Enter");
    hand.until(() -> desk.modes().waiting().size() == 1, "it waits for approval");
    assertThat(desk.modes().waiting())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.areas()).containsExactly("990101001");
              assertThat(it.plan()).isNull();
            });
  }

  private void hear(String id, Grade level) {
    desk.run(
        new Command.OnModes(
            new ModeStep.Hear(
                new Warning(
                    id,
                    "演练气象台",
                    clock.instant(),
                    "Exercise",
                    "Alert",
                    "高温",
                    level,
                    "高温预警（演练）",
                    List.of(desk.city().profile().code()),
                    "全市",
                    Instant.parse("2026-04-05T12:00:00Z"),
                    List.of()))));
  }

  @Test
  void a_stricter_warning_leads_to_the_form_that_raises_with_the_level_filled_in() {
    desk.run(
        new Command.OnModes(
            new ModeStep.Propose(
                ModeKind.EMERGENCY,
                Grade.YELLOW,
                "高温应对",
                List.of(desk.city().profile().code()),
                null,
                null,
                null,
                null,
                "演练令")));
    desk.as(DeskFixtures.operator("leader", Role.DUTY_LEADER))
        .run(new Command.OnModes(new ModeStep.Approve(desk.modes().waiting().getFirst().id(), "")));
    show();
    hear("hot-1", Grade.YELLOW);
    hear("hot-2", Grade.RED);
    hand.until(() -> hand.says("建议升级“高温应对”：III级 黄 → I级 红"), "raising is suggested");

    hand.click("填写升级");
    hand.act(() -> field("调级的理由或依据（必填）").setText("红色预警"));
    hand.press("Enter");
    hand.until(() -> hand.says("预览：高温应对"), "the preview is shown");
    hand.press("Ctrl+Enter");

    hand.until(
        () -> desk.modes().leading().orElseThrow().level() == Grade.RED, "it has been raised");
    hand.until(() -> !hand.says("建议升级“高温应对”"), "the suggestion is gone");
  }

  @Test
  void what_another_desk_starts_and_ends_shows_here_without_reload() {
    show();
    Activation begun = begin("元旦保障", ModeKind.HOLIDAY, Grade.ORDINARY);
    hand.until(() -> bannerShows("mode-holiday"), "the banner shows the holiday");
    assertThat(texts(".mode-row .h3")).contains("元旦保障");

    desk.run(new Command.OnModes(new ModeStep.End(begun.id(), "结束")));
    hand.until(() -> bannerShows("mode-daily"), "the banner is back to daily");
    assertThat(texts(".mode-row .h3")).isEmpty();
  }

  @Test
  void a_half_typed_title_survives_what_another_desk_does() {
    show();
    hand.press("Alt+2");
    hand.type("名称", "马拉松");

    begin("元旦保障", ModeKind.HOLIDAY, Grade.ORDINARY);
    hand.until(() -> bannerShows("mode-holiday"), "the banner shows the holiday");

    assertThat(Fx.get(() -> field("名称").getText())).isEqualTo("马拉松");
    assertThat(Fx.get(() -> field("名称").isFocused())).isTrue();
  }

  private Activation begin(String title, ModeKind kind, Grade level) {
    desk.run(
        new Command.OnModes(
            new ModeStep.Propose(
                kind,
                level,
                title,
                List.of(desk.city().profile().code()),
                null,
                null,
                null,
                null,
                "演练")));
    return desk.modes().leading().orElseThrow();
  }

  /** All but the title. */
  private void fill() {
    hand.act(
        () -> {
          named("III级 黄", RadioButton.class).setSelected(true);
          all("全市域", CheckBox.class).getFirst().setSelected(true);
          field("启动令").setText("演练 1 号令");
          field("计划结束").setText("2026-4-7 8:00");
        });
  }

  private boolean bannerShows(String mode) {
    return console.window().scene().lookup(".banner").getStyleClass().contains(mode);
  }

  private TextInputControl field(String name) {
    return named(name, TextInputControl.class);
  }

  private <T extends Node> T named(String name, Class<T> kind) {
    return nodes("*").stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(node -> name.equals(node.getAccessibleText()))
        .findFirst()
        .orElseThrow();
  }

  private List<CheckBox> all(String text, Class<CheckBox> kind) {
    return nodes("*").stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(box -> text.equals(box.getText()))
        .toList();
  }

  private List<Node> nodes(String selector) {
    return List.copyOf(console.window().scene().getRoot().lookupAll(selector));
  }

  private List<String> texts(String selector) {
    return Fx.get(
        () ->
            nodes(selector).stream()
                .filter(node -> node instanceof Label && node.isVisible())
                .map(node -> ((Label) node).getText())
                .toList());
  }
}
