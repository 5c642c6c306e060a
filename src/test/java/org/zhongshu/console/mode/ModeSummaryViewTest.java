package org.zhongshu.console.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.ModeFixtures;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.plan.PlanFixtures;

/** The summary of an activation, from the opened one and from what was in force before. */
class ModeSummaryViewTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:00:00Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Hand hand;
  private long activation;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    Desk leader = ModeFixtures.leader(desk);
    ModeFixtures.plan(desk, PlanFixtures.measures());
    activation = ModeFixtures.emergency(desk, "灯会（演练）", "990100");
    clock.pass(Duration.ofHours(3));
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
    hand.act(() -> console.window().console().navigator().show("mode"));
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private long rows() {
    return console.window().scene().getRoot().lookupAll(".mode-summary .table-view").stream()
        .map(TableView.class::cast)
        .mapToLong(it -> it.getItems().size())
        .sum();
  }

  private List<String> texts(String style) {
    return Fx.get(
        () ->
            console.window().scene().getRoot().lookupAll(style).stream()
                .filter(Labeled.class::isInstance)
                .map(it -> ((Labeled) it).getText())
                .toList());
  }

  @Test
  void one_that_has_ended_is_opened_from_the_history_at_its_summary() {
    ModeFixtures.run(desk, new Command.OnModes(new ModeStep.End(activation, "结束")));
    hand.until(() -> hand.says("灯会（演练）"), "it stands in the history");
    hand.act(
        () -> {
          TableView<?> history =
              (TableView<?>)
                  console.window().scene().getRoot().lookupAll(".table-view").stream()
                      .filter(Node::isVisible)
                      .findFirst()
                      .orElseThrow();
          history.requestFocus();
          history.getSelectionModel().select(0);
        });
    hand.press("Enter");
    hand.until(() -> rows() > 0, "what was due is summed up");
    assertThat(texts(".mode-summary .muted")).anyMatch(it -> it.contains("3 小时"));
    hand.press("Esc");
    hand.until(() -> rows() == 0, "back at the modes");
  }

  @Test
  void ending_shows_what_happened_meanwhile_and_writes_it_as_text() throws Exception {
    hand.click("结束");
    hand.act(
        () ->
            ((TextField) console.window().scene().getRoot().lookup(".mode-step .text-field"))
                .setText("灯会散场"));
    hand.press("Enter");
    hand.until(() -> hand.says("预览：灯会（演练）"), "the preview is shown");
    hand.press("Ctrl+Enter");
    hand.until(() -> rows() > 0, "its summary is shown");

    SummaryModel model = Fx.get(() -> new SummaryModel(console.window().console()));
    hand.act(() -> model.load(desk.modeBook().activation(activation).orElseThrow()));
    hand.until(() -> model.shown().get() != null, "it is read");
    Path file = folder.resolve("小结.txt");
    hand.act(() -> model.write(file));
    hand.until(() -> Files.exists(file), "it is written");
    assertThat(Files.readString(file))
        .startsWith("小结：灯会（演练）\n")
        .contains("期间受理 0 件")
        .contains("零报告：应办");
  }
}
