package org.zhongshu.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Channel;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.BoardView;
import org.zhongshu.console.board.Cut;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.console.widget.ChoiceList;
import org.zhongshu.desk.Command;

/** A new case of a class with several conditions, by keys. */
class NewCaseTest {
  private static final String CLASS = "汉字、拼音首字母或代码";
  private static final String SEVERAL = "此类别有多项立案条件";

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
    hand.press("Ctrl+N");
    hand.type("渣土未清");
    hand.type("地址", "桐柏路 5 号");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private void pick(String words, String name) {
    hand.act(() -> hand.field(CLASS).requestFocus());
    Fx.run(() -> hand.field(CLASS).setText(""));
    hand.type(words);
    hand.until(() -> hand.picked().contains(name), "what fits");
    hand.press("Enter");
  }

  @Test
  void the_condition_is_chosen_by_its_number_and_is_missing_until_then() {
    pick("积存", "积存垃圾渣土");
    hand.until(() -> hand.says("体积在 1 立方米以下"), "the conditions");
    assertThat(hand.says(SEVERAL)).as("told while typing").isTrue();
    hand.press("Ctrl+Enter");
    assertThat(desk.commands).isEmpty();

    for (double width : List.of(1366.0, 1920.0)) {
      hand.size(width, width * 9 / 16);
      hand.rest();
      assertThat(Fx.get(() -> Cut.under(hand.find(ChoiceList.class::isInstance).orElseThrow())))
          .isEmpty();
      assertThat(Fx.get(this::whollyShown)).as("in view at " + width).isTrue();
      shoot("new-case-condition-" + (int) width);
    }
    hand.press("2");
    assertThat(hand.says(SEVERAL)).isFalse();
    hand.press("Ctrl+Enter");

    hand.until(() -> !desk.commands.isEmpty(), "the report");
    Command.Report report = (Command.Report) desk.commands.getFirst();
    assertThat(report.file()).isTrue();
    assertThat(report.condition()).isEqualTo(2);
  }

  private boolean whollyShown() {
    Node list = hand.find(ChoiceList.class::isInstance).orElseThrow();
    Node view = hand.find(n -> n.getStyleClass().contains("new-case-body")).orElseThrow();
    for (Node at = view; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane scroll) {
        return scroll
            .localToScene(scroll.getBoundsInLocal())
            .contains(list.localToScene(list.getBoundsInLocal()));
      }
    }
    return false;
  }

  @Test
  void once_the_class_is_taken_digits_are_for_its_conditions() {
    pick("积存", "积存垃圾渣土");
    hand.until(() -> hand.says("体积在 1 立方米以下"), "the conditions");
    hand.press("1", "1");
    assertThat(hand.field(CLASS).getText()).isEqualTo("积存垃圾渣土");
    hand.press("Ctrl+Enter");

    hand.until(() -> !desk.commands.isEmpty(), "the report");
    assertThat(((Command.Report) desk.commands.getFirst()).condition()).isEqualTo(1);
  }

  @Test
  void words_for_which_nothing_was_chosen_are_told_and_not_dropped() {
    pick("积存", "积存垃圾渣土");
    Fx.run(() -> hand.field(CLASS).requestFocus());
    hand.type("3");
    hand.press("Ctrl+Enter");

    hand.until(() -> hand.says("没有选中类别"), "what is wrong");
    assertThat(desk.commands).isEmpty();
    Fx.run(() -> hand.field(CLASS).setText(""));
    hand.press("Ctrl+Enter");
    hand.until(() -> !desk.commands.isEmpty(), "the report without a class");
  }

  @Test
  void nothing_is_asked_of_a_class_of_one_condition_nor_of_what_is_not_filed_at_once() {
    pick("积存", "积存垃圾渣土");
    hand.until(() -> hand.says("体积在 1 立方米以下"), "the conditions");
    pick("暴露", "暴露垃圾");
    hand.until(() -> !hand.says("体积在 1 立方米以下"), "no conditions");
    assertThat(hand.says(SEVERAL)).isFalse();

    pick("积存", "积存垃圾渣土");
    hand.until(() -> hand.says(SEVERAL), "the conditions again");
    hand.choose("上报后立即立案，转待派遣");
    hand.until(() -> !hand.says(SEVERAL), "nothing asked");
    hand.press("Ctrl+Enter");

    hand.until(() -> !desk.commands.isEmpty(), "the report");
    Command.Report report = (Command.Report) desk.commands.getFirst();
    assertThat(report.file()).isFalse();
    assertThat(report.condition()).isNull();
    assertThat(report.draft().origin().channel()).isEqualTo(Channel.HOTLINE_12345);
  }

  private void shoot(String name) {
    String out = System.getProperty("zs.pictures");
    if (out != null) {
      for (Theme theme : Theme.values()) {
        hand.act(() -> console.window().theme(theme));
        hand.rest();
        hand.picture(Path.of(out, name + "-" + theme + ".png"));
      }
    }
  }
}
