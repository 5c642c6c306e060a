package org.zhongshu.console.mode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.LevelChip;
import org.zhongshu.console.widget.Spans;
import org.zhongshu.mode.Activation;
import org.zhongshu.words.Words;

/** What was in force before; Enter opens its summary. */
final class ModeHistory extends VBox {
  ModeHistory(
      Words words, City city, ModeModel model, InstantSource clock, Consumer<Activation> open) {
    getStyleClass().add("panel");
    Label heading = new Label(words.get("mode.history"));
    heading.getStyleClass().add("h3");
    HBox head = new HBox(8, heading);
    head.getStyleClass().add("panel-header");
    TableView<Activation> table = new TableView<>(model.history());
    table.setFixedCellSize(32);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label(words.get("mode.history.none")));
    table.setAccessibleText(words.get("mode.history"));
    table
        .getColumns()
        .add(
            column(
                words.get("mode.title"),
                190,
                (cell, it) -> {
                  cell.setText(it.title());
                  cell.setGraphic(Icons.of(Icons.mode(it.kind())));
                  cell.setTooltip(new Tooltip(words.of(it.kind()) + " " + it.title()));
                }));
    table
        .getColumns()
        .add(
            column(
                words.get("mode.level"),
                96,
                (cell, it) -> cell.setGraphic(new LevelChip(words, it.level(), true))));
    table
        .getColumns()
        .add(text(words.get("mode.areas"), 110, it -> AreaWords.brief(city, words, it.areas())));
    table.getColumns().add(text(words.get("mode.since"), 100, it -> time(words, it.startedAt())));
    table
        .getColumns()
        .add(
            text(
                words.get("mode.ended"),
                100,
                it -> {
                  Instant ended = it.endedAt();
                  return ended == null ? words.get("mode.inforce") : time(words, ended);
                }));
    table
        .getColumns()
        .add(
            text(
                words.get("mode.lasted"),
                90,
                it -> {
                  Instant ended = it.endedAt();
                  return Spans.running(
                      words,
                      Duration.between(it.startedAt(), ended == null ? clock.instant() : ended));
                }));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            opened(table, open);
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            opened(table, open);
          }
        });
    Label hint = new Label(words.get("mode.history.hint"));
    hint.getStyleClass().addAll("small", "muted");
    head.getChildren().add(hint);
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(head, table);
  }

  private static void opened(TableView<Activation> table, Consumer<Activation> open) {
    Activation chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      open.accept(chosen);
    }
  }

  private static String time(Words words, Instant at) {
    return ModeModel.MINUTE.format(at.atZone(words.zone())).substring(5);
  }

  private static TableColumn<Activation, String> text(
      String name, double width, Function<Activation, String> words) {
    TableColumn<Activation, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(width * 0.8);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  /** Fills a cell from a row. */
  private interface Fill {
    void fill(TableCell<Activation, Activation> cell, Activation row);
  }

  private static TableColumn<Activation, Activation> column(String name, double width, Fill fill) {
    TableColumn<Activation, Activation> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(width);
    column.setMinWidth(width * 0.8);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Activation row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                if (!empty && row != null) {
                  fill.fill(this, row);
                }
              }
            });
    return column;
  }
}
