package org.zhongshu.console.board.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.BoardModel;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.board.Supervised;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.console.board.rows.RowOrder;
import org.zhongshu.words.Words;

/**
 * The dense table. The model holds cursor, marks and order; the table shows them and tells the
 * model what the hand does. Its own selection model only mirrors the cursor, so that nothing it
 * does when rows are replaced can lose a selection.
 */
public final class BoardTable {
  private static final PseudoClass STRAY = PseudoClass.getPseudoClass("stray");
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final Set<String> GIVE_WAY = Set.of("category", "area");
  private static final double TWO_LINES = 41;
  private static final double ONE_LINE = 28;
  private static final double ONE_LINE_COMPACT = 36;

  private final BoardModel model;
  private final Words words;
  private final TableView<CaseSummary> table = new TableView<>();
  private final PlaceKeeper keeper = new PlaceKeeper(table);
  private final Map<RowOrder.Key, TableColumn<CaseSummary, ?>> sortable =
      new EnumMap<>(RowOrder.Key.class);
  private final TableColumn<CaseSummary, CaseSummary> title;
  private final ChangeListener<@Nullable CaseSummary> cursor = (_, _, _) -> mirror();
  private final ChangeListener<@Nullable CaseSummary> chosen = (_, _, row) -> choose(row);
  private final ChangeListener<Query> query = (_, _, now) -> showOrder(now.order());
  private final ListChangeListener<CaseSummary> replaced = _ -> mirror();
  private final ChangeListener<Number> marks = (_, _, _) -> remark();
  private boolean narrow;
  private boolean mirroring;
  private boolean ordering;
  private boolean dense;
  private boolean compact;
  private Runnable opened = () -> {};

  public BoardTable(
      BoardModel model, Words words, Names names, Seats seats, Supervised supervised) {
    this.model = model;
    this.words = words;
    Cells cells = new Cells(model, words, names, seats, supervised, () -> dense);
    title = column("title", 320, cells::title, null);
    table.getStyleClass().add("board-table");
    table.setAccessibleText(words.get("board.table"));
    table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    table.getColumns().add(column("mark", 40, cells::mark, null));
    table.getColumns().add(column("grade", 64, cells::grade, RowOrder.Key.GRADE));
    table.getColumns().add(column("number", 100, cells::number, RowOrder.Key.NUMBER));
    table.getColumns().add(column("category", 112, cells::category, RowOrder.Key.CATEGORY));
    table.getColumns().add(title);
    table.getColumns().add(column("area", 156, cells::area, RowOrder.Key.AREA));
    table.getColumns().add(column("stage", 184, cells::stage, RowOrder.Key.STAGE));
    table.getColumns().add(column("due", 164, cells::due, RowOrder.Key.DUE));
    table.setItems(model.rows());
    table.setRowFactory(_ -> row());
    table.setSortPolicy(_ -> sorted());
    table.widthProperty().addListener(_ -> fit());
    table
        .getColumns()
        .forEach(
            c -> {
              c.widthProperty().addListener(_ -> fit());
              c.visibleProperty().addListener(_ -> fit());
            });
    showOrder(model.query().order());
    resize();
  }

  public TableView<CaseSummary> node() {
    return table;
  }

  /** What a double click on a row does. */
  public void onOpened(Runnable act) {
    opened = act;
  }

  public void attach() {
    model.currentProperty().addListener(cursor);
    model.queryProperty().addListener(query);
    model.rows().addListener(replaced);
    model.marks().countProperty().addListener(marks);
    model.keepPlaceBy(
        () -> keeper.keep(model.rows().shape(), model.current(), () -> model.rows().shape()));
    table.getSelectionModel().selectedItemProperty().addListener(chosen);
    showOrder(model.query().order());
    mirror();
  }

  public void detach() {
    model.currentProperty().removeListener(cursor);
    model.queryProperty().removeListener(query);
    model.rows().removeListener(replaced);
    model.marks().countProperty().removeListener(marks);
    model.keepPlaceBy(() -> () -> {});
    table.getSelectionModel().selectedItemProperty().removeListener(chosen);
  }

  /** Moves the cursor and keeps it in view. */
  public void step(int by) {
    model.step(by);
    reveal();
  }

  /** Brings the row under the cursor into view. */
  public void reveal() {
    CaseSummary row = model.current();
    if (row != null) {
      model.placeOf(row).ifPresent(keeper::reveal);
    }
  }

  /** First and last row in view, from 1; empty words when there are none. */
  public String seen() {
    int size = model.rows().size();
    PlaceKeeper.Seen seen = keeper.seen();
    return seen == null || size == 0
        ? words.get("board.footer.none")
        : words.get("board.footer", seen.first() + 1, Math.min(size, seen.last() + 1), size);
  }

