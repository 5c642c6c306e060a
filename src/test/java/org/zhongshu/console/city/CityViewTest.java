package org.zhongshu.console.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.city.Area;
import org.zhongshu.city.Level;
import org.zhongshu.console.ConsoleFixture;
import org.zhongshu.console.board.Fx;
import org.zhongshu.console.board.MovingClock;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;

class CityViewTest {
  private final MovingClock clock = new MovingClock(Instant.parse("2026-04-04T02:24:37Z"));
  @TempDir private Path folder;
  private Desk desk;
  private ConsoleFixture console;
  private CityView view;

  @BeforeEach
  void open() {
    desk = DeskFixtures.open(folder.resolve("test.db"), clock);
    console = ConsoleFixture.open(desk, clock);
    console.hand().act(() -> console.window().console().navigator().show("city"));
    view =
        (CityView)
            Fx.get(
                () ->
                    console.window().views().stream()
                        .filter(v -> v.id().equals("city"))
                        .findFirst()
                        .orElseThrow());
  }

  @AfterEach
  void close() {
    console.close();
    desk.close();
  }

  private Area some(Level level) {
    return desk.city().areas().stream().filter(a -> a.level() == level).findFirst().orElseThrow();
  }

  private String heading() {
    return Fx.get(() -> ((Label) view.node().lookup(".spot-content .h1")).getText());
  }

  @SuppressWarnings("unchecked")
  private TreeView<Spot> tree() {
    return (TreeView<Spot>) view.node().lookup(".spot-tree");
  }

  private String selected() {
    return Fx.get(() -> tree().getSelectionModel().getSelectedItem().getValue().id());
  }

  @Test
  void begins_with_the_whole_city() {
    assertThat(heading()).isEqualTo(desk.city().profile().name());
  }

  @Test
  void an_area_from_elsewhere_is_found_in_the_tree_in_either_order() {
    Area community = some(Level.COMMUNITY);
    console.hand().act(() -> view.showArea(community.code()));
    assertThat(heading()).isEqualTo(community.name());
    assertThat(selected()).isEqualTo(community.code());

    Node division =
        Fx.get(
            () ->
                view.node().lookupAll(".city-orders .toggle-button").stream()
                    .skip(1)
                    .findFirst()
                    .orElseThrow());
    console.hand().act(() -> ((ToggleButton) division).fire());
    assertThat(selected()).isEqualTo(community.code());
  }

  @Test
  void a_choice_in_the_tree_tells_about_it() {
    console.hand().act(() -> tree().getSelectionModel().select(1));

    assertThat(heading()).isEqualTo(Fx.get(() -> tree().getTreeItem(1).getValue().name()));
  }

  @Test
  void typing_finds_an_area_and_enter_goes_there() {
    Area township = some(Level.TOWNSHIP);
    TextField text = (TextField) Fx.get(() -> view.node().lookup(".text-field"));
    console.hand().act(text::requestFocus);
    console.hand().act(() -> text.setText(township.code()));
    console.hand().press("Enter");

    assertThat(heading()).isEqualTo(township.name());
    String left = Fx.get(text::getText);
    assertThat(left).isEmpty();
  }

  @Test
  void the_way_leads_back_by_mouse_and_by_key() {
    Area community = some(Level.COMMUNITY);
    console.hand().act(() -> view.showArea(community.code()));
    List<String> way = crumbs();
    assertThat(way).hasSize(4).endsWith(community.name()).startsWith(desk.city().profile().name());

    console.hand().press("Alt+Up");
    assertThat(crumbs()).isEqualTo(way.subList(0, 3));
    assertThat(heading()).isEqualTo(way.get(2));

    console.hand().act(() -> crumb(way.get(1)).fire());
    assertThat(crumbs()).isEqualTo(way.subList(0, 2));
    console.hand().act(() -> crumb(way.get(0)).fire());
    assertThat(selected()).isEqualTo(desk.city().profile().code());
    assertThat(crumbs()).hasSize(1);
  }

  @Test
  void a_county_is_counted_by_the_order_that_the_tree_is_in() {
    console.hand().act(() -> view.showArea("990101"));
    assertThat(level()).startsWith("管理辖区");

    console.hand().act(() -> orders().get(1).fire());
    assertThat(selected()).isEqualTo("990101");
    assertThat(level()).startsWith("县区");

    console.hand().act(() -> orders().get(0).fire());
    assertThat(level()).startsWith("管理辖区");
  }

  private List<ToggleButton> orders() {
    return view.node().lookupAll(".city-orders .toggle-button").stream()
        .map(ToggleButton.class::cast)
        .toList();
  }

  private String level() {
    return Fx.get(() -> ((Label) view.node().lookup(".spot-content .line .small")).getText());
  }

  private List<String> crumbs() {
    return Fx.get(
        () ->
            view.node().lookupAll(".crumb").stream()
                .map(node -> ((Button) node).getText())
                .toList());
  }

  private Button crumb(String name) {
    return view.node().lookupAll(".crumb").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
