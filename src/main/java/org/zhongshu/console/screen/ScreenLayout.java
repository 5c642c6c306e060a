package org.zhongshu.console.screen;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.zhongshu.words.Words;

/**
 * Where things stand: side by side on a large screen; on a small one the loads share a place with
 * the maps and the channels with the topics.
 */
final class ScreenLayout {
  private final Words words;
  private final KpiRow kpis;
  private final Panel loads;
  private final Panel map;
  private final Panel hours;
  private final Panel channels;
  private final Panel topics;
  private final Panel feed;
  private final VBox root = new VBox(12);
  private final HBox mapTabs;
  private final HBox rankTabs;
  private final StackPane mapPlace = new StackPane();
  private final StackPane rankPlace = new StackPane();

  ScreenLayout(
      Words words,
      KpiRow kpis,
      Node loadTable,
      Node loadFoot,
      Panel map,
      Panel hours,
      Node channelList,
      Node topicList,
      Panel feed) {
    this.words = words;
    this.kpis = kpis;
    BorderPane table = new BorderPane(loadTable, null, null, loadFoot, null);
    table.setMinSize(0, 0);
    this.loads = new Panel(words.get("screen.load"), words.get("screen.load.note"), table);
    this.map = map;
    this.hours = hours;
    this.channels = new Panel(words.get("screen.channels"), words.get("screen.today"), channelList);
    this.topics = new Panel(words.get("screen.topics"), words.get("screen.today"), topicList);
    this.feed = feed;
    this.mapTabs = tabs(mapPlace, List.of(map, loads), List.of("screen.map", "screen.load"));
    this.rankTabs =
        tabs(rankPlace, List.of(channels, topics), List.of("screen.channels", "screen.topics"));
    root.getStyleClass().add("one-screen");
    root.setPadding(new Insets(12));
  }

  Region root() {
    return root;
  }

  void setLoadNote(String note) {
    loads.setNote(note);
  }

  void setCompact(boolean compact) {
    root.getChildren().clear();
    mapPlace.getChildren().clear();
    rankPlace.getChildren().clear();
    for (Panel panel : List.of(map, loads, channels, topics)) {
      panel.setVisible(true);
      panel.header().getChildren().removeAll(mapTabs, rankTabs);
    }
    if (compact) {
      small();
    } else {
      large();
    }
  }

  private void large() {
    fix(loads, 300);
    fix(feed, 396);
    HBox.setHgrow(map, Priority.ALWAYS);
    HBox upper = new HBox(12, loads, map);
    grow(hours, 5);
    grow(channels, 3);
    grow(topics, 3);
    HBox lower = new HBox(12, hours, channels, topics);
    lower.setMinHeight(252);
    lower.setPrefHeight(252);
    lower.setMaxHeight(252);
    body(upper, lower);
  }

  private void small() {
    fix(feed, 320);
    free(loads);
    mapPlace.getChildren().setAll(loads, map);
    rankPlace.getChildren().setAll(topics, channels);
    choose(mapTabs, 0);
    choose(rankTabs, 0);
    mapPlace.setMinSize(0, 0);
    HBox.setHgrow(mapPlace, Priority.ALWAYS);
    HBox upper = new HBox(12, mapPlace);
    grow(hours, 5);
    grow(channels, 3);
    grow(topics, 3);
    rankPlace.setPrefWidth(340);
    rankPlace.setMinWidth(300);
    HBox lower = new HBox(12, hours, rankPlace);
    lower.setMinHeight(196);
    lower.setPrefHeight(196);
    lower.setMaxHeight(196);
    body(upper, lower);
  }

  private void body(HBox upper, HBox lower) {
    VBox main = new VBox(12, upper, lower);
    VBox.setVgrow(upper, Priority.ALWAYS);
    upper.setMinHeight(0);
    main.setMinSize(0, 0);
    HBox.setHgrow(main, Priority.ALWAYS);
    HBox body = new HBox(12, main, feed);
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    root.getChildren().setAll(kpis, body);
  }

  private static void fix(Region region, double width) {
    region.setMinWidth(width);
    region.setPrefWidth(width);
    region.setMaxWidth(width);
  }

  private static void free(Region region) {
    region.setMinWidth(0);
    region.setPrefWidth(Region.USE_COMPUTED_SIZE);
    region.setMaxWidth(Double.MAX_VALUE);
  }

  private static void grow(Region region, int share) {
    region.setMinWidth(0);
    region.setPrefWidth(share * 100);
    HBox.setHgrow(region, Priority.ALWAYS);
  }

  /**
   * Two buttons of which one panel's is chosen; they stand in the header of the panel that is
   * shown.
   */
  private HBox tabs(StackPane place, List<Panel> panels, List<String> names) {
    ToggleGroup group = new ToggleGroup();
    HBox tabs = new HBox(4);
    tabs.getStyleClass().add("panel-tabs");
    tabs.setMinWidth(Region.USE_PREF_SIZE);
    for (int i = 0; i < panels.size(); i++) {
      int index = i;
      ToggleButton button = new ToggleButton(words.get(names.get(i)));
      button.getStyleClass().addAll("small");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            panels.forEach(panel -> panel.header().getChildren().remove(tabs));
            for (Panel panel : panels) {
              panel.setVisible(panel == panels.get(index));
            }
            panels.get(index).header().getChildren().add(tabs);
            place.requestLayout();
            panels.get(index).requestLayout();
          });
      tabs.getChildren().add(button);
    }
    return tabs;
  }

  private static void choose(HBox tabs, int index) {
    ((ToggleButton) tabs.getChildren().get(index)).fire();
  }
}