  /** Beside the case in a small window there is room for the columns that matter most. */
  public void setNarrow(boolean narrow) {
    if (narrow == this.narrow) {
      return;
    }
    this.narrow = narrow;
    for (TableColumn<CaseSummary, ?> column : table.getColumns()) {
      if (GIVE_WAY.contains(column.getId())) {
        column.setVisible(!narrow);
      }
    }
  }

  /** Shows the marks anew on the rows in sight: all else of them stays as it is drawn. */
  private void remark() {
    for (Node node : table.lookupAll(".table-row-cell")) {
      if (node instanceof TableRow<?> row) {
        row.pseudoClassStateChanged(
            MARKED, row.getItem() instanceof CaseSummary it && model.marks().has(it.id()));
      }
    }
    for (Node node : table.lookupAll("." + Cells.MARK)) {
      if (node instanceof Cells.MarkCell cell) {
        cell.remark();
      }
    }
  }

  public void setDensity(boolean oneLine, boolean small) {
    if (dense != oneLine || compact != small) {
      dense = oneLine;
      compact = small;
      resize();
      table.refresh();
    }
  }

  private void resize() {
    table.setFixedCellSize(dense ? (compact ? ONE_LINE_COMPACT : ONE_LINE) : TWO_LINES);
  }

  private TableRow<CaseSummary> row() {
    TableRow<CaseSummary> row =
        new TableRow<>() {
          @Override
          protected void updateItem(@Nullable CaseSummary item, boolean empty) {
            super.updateItem(item, empty);
            pseudoClassStateChanged(STRAY, item != null && model.waiting().isStray(item.id()));
            pseudoClassStateChanged(MARKED, item != null && model.marks().has(item.id()));
          }
        };
    row.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          CaseSummary item = row.getItem();
          if (item == null || row.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
            return;
          }
          if (event.isControlDown()) {
            model.marks().toggle(item.id());
            event.consume();
          } else if (event.getClickCount() == 2) {
            opened.run();
          }
        });
    return row;
  }

  private void mirror() {
    CaseSummary row = model.current();
    int place = row == null ? -1 : model.placeOf(row).orElse(-1);
    if (place == table.getSelectionModel().getSelectedIndex()
        && (place < 0 || Objects.equals(table.getSelectionModel().getSelectedItem(), row))) {
      return;
    }
    mirroring = true;
    try {
      if (place < 0) {
        table.getSelectionModel().clearSelection();
      } else {
        table.getSelectionModel().clearAndSelect(place);
      }
    } finally {
      mirroring = false;
    }
  }

  private void choose(@Nullable CaseSummary row) {
    CaseSummary now = model.current();
    if (!mirroring && row != null && (now == null || row.id() != now.id())) {
      model.select(row);
    }
  }

  // Order: headers tell the model, the model's order is shown by the headers.

  private Boolean sorted() {
    if (!ordering) {
      model.show(model.query().by(wanted()));
    }
    return true;
  }

  private RowOrder wanted() {
    if (table.getSortOrder().isEmpty()) {
      return RowOrder.LEAST_TIME;
    }
    TableColumn<CaseSummary, ?> first = table.getSortOrder().getFirst();
    for (Map.Entry<RowOrder.Key, TableColumn<CaseSummary, ?>> entry : sortable.entrySet()) {
      if (entry.getValue() == first) {
        return new RowOrder(entry.getKey(), first.getSortType() == SortType.DESCENDING);
      }
    }
    return RowOrder.LEAST_TIME;
  }

  private void showOrder(RowOrder order) {
    TableColumn<CaseSummary, ?> column = sortable.get(order.key());
    if (column == null) {
      return;
    }
    ordering = true;
    try {
      column.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING);
      if (table.getSortOrder().size() != 1 || table.getSortOrder().getFirst() != column) {
        table.getSortOrder().setAll(List.of(column));
      }
    } finally {
      ordering = false;
    }
  }

  // Widths: every column keeps its own, the title takes what is left.

  private void fit() {
    double others = 0;
    for (TableColumn<CaseSummary, ?> column : table.getColumns()) {
      if (column != title && column.isVisible()) {
        others += column.getWidth();
      }
    }
    title.setPrefWidth(Math.max(200, table.getWidth() - others - 16));
  }

  private TableColumn<CaseSummary, CaseSummary> column(
      String id,
      double width,
      Supplier<TableCell<CaseSummary, CaseSummary>> cell,
      RowOrder.@Nullable Key key) {
    TableColumn<CaseSummary, CaseSummary> column =
        new TableColumn<>(words.get("board.column." + id));
    column.setId(id);
    column.setPrefWidth(width);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setCellFactory(_ -> cell.get());
    column.setReorderable(false);
    column.setSortable(key != null);
    if (key != null) {
      sortable.put(key, column);
    }
    return column;
  }
}
