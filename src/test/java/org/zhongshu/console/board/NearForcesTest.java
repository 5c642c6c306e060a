package org.zhongshu.console.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.city.Level;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.ForceQuestions.Nearest;
import org.zhongshu.mode.force.ForceFit;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.ForceState;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.ForceKind;

/** A case shows the nearest forces of the modes in force, and nothing while there are none. */
class NearForcesTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:00:00Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private ConsoleFixture console;
  private Hand hand;

  @BeforeEach
  void open() {
    desk.report("路口积水");
    desk.report("桥下积水");
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

  private static ForceFit fit(
      String id, String item, @Nullable Double metres, @Nullable Level shared) {
    Force force = new Force(id, ForceKind.VEHICLE, id, "u1", item, 6, "台", "410102", null);
    return new ForceFit(
        new ForceStanding(1, "flood", force, ForceState.STANDBY, null, null, false, 4, null),
        metres,
        shared,
        true);
  }

  private void board() {
    hand.press("J");
  }

  @SuppressWarnings("unchecked")
  private ComboBox<@Nullable String> need() {
    Node found =
        hand.find(node -> node instanceof ComboBox<?> && "需要什么力量".equals(node.getAccessibleText()))
            .orElseThrow();
    return (ComboBox<@Nullable String>) found;
  }

  @Test
  void the_nearest_are_told_with_distance_and_chosen_by_what_is_needed() {
    desk.forces()
        .near(
            new Nearest(
                null,
                List.of("发电车", "抽水泵"),
                List.of(fit("河东泵组", "抽水泵", 850.0, null), fit("东区电源", "发电车", null, Level.COUNTY))));
    board();
    hand.until(() -> hand.says("就近力量"), "the section is shown");
    assertThat(hand.says("850 米")).isTrue();
    assertThat(hand.says("位置不详，同在")).isTrue();
    assertThat(hand.says("抽水泵 可用 4 台")).isTrue();

    hand.act(() -> need().setValue("发电车"));
    hand.until(() -> !hand.says("河东泵组"), "only what is needed");
    assertThat(hand.says("东区电源")).isTrue();

    hand.press("J");
    hand.until(() -> hand.says("河东泵组"), "another case needs something else");
  }

  @Test
  void nothing_is_shown_while_no_mode_has_a_force() {
    board();
    assertThat(hand.says("就近力量")).isFalse();
  }
}
