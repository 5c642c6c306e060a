package org.zhongshu.console.widget;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How the lists of this page look. */
public final class Tables {
  private Tables() {}

  public static <T> TableView<T> of(String name, String placeholder) {
    TableView<T> table = new TableView<>();
    table.setFixedCellSize(32);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(placeholder));
    table.setAccessibleText(name);
    return table;
  }

  public static <T> TableColumn<T, String> column(
      TableView<T> table, String name, double width, Function<T, String> words) {
    TableColumn<T, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(width * 0.7);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return column;
  }

  /** How a cell's words look: a sign beside them, and their style. */
  public record Look(String icon, String style) {}

  /** A column whose words have a sign, so that colour is never alone. */
  public static <T> void column(
      TableView<T> table,
      String name,
      double width,
      Function<T, String> words,
      Function<T, Look> look) {
    TableColumn<T, String> column = column(table, name, width, words);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              private final Label label = new Label();

              @Override
              protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                T row = getTableRow() == null ? null : getTableRow().getItem();
                if (empty || text == null || row == null) {
                  setGraphic(null);
                  return;
                }
                Look shown = look.apply(row);
                Node sign = Icons.of(shown.icon(), 14);
                sign.getStyleClass().add(shown.style());
                label.setText(text);
                label.setGraphic(sign);
                label.getStyleClass().setAll("label", shown.style());
                setGraphic(label);
              }
            });
  }

  /** A panel with a heading and something beside it. */
  public static VBox panel(String heading, Label beside, TableView<?> table) {
    Label name = new Label(heading);
    name.getStyleClass().add("h3");
    name.setMinWidth(Region.USE_PREF_SIZE);
    beside.getStyleClass().addAll("small", "muted");
    HBox head = new HBox(8, name, beside);
    head.getStyleClass().add("panel-header");
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox panel = new VBox(head, table);
    panel.getStyleClass().add("panel");
    return panel;
  }
}
