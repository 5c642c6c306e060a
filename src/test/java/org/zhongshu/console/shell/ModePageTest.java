package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.plan.Measure;

/** A desk that is open when another desk switches the city: its page follows, its work stays. */
class ModePageTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:00:00Z"));
  @TempDir private Path folder;
  private Desk desk;
  private Desk leader;
  private @Nullable ConsoleFixture opened;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    leader = ModeFixtures.leader(desk);
    ModeFixtures.plan(desk, List.of(new Measure.Layout("m1", "board", 60)));
  }

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
    desk.close();
  }

  private ConsoleFixture sit() {
    ConsoleFixture console = ConsoleFixture.open(desk, clock);
    opened = console;
    return console;
  }

  private long begin() {
    return ModeFixtures.emergency(desk, "内涝（演练）", "990100");
  }

  private static void show(ConsoleFixture console, String page) {
    console.hand().act(() -> console.window().console().navigator().show(page));
  }

  private static void until(ConsoleFixture console, String page) {
    console.hand().until(() -> page(console).equals(page), page + " is shown");
  }

  private static String page(ConsoleFixture console) {
    return console.hand().get(() -> console.window().shown().map(ConsoleView::id).orElse(""));
  }

  @Test
  void the_page_that_the_plan_names_is_turned_to_and_the_former_one_comes_back_at_the_end() {
    ConsoleFixture console = sit();
    Hand hand = console.hand();
    show(console, "rules");

    long id = begin();
    until(console, "board");
    hand.until(() -> hand.says("先看“调度”"), "it is told");

    ModeFixtures.run(leader, new Command.OnModes(new ModeStep.End(id, "雨停")));
    until(console, "rules");
  }

  @Test
  void somebody_who_types_is_told_and_keeps_his_page_and_his_words() {
    ConsoleFixture console = sit();
    Hand hand = console.hand();
    show(console, "mode");
    hand.press("Ctrl+M");
    hand.type("名称", "半句话");

    begin();

    hand.until(() -> hand.says("没有转页"), "it is told");
    assertThat(page(console)).isEqualTo("mode");
    assertThat(hand.field("名称").getText()).isEqualTo("半句话");
  }

  @Test
  void whoever_has_turned_away_since_is_not_taken_back() {
    ConsoleFixture console = sit();
    Hand hand = console.hand();
    show(console, "rules");
    long id = begin();
    until(console, "board");
    show(console, "figures");

    ModeFixtures.run(leader, new Command.OnModes(new ModeStep.End(id, "雨停")));
    // The banner and the page hear of it together.
    hand.until(() -> hand.says("常态运行"), "the banner is back to daily");

    assertThat(page(console)).isEqualTo("figures");
  }

  @Test
  void a_console_that_is_started_while_the_mode_is_in_force_begins_with_its_page() {
    begin();
    until(sit(), "board");
  }
}
