package org.zhongshu.console.training;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.TrainingReport;
import org.zhongshu.desk.TrainingTrace;
import org.zhongshu.desk.TrainingWords;
import org.zhongshu.duty.training.Assessment.Graded;
import org.zhongshu.words.Words;

/**
 * 演练评估: expected acts against those done, what was missed, and what each seat saw and did. In a
 * replay Enter on a row goes to its moment.
 */
public final class TrainingView implements ConsoleView {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final javafx.util.Duration PULSE = javafx.util.Duration.seconds(3);

  private final Console console;
  private final Words words;
  private final TrainingModel model;
  private final TrainingWords say;
  private final BorderPane root = new BorderPane();
  private final Label head = new Label();
  private final Label dispatch = new Label();
  private final Label marksBeside = new Label();
  private final Label missedBeside = new Label();
  private final Label seatsBeside = new Label();
  private final Label traceBeside = new Label();
  private final TableView<Graded> marks;
  private final TableView<TrainingReport.Missed> missed;
  private final TableView<TrainingReport.Seat> seats;
  private final TableView<TrainingTrace> trace;
  private final Timeline pulse;
  private final ChangeListener<TrainingModel.@Nullable Read> read = (_, _, now) -> show(now);
  private @Nullable TrainingReport shown;
  private @Nullable String chosen;

  public TrainingView(Console console) {
    this.console = console;
    this.words = console.words();
    this.model = new TrainingModel(console);
    this.say = TrainingWords.at(console.desk(), words, model.telling());
    this.pulse = new Timeline(new KeyFrame(PULSE, _ -> model.pulse()));
    this.marks = Tables.of(words.get("training.expected"), words.get("training.expected.none"));
    this.missed = Tables.of(words.get("training.missed.title"), words.get("training.missed.none"));
    this.seats = Tables.of(words.get("training.seats"), words.get("training.seats.none"));
    this.trace = Tables.of(words.get("training.trace"), words.get("training.trace.none"));
    columns();
    build();
  }

  private void columns() {
    Tables.column(marks, words.get("training.column.by"), 84, say::due);
    Tables.column(
        marks,
        words.get("training.column.state"),
        84,
        it -> words.of(it.state()),
        TrainingView::look);
    Tables.column(marks, words.get("training.column.what"), 260, it -> it.expected().what());
    Tables.column(marks, words.get("training.column.done"), 180, this::done);
    Tables.column(
        missed,
        words.get("training.column.kind"),
        90,
        it -> words.get("enum.ItemKind." + it.kind()));
    Tables.column(missed, words.get("training.column.from"), 160, say::subject);
    Tables.column(
        missed, words.get("training.column.count"), 60, it -> Integer.toString(it.count()));
    Tables.column(
        seats,
        words.get("training.column.seat"),
        180,
        it -> model.telling().operator(it.operator()));
    Tables.column(
        seats, words.get("training.column.deeds"), 60, it -> Integer.toString(it.deeds()));
    Tables.column(
        seats, words.get("training.column.looks"), 60, it -> Integer.toString(it.looks()));
    Tables.column(
        trace,
        words.get("training.column.at"),
        84,
        it -> TIME.format(it.at().atZone(words.zone())));
    Tables.column(
        trace,
        words.get("training.column.seat"),
        150,
        it -> model.telling().operator(it.operator()));
    Tables.column(
        trace,
        words.get("training.column.what"),
        280,
        say::what,
        it -> new Tables.Look(it.deed() == null ? "fth-eye" : "fth-check", "muted"));
  }

  private static Tables.Look look(Graded mark) {
    return switch (mark.state()) {
      case DONE -> new Tables.Look("fth-check", "muted");
      case LATE -> new Tables.Look("fth-clock", "soon");
      case NOT_DONE -> new Tables.Look("fth-alert-triangle", "over");
      case NOT_DUE -> new Tables.Look("fth-more-horizontal", "muted");
    };
  }

  private String done(Graded mark) {
    TrainingReport it = shown;
    return it == null ? "" : say.done(mark, it);
  }

