package org.zhongshu.console.duty;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.desk.Command;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.LogKind;
import org.zhongshu.words.Words;

/** The watch log with its quick entry: type, Enter (值班日志). */
final class LogPane {
  /** A case named in the words: {@code #ZZ-20260404-00001}. */
  private static final Pattern CASE = Pattern.compile("#([A-Za-z]+-\\d{8}-\\d+)");

  private final Words words;
  private final DutyModel model;
  private final TableView<LogEntry> table;
  private final Label beside = new Label();
  private final Label refusal = new Label();
  private final ComboBox<LogKind> kind;
  private final TextField text = new TextField();
  private final CheckBox handOver;
  private final VBox panel;

  LogPane(Console console, DutyModel model) {
    this.words = console.words();
    this.model = model;
    table = DutyTables.of(words.get("duty.log"), words.get("duty.log.none"));
    DutyTables.column(
        table, words.get("duty.column.at"), 84, it -> model.say().clock(it.at(), console.now()));
    DutyTables.column(table, words.get("duty.column.kind"), 76, it -> words.of(it.kind()));
    DutyTables.column(table, words.get("duty.column.what"), 260, this::words, LogPane::look);
    DutyTables.column(
        table, words.get("duty.column.seat"), 136, it -> model.telling().operator(it.seat()));
    VBox.setVgrow(table, Priority.ALWAYS);
    kind = DutyForm.choice(Arrays.asList(LogKind.values()), LogKind.CALL, words::of);
    kind.setAccessibleText(words.get("duty.column.kind"));
    kind.setMinWidth(92);
    text.setPromptText(words.get("duty.log.prompt"));
    text.setAccessibleText(words.get("step.log"));
    text.setOnAction(_ -> write());
    HBox.setHgrow(text, Priority.ALWAYS);
    handOver = new CheckBox(words.get("duty.log.hand-over"));
    handOver.setMinWidth(Region.USE_PREF_SIZE);
    HBox entry = new HBox(8, kind, text, handOver);
    entry.getStyleClass().add("duty-entry");
    refusal.getStyleClass().addAll("small", "soon");
    refusal.setWrapText(true);
    refuse("");
    panel = DutyTables.panel(words.get("duty.log"), "2", beside, entry, refusal, table);
  }

  VBox panel() {
    return panel;
  }

  TableView<LogEntry> table() {
    return table;
  }

  TextField entry() {
    return text;
  }

  void show(DutyModel.Shown shown) {
    DutyTables.show(table, shown.log(), LogEntry::id);
    beside.setText(
        words.get(
            "duty.log.beside",
            model.say().at(shown.logFrom()),
            model.say().at(shown.logUntil()),
            shown.log().size()));
  }

  private String words(LogEntry it) {
    LogEntry.Struck struck = it.struck();
    return struck == null
        ? it.words()
        : words.get(
            "duty.log.struck", it.words(), model.telling().operator(struck.by()), struck.reason());
  }

  private static DutyTables.Look look(LogEntry it) {
    if (it.struck() != null) {
      return new DutyTables.Look("fth-x", "muted");
    }
    return it.handOver()
        ? new DutyTables.Look("fth-corner-up-right", "soon")
        : DutyTables.Look.PLAIN;
  }

  /** What was typed stays until it is in the log. */
  private void write() {
    if (text.getText().isBlank() || model.busy().get()) {
      return;
    }
    refuse("");
    model.run(
        new Command.OnDuty(
            new DutyStep.Write(
                model.area(),
                kind.getValue(),
                text.getText(),
                about(text.getText()),
                null,
                handOver.isSelected())),
        _ -> {
          text.clear();
          handOver.setSelected(false);
        },
        this::refuse);
  }

  private static @Nullable String about(String words) {
    Matcher found = CASE.matcher(words);
    return found.find() ? found.group(1) : null;
  }

  private void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }
}
