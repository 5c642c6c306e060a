package org.zhongshu.console.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Stage;
import org.zhongshu.console.board.Names;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.intake.IntakePreview.Row;
import org.zhongshu.intake.map.Field;
import org.zhongshu.words.Words;

/** The first rows of the file as they would come in; those that would not, with the reason. */
final class RowsTable extends TableView<Row> {
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

  private static final double LEAST_TITLE = 280;
  private static final double SCROLL_BAR = 16;

  private final Words words;
  private final Function<Row.Out, String> reason;
  private final TableColumn<Row, String> title;
  private final Map<TableColumn<Row, String>, List<Field>> told = new LinkedHashMap<>();

  RowsTable(Words words, Names names, Function<Row.Out, String> reason) {
    this.words = words;
    this.reason = reason;
    setAccessibleText(words.get("import.rows"));
    getStyleClass().add("import-rows");
    // A reason may need several lines, so rows are as high as what they tell.
    column("line", 56, row -> String.valueOf(row.raw().line()));
    column("time", 140, row -> of(row, draft -> words.time(draft.origin().reportedAt())));
    title = column("title", LEAST_TITLE, row -> of(row, Draft::title));
    title.setCellFactory(_ -> new TitleCell());
    column(
        "area",
        180,
        row -> of(row, d -> names.areaPath(d.place().area(), d.place().areaWords())),
        Field.COUNTY,
        Field.TOWNSHIP,
        Field.COMMUNITY,
        Field.GRID,
        Field.AREA,
        Field.AREA_CODE,
        Field.LATITUDE,
        Field.ADDRESS);
    column("address", 160, row -> of(row, d -> d.place().address()), Field.ADDRESS);
    column(
        "category",
        160,
        row -> of(row, d -> names.category(d.topic().category(), d.topic().words())),
        Field.BIG_CLASS,
        Field.CLASS);
    column("channel", 90, row -> of(row, d -> words.of(d.origin().channel())), Field.CHANNEL);
    column(
        "stage",
        90,
        row -> of(row, d -> words.of(stage(d))),
        Field.STATUS,
        Field.CLOSED_AT,
        Field.CLOSED_IN_TIME,
        Field.CLOSED_LATE,
        Field.DISPATCHED_AT,
        Field.UNIT);
    column("unit", 140, row -> of(row, d -> unit(d, names)), Field.UNIT);
    widthProperty().addListener(_ -> fit());
    setRowFactory(_ -> new OutRow());
  }

  void show(IntakePreview preview) {
    told.forEach(
        (column, fields) ->
            column.setVisible(
                fields.isEmpty() || fields.stream().anyMatch(preview.mapping()::tells)));
    fit();
    getItems().setAll(preview.rows());
  }

  /** The title takes what the other columns leave. */
  private void fit() {
    double others =
        getVisibleLeafColumns().stream()
            .filter(column -> column != title)
            .mapToDouble(TableColumn::getWidth)
            .sum();
    title.setPrefWidth(Math.max(LEAST_TITLE, getWidth() - others - SCROLL_BAR));
  }

  private static Stage stage(Draft draft) {
    Past past = draft.past();
    return past == null ? Stage.TO_FILE : past.stage();
  }

  private static String unit(Draft draft, Names names) {
    Past past = draft.past();
    return past == null ? "" : names.unit(past.lead(), past.leadWords());
  }

  private static String of(Row row, Function<Draft, String> what) {
    return row instanceof Row.In in ? what.apply(in.draft()).replace('\n', ' ') : "";
  }

  /**
   * @param from fields of which one must be told by a column of the file for this one to be shown;
   *     none for always
   */
  private TableColumn<Row, String> column(
      String key, double width, Function<Row, String> text, Field... from) {
    TableColumn<Row, String> column = new TableColumn<>(words.get("import.rows." + key));
    column.setId(key);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyStringWrapper(text.apply(data.getValue())));
    getColumns().add(column);
    told.put(column, List.of(from));
    return column;
  }

  /** The title, or why the row can't be taken: that whole, in as many lines as it needs. */
  private final class TitleCell extends TableCell<Row, String> {
    private final Text why = new Text();

    TitleCell() {
      why.getStyleClass().add("text");
      why.wrappingWidthProperty().bind(title.widthProperty().subtract(16));
    }

    @Override
    protected void updateItem(@Nullable String title, boolean empty) {
      super.updateItem(title, empty);
      Row row = empty || getTableRow() == null ? null : getTableRow().getItem();
      if (row instanceof Row.Out out) {
        why.setText(reason.apply(out));
        setText(null);
        setGraphic(why);
      } else {
        setText(empty ? null : title);
        setGraphic(null);
      }
    }
  }

  private static final class OutRow extends TableRow<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(OUT, row instanceof Row.Out);
    }
  }
}