  private void build() {
    head.getStyleClass().add("h3");
    dispatch.getStyleClass().add("muted");
    HBox line = new HBox(16, head, dispatch);
    line.setPadding(new Insets(12, 12, 0, 12));
    VBox left =
        new VBox(
            12,
            Tables.panel(words.get("training.expected"), marksBeside, marks),
            Tables.panel(words.get("training.missed.title"), missedBeside, missed));
    VBox right =
        new VBox(
            12,
            Tables.panel(words.get("training.seats"), seatsBeside, seats),
            Tables.panel(words.get("training.trace"), traceBeside, trace));
    for (VBox side : List.of(left, right)) {
      side.getChildren().forEach(it -> VBox.setVgrow(it, Priority.ALWAYS));
      side.setMinWidth(0);
    }
    missed.setPrefHeight(160);
    seats.setPrefHeight(180);
    GridPane grid = new GridPane(12, 0);
    grid.setPadding(new Insets(12));
    grid.addRow(0, left, right);
    for (double share : new double[] {54, 46}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    RowConstraints whole = new RowConstraints();
    whole.setVgrow(Priority.ALWAYS);
    grid.getRowConstraints().add(whole);
    root.setTop(line);
    root.setCenter(grid);
    seats.getSelectionModel().selectedItemProperty().addListener((_, _, seat) -> choose(seat));
    pulse.setCycleCount(Animation.INDEFINITE);
    openBy(trace, TrainingTrace::at);
    openBy(marks, Graded::moment);
  }

  /** In a replay Enter and a double click go to the moment of a row. */
  private <T> void openBy(TableView<T> table, Function<T, Instant> at) {
    Runnable open =
        () -> {
          T row = table.getSelectionModel().getSelectedItem();
          if (row != null) {
            console.navigator().replayTo(at.apply(row));
          }
        };
    table.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            open.run();
            key.consume();
          }
        });
    table.setOnMouseClicked(
        click -> {
          if (click.getClickCount() == 2) {
            open.run();
          }
        });
  }

  /** While rows are exchanged nothing is selected: that is nobody's choice. */
  private void choose(TrainingReport.@Nullable Seat seat) {
    if (seat != null && !seat.operator().equals(chosen)) {
      chosen = seat.operator();
      model.choose(chosen);
    }
  }

  private void chooseAll() {
    seats.getSelectionModel().clearSelection();
    chosen = null;
    model.choose(null);
  }

  private void show(TrainingModel.@Nullable Read now) {
    if (now == null || now.report() == null) {
      return;
    }
    TrainingReport it = now.report();
    shown = it;
    head.setText(it.name());
    dispatch.setText(say.dispatch(it));
    marksBeside.setText(say.summary(it));
    missedBeside.setText(say.missed(it));
    seatsBeside.setText(words.get("training.seats.beside"));
    traceBeside.setText(
        chosen == null
            ? words.get("training.trace.all", now.trace().size())
            : words.get("training.trace.of", model.telling().operator(chosen), now.trace().size()));
    keep(
        marks,
        it.assessment().marks().stream().sorted(Comparator.comparing(Graded::due)).toList(),
        mark -> mark.expected().id());
    keep(missed, it.missed(), each -> each.kind() + " " + each.subject());
    keep(seats, it.seats(), TrainingReport.Seat::operator);
    keep(trace, now.trace(), each -> each.at() + " " + each.operator() + " " + each.what());
  }

  /** Shows other rows; the one that is selected stays so, by what it is. */
  private static <T> void keep(TableView<T> table, List<T> rows, Function<T, String> id) {
    if (table.getItems().equals(rows)) {
      return;
    }
    T before = table.getSelectionModel().getSelectedItem();
    String wanted = before == null ? null : id.apply(before);
    table.getItems().setAll(rows);
    for (int i = 0; wanted != null && i < rows.size(); i++) {
      if (id.apply(rows.get(i)).equals(wanted)) {
        table.getSelectionModel().clearAndSelect(i);
        return;
      }
    }
  }

  @Override
  public String id() {
    return "training";
  }

  @Override
  public String icon() {
    return "fth-target";
  }

  @Override
  public Optional<String> key() {
    return Optional.of("Shortcut+Shift+A");
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    model.read().addListener(read);
    model.open();
    pulse.play();
    marks.requestFocus();
  }

  @Override
  public void detach() {
    pulse.stop();
    model.close();
    model.read().removeListener(read);
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("training.all", "fth-users", this::chooseAll, "A").when(() -> chosen != null),
        Action.of("training.marks", "", marks::requestFocus, "E"),
        Action.of("training.seats", "", seats::requestFocus, "S"),
        Action.of("training.trace", "", trace::requestFocus, "T"));
  }
}
