package org.zhongshu.console.duty;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;

/** How the lists of this page look, and how they keep what is selected. */
final class DutyTables {
  /** From this width on a column takes what room there is. */
  private static final double WIDE = 140;

  private DutyTables() {}

  static <T> TableView<T> of(String name, String placeholder) {
    TableView<T> table = new TableView<>();
    table.setFixedCellSize(28);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(placeholder));
    table.setAccessibleText(name);
    table.setMinHeight(84);
    return table;
  }

  /** A sign and a style beside words; empty ones for none. */
  record Look(String icon, String style) {
    static final Look PLAIN = new Look("", "");
  }

  static <T> void column(TableView<T> table, String name, double width, Function<T, String> words) {
    column(table, name, width, words, _ -> Look.PLAIN);
  }

  static <T> void column(
      TableView<T> table,
      String name,
      double width,
      Function<T, String> words,
      Function<T, Look> look) {
    TableColumn<T, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(width * 0.8);
    if (width < WIDE) {
      // What has little to say leaves the room to what has more.
      column.setMaxWidth(width * 1.3);
    }
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellFactory(_ -> new LookCell<>(look));
    table.getColumns().add(column);
  }

  /** Shows other rows; what is selected stays so, by its key. */
  static <T> void show(TableView<T> table, List<T> rows, Function<T, Object> key) {
    if (table.getItems().equals(rows)) {
      table.refresh();
      return;
    }
    T selected = table.getSelectionModel().getSelectedItem();
    table.getItems().setAll(rows);
    if (selected != null) {
      select(table, key, key.apply(selected));
    }
  }

  /** Selects the row with a key; false when there is none. */
  static <T> boolean select(TableView<T> table, Function<T, Object> key, Object wanted) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (key.apply(table.getItems().get(i)).equals(wanted)) {
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(Math.max(0, i - 2));
        return true;
      }
    }
    return false;
  }

  /** A panel with a heading, the key that leads to it, and something beside it. */
  static VBox panel(String heading, String key, Label beside, Node... body) {
    Label name = new Label(heading);
    name.getStyleClass().add("h3");
    name.setMinWidth(Region.USE_PREF_SIZE);
    beside.getStyleClass().addAll("small", "muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, name, beside, gap, new KeyHint(key));
    head.getStyleClass().add("panel-header");
    VBox panel = new VBox(head);
    panel.getChildren().addAll(body);
    panel.getStyleClass().add("panel");
    return panel;
  }

  private static final class LookCell<T> extends TableCell<T, String> {
    private final Label label = new Label();
    private final Function<T, Look> look;

    private LookCell(Function<T, Look> look) {
      this.look = look;
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      T row = getTableRow() == null ? null : getTableRow().getItem();
      if (empty || text == null || row == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      Look shown = look.apply(row);
      label.setText(text);
      label.getStyleClass().setAll("label", shown.style());
      if (shown.icon().isEmpty()) {
        label.setGraphic(null);
      } else {
        Node sign = Icons.of(shown.icon(), 14);
        sign.getStyleClass().add(shown.style());
        label.setGraphic(sign);
      }
      setTooltip(text.length() > 12 ? new Tooltip(text) : null);
      setGraphic(label);
    }
  }
}
