package org.zhongshu.console.screen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import org.zhongshu.city.Scope;
import org.zhongshu.console.map.CaseMark;
import org.zhongshu.console.map.Choropleth;
import org.zhongshu.console.map.LoadLegend;
import org.zhongshu.console.map.MapLayer;
import org.zhongshu.console.map.MapPane;
import org.zhongshu.console.screen.OpenCases.Load;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.Console;
import org.zhongshu.words.Words;

/**
 * Two maps side by side over the same cases: the whole city, and its heart; in a small window one
 * at a time.
 */
final class MapPanel {
  private final Console console;
  private final Words words;
  private final MapPane whole;
  private final MapPane heart;
  private final StackPane wholeBox;
  private final StackPane heartBox;
  private final GridPane both = new GridPane();
  private final ColumnConstraints left = new ColumnConstraints();
  private final ColumnConstraints right = new ColumnConstraints();
  private final Panel panel;
  private final Map<MapLayer, ToggleButton> toggles = new HashMap<>();
  private final ChangeListener<List<CaseMark>> marksChanged;
  private final ScreenModel model;
  private boolean compact;
  private boolean heartFirst;
  private boolean anyHeart;

  MapPanel(Console console, ScreenModel model) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    this.whole = new MapPane(console);
    this.heart = new MapPane(console);
    for (MapPane map : maps()) {
      map.setOnCase(this::openCase);
      map.setOnArea(
          (code, level) ->
              console
                  .navigator()
                  .showCases(
                      CasesWanted.OPEN.in(Scope.pointed(console.desk().city(), code, level))));
      map.show(MapLayer.UNITS, false);
    }
    heart.loadsProperty().bind(whole.loadsProperty());
    marksChanged =
        (_, _, marks) -> {
          whole.setCases(marks);
          heart.setCases(marks);
        };
    wholeBox = box(whole, title("screen.map.whole"));
    heartBox = box(heart, title("screen.map.heart"));
    both.getColumnConstraints().addAll(left, right);
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    both.getRowConstraints().add(row);
    both.add(wholeBox, 0, 0);
    both.add(heartBox, 1, 0);
    both.setHgap(1);
    both.getStyleClass().add("map-both");
    both.setMinSize(0, 0);
    HBox chips = new HBox(6);
    chips.setAlignment(Pos.CENTER_RIGHT);
    for (MapLayer layer : MapLayer.values()) {
      chips.getChildren().add(toggle(layer));
    }
    LoadLegend legend = new LoadLegend(words, whole.loadsProperty());
    legend.setMinWidth(Region.USE_PREF_SIZE);
    panel = new Panel(words.get("screen.map"), words.get("screen.map.note"), both, legend, chips);
    lay();
  }

  private List<MapPane> maps() {
    return List.of(whole, heart);
  }

  Panel node() {
    return panel;
  }

  /** Names the map, and brings the other one to the fore when pressed. */
  private Button title(String key) {
    Button title = new Button(words.get(key));
    title.getStyleClass().setAll("map-title");
    title.setFocusTraversable(false);
    title.setTooltip(new Tooltip(words.get("action.screen.swap")));
    title.setOnAction(_ -> swap());
    return title;
  }

  private static StackPane box(MapPane map, Button title) {
    StackPane box = new StackPane(map, title);
    StackPane.setAlignment(title, Pos.TOP_LEFT);
    box.setMinSize(0, 0);
    return box;
  }

  private ToggleButton toggle(MapLayer layer) {
    ToggleButton button = new ToggleButton(words.get("screen.layer." + layer.name()));
    button.getStyleClass().addAll("small", "layer-chip");
    button.setSelected(whole.shows(layer));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> show(layer, button.isSelected()));
    toggles.put(layer, button);
    return button;
  }

  private void show(MapLayer layer, boolean shown) {
    maps().forEach(map -> map.show(layer, shown));
  }

  /** Shows or hides a layer. */
  void toggleLayer(MapLayer layer) {
    ToggleButton button = toggles.get(layer);
    if (button != null) {
      button.setSelected(!button.isSelected());
      show(layer, button.isSelected());
    }
  }

  private void openCase(long id) {
    console
        .work()
        .ask(
            () -> console.desk().cases().summaries(List.of(id)),
            found -> found.forEach(row -> console.navigator().showCase(row.number())),
            console.notices()::failed);
  }

  void attach() {
    maps().forEach(MapPane::attach);
    model.marks().addListener(marksChanged);
    marksChanged.changed(model.marks(), List.of(), model.marks().get());
  }

  void detach() {
    model.marks().removeListener(marksChanged);
    maps().forEach(MapPane::detach);
  }

  void show(List<Load> loads) {
    Map<String, Double> known = new HashMap<>();
    for (Load load : loads) {
      if (load.perTenThousand() >= 0) {
        known.put(load.jurisdiction().id(), load.perTenThousand());
      }
    }
    Choropleth now = Choropleth.of(known);
    if (!now.equals(whole.loadsProperty().get())) {
      whole.loadsProperty().set(now);
    }
  }

  /** The areas that are the city's heart, separated by a bar; without them one map stands alone. */
  void setHeart(String codes) {
    List<String> areas =
        Arrays.stream(codes.split("\\|")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    anyHeart = !areas.isEmpty();
    heart.setHome(areas);
    lay();
  }

  void setCompact(boolean small) {
    compact = small;
    panel.showNote(!small);
    lay();
  }

  /** Changes which map is the larger, or the one that is shown. */
  void swap() {
    if (anyHeart) {
      heartFirst = !heartFirst;
      lay();
    }
  }

  private void lay() {
    boolean showHeart = anyHeart && (!compact || heartFirst);
    boolean showWhole = !anyHeart || !compact || !heartFirst;
    set(wholeBox, showWhole);
    set(heartBox, showHeart);
    double share = !showHeart ? 100 : !showWhole ? 0 : heartFirst ? 42 : 60;
    left.setPercentWidth(share);
    right.setPercentWidth(100 - share);
    maps().forEach(MapPane::requestLayout);
  }

  private static void set(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
