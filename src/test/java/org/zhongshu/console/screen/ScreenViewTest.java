package org.zhongshu.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.map.NoNavigator;
import org.zhongshu.console.map.SilentNotices;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.CasesWanted.Kind;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.theme.Look;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.store.JournalLine;
import org.zhongshu.words.Words;

class ScreenViewTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:00:00Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private final FxWork work = new FxWork();
  private final Look look = new Look();
  private final NoNavigator navigator = new NoNavigator();
  private ScreenView view;
  private Stage stage;

  @BeforeEach
  void show() throws TimeoutException {
    Fx.start();
    desk.report("一");
    desk.report("二");
    Console console =
        new Console(
            desk,
            Words.in(Locale.CHINA, ZoneId.of("Asia/Shanghai")),
            work,
            clock,
            new SilentNotices(),
            navigator,
            look);
    view = Fx.get(() -> new ScreenView(console));
    stage = Fx.get(Stage::new);
    Fx.run(
        () -> {
          Scene scene = new Scene(new StackPane(view.node()), 1280, 680);
          Theme.LIGHT.apply(scene);
          stage.setScene(scene);
          stage.show();
          view.attach();
        });
    Fx.until(() -> number("open").equals("2"));
  }

  @AfterEach
  void hide() {
    Fx.run(
        () -> {
          view.detach();
          stage.hide();
        });
    work.close();
  }

  private Button tile(String key) {
    return (Button) view.node().lookup("#kpi-" + key);
  }

  private String number(String key) {
    Node found = tile(key).lookup(".kpi");
    return found instanceof Label label ? label.getText() : "";
  }

  @Test
  void figures_follow_the_feed() {
    desk.report("三");

    Fx.until(() -> number("open").equals("3"));
    assertThat(Fx.get(() -> tile("open").getAccessibleText())).contains("3");
  }

  @Test
  void cases_run_over_their_limit_while_nothing_happens() {
    clock.pass(Duration.ofDays(3));

    Fx.until(() -> number("over").equals("2"));
  }

  @Test
  void a_figure_opens_the_cases_behind_it() {
    Fx.run(() -> tile("over").fire());
    Fx.run(() -> tile("closed").fire());

    assertThat(navigator.wanted).hasSize(2).first().isEqualTo(CasesWanted.OPEN.that(Kind.OVER));
    assertThat(navigator.wanted.getLast().kind()).isEqualTo(Kind.ENDED);
    assertThat(navigator.wanted.getLast().span()).isNotNull();
  }

  @Test
  void the_feed_stands_still_while_paused_and_catches_up() {
    ListView<?> feed = (ListView<?>) Fx.get(() -> view.node().lookup(".feed-list"));
    int before = Fx.get(() -> feed.getItems().size());
    Fx.run(() -> action("screen.pause"));
    desk.report("三");
    Fx.until(() -> number("open").equals("3"));
    assertThat(Fx.get(() -> feed.getItems().size())).isEqualTo(before);

    Fx.run(() -> action("screen.pause"));
    assertThat(Fx.get(() -> feed.getItems().size())).isGreaterThan(before);
  }

  @Test
  void a_key_tells_how_each_figure_is_reckoned_one_after_the_other() {
    Fx.run(() -> tile("received").requestFocus());
    Fx.run(() -> action("screen.reckon"));
    assertThat(cards()).hasSize(1).first().asString().contains("今日受理 · 口径", "上报时间在今日");

    Fx.run(() -> action("screen.reckon"));
    assertThat(cards()).hasSize(1).first().asString().contains("今日办结 · 口径");

    for (int i = 0; i < 3; i++) {
      Fx.run(() -> action("screen.reckon"));
    }
    assertThat(cards()).isEmpty();

    Fx.run(() -> ((KpiTile) tile("over").getParent()).info().fire());
    assertThat(cards()).hasSize(1).first().asString().contains("超期 · 口径");
    Fx.run(view::detach);
    assertThat(cards()).isEmpty();
    Fx.run(view::attach);
  }

  private static List<String> cards() {
    return Fx.get(
        () ->
            Window.getWindows().stream()
                .filter(w -> w instanceof PopOver && w.isShowing())
                .map(
                    w ->
                        ((PopOver) w)
                            .getContentNode().lookupAll(".label").stream()
                                .map(label -> ((Label) label).getText())
                                .collect(Collectors.joining(" | ")))
                .toList());
  }

  @Test
  void a_ring_takes_the_colours_of_the_theme() {
    ShareRing ring = Objects.requireNonNull(((KpiTile) tile("over").getParent()).ring());
    Fx.run(() -> look.themeProperty().set(Theme.LIGHT));
    assertThat(Fx.get(ring::colour)).isEqualTo(Theme.LIGHT.palette().bar());
    Fx.run(() -> look.themeProperty().set(Theme.DARK));
    assertThat(Fx.get(ring::colour)).isEqualTo(Theme.DARK.palette().bar());

    clock.pass(Duration.ofDays(3));
    Fx.until(() -> number("over").equals("2"));
    assertThat(Fx.get(ring::value)).isEqualTo(100);
  }

  @Test
  void what_is_kept_of_the_program_stays_out_of_the_feed() {
    JournalLine setting =
        new JournalLine(
            "city",
            1,
            clock.instant(),
            "seat-admin",
            "test",
            UUID.randomUUID(),
            JournalLine.SubjectKind.SETTING,
            "mapping.table-385f7ef8",
            null,
            0,
            "put-setting",
            null,
            "",
            null,
            "{}",
            "0".repeat(64),
            "0".repeat(64));
    ScreenReader reader = new ScreenReader(desk);
    reader.look(List.of(), clock.instant());

    assertThat(reader.look(List.of(setting), clock.instant()).lines()).isEmpty();
    for (JournalLine.SubjectKind kind : JournalLine.SubjectKind.values()) {
      // What a person does in supervision is told, as what happens to cases and modes is, and what
      // a meeting has decided.
      boolean told =
          switch (kind) {
            case CASE, MODE, TASK, MINUTES -> true;
            default -> false;
          };
      assertThat(FeedLine.tells(of(setting, kind))).as(kind.name()).isEqualTo(told);
    }
  }

  private static JournalLine of(JournalLine line, JournalLine.SubjectKind kind) {
    return new JournalLine(
        line.chain(),
        line.position(),
        line.at(),
        line.operator(),
        line.station(),
        line.command(),
        kind,
        line.subject(),
        null,
        0,
        line.kind(),
        null,
        "",
        null,
        line.body(),
        line.previousHash(),
        line.hash());
  }

  private void action(String id) {
    view.actions().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow().fire();
  }

  @Test
  void hidden_it_hears_nothing_and_shown_again_it_is_up_to_date() {
    Fx.run(view::detach);
    assertThat(desk.listeners()).isZero();
    desk.report("三");
    Fx.run(view::attach);

    Fx.until(() -> number("open").equals("3"));
    assertThat(desk.listeners()).isEqualTo(1);
  }

  @Test
  void in_a_small_window_loads_and_map_share_a_place() {
    Fx.run(() -> look.compactProperty().set(true));

    assertThat(Fx.get(() -> view.node().lookup(".load-table").localToScene(0, 0) != null)).isTrue();
    assertThat(Fx.get(() -> view.node().lookupAll(".panel-tabs").size())).isEqualTo(2);
    Fx.run(() -> look.compactProperty().set(false));
    assertThat(Fx.get(() -> view.node().lookupAll(".panel-tabs").size())).isZero();
  }
}
