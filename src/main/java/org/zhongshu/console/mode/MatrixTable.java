package org.zhongshu.console.mode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.ReportingWords;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.mode.measure.ReportMatrix.Cell;
import org.zhongshu.mode.measure.ReportMatrix.Round;
import org.zhongshu.mode.measure.ReportMatrix.Standing;
import org.zhongshu.words.Words;

/**
 * Units × rounds of a day as a grid in which the arrows move from cell to cell. What is chosen
 * stays chosen when the rows come anew.
 */
final class MatrixTable {
  private static final double UNIT = 150;
  private static final double ROUND = 148;
  private static final double TOTAL = 150;

  private final Words words;
  private final ReportingWords say;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final TableView<Row> table;
  private final Map<Round, Label> counts = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Chosen> chosen = new ReadOnlyObjectWrapper<>(null);
  private List<Round> rounds = List.of();
  private boolean listing;

  /** Whether what is chosen is of no round because it is a unit's total. */
  private boolean inTotals;

  /**
   * A unit of the day.
   *
   * @param cells those of the rounds that it is asked in
   */
  private record Row(String unit, Map<Round, Cell> cells, String total) {}

  /**
   * What is chosen.
   *
   * @param round null when no round is
   */
  record Chosen(String unit, @Nullable Round round) {}

  MatrixTable(Words words, ReportingWords say) {
    this.words = words;
    this.say = say;
    table = Tables.of(words.get("reporting.matrix"), words.get("reporting.none"));
    table.getStyleClass().add("matrix");
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.setItems(rows);
    table.getSelectionModel().getSelectedCells().addListener((Observable _) -> choose());
  }

  TableView<?> node() {
    return table;
  }

  ReadOnlyObjectProperty<@Nullable Chosen> chosen() {
    return chosen.getReadOnlyProperty();
  }

  void clear() {
    show(null);
    chosen.set(null);
  }

  /** Shows a day; the cell that was chosen stays chosen while it is there. */
  void show(@Nullable ReportMatrix matrix) {
    Chosen before = chosen.get();
    listing = true;
    List<Round> now = matrix == null ? List.of() : matrix.rounds();
    if (!now.equals(rounds) || table.getColumns().isEmpty()) {
      rounds = now;
      columns();
    }
    table.getSelectionModel().clearSelection();
    rows.clear();
    if (matrix != null) {
      rounds.forEach(
          it -> Objects.requireNonNull(counts.get(it)).setText(say.counts(matrix.counts(it))));
      matrix.units().forEach(it -> rows.add(row(it, matrix)));
    }
    select(before);
    listing = false;
    choose();
  }

  private Row row(String unit, ReportMatrix matrix) {
    Map<Round, Cell> cells = new HashMap<>();
    matrix.cells().stream()
        .filter(it -> it.unit().equals(unit))
        .forEach(it -> cells.put(it.round(), it));
    return new Row(unit, cells, say.counts(matrix.counts(unit)));
  }

  private void columns() {
    counts.clear();
    List<TableColumn<Row, ?>> columns = new ArrayList<>();
    columns.add(plain(words.get("reporting.column.unit"), UNIT, it -> say.unit(it.unit())));
    for (Round round : rounds) {
      columns.add(column(round));
    }
    columns.add(plain(words.get("reporting.column.total"), TOTAL, Row::total));
    table.getColumns().setAll(columns);
  }

  private interface Told {
    String of(Row row);
  }

