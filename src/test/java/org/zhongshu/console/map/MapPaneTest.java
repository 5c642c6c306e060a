package org.zhongshu.console.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.testfx.api.FxRobot;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.city.Outline;
import org.zhongshu.console.board.FakeDesk;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.theme.Look;
import org.zhongshu.console.theme.Theme;
import org.zhongshu.words.Words;

/** Two counties side by side, five cases: three on one spot in the west, two apart in the east. */
class MapPaneTest {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:00:00Z"));
  private final FakeDesk desk = new FakeDesk(clock);
  private final FxWork work = new FxWork();
  private final Look look = new Look();
  private final List<Long> chosen = new ArrayList<>();
  private final List<List<Long>> many = new ArrayList<>();
  private final List<String> areas = new ArrayList<>();
  private final FxRobot robot = new FxRobot();
  private MapPane map;
  private Stage stage;
  private StackPane parent;

  @BeforeEach
  void show() throws TimeoutException {
    Fx.start();
    desk.setOutlines(
        List.of(box("410102", 113.0, 34.0, 113.5, 34.5), box("410103", 113.5, 34.0, 114.0, 34.5)));
    Console console =
        new Console(
            desk,
            Words.in(Locale.CHINA, ZoneOffset.UTC),
            work,
            clock,
            new SilentNotices(),
            new NoNavigator(),
            look);
    map = Fx.get(() -> new MapPane(console));
    parent = Fx.get(() -> new StackPane(map));
    stage = Fx.get(Stage::new);
    Fx.run(
        () -> {
          map.setOnCase(chosen::add);
          map.setOnCases(many::add);
          map.setOnArea((code, _) -> areas.add(code));
          Scene scene = new Scene(parent, 640, 480);
          Theme.DARK.apply(scene);
          stage.setScene(scene);
          // The headless platform tells a wheel's place on the screen as that in the window.
          stage.setX(0);
          stage.setY(0);
          stage.show();
          map.attach();
          map.setCases(
              List.of(
                  mark(1, 34.25, 113.2, DueState.OVER),
                  mark(2, 34.25, 113.2, DueState.NORMAL),
                  mark(3, 34.25, 113.2, DueState.NORMAL),
                  mark(4, 34.1, 113.7, DueState.SOON),
                  mark(5, 34.4, 113.9, DueState.NORMAL)));
        });
    Fx.until(() -> map.signs().size() == 3);
  }

  @AfterEach
  void hide() {
    Fx.run(
        () -> {
          map.detach();
          stage.hide();
        });
    work.close();
  }

  private static Outline box(String code, double x0, double y0, double x1, double y1) {
    return new Outline(
        code,
        FACTORY.toGeometry(new Envelope(new Coordinate(x0, y0), new Coordinate(x1, y1))),
        false);
  }

  private static CaseMark mark(long id, double lat, double lon, DueState state) {
    return new CaseMark(id, Viewport.worldX(lon), Viewport.worldY(lat), state, true);
  }

  private Sign signOf(long id) {
    return Fx.get(
        () ->
            map.signs().stream()
                .filter(s -> s instanceof Sign.OfCases cases && cases.cluster().holds(id))
                .findFirst()
                .orElseThrow());
  }

  private void click(double x, double y) {
    Point2D at = Fx.get(() -> map.localToScreen(x, y));
    robot.clickOn(at);
  }

  private Viewport view() {
    return Fx.get(() -> map.viewProperty().get());
  }

  @Test
  void shows_the_whole_city_first_with_cases_gathered() {
    assertThat(
            view()
                .box()
                .covers(Fx.get(() -> Objects.requireNonNull(map.cityProperty().get()).box())))
        .isTrue();
    assertThat(((Sign.OfCases) signOf(1)).cluster().count()).isEqualTo(3);
    assertThat(Fx.get(map::getAccessibleText)).contains("5").contains("1");
  }

  @Test
  void a_click_on_a_case_chooses_it_and_a_list_can_choose_it_too() {
    Sign four = signOf(4);
    click(four.x(), four.y());

    assertThat(chosen).containsExactly(4L);
    assertThat(Fx.get(() -> map.selectedCaseProperty().get())).isEqualTo(4L);
    Fx.run(() -> map.selectedCaseProperty().set(5L));
    assertThat(chosen).containsExactly(4L);
  }

  @Test
  void a_click_on_cases_that_no_zoom_parts_hands_them_over() {
    Sign three = signOf(2);
    click(three.x(), three.y());

    assertThat(many).containsExactly(List.of(1L, 2L, 3L));
  }

  @Test
  void a_click_where_nothing_stands_tells_the_area() {
    click(20, 240);

    Fx.until(() -> areas.equals(List.of("410102001001")));
  }

  @Test
  void keys_move_and_zoom_and_home_brings_all_back() {
    Viewport start = view();
    Fx.run(map::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertThat(view().x()).isGreaterThan(start.x());
    robot.type(KeyCode.EQUALS);
    assertThat(view().zoom()).isEqualTo(start.zoom() + 1);
    robot.type(KeyCode.MINUS);
    robot.type(KeyCode.HOME);
    assertThat(view()).isEqualTo(start);
  }

  @Test
  void the_wheel_zooms_to_the_pointer_and_dragging_moves() {
    Viewport start = view();
    Point2D corner = Fx.get(() -> map.localToScreen(100, 100));
    robot.moveTo(corner).scroll(3, javafx.geometry.VerticalDirection.UP);
    Fx.until(() -> map.viewProperty().get().zoom() > start.zoom());
    Viewport near = view();
    assertThat(near.at(100, 100).metresTo(start.at(100, 100))).isLessThan(1);

    robot.drag(corner).moveBy(60, 0).drop();
    assertThat(view().x()).isLessThan(near.x());
    assertThat(chosen).isEmpty();
  }

  @Test
  void the_borders_are_drawn_once_while_the_map_is_moved_a_little() {
    Viewport drawn = Fx.get(map::painted);
    Fx.run(() -> map.move(map.viewProperty().get().moved(30, 10)));
    Fx.run(map::layout);

    assertThat(Fx.get(map::painted)).isSameAs(drawn);
    Fx.run(() -> map.move(map.viewProperty().get().moved(400, 0)));
    Fx.until(() -> map.painted() != drawn);
  }

  @Test
  void nothing_is_drawn_while_hidden() {
    Fx.run(() -> parent.setVisible(false));
    Viewport drawn = Fx.get(map::painted);
    Fx.run(
        () -> {
          look.themeProperty().set(Theme.LIGHT);
          map.move(map.viewProperty().get().moved(500, 0));
          map.layout();
        });
    assertThat(Fx.get(map::painted)).isSameAs(drawn);

    Fx.run(
        () -> {
          parent.setVisible(true);
          map.requestLayout();
        });
    Fx.until(() -> map.painted() != drawn);
  }

  @Test
  void layers_can_be_hidden() {
    Fx.run(() -> map.show(MapLayer.CASES, false));
    Fx.until(() -> map.signs().isEmpty());
    assertThat(Fx.get(() -> map.shows(MapLayer.CASES))).isFalse();
  }
}
