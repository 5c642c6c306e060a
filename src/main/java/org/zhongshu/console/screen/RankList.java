package org.zhongshu.console.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.console.widget.Icons;

/**
 * Names with a bar and a number, the greatest first; each opens the cases behind it. Shows as many
 * as there is room for.
 */
final class RankList extends VBox {
  private static final double ROW = 26;

  private final Label empty = new Label();
  private List<Item> items = List.of();

  /**
   * One of them.
   *
   * @param icon Feather icon literal; empty for none
   * @param open leads to its cases
   */
  record Item(String key, String icon, String name, int count, Runnable open) {
    boolean sameAs(Item other) {
      return key.equals(other.key) && name.equals(other.name) && count == other.count;
    }
  }

  RankList(String emptyWords) {
    getStyleClass().add("rank-list");
    setMinSize(0, 0);
    empty.setText(emptyWords);
    empty.getStyleClass().add("muted");
    empty.setWrapText(true);
    heightProperty().addListener(_ -> trim());
    getChildren().add(empty);
  }

  void show(List<Item> now) {
    boolean same = now.size() == items.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = now.get(i).sameAs(items.get(i));
    }
    if (same) {
      return;
    }
    int focused = focusedRow();
    items = List.copyOf(now);
    int most = items.stream().mapToInt(Item::count).max().orElse(1);
    List<Button> rows = new ArrayList<>();
    items.forEach(item -> rows.add(row(item, most)));
    if (rows.isEmpty()) {
      getChildren().setAll(empty);
    } else {
      getChildren().setAll(rows);
    }
    trim();
    if (focused >= 0 && focused < rows.size()) {
      rows.get(focused).requestFocus();
    }
  }

  private int focusedRow() {
    for (int i = 0; i < getChildren().size(); i++) {
      if (getChildren().get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private void trim() {
    int room =
        (int) Math.floor((getHeight() - getInsets().getTop() - getInsets().getBottom()) / ROW);
    for (int i = 0; i < getChildren().size(); i++) {
      boolean fits = items.isEmpty() || i < Math.max(1, room);
      getChildren().get(i).setVisible(fits);
      getChildren().get(i).setManaged(fits);
    }
  }

  private static Button row(Item item, int most) {
    Label name = new Label(item.name());
    if (!item.icon().isEmpty()) {
      name.setGraphic(Icons.of(item.icon()));
      name.getGraphic().getStyleClass().add("muted");
      name.setGraphicTextGap(8);
    }
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Region fill = new Region();
    fill.getStyleClass().add("bar-fill");
    HBox track = new HBox(fill);
    track.getStyleClass().add("bar-track");
    track.setMinWidth(64);
    track.setMaxWidth(64);
    fill.setMinWidth(64.0 * item.count() / Math.max(1, most));
    fill.setMaxWidth(64.0 * item.count() / Math.max(1, most));
    Label count = new Label("%,d".formatted(item.count()));
    count.getStyleClass().add("strong");
    count.setMinWidth(52);
    count.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(8, name, track, count);
    line.setAlignment(Pos.CENTER_LEFT);
    Button row = new Button();
    row.getStyleClass().setAll("rank-row");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setGraphic(line);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setMinHeight(ROW);
    row.setPrefHeight(ROW);
    row.setMaxHeight(ROW);
    line.prefWidthProperty().bind(row.widthProperty().subtract(16));
    row.setAccessibleText(item.name() + " " + item.count());
    row.setOnAction(_ -> item.open().run());
    return row;
  }
}
