package org.zhongshu.console.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.figures.Grouping;
import org.zhongshu.casework.figures.Indicator;
import org.zhongshu.desk.FigureQuestions.Book;
import org.zhongshu.desk.FigureQuestions.Group;
import org.zhongshu.desk.FigureWords;
import org.zhongshu.words.Words;

/** Groups by figures; each cell opens the cases behind it. The first row is the total. */
final class SheetTable extends TableView<Group> {
  private static final double NAME = 150;
  private static final double RANK = 48;
  private static final double SCORE = 72;
  private static final double LEAST = 68;
  private static final double SCROLL_BAR = 18;
  private static final double HEAD = 44;
  private static final double HEAD_INSETS = 14;

  /** Column of 处置率, the first after name, rank and score. */
  private static final int FIRST_FIGURE = 3;

  private final Map<TableColumn<Group, String>, Indicator> figures = new HashMap<>();
  private final FigureWords say;
  private final Words words;
  private @Nullable Book book;

  SheetTable(Words words, FigureWords say, BiConsumer<Group, Indicator> open) {
    this.words = words;
    this.say = say;
    getStyleClass().add("figures-table");
    setAccessibleText(words.get("figures.table"));
    setPlaceholder(new Label(words.get("figures.reading")));
    setFixedCellSize(28);
    getSelectionModel().setCellSelectionEnabled(true);
    column(words.get("figures.group"), NAME, this::name, "");
    column(words.get("figures.rank"), RANK, this::rank, "align-right");
    column(words.get("figures.score"), SCORE, group -> say.score(group.now()), "align-right");
    for (Indicator indicator : Indicator.values()) {
      TableColumn<Group, String> column =
          column("", LEAST, group -> say.value(indicator, group.now()), "align-right");
      Label head = new Label(words.of(indicator));
      head.setTooltip(new Tooltip(words.get("figures.what." + indicator.name())));
      head.setWrapText(true);
      head.setMinHeight(HEAD);
      head.setPrefHeight(HEAD);
      head.prefWidthProperty().bind(column.widthProperty().subtract(HEAD_INSETS));
      head.setTextAlignment(TextAlignment.RIGHT);
      column.setGraphic(head);
      figures.put(column, indicator);
    }
    widthProperty().addListener(_ -> fit());
    getFocusModel().focusedCellProperty().addListener((_, _, at) -> open(at, open));
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(getFocusModel().getFocusedCell(), open);
            event.consume();
          }
        });
  }

  private void open(@Nullable TablePosition<?, ?> at, BiConsumer<Group, Indicator> open) {
    if (at == null || at.getRow() < 0 || at.getRow() >= getItems().size()) {
      return;
    }
    Indicator indicator = figures.get(at.getTableColumn());
    if (indicator != null) {
      open.accept(getItems().get(at.getRow()), indicator);
    }
  }

  private TableColumn<Group, String> column(
      String name, double width, Function<Group, String> told, String style) {
    TableColumn<Group, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(told.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(40);
    column.setSortable(false);
    column.setReorderable(false);
    if (!style.isEmpty()) {
      column.getStyleClass().add(style);
    }
    getColumns().add(column);
    return column;
  }

  private String name(Group group) {
    Book now = book;
    return now == null || group == now.total()
        ? words.get("figures.whole")
        : say.group(now.wanted().by(), group.key());
  }

  private String rank(Group group) {
    Book now = book;
    int rank = now == null || group == now.total() ? 0 : now.rank(group);
    return rank == 0 ? "" : Integer.toString(rank);
  }

  void show(Book now) {
    book = now;
    List<Group> rows = new ArrayList<>();
    rows.add(now.total());
    if (now.wanted().by() != Grouping.ALL) {
      rows.addAll(now.groups());
    }
    getItems().setAll(rows);
    TableColumn<Group, ?> first = getColumns().get(FIRST_FIGURE);
    getSelectionModel().clearAndSelect(0, first);
    getFocusModel().focus(0, first);
  }

  /** Figures share what the other columns leave; below their least width the table scrolls. */
  private void fit() {
    double rest = getWidth() - NAME - RANK - SCORE - SCROLL_BAR;
    double each = Math.max(LEAST, Math.floor(rest / figures.size()));
    figures.keySet().forEach(column -> column.setPrefWidth(each));
  }
}
