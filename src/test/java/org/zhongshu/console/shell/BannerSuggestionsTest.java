package org.zhongshu.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Grade;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.suggest.Reason;
import org.zhongshu.mode.suggest.Suggestion;

/** What is suggested is told on every page. */
class BannerSuggestionsTest {
  private static final Suggestion QINGMING =
      new Suggestion(
          Suggestion.What.ACTIVATE,
          null,
          ModeKind.HOLIDAY,
          Grade.ORDINARY,
          List.of("410100"),
          null,
          null,
          Instant.parse("2026-04-07T00:00:00Z"),
          List.of(
              new Reason.Holiday("清明节", LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 6), 0)));

  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private ConsoleFixture console;
  private Hand hand;
  private BannerModel model;

  @BeforeEach
  void open() {
    console = ConsoleFixture.open(desk, clock);
    hand = console.hand();
    model = Fx.get(() -> new BannerModel(console.window().console()));
  }

  @AfterEach
  void close() {
    hand.act(model::detach);
    console.close();
  }

  private List<Suggestion> after(int seconds) {
    hand.act(
        () -> {
          for (int i = 0; i < seconds; i++) {
            model.tick();
          }
        });
    return Fx.get(() -> model.suggested().get());
  }

  @Test
  void a_burst_at_night_is_told_within_a_minute_and_goes_when_it_is_over() {
    hand.act(model::attach);
    assertThat(after(1)).isEmpty();

    desk.modeBook().suggest(List.of(QINGMING));
    assertThat(after(59)).isEmpty();
    assertThat(after(1)).containsExactly(QINGMING);

    desk.modeBook().suggest(List.of());
    assertThat(after(60)).isEmpty();
  }

  @Test
  void one_press_leads_to_the_page_that_tells_why() {
    boolean[] led = {false};
    Banner banner =
        Fx.get(
            () ->
                new Banner(
                    console.window().console(),
                    model.state().get(),
                    () -> {},
                    () -> led[0] = true,
                    () -> {}));
    Button mark = (Button) Fx.get(() -> banner.lookup(".suggested-button"));
    assertThat(Fx.get(mark::isVisible)).isFalse();

    hand.act(() -> banner.suggest(List.of(QINGMING)));
    assertThat(Fx.get(mark::isVisible)).isTrue();
    assertThat(Fx.get(mark::getText)).isEqualTo("1 条启动建议");
    hand.act(mark::fire);
    assertThat(led[0]).isTrue();
  }

  @Test
  void what_counts_least_gives_way_and_the_banner_never_widens_the_window() {
    Banner banner =
        Fx.get(
            () -> {
              Banner made =
                  new Banner(
                      console.window().console(),
                      new BannerState(
                          ModeKind.EMERGENCY,
                          Grade.BLUE,
                          "防汛",
                          "全市域",
                          List.of(),
                          Instant.parse("2026-03-31T02:00:00Z"),
                          List.of()),
                      () -> {},
                      () -> {},
                      () -> {});
              new Scene(new Group(made)).getRoot().applyCss();
              made.resize(2000, 64);
              return made;
            });
    Node running =
        Fx.get(
            () ->
                banner.lookupAll(".note").stream()
                    .filter(it -> it instanceof Label label && label.getText().contains("已运行"))
                    .findFirst()
                    .orElseThrow());
    assertThat(Fx.get(running::isVisible)).isTrue();
    assertThat(Fx.get(() -> banner.minWidth(-1))).isZero();

    hand.act(() -> banner.resize(300, 64));
    assertThat(Fx.get(running::isVisible)).isFalse();
    hand.act(() -> banner.resize(2000, 64));
    assertThat(Fx.get(running::isVisible)).isTrue();
  }
}
