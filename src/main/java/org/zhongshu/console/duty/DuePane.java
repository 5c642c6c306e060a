package org.zhongshu.console.duty;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhongshu.console.shell.Console;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.DueItem.DueState;
import org.zhongshu.words.Words;

/** What falls due today, in order of time (今日应办). */
final class DuePane {
  private final Console console;
  private final Words words;
  private final TableView<DueItem> table;
  private final Label beside = new Label();
  private final VBox panel;
  private List<DueItem> shown = List.of();

  DuePane(Console console, DutyModel model) {
    this.console = console;
    this.words = console.words();
    table = DutyTables.of(words.get("duty.due"), words.get("duty.due.none"));
    DutyTables.column(
        table, words.get("duty.column.at"), 84, it -> model.say().clock(it.at(), console.now()));
    DutyTables.column(table, words.get("duty.column.kind"), 92, it -> words.of(it.kind()));
    DutyTables.column(
        table, words.get("duty.column.state"), 84, it -> words.of(state(it)), this::look);
    DutyTables.column(table, words.get("duty.column.what"), 240, model.say()::due);
    VBox.setVgrow(table, Priority.ALWAYS);
    panel = DutyTables.panel(words.get("duty.due"), "1", beside, table);
  }

  VBox panel() {
    return panel;
  }

  TableView<DueItem> table() {
    return table;
  }

  void show(List<DueItem> due) {
    boolean fresh = shown.isEmpty() && !due.isEmpty();
    shown = due;
    DutyTables.show(table, due, it -> it.kind() + " " + it.subject() + " " + it.at());
    if (fresh) {
      toNow();
    }
    tick();
  }

  /** What stands on the first row is what comes next. */
  private void toNow() {
    Instant now = console.now();
    for (int i = 0; i < shown.size(); i++) {
      if (!shown.get(i).at().isBefore(now)) {
        table.scrollTo(Math.max(0, i - 3));
        return;
      }
    }
  }

  void tick() {
    long missed = shown.stream().filter(it -> state(it) == DueState.MISSED).count();
    long ahead = shown.stream().filter(it -> state(it) == DueState.AHEAD).count();
    beside.setText(words.get("duty.due.beside", missed, ahead));
    table.refresh();
  }

  private DueState state(DueItem it) {
    return it.state(console.now());
  }

  private DutyTables.Look look(DueItem it) {
    return switch (state(it)) {
      case DONE -> new DutyTables.Look("fth-check", "muted");
      case LATE -> new DutyTables.Look("fth-check", "soon");
      case AHEAD -> new DutyTables.Look("fth-clock", "muted");
      case MISSED -> new DutyTables.Look("fth-alert-triangle", "over");
    };
  }
}
