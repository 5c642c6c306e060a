package org.zhongshu.console.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Outcome;

class FiguresViewTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private Hand hand;
  private String number;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    Outcome outcome = desk.run(new Command.Report(CaseworkFixtures.draft(), true));
    number = ((Outcome.CaseDone) outcome).now().number();
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
    hand.act(() -> console.window().console().navigator().show("figures"));
    hand.until(() -> rows(0) > 1, "the figures are there");
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private int rows(int table) {
    return table(table).getItems().size();
  }

  /** Called on the FX thread. */
  private TableView<?> table(int index) {
    return (TableView<?>)
        console.window().scene().getRoot().lookupAll(".table-view").stream()
            .filter(Node::isVisible)
            .toList()
            .get(index);
  }

  @Test
  void a_number_opens_the_cases_behind_it_and_a_case_the_board_by_keyboard() {
    // From 处置率, the first figure, to 按时立案率, in which the case counts.
    for (int i = 0; i < 9; i++) {
      hand.press("Right");
    }
    hand.until(() -> rows(1) == 1, "the case behind the figure is listed");

    hand.press("Alt+2");
    hand.press("Enter");

    hand.until(() -> hand.says(number), "the board shows the case");
    assertThat(Fx.get(() -> console.window().scene().getFocusOwner())).isNotNull();
  }

  @Test
  void the_month_before_is_one_key_away() {
    hand.press("Alt+Left");

    hand.until(() -> hand.says("2026-03"), "the month before is shown");
    hand.until(() -> rows(0) == 1, "it has no groups");
  }

  @Test
  void the_next_grouping_is_one_key_away() {
    hand.press("G");

    hand.until(() -> hand.says("东区"), "divisions are shown");
  }
}
