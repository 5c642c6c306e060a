package org.zhongshu.console.mode;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.ForceState;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.force.Shortfall;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.words.Words;

/**
 * Forces placed forward (力量前置): what is short first, then each force, where it should stand and how
 * ready it is; sent, arrived and back by a key each, several at once.
 */
final class ForcesPane extends VBox implements ActivationTab {
  private final Console console;
  private final Words words;
  private final ForceWords say;
  private final ItemsModel items;
  private final ForcesModel model;
  private final FlowPane areas = new FlowPane(16, 4);
  private final Label count = new Label();
  private final ObservableList<ForceStanding> rows = FXCollections.observableArrayList();
  private final TableView<ForceStanding> table;
  private final TextField note = new TextField();
  private final TextField out = new TextField();
  private final Label refusal = new Label();
  private final Timeline minutes;
  private final ChangeListener<ItemsModel.Shown> opened;
  private final ChangeListener<ForceBoard> changed = (_, _, now) -> list(now);

  ForcesPane(Console console, ItemsModel items) {
    this.console = console;
    this.words = console.words();
    this.say = new ForceWords(console.desk(), words, console.clock());
    this.items = items;
    this.model = new ForcesModel(console);
    this.opened = (_, _, now) -> model.show(now.activation());
    this.table = Tables.of(words.get("mode.tab.force"), words.get("force.page.none"));
    // What is late turns by time alone.
    this.minutes = new Timeline(new KeyFrame(Duration.seconds(20), _ -> model.load()));
    minutes.setCycleCount(Animation.INDEFINITE);
    areas.getStyleClass().add("mode-progress");
    count.getStyleClass().addAll("small", "muted");
    buildTable();
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox tools = new HBox(12, count);
    tools.getStyleClass().add("list-tools");
    getChildren().setAll(areas, tools, table, foot());
  }

