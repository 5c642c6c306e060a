package org.zhongshu.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Scope;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.board.rows.BoardReader;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.console.board.rows.Shape;
import org.zhongshu.console.map.NoNavigator;
import org.zhongshu.console.map.SilentNotices;
import org.zhongshu.console.screen.OpenCases.Load;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.theme.Look;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.store.CaseCounts.CategoryCount;
import org.zhongshu.store.CaseFixtures;
import org.zhongshu.store.Store;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;
import org.zhongshu.words.Words;

/** Whoever presses a figure sees as many rows as the figure told. */
class CountedSetsTest {
  private final MovingClock clock = new MovingClock(CaseFixtures.NOON.plus(Duration.ofMinutes(7)));
  private final FxWork work = new FxWork();
  private final NoNavigator navigator = new NoNavigator();
  @TempDir private Path folder;
  private Desk desk;
  private ScreenView view;
  private Stage stage;
  private Figures figures;

  @BeforeEach
  void show() throws Exception {
    Fx.start();
    Path file = folder.resolve("counted.db");
    desk = DeskFixtures.open(file, clock);
    try (Store store = JdbiStores.open(file.toString(), OpenMode.CREATE_IF_MISSING)) {
      CaseFixtures.store(store, CaseFixtures.many(900, 11));
    }
    figures = new ScreenReader(desk).look(List.of(), clock.instant()).figures();
    Words words = Words.in(Locale.CHINA, desk.city().profile().zone());
    Console console =
        new Console(desk, words, work, clock, new SilentNotices(), navigator, new Look());
    view = Fx.get(() -> new ScreenView(console));
    stage = Fx.get(Stage::new);
    Fx.run(
        () -> {
          Scene scene = new Scene(new StackPane(view.node()), 1900, 980);
          Theme.DARK.apply(scene);
          stage.setScene(scene);
          stage.show();
          view.attach();
        });
    Fx.until(() -> !loads().getItems().isEmpty() && !rows().isEmpty());
  }

  @AfterEach
  void hide() {
    Fx.run(
        () -> {
          view.detach();
          stage.hide();
        });
    work.close();
    desk.close();
  }

  @SuppressWarnings("unchecked")
  private TableView<Load> loads() {
    return (TableView<Load>) view.node().lookup(".load-table");
  }

  private List<Button> rows() {
    return view.node().lookupAll(".rank-row").stream().map(Button.class::cast).toList();
  }

  private List<CaseSummary> shown(CasesWanted wanted) {
    BoardReader.Found found =
        new BoardReader(desk)
            .look(
                new BoardReader.Task(Query.of(wanted), Set.of(), BoardReader.Reshape.ALWAYS, 1),
                clock.instant());
    assertThat(found.more()).isFalse();
    Shape shape = Objects.requireNonNull(found.shape());
    return IntStream.range(0, shape.size()).mapToObj(shape::get).toList();
  }

  private CasesWanted pressed(String tile) {
    navigator.wanted.clear();
    Fx.run(() -> ((Button) view.node().lookup("#kpi-" + tile)).fire());
    return navigator.wanted.getLast();
  }

  @Test
  void each_tile_opens_what_it_counts() {
    assertThat(shown(pressed("open"))).hasSize(figures.standing().open()).isNotEmpty();
    assertThat(shown(pressed("over"))).hasSize(figures.standing().over()).isNotEmpty();
    assertThat(shown(pressed("received"))).hasSize(figures.receivedToday()).isNotEmpty();
    assertThat(shown(pressed("closed"))).hasSize(figures.closedToday()).isNotEmpty();
    assertThat(shown(pressed("on-time"))).hasSize(figures.counts().closedLast7Days()).isNotEmpty();
    assertThat(shown(pressed("first")))
        .hasSize(figures.counts().firstResponseSeconds().size())
        .isNotEmpty();
    assertThat(figures.receivedToday()).isNotEqualTo(shown(pressed("first")).size());
  }

  @Test
  void each_row_of_the_loads_opens_as_many_as_it_tells_by_managing_jurisdiction() {
    List<Load> all = Fx.get(() -> List.copyOf(loads().getItems()));
    assertThat(all).hasSize(2).allSatisfy(load -> assertThat(load.open()).isPositive());
    for (int i = 0; i < all.size(); i++) {
      int place = i;
      navigator.wanted.clear();
      Fx.run(
          () -> {
            loads().getSelectionModel().select(place);
            Event.fireEvent(
                loads(),
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          });
      assertThat(shown(navigator.wanted.getLast())).hasSize(all.get(i).open());
    }
    // The county that lends its name to one of them has more: its other part is a zone's.
    String county = "990101";
    assertThat(shown(CasesWanted.OPEN.in(Scope.division(county))).size())
        .isGreaterThan(shown(CasesWanted.OPEN.in(Scope.jurisdiction(county))).size());
  }

  @Test
  void channels_and_classes_of_today_open_those_of_today() {
    List<Button> rows = Fx.get(this::rows);
    List<Integer> counts =
        rows.stream()
            .map(row -> row.getAccessibleText().replaceAll(".* ", ""))
            .map(Integer::valueOf)
            .toList();
    assertThat(counts.size())
        .isEqualTo(
            figures.counts().channelsToday().size() + figures.counts().categoriesToday().size());
    for (int i = 0; i < counts.size(); i++) {
      Button row = rows.get(i);
      navigator.wanted.clear();
      Fx.run(row::fire);
      assertThat(shown(navigator.wanted.getLast()))
          .as(row.getAccessibleText())
          .hasSize(counts.get(i));
    }
    assertThat(figures.counts().categoriesToday())
        .extracting(CategoryCount::category)
        .contains((String) null);
  }

  @Test
  void whoever_points_at_a_county_means_the_jurisdiction_of_the_place() {
    City city = desk.city();

    assertThat(Scope.pointed(city, "990101002001", Level.COUNTY))
        .isEqualTo(Scope.jurisdiction("new-town"));
    assertThat(Scope.pointed(city, "990101001001", Level.COUNTY))
        .isEqualTo(Scope.jurisdiction("990101"));
    assertThat(Scope.pointed(city, "990101001001", Level.TOWNSHIP))
        .isEqualTo(Scope.division("990101001"));
  }

  @Test
  void a_day_that_has_turned_still_opens_the_day_that_was_counted() {
    Instant then = figures.counts().dayStart();
    clock.pass(Duration.ofHours(14));

    CasesWanted wanted = pressed("received");

    assertThat(Objects.requireNonNull(wanted.span()).from()).isEqualTo(then);
  }
}
