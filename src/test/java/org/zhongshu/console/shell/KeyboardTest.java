package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.theme.Theme;

class KeyboardTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private ConsoleFixture console;
  private Hand hand;
  private Probe probe;

  @BeforeEach
  void open() {
    console =
        ConsoleFixture.open(
            new FakeDesk(clock),
            clock,
            (_, _) -> List.of(new Probe("board"), new Probe("settings")),
            PreferenceStore.inMemory(),
            Theme.DARK,
            1366,
            768);
    hand = console.hand();
    probe = (Probe) Fx.get(() -> console.window().views().getFirst());
    Fx.run(probe.done::clear);
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_letter_acts_while_no_text_is_typed() {
    hand.press("J");
    hand.press("Space");
    hand.press("Enter");

    assertThat(done()).containsExactly("J", "Space", "Enter");
  }

  @Test
  void a_letter_is_a_letter_while_text_is_typed() {
    focus(probe.field);

    hand.press("J", "j");
    hand.press("Space");
    hand.press("Enter");

    assertThat(done()).isEmpty();
    assertThat(text()).isEqualTo("j");
  }

  @Test
  void keys_with_ctrl_act_while_text_is_typed_but_for_those_that_edit_it() {
    focus(probe.field);

    hand.press("Ctrl+A");
    hand.press("Ctrl+S");

    assertThat(done()).containsExactly("Ctrl+S");
  }

  @Test
  void nothing_acts_while_an_input_method_composes() {
    focus(probe.field);
    compose(probe.field, "zhong");

    hand.press("Ctrl+S");
    hand.press("Esc");
    hand.press("F1");
    hand.press("Enter");

    assertThat(done()).isEmpty();
    assertThat(Fx.get(() -> console.window().overlaid())).isFalse();

    commit(probe.field, "中");
    hand.press("Ctrl+S");

    assertThat(done()).containsExactly("Ctrl+S");
    assertThat(text()).isEqualTo("中");
  }

  @Test
  void enter_and_space_on_a_button_press_the_button() {
    focus(probe.button);

    hand.press("Space");
    hand.press("Enter");
    hand.press("J");

    assertThat(done()).containsExactly("J");
  }

  @Test
  void the_letter_that_opened_a_field_is_not_typed_into_it() {
    hand.press("N", "n");
    assertThat(text()).isEmpty();

    hand.press("A", "a");
    assertThat(text()).isEqualTo("a");
    assertThat(done()).containsExactly("N");
  }

  @Test
  void esc_means_the_views_own_thing_first_and_then_back() {
    hand.press("Ctrl+2");
    hand.press("Ctrl+1");
    Fx.run(probe.done::clear);
    Fx.run(probe::escapes);

    hand.press("Esc");
    assertThat(done()).containsExactly("Esc");
  }

  @Test
  void esc_leads_back_to_the_view_before() {
    hand.press("Ctrl+2");
    assertThat(done()).containsExactly("detach");

    hand.press("Esc");
    assertThat(done()).containsExactly("detach", "attach");
  }

  @Test
  void while_something_lies_over_the_view_its_keys_are_silent() {
    hand.press("Ctrl+K");
    hand.press("Ctrl+S");
    hand.press("Ctrl+2");
    assertThat(done()).isEmpty();

    hand.press("Esc");
    hand.press("J");
    assertThat(done()).containsExactly("J");
  }

  private List<String> done() {
    return Fx.get(() -> List.copyOf(probe.done));
  }

  private String text() {
    return Fx.get(() -> probe.field.getText());
  }

  private void focus(Node node) {
    hand.act(node::requestFocus);
  }

  private void compose(Node node, String composed) {
    hand.act(
        () ->
            Event.fireEvent(
                node,
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW)),
                    "",
                    composed.length())));
  }

  private void commit(Node node, String text) {
    hand.act(
        () ->
            Event.fireEvent(
                node,
                new InputMethodEvent(
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), text, text.length())));
  }
}
