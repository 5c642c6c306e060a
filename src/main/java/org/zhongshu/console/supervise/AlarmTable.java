package org.zhongshu.console.supervise;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmGroup;
import org.zhongshu.casework.supervise.Priority;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.words.Words;

/** Alarms that stand, a flood in one row. */
final class AlarmTable {
  private int goingOn = -1;
  private final Words words;
  private final SuperviseModel model;
  private final TableView<AlarmGroup> table;

  AlarmTable(Words words, SuperviseModel model, Supplier<Instant> clock) {
    this.words = words;
    this.model = model;
    this.table = Tables.of(words.get("supervise.alarms"), words.get("supervise.alarms.none"));
    Tables.column(
        table,
        words.get("cli.column.priority"),
        72,
        it -> words.of(it.first().priority()),
        it -> look(it.first().priority()));
    Tables.column(table, words.get("cli.column.cause"), 92, it -> words.of(it.first().cause()));
    Tables.column(
        table,
        words.get("cli.column.state"),
        88,
        it -> words.of(it.first().state(clock.get())),
        it -> look(it.first().state(clock.get())));
    Tables.column(table, words.get("supervise.about"), 280, this::about);
    Tables.column(
        table,
        words.get("cli.column.raised"),
        92,
        it -> Moments.brief(words, it.first().raisedAt(), clock.get()));
    Tables.column(table, words.get("cli.column.reached"), 80, it -> words.of(it.first().level()));
  }

  private static Tables.Look look(Priority priority) {
    return switch (priority) {
      case HIGH -> new Tables.Look("fth-alert-octagon", "over");
      case MEDIUM -> new Tables.Look("fth-alert-triangle", "soon");
      case LOW -> new Tables.Look("fth-info", "muted");
    };
  }

  private static Tables.Look look(Alarm.State state) {
    return switch (state) {
      case UNACKNOWLEDGED -> new Tables.Look("fth-bell", "strong");
      case ACKNOWLEDGED -> new Tables.Look("fth-check", "muted");
      case SHELVED -> new Tables.Look("fth-pause-circle", "muted");
      case CLEARED -> new Tables.Look("fth-check-circle", "muted");
    };
  }

  private String about(AlarmGroup group) {
    Alarm first = group.first();
    String one = first.subject() + "  " + first.title();
    return group.flood()
        ? words.get("supervise.more", group.more(), model.telling().area(first.area())) + "  " + one
        : one;
  }

  void show(List<AlarmGroup> groups) {
    AlarmGroup selected = table.getSelectionModel().getSelectedItem();
    if (!table.getItems().equals(groups)) {
      int place = goingOn;
      goingOn = -1;
      table.getItems().setAll(groups);
      if (place >= 0 && !groups.isEmpty()) {
        table.getSelectionModel().clearAndSelect(Math.min(place, groups.size() - 1));
      } else {
        keep(selected);
      }
    }
    table.refresh();
  }

  /** With the next change the cursor stays at its place: what was dealt with there has gone on. */
  void goOn() {
    goingOn = table.getSelectionModel().getSelectedIndex();
  }

  private void keep(@Nullable AlarmGroup selected) {
    if (selected == null) {
      return;
    }
    long id = selected.first().id();
    for (int i = 0; i < table.getItems().size(); i++) {
      if (table.getItems().get(i).ids().contains(id)) {
        table.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
  }

  TableView<AlarmGroup> node() {
    return table;
  }
}
