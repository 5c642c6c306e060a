package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.theme.Theme;

class FrameTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private ConsoleFixture console;
  private Hand hand;

  @BeforeEach
  void open() {
    console = ConsoleFixture.open(new FakeDesk(clock), clock);
    hand = console.hand();
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void no_key_means_two_things() {
    assertThat(Fx.get(() -> console.window().actions().doubled())).isEmpty();
  }

  @Test
  void the_palette_does_an_action_by_keyboard_alone() {
    hand.press("Ctrl+K");
    hand.type("深浅");
    hand.press("Enter");

    assertThat(Fx.get(() -> console.window().look().theme())).isEqualTo(Theme.LIGHT);
    assertThat(Fx.get(() -> console.window().overlaid())).isFalse();
  }

  @Test
  void whoever_sits_down_by_the_palette_has_the_keys_of_the_view_he_sees() {
    hand.press("Ctrl+2");
    hand.press("Ctrl+K");
    hand.type("5 号席");
    hand.press("Enter");

    assertThat(Fx.get(() -> console.window().console().desk().operator().id())).isEqualTo("seat-5");
    Node owner = Fx.get(() -> console.window().scene().getFocusOwner());
    assertThat(owner).isInstanceOf(TableView.class);
    assertThat(Fx.get(() -> owner.getScene() == console.window().scene())).isTrue();
    assertThat(Fx.get(owner::isFocused)).isTrue();
  }

  @Test
  void every_view_can_be_reached_by_its_number_or_by_a_key_of_its_own() {
    List<ConsoleView> views = Fx.get(() -> console.window().views());
    int number = 1;
    for (ConsoleView view : views) {
      String key = view.key().isPresent() ? view.key().get() : "Ctrl+" + number++ % 10;
      hand.press(key);
      assertThat(Fx.get(() -> console.window().shown().orElseThrow())).as(key).isSameAs(view);
    }
    assertThat(number - 1).as("digits that there are").isLessThanOrEqualTo(10);
  }

  @Test
  void speaks_english_when_asked_and_stays_in_the_same_view() {
    hand.press("Ctrl+2");
    String before = Fx.get(() -> console.window().shown().orElseThrow().id());

    hand.act(() -> console.window().language(Locale.ENGLISH));

    assertThat(Fx.get(() -> console.window().console().words().get("view.settings")))
        .isEqualTo("Settings");
    assertThat(Fx.get(() -> console.window().shown().orElseThrow().id())).isEqualTo(before);
  }

  @Test
  void an_act_can_be_taken_back_by_its_key_while_it_is_offered() {
    boolean[] undone = {false};
    hand.act(() -> console.window().console().notices().undoable("已派遣", () -> undone[0] = true));

    hand.press("Ctrl+Z");
    assertThat(undone[0]).isTrue();

    undone[0] = false;
    hand.press("Ctrl+Z");
    assertThat(undone[0]).isFalse();
  }

  @Test
  void a_question_is_answered_no_by_enter_and_yes_only_by_ctrl_enter() {
    AtomicReference<@Nullable Boolean> answer = new AtomicReference<>();
    ask(answer);
    hand.press("Enter");
    assertThat(answer.get()).isFalse();

    ask(answer);
    hand.press("Esc");
    assertThat(answer.get()).isFalse();

    ask(answer);
    hand.press("Ctrl+Enter");
    assertThat(answer.get()).isTrue();
  }

  private void ask(AtomicReference<@Nullable Boolean> answer) {
    answer.set(null);
    hand.act(() -> console.window().console().notices().confirm("结束？", "结束", answer::set));
  }
}
