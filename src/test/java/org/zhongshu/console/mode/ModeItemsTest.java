package org.zhongshu.console.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.ModeFixtures;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.PlanFixtures;

/** What an activation has made due is answered for the row that was chosen, whatever others do. */
class ModeItemsTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:00:00Z"));
  @TempDir private Path folder;
  private Desk desk;
  private Desk other;
  private ConsoleFixture console;
  private Hand hand;
  private long activation;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    other = ModeFixtures.leader(desk);
    ModeFixtures.plan(desk, PlanFixtures.measures());
    activation = ModeFixtures.emergency(desk, "灯会（演练）", "990100");
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
    hand.act(() -> console.window().console().navigator().show("mode"));
    hand.press("U");
    hand.until(() -> !rows().isEmpty(), "what is due is listed");
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  @Test
  void what_was_typed_for_one_is_never_filed_for_another() {
    MeasureItem chosen = choose(1);
    hand.type("内容", "已到岗，联络人甲（演练）");
    answerElsewhere(chosen);
    List<MeasureItem> before = items();

    hand.press("Ctrl+Enter");

    assertThat(hand.says("内容没有报出")).isTrue();
    assertThat(items()).isEqualTo(before);
    assertThat(hand.field("内容").getText()).isEqualTo("已到岗，联络人甲（演练）");

    MeasureItem meant = choose(1);
    hand.press("Ctrl+Enter");
    hand.until(() -> item(meant.id()).answer() != null, "the one chosen anew is answered");
    assertThat(Objects.requireNonNull(item(meant.id()).answer()).words()).isEqualTo("已到岗，联络人甲（演练）");
    assertThat(hand.field("内容").getText()).isEmpty();
  }

  @Test
  void nothing_to_report_is_not_said_for_the_row_that_came_in_its_place() {
    answerElsewhere(choose(1));
    assertThat(hand.<List<MeasureItem>>get(() -> table().getSelectionModel().getSelectedItems()))
        .isEmpty();
    List<MeasureItem> before = items();

    hand.press("N");

    assertThat(hand.says("请先选中待办的事项")).isTrue();
    assertThat(items()).isEqualTo(before);
  }

  @Test
  void after_an_answer_the_next_row_is_chosen() {
    MeasureItem first = choose(1);
    MeasureItem second = hand.get(() -> rows().get(2));
    hand.type("内容", "已办（演练）");
    hand.press("Ctrl+Enter");
    hand.until(
        () -> rows().stream().noneMatch(it -> it.id() == first.id()), "the answered one is gone");

    assertThat(hand.<Long>get(() -> table().getSelectionModel().getSelectedItem().id()))
        .isEqualTo(second.id());
    assertThat(hand.<Boolean>get(() -> table().isFocused())).isTrue();
  }

  @Test
  void seen_again_the_list_goes_on_following_what_others_do() {
    MeasureItem chosen = choose(1);
    hand.act(() -> console.window().console().navigator().show("board"));
    hand.act(() -> console.window().console().navigator().show("mode"));

    answerElsewhere(chosen);

    assertThat(items()).anyMatch(it -> it.id() == chosen.id() && it.state() == ItemState.DONE);
  }

  private void answerElsewhere(MeasureItem it) {
    ModeFixtures.run(
        other, new Command.OnMeasures(new MeasureStep.Answered(it.id(), "别席已办（演练）", false)));
    hand.until(() -> rows().stream().noneMatch(row -> row.id() == it.id()), "the row is gone");
  }

  private MeasureItem choose(int row) {
    return hand.get(
        () -> {
          table().getSelectionModel().clearAndSelect(row);
          return rows().get(row);
        });
  }

  private List<MeasureItem> items() {
    return desk.modeBook().items(activation);
  }

  private MeasureItem item(long id) {
    return items().stream().filter(it -> it.id() == id).findFirst().orElseThrow();
  }

  private List<MeasureItem> rows() {
    return table().getItems();
  }

  @SuppressWarnings("unchecked")
  private TableView<MeasureItem> table() {
    return (TableView<MeasureItem>)
        console.window().scene().getRoot().lookupAll(".table-view").stream()
            .filter(node -> "应办事项".equals(node.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }
}