  private static TableColumn<Row, String> plain(String name, double width, Told told) {
    TableColumn<Row, String> column = new TableColumn<>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(told.of(row.getValue())));
    settle(column, width);
    return column;
  }

  private static void settle(TableColumn<Row, ?> column, double width) {
    column.setPrefWidth(width);
    column.setMinWidth(width * 0.8);
    column.setSortable(false);
    column.setReorderable(false);
  }

  private TableColumn<Row, Cell> column(Round round) {
    Label name = new Label(say.round(round));
    Label count = new Label();
    count.getStyleClass().addAll("small", "muted");
    counts.put(round, count);
    TableColumn<Row, Cell> column = new TableColumn<>();
    column.setUserData(round);
    column.setGraphic(new VBox(name, count));
    column.setCellValueFactory(row -> cell(row.getValue(), round));
    column.setCellFactory(_ -> new MatrixCell());
    settle(column, ROUND);
    return column;
  }

  private static ObservableValue<Cell> cell(Row row, Round round) {
    return new ReadOnlyObjectWrapper<>(row.cells().get(round));
  }

  /** Icon and word, so that colour is never alone. */
  private final class MatrixCell extends TableCell<Row, Cell> {
    private final Label label = new Label();

    @Override
    protected void updateItem(@Nullable Cell it, boolean empty) {
      super.updateItem(it, empty);
      if (empty || it == null) {
        // A dash for a unit that isn't asked: an empty cell might have failed to load.
        label.setText(words.get("reporting.not-asked.brief"));
        label.setGraphic(null);
        label.getStyleClass().setAll("label", "muted");
        setGraphic(empty ? null : label);
        setAccessibleText(empty ? null : words.get("reporting.not-asked"));
        return;
      }
      Tables.Look look = look(it.standing());
      Node sign = Icons.of(look.icon(), 14);
      sign.getStyleClass().add(look.style());
      String text = brief(it);
      label.setText(text);
      label.setGraphic(sign);
      label.getStyleClass().setAll("label", look.style());
      setGraphic(label);
      setAccessibleText(
          words.get("reporting.cell.accessible", say.unit(it.unit()), say.round(it.round()), text));
    }
  }

  /** How it stands, and how often somebody was reminded while it is owed. */
  private String brief(Cell it) {
    return it.reminded() != null && it.item().state().wanted()
        ? words.get("reporting.cell.reminded", say.cell(it), it.reminded().times())
        : say.cell(it);
  }

  static Tables.Look look(Standing standing) {
    return switch (standing) {
      case REPORTED -> new Tables.Look("fth-check", "muted");
      case NOTHING -> new Tables.Look("fth-minus-circle", "muted");
      case LATE -> new Tables.Look("fth-check", "soon");
      case MISSED -> new Tables.Look("fth-alert-triangle", "over");
      case OPEN -> new Tables.Look("fth-clock", "due");
      case AHEAD -> new Tables.Look("fth-circle", "muted");
      case CANCELLED -> new Tables.Look("fth-slash", "muted");
    };
  }

  private void choose() {
    if (!listing) {
      chosen.set(selected().orElse(null));
      inTotals =
          table.getSelectionModel().getSelectedCells().stream()
              .anyMatch(it -> it.getColumn() > rounds.size());
    }
  }

  private Optional<Chosen> selected() {
    return table.getSelectionModel().getSelectedCells().stream()
        .filter(it -> it.getRow() >= 0 && it.getRow() < rows.size() && it.getColumn() >= 0)
        .findFirst()
        .map(
            it ->
                new Chosen(
                    rows.get(it.getRow()).unit(),
                    (Round) table.getColumns().get(it.getColumn()).getUserData()));
  }

  /** What was chosen before; else the first that is missing, else the first. */
  private void select(@Nullable Chosen before) {
    if (rows.isEmpty() || rounds.isEmpty()) {
      return;
    }
    if (before != null) {
      int row = row(before.unit());
      int column =
          before.round() != null
              ? rounds.indexOf(before.round()) + 1
              : inTotals ? rounds.size() + 1 : 0;
      if (row >= 0 && (column > 0 || before.round() == null)) {
        select(row, column);
        return;
      }
    }
    for (int column = 0; column < rounds.size(); column++) {
      for (int row = 0; row < rows.size(); row++) {
        Cell cell = rows.get(row).cells().get(rounds.get(column));
        if (cell != null
            && (cell.standing() == Standing.MISSED || cell.standing() == Standing.OPEN)) {
          select(row, column + 1);
          return;
        }
      }
    }
    select(0, 1);
  }

  private int row(String unit) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).unit().equals(unit)) {
        return i;
      }
    }
    return -1;
  }

  private void select(int row, int column) {
    table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
    table.getFocusModel().focus(row, table.getColumns().get(column));
  }
}
