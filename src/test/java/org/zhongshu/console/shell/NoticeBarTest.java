package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.store.StoreException;

class NoticeBarTest {
  private static final Pattern CODE = Pattern.compile("[0-9A-F]{6}");

  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private ConsoleFixture console;
  private Hand hand;

  @BeforeEach
  void open() {
    console =
        ConsoleFixture.open(
            new FakeDesk(clock),
            clock,
            (_, _) -> List.of(new Probe("board")),
            PreferenceStore.inMemory(),
            Theme.DARK,
            1366,
            768);
    hand = console.hand();
  }

  @AfterEach
  void close() {
    console.close();
  }

  private Notices notices() {
    return console.window().console().notices();
  }

  @Test
  void a_failure_shows_a_sentence_and_a_code_and_never_a_trace() {
    hand.act(() -> notices().failed(new IllegalStateException("secret inside")));

    assertThat(shown()).contains("程序出错").doesNotContain("secret", "Exception", "at org.");
    assertThat(CODE.matcher(shown()).find()).isTrue();
  }

  @Test
  void details_are_copied_with_the_code_that_the_screen_shows() {
    hand.act(() -> notices().failed(new IllegalStateException("secret inside")));
    Matcher code = CODE.matcher(shown());
    assertThat(code.find()).isTrue();

    hand.act(() -> button("复制详情").fire());

    String copied = Fx.get(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains(code.group(), "secret inside", "NoticeBarTest");
    assertThat(shown()).contains("已复制");
  }

  @Test
  void a_store_that_fails_says_its_own_sentence() {
    hand.act(() -> notices().failed(new StoreException(Refusal.of("store.no-city"), null)));

    assertThat(shown()).contains("还没有城市数据").doesNotContain("程序出错");
  }

  @Test
  void a_refusal_stays_and_leaves_the_focus_where_it_was() {
    Node before = Fx.get(() -> console.window().scene().getFocusOwner());

    hand.act(() -> notices().refused(Refusal.of("case.unknown", "ZZ-1")));

    assertThat(shown()).contains("没有编号为 ZZ-1 的案件");
    assertThat(Fx.get(() -> console.window().scene().getFocusOwner())).isSameAs(before);
  }

  @Test
  void esc_puts_a_notice_away() {
    hand.act(() -> notices().refused(Refusal.of("case.unknown", "ZZ-1")));

    hand.press("Esc");

    assertThat(shown()).isEmpty();
  }

  @Test
  void a_failure_of_the_window_itself_is_told_by_the_same_notice() {
    hand.act(
        () ->
            console
                .window()
                .work()
                .ask(
                    () -> {
                      throw new IllegalStateException("off the thread");
                    },
                    _ -> {},
                    notices()::failed));

    assertThat(shown()).contains("程序出错");
  }

  private String shown() {
    return Fx.get(
        () -> {
          StringBuilder text = new StringBuilder();
          collect(console.window().scene().getRoot().lookup(".notice"), text);
          return text.toString();
        });
  }

  private Button button(String text) {
    return console.window().scene().getRoot().lookupAll(".notice .button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static void collect(@Nullable Node node, StringBuilder text) {
    if (node == null) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      text.append(labeled.getText()).append(' ');
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, text));
    }
  }
}
