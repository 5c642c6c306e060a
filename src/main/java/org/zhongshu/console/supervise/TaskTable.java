package org.zhongshu.console.supervise;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Climb;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.widget.DueBar;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.words.Words;

/** Supervised tasks, each with the clock that runs and its name. */
final class TaskTable {
  /** High enough for a clock with its bar. */
  private static final double ROW = 40;

  private final Words words;
  private final Supplier<Instant> clock;
  private final TableView<Task> table;

  TaskTable(Words words, SuperviseModel model, Supplier<Instant> clock) {
    this.words = words;
    this.clock = clock;
    this.table = Tables.of(words.get("supervise.tasks"), words.get("supervise.tasks.none"));
    table.setFixedCellSize(ROW);
    Tables.column(table, words.get("cli.column.task"), 140, Task::number);
    Tables.column(table, words.get("cli.column.cause"), 76, task -> words.of(task.cause()));
    Tables.column(table, words.get("cli.column.rung"), 76, this::rung);
    due();
    Tables.column(table, words.get("cli.column.receivers"), 130, model::receivers);
    Tables.column(table, words.get("cli.column.words"), 200, Task::words);
  }

  private String rung(Task task) {
    Task.Settlement end = task.settlement();
    if (end != null) {
      return end.mark() == null
          ? words.get("supervise.ended")
          : words.get("supervise.mark", end.mark());
    }
    return task.rung().map(words::of).orElseGet(() -> words.get("supervise.issued"));
  }

  private void due() {
    TableColumn<Task, Task> column = new TableColumn<>(words.get("cli.column.clock"));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(176);
    column.setMinWidth(150);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellFactory(_ -> new DueCell());
    table.getColumns().add(column);
  }

  /** Shows other rows; the one that is selected stays so, by its number. */
  void show(List<Task> tasks) {
    Task selected = table.getSelectionModel().getSelectedItem();
    if (!table.getItems().equals(tasks)) {
      table.getItems().setAll(tasks);
      if (selected != null) {
        select(selected.number());
      }
    }
    table.refresh();
  }

  boolean select(String number) {
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).number().equals(number)) {
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(i);
        return true;
      }
    }
    return false;
  }

  TableView<Task> node() {
    return table;
  }

  private final class DueCell extends TableCell<Task, Task> {
    private final DueBar bar = new DueBar(words);

    @Override
    protected void updateItem(@Nullable Task task, boolean empty) {
      super.updateItem(task, empty);
      setText(null);
      if (empty || task == null) {
        setGraphic(null);
        return;
      }
      Task.Clock runs = task.clock().orElse(null);
      if (runs == null) {
        setGraphic(null);
        setText(words.get(task.open() ? "supervise.to-mark" : "supervise.ended"));
        return;
      }
      bar.setName(words.of(runs.kind()));
      bar.set(started(task, runs), runs.due(), clock.get());
      setGraphic(bar);
    }

    private Instant started(Task task, Task.Clock runs) {
      return runs.kind() == Task.ClockKind.RUNG
          ? task.climbs().reversed().stream().findFirst().map(Climb::at).orElse(task.issuedAt())
          : task.issuedAt();
    }
  }
}
