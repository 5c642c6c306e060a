package org.zhongshu.console.figures;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhongshu.words.Words;

/** A list of cases with a heading; each opens on the board. */
final class CasesPane<T> extends VBox {
  private final TableView<T> table = new TableView<>();
  private final Label title = new Label();
  private final Label note = new Label();

  /**
   * @param number number of the case of a row
   */
  CasesPane(Words words, String name, Function<T, String> number, Consumer<String> open) {
    getStyleClass().add("panel");
    title.setText(name);
    title.getStyleClass().add("h3");
    title.setMinWidth(USE_PREF_SIZE);
    note.getStyleClass().addAll("small", "muted");
    HBox head = new HBox(8, title, note);
    head.getStyleClass().add("panel-header");
    table.setAccessibleText(name);
    table.setFixedCellSize(28);
    table.setPlaceholder(new Label(words.get("figures.no-cases")));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected(number, open);
            event.consume();
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            openSelected(number, open);
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(head, table);
  }

  private void openSelected(Function<T, String> number, Consumer<String> open) {
    T row = table.getSelectionModel().getSelectedItem();
    if (row != null) {
      open.accept(number.apply(row));
    }
  }

  CasesPane<T> column(String name, double width, Function<T, String> told) {
    TableColumn<T, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(told.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(width * 0.6);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return this;
  }

  void above(Node node) {
    getChildren().add(1, node);
  }

  void show(String heading, String remark, List<T> rows) {
    title.setText(heading);
    note.setText(remark);
    table.getItems().setAll(rows);
  }

  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().select(0);
    }
  }
}