  private void buildTable() {
    table.setItems(rows);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Tables.column(table, words.get("force.page.force"), 190, it -> it.force().name());
    Tables.column(table, words.get("force.page.amount"), 150, it -> say.amount(it.force()));
    Tables.column(table, words.get("force.page.unit"), 110, it -> say.unit(it.force()));
    Tables.column(table, words.get("force.page.place"), 190, say::place);
    Tables.column(table, words.get("force.page.due"), 84, this::due);
    Tables.column(table, words.get("force.page.state"), 110, say::state, this::look);
    Tables.column(table, words.get("force.page.ready"), 200, say::readiness, ForcesPane::readyLook);
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            note.requestFocus();
          }
        });
  }

  private String due(ForceStanding it) {
    MeasureItem item = it.item();
    return item == null ? "" : Moments.brief(words, item.due(), console.now());
  }

  private Tables.Look look(ForceStanding it) {
    if (it.late(console.now())) {
      return new Tables.Look("fth-alert-triangle", "over");
    }
    return switch (it.state()) {
      case STANDBY -> new Tables.Look("fth-pause", "muted");
      case ORDERED -> new Tables.Look("fth-circle", "due");
      case SENT -> new Tables.Look("fth-arrow-right", "due");
      case ARRIVED -> new Tables.Look("fth-check", "due");
      case RETURNED -> new Tables.Look("fth-corner-up-left", "muted");
    };
  }

  private static Tables.Look readyLook(ForceStanding it) {
    return it.ready() == it.force().amount()
        ? new Tables.Look("fth-check", "muted")
        : it.ready() > 0
            ? new Tables.Look("fth-alert-triangle", "soon")
            : new Tables.Look("fth-slash", "over");
  }

  private Node foot() {
    note.setPromptText(words.get("force.page.note-prompt"));
    note.setAccessibleText(words.get("force.page.note"));
    note.setOnAction(_ -> submit());
    HBox.setHgrow(note, Priority.ALWAYS);
    out.setPromptText(words.get("force.page.out-prompt"));
    out.setAccessibleText(words.get("force.page.out"));
    out.setOnAction(_ -> submit());
    out.setPrefWidth(140);
    out.setMinWidth(140);
    Button send = button("force.page.send", "S", this::send);
    send.getStyleClass().add("primary");
    List<Button> buttons =
        List.of(
            send,
            button("force.page.arrive", "T", this::arrive),
            button("force.page.return", "B", this::bringBack),
            button("force.page.ready-again", "Y", this::ready),
            button("force.page.not-ready", "X", this::submit));
    buttons.forEach(it -> it.disableProperty().bind(model.busy()));
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    HBox line = new HBox(8);
    line.getChildren().setAll(buttons);
    VBox foot = new VBox(8, refusal, new HBox(8, note, out), line);
    foot.getStyleClass().add("panel-footer");
    return foot;
  }

  private Button button(String key, String hint, Runnable run) {
    return KeyHint.button(words.get(key), hint, run);
  }

  @Override
  public String id() {
    return "force";
  }

  @Override
  public String icon() {
    return "fth-truck";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void opened() {
    note.clear();
    out.clear();
    refuse("");
    table.getSelectionModel().clearSelection();
  }

  @Override
  public void attach() {
    items.shown().addListener(opened);
    model.board().addListener(changed);
    model.attach();
    minutes.play();
    model.show(items.shown().get().activation());
    list(model.board().get());
  }

  @Override
  public void detach() {
    minutes.stop();
    items.shown().removeListener(opened);
    model.board().removeListener(changed);
    model.detach();
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        act("force.send", "fth-send", this::send, "S"),
        act("force.arrive", "fth-check", this::arrive, "T"),
        act("force.return", "fth-corner-up-left", this::bringBack, "B"),
        act("force.ready", "fth-thumbs-up", this::ready, "Y"),
        act("force.not-ready", "fth-slash", this::submit, "X"));
  }

  private Action act(String id, String icon, Runnable run, String key) {
    return Action.of(id, icon, run, key).when(() -> !model.busy().get());
  }

  /** Lists anew; what is chosen stays chosen, found by its ids. */
  private void list(ForceBoard board) {
    areas(board);
    count.setText(
        board.forces().isEmpty()
            ? ""
            : words.get(
                "force.page.count",
                board.forces().size(),
                count(board, ForceState.ARRIVED),
                count(board, ForceState.SENT)));
    if (rows.equals(board.forces())) {
      return;
    }
    Set<String> chosen =
        table.getSelectionModel().getSelectedItems().stream()
            .map(ForcesPane::key)
            .collect(Collectors.toSet());
    boolean first = rows.isEmpty() && chosen.isEmpty();
    table.getSelectionModel().clearSelection();
    rows.setAll(board.forces());
    table.getSelectionModel().clearSelection();
    for (int i = 0; i < rows.size(); i++) {
      if (chosen.contains(key(rows.get(i)))) {
        table.getSelectionModel().select(i);
      }
    }
    if (first && !rows.isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  private static long count(ForceBoard board, ForceState state) {
    return board.forces().stream().filter(it -> it.state() == state).count();
  }

  /** The same row after an update: the force, and what was made due of it. */
  private static String key(ForceStanding it) {
    MeasureItem item = it.item();
    return it.force().id() + " " + (item == null ? 0 : item.id());
  }

  /** What is short, each with a sign and in words; what is complete in a line of its own. */
  private void areas(ForceBoard board) {
    areas.getChildren().clear();
    for (Shortfall it : board.areas()) {
      boolean missing = it.missing() > 0;
      Label label =
          new Label(
              say.line(it),
              Icons.of(
                  missing ? "fth-alert-triangle" : it.coming() > 0 ? "fth-clock" : "fth-check",
                  14));
      label.getStyleClass().addAll(missing ? "over" : it.late() > 0 ? "soon" : "muted");
      label.getStyleClass().add(missing ? "strong" : "small");
      areas.getChildren().add(label);
    }
  }

  private void send() {
    take(ids -> new ForceStep.Send(model.activation(), ids), false);
  }

  private void arrive() {
    take(ids -> new ForceStep.Arrive(model.activation(), ids, note.getText().strip()), true);
  }

  private void bringBack() {
    take(ids -> new ForceStep.Return(model.activation(), ids), false);
  }

  private void ready() {
    take(ids -> new ForceStep.Ready(model.activation(), ids, note.getText().strip()), true);
  }

  /** Says that what is chosen is not ready, for the reason that was typed. */
  @Override
  public void submit() {
    if (note.getText().isBlank()) {
      refuse(words.get("force.page.reason"));
      note.requestFocus();
      return;
    }
    String typed = out.getText().strip();
    Integer number = number(typed);
    if (number == null && !typed.isEmpty()) {
      refuse(words.get("force.page.number", typed));
      out.requestFocus();
      return;
    }
    take(
        ids -> new ForceStep.NotReady(model.activation(), ids, number, note.getText().strip()),
        true);
  }

  private static @Nullable Integer number(String typed) {
    try {
      return typed.isEmpty() ? null : Integer.valueOf(typed);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * @param noted whether what was typed is part of the step
   */
  private void take(Function<List<String>, ForceStep> step, boolean noted) {
    List<String> ids =
        table.getSelectionModel().getSelectedItems().stream().map(it -> it.force().id()).toList();
    if (ids.isEmpty()) {
      refuse(words.get("force.page.choose"));
      return;
    }
    if (model.busy().get()) {
      return;
    }
    refuse("");
    model.step(
        step.apply(ids),
        () -> {
          if (noted) {
            note.clear();
            out.clear();
          }
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
