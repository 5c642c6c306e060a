package org.zhongshu.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.zhongshu.app.tour.Hand;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.city.Outline;
import org.zhongshu.city.Point;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.BoardView;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.console.theme.Theme;

/** The map under the board's table: what is chosen in one is chosen in the other. */
class BoardMapTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private ConsoleFixture console;
  private Hand hand;
  private Case west;
  private Case east;
  private MapPane map;

  @BeforeEach
  void open() {
    desk.setOutlines(
        List.of(box("410102", 113.0, 34.0, 113.5, 34.5), box("410103", 113.5, 34.0, 114.0, 34.5)));
    west = desk.report("路面塌陷", "410102001001", "0101", true, new Point(34.25, 113.2));
    east = desk.report("井盖缺失", "410103002001", "0101", true, new Point(34.25, 113.8));
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
    hand.act(() -> ((BoardView) console.window().views().getFirst()).showCases(CasesWanted.OPEN));
    hand.press("Shift+M");
    map = (MapPane) hand.find(MapPane.class::isInstance).orElseThrow();
    hand.until(() -> map.signs().size() >= 2, "both cases on the map");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_cursor_of_the_table_is_set_off_on_the_map() {
    hand.press("J");
    hand.until(() -> Objects.equals(map.selectedCaseProperty().get(), chosen().id()), "the first");
    long first = Fx.get(() -> chosen().id());
    hand.press("J");
    hand.until(() -> chosen().id() != first, "the second");
    assertThat(Fx.get(() -> map.selectedCaseProperty().get()))
        .isEqualTo(Fx.get(() -> chosen().id()));
  }

  @Test
  void a_case_clicked_on_the_map_is_the_cursor_of_the_table() {
    for (Case it : List.of(east, west)) {
      Sign sign = Fx.get(() -> signOf(it.id()));
      hand.act(() -> map.clicked(sign.x(), sign.y()));
      hand.until(() -> chosen().id() == it.id(), "the case clicked");
    }
  }

  @Test
  void with_the_whole_city_in_sight_a_click_filters_by_the_county_and_another_lets_it_go() {
    double[] at = Fx.get(this::nowhere);
    hand.act(() -> map.clicked(at[0], at[1]));
    hand.until(() -> table().getItems().size() == 1, "one county's cases");
    assertThat(Fx.get(() -> table().getItems().getFirst().id())).isEqualTo(west.id());
    assertThat(Fx.get(() -> says("中原区"))).as("the filter names the county").isTrue();

    hand.act(() -> map.clicked(at[0], at[1]));
    hand.until(() -> table().getItems().size() == 2, "all cases again");
  }

  @Test
  void what_is_filtered_away_is_gone_from_the_map() {
    hand.press("F", "f");
    hand.type("井盖");
    hand.until(
        () -> map.signs().stream().filter(s -> s instanceof Sign.OfCases).count() == 1,
        "one case on the map");
    assertThat(Fx.get(() -> signOf(east.id()))).isNotNull();
  }

  @Test
  void the_map_shows_that_it_has_the_focus() {
    hand.act(map::requestFocus);
    assertThat(
            Fx.get(
                () ->
                    map.getChildrenUnmodifiable().stream()
                        .filter(n -> n.getStyleClass().contains("map-ring"))
                        .map(n -> ((Region) n).getBorder() != null)
                        .findFirst()))
        .contains(true);
  }

  /** A place in the west where no sign stands. */
  private double[] nowhere() {
    Viewport seen = map.viewProperty().get();
    for (double x = 10; x < seen.width() / 2; x += 8) {
      for (double y = 10; y < seen.height(); y += 8) {
        var at = seen.at(x, y);
        boolean inside =
            at.lon() > 113.02 && at.lon() < 113.4 && at.lat() > 34.02 && at.lat() < 34.48;
        if (inside && map.signAt(x, y) == null) {
          return new double[] {x, y};
        }
      }
    }
    throw new AssertionError("no free place in the west");
  }

  private Sign signOf(long id) {
    return map.signs().stream()
        .filter(s -> s instanceof Sign.OfCases cases && cases.cluster().holds(id))
        .findFirst()
        .orElseThrow();
  }

  private CaseSummary chosen() {
    return table().getSelectionModel().getSelectedItem();
  }

  private boolean says(String words) {
    return root().lookupAll(".combo-box").stream()
        .anyMatch(
            n ->
                n instanceof ComboBox<?> box
                    && box.getButtonCell() != null
                    && words.equals(box.getButtonCell().getText()));
  }

  @SuppressWarnings("unchecked")
  private TableView<CaseSummary> table() {
    return (TableView<CaseSummary>) hand.find(TableView.class::isInstance).orElseThrow();
  }

  private Parent root() {
    return console.window().scene().getRoot();
  }

  private static Outline box(String code, double x0, double y0, double x1, double y1) {
    return new Outline(
        code,
        new GeometryFactory()
            .toGeometry(new Envelope(new Coordinate(x0, y0), new Coordinate(x1, y1))),
        false);
  }
}
