package org.zhongshu.console.plans;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Tables of the page, all made the same way. */
final class PlanTables {
  private static final double ROW = 32;

  private PlanTables() {}

  /**
   * What a column shows.
   *
   * @param width pixels; the last column takes what is left
   */
  record Column<T>(String name, double width, Function<T, String> text) {}

  static <T> TableView<T> of(String name, String none, List<Column<T>> columns) {
    TableView<T> table = new TableView<>();
    table.setAccessibleText(name);
    table.setFixedCellSize(ROW);
    table.setPlaceholder(new Label(none));
    columns.forEach(column -> table.getColumns().add(column(column)));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    return table;
  }

  /** The same with rows as high as their texts: nothing is cut. */
  static <T> TableView<T> wrapped(String name, String none, List<Column<T>> columns) {
    TableView<T> table = of(name, none, columns);
    table.setFixedCellSize(Region.USE_COMPUTED_SIZE);
    for (TableColumn<T, ?> column : table.getColumns()) {
      wrap(column);
    }
    return table;
  }

  @SuppressWarnings("unchecked")
  private static <T> void wrap(TableColumn<T, ?> column) {
    ((TableColumn<T, String>) column).setCellFactory(_ -> new Wrapped<>());
  }

  /** A cell with as many lines as its text needs. */
  private static final class Wrapped<T> extends TableCell<T, String> {
    private final Text words = new Text();

    Wrapped() {
      words.getStyleClass().add("plan-words");
      words.wrappingWidthProperty().bind(widthProperty().subtract(16));
      setPrefHeight(Region.USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      words.setText(text == null || empty ? "" : text);
      setGraphic(text == null || empty ? null : words);
    }
  }

  private static <T> TableColumn<T, String> column(Column<T> it) {
    TableColumn<T, String> column = new TableColumn<>(it.name());
    column.setPrefWidth(it.width());
    column.setMinWidth(Math.min(it.width(), 60));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyStringWrapper(it.text().apply(data.getValue())));
    column.setCellFactory(_ -> new Told<>());
    return column;
  }

  /** A cell whose whole text can be read when it is cut. */
  private static final class Told<T> extends TableCell<T, String> {
    private final Tooltip whole = new Tooltip();

    Told() {
      whole.setWrapText(true);
      whole.setMaxWidth(480);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      if (text == null || empty || text.isEmpty()) {
        setText(null);
        setTooltip(null);
      } else {
        setText(text);
        whole.setText(text);
        setTooltip(whole);
      }
    }
  }
}
