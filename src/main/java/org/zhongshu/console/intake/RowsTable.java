package org.zhongshu.console.intake;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Past;
import org.zhongshu.casework.Stage;
import org.zhongshu.console.board.Names;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.intake.IntakePreview.Row;
import org.zhongshu.words.Words;

/** The first rows of the file as they would come in; those that would not, with the reason. */
final class RowsTable extends TableView<Row> {
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

  private final Words words;
  private final Function<Row.Out, String> reason;

  RowsTable(Words words, Names names, Function<Row.Out, String> reason) {
    this.words = words;
    this.reason = reason;
    setFixedCellSize(28);
    setAccessibleText(words.get("import.rows"));
    getStyleClass().add("import-rows");
    column("line", 56, row -> String.valueOf(row.raw().line()));
    column("time", 140, row -> of(row, draft -> words.time(draft.origin().reportedAt())));
    column(
        "title",
        280,
        row -> row instanceof Row.Out out ? reason.apply(out) : of(row, Draft::title));
    column(
        "area", 180, row -> of(row, d -> names.areaPath(d.place().area(), d.place().areaWords())));
    column("address", 160, row -> of(row, d -> d.place().address()));
    column(
        "category",
        160,
        row -> of(row, d -> names.category(d.topic().category(), d.topic().words())));
    column("channel", 90, row -> of(row, d -> words.of(d.origin().channel())));
    column("stage", 90, row -> of(row, d -> words.of(stage(d))));
    column("unit", 140, row -> of(row, d -> unit(d, names)));
    setRowFactory(_ -> new OutRow());
  }

  void show(IntakePreview preview) {
    getItems().setAll(preview.rows());
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

  private void column(String key, double width, Function<Row, String> text) {
    TableColumn<Row, String> column = new TableColumn<>(words.get("import.rows." + key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyStringWrapper(text.apply(data.getValue())));
    getColumns().add(column);
  }

  private static final class OutRow extends TableRow<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(OUT, row instanceof Row.Out);
    }
  }
}
