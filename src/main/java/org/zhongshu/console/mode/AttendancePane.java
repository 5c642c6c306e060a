package org.zhongshu.console.mode;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.Attendance.Member;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.words.Words;

/**
 * The command group (1+N 到岗): the command centre and its departments, who is in place, the liaison
 * of each; who is not is reminded, or checked in by whoever hears of it by phone.
 */
final class AttendancePane extends VBox implements ActivationTab {
  private final Console console;
  private final Words words;
  private final ReportingModel model;
  private final Label command = new Label();
  private final Label count = new Label();
  private final ObservableList<Member> rows = FXCollections.observableArrayList();
  private final TableView<Member> table;
  private final TextField liaison = new TextField();
  private final Label whole = new Label();
  private final Label refusal = new Label();
  private final ChangeListener<ReportingModel.@Nullable Seen> changed = (_, _, now) -> show(now);

  /** Unit that the typed liaison is for; null while nothing is typed. */
  private @Nullable String meant;

  private boolean listing;

  AttendancePane(Console console, ReportingModel model) {
    this.console = console;
    this.words = console.words();
    this.model = model;
    command.getStyleClass().add("strong");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button one = button("reporting.remind", "R", this::remind);
    Button all = button("reporting.remind.missing", "Shift+R", this::remindAll);
    List.of(one, all)
        .forEach(
            it -> {
              it.disableProperty().bind(model.busy());
              it.setVisible(model.ofTheCentre());
              it.setManaged(model.ofTheCentre());
            });
    HBox head = new HBox(12, command, count, space, one, all);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("list-tools");
    table = Tables.of(words.get("reporting.attendance"), words.get("reporting.attendance.none"));
    buildTable();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(head, table, foot());
    liaison.textProperty().addListener((_, _, _) -> aim());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, it) -> {
              aim();
              tell(it);
            });
  }

  /** What its row has no room for. */
  private void tell(@Nullable Member it) {
    whole.setText(
        it == null
            ? ""
            : words.get("reporting.member", model.say().unit(it.unit()), it.duty(), said(it)));
  }

  private void buildTable() {
    table.setItems(rows);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Tables.column(
        table, words.get("reporting.column.unit"), 120, it -> model.say().unit(it.unit()));
    Tables.column(table, words.get("reporting.column.duty"), 220, Member::duty);
    Tables.column(
        table, words.get("reporting.column.presence"), 170, model.say()::presence, this::look);
    Tables.column(table, words.get("reporting.column.at"), 96, model.say()::checkedIn);
    Tables.column(
        table,
        words.get("reporting.column.reminded"),
        120,
        it -> model.say().reminded(it.reminded()));
    Tables.column(table, words.get("reporting.column.liaison"), 300, this::said);
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            liaison.requestFocus();
          }
        });
  }

  private Tables.Look look(Member it) {
    return switch (it.presence(console.now())) {
      case PRESENT -> new Tables.Look("fth-check", "muted");
      case LATE -> new Tables.Look("fth-check", "soon");
      case AWAITED -> new Tables.Look("fth-circle", "due");
      case OVERDUE -> new Tables.Look("fth-alert-triangle", "over");
      case NOT_ASKED -> new Tables.Look("fth-slash", "muted");
    };
  }

  private String said(Member it) {
    ReportingModel.Seen now = model.seen().get();
    MeasureItem item = it.item();
    return now == null || item == null ? "" : now.said().getOrDefault(item.id(), "");
  }

  private VBox foot() {
    liaison.setPromptText(words.get("reporting.liaison.prompt"));
    liaison.setAccessibleText(words.get("reporting.column.liaison"));
    liaison.setOnAction(_ -> submit());
    HBox.setHgrow(liaison, Priority.ALWAYS);
    Button done =
        button(
            model.ofTheCentre() ? "reporting.check-in.for" : "reporting.check-in",
            "Ctrl+Enter",
            this::submit);
    done.getStyleClass().add("primary");
    done.disableProperty().bind(model.busy());
    whole.setWrapText(true);
    whole.setMinHeight(Region.USE_PREF_SIZE);
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    HBox line = new HBox(8, liaison, done);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox foot = new VBox(6, whole, refusal, line);
    foot.getStyleClass().add("panel-footer");
    return foot;
  }

  private Button button(String key, String keys, Runnable run) {
    return KeyHint.button(words.get(key), keys, run);
  }

  @Override
  public String id() {
    return "attendance";
  }

  @Override
  public String icon() {
    return "fth-users";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void opened() {
    liaison.clear();
    refuse("");
    rows.clear();
    model.opened();
  }

  @Override
  public void attach() {
    model.seen().addListener(changed);
    show(model.seen().get());
    model.attach();
  }

  @Override
  public void detach() {
    model.detach();
    model.seen().removeListener(changed);
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  /** What is typed is for the department that a person chose, and for no other. */
  private void aim() {
    if (liaison.getText().isEmpty()) {
      meant = null;
    } else if (!listing && !table.getSelectionModel().isEmpty()) {
      meant = table.getSelectionModel().getSelectedItem().unit();
    }
  }

  /** Lists anew; what is chosen stays chosen, found by its unit. */
  private void show(ReportingModel.@Nullable Seen now) {
    Attendance it = now == null ? null : now.attendance();
    command.setText(it == null ? "" : model.say().command(it));
    count.setText(it == null ? "" : model.say().count(it));
    count
        .getStyleClass()
        .setAll("label", it != null && it.count(console.now()).overdue() > 0 ? "over" : "muted");
    Set<String> chosen =
        table.getSelectionModel().getSelectedItems().stream()
            .filter(Objects::nonNull)
            .map(Member::unit)
            .collect(Collectors.toSet());
    listing = true;
    table.getSelectionModel().clearSelection();
    rows.setAll(it == null ? List.of() : it.members());
    for (int i = 0; i < rows.size(); i++) {
      if (chosen.contains(rows.get(i).unit())) {
        table.getSelectionModel().select(i);
      }
    }
    listing = false;
    if (chosen.isEmpty() && !rows.isEmpty() && liaison.getText().isEmpty()) {
      first();
    }
  }

  /** The first that is missing: that is whom somebody looks for here. */
  private void first() {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).presence(console.now()).missing()) {
        table.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
    table.getSelectionModel().selectFirst();
  }

  private List<Member> chosen() {
    return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
  }

  @Override
  public boolean reminds() {
    return model.ofTheCentre() && !model.busy().get();
  }

  @Override
  public void remind() {
    List<Long> items =
        chosen().stream()
            .filter(it -> it.presence(console.now()).missing())
            .map(Member::item)
            .filter(Objects::nonNull)
            .map(MeasureItem::id)
            .toList();
    if (items.isEmpty()) {
      refuse(words.get("reporting.remind.choose"));
      return;
    }
    refuse("");
    model.run(new Command.OnMeasures(new MeasureStep.Remind(items)), this::reminded, this::refuse);
  }

  @Override
  public void remindAll() {
    refuse("");
    model.remindAll(Set.of(ItemKind.CHECK_IN), Set.of(), this::reminded, this::refuse);
  }

  private void reminded(Outcome outcome) {
    if (outcome instanceof Outcome.MeasuresDone(List<MeasureItem> now)) {
      console.notices().done(words.get("reporting.reminded.done", now.size()));
    }
  }

  /** Checks in the one that is chosen with what was typed. */
  @Override
  public void submit() {
    if (model.busy().get()) {
      return;
    }
    List<Member> chosen = chosen();
    MeasureItem item = chosen.size() == 1 ? chosen.getFirst().item() : null;
    if (item == null || !item.state().wanted()) {
      refuse(words.get("reporting.check-in.choose"));
      return;
    }
    String unit = meant;
    if (unit != null && !unit.equals(chosen.getFirst().unit())) {
      refuse(words.get("reporting.check-in.meant", model.say().unit(unit)));
      return;
    }
    refuse("");
    model.run(
        new Command.OnMeasures(new MeasureStep.Answered(item.id(), liaison.getText(), false)),
        _ -> {
          liaison.clear();
          table.requestFocus();
        },
        this::refuse);
  }

  private void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }
}
