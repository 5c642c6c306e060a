package org.zhongshu.console.mode;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.CasesWanted.Kind;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.SummaryWords;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.mode.ModeSummary.Times;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.words.Words;

/**
 * What happened while an activation was in force (小结): cases, each number opening those behind it,
 * what was due and missed, how soon it was answered, how far sensors rose.
 */
final class SummaryPane extends VBox implements ActivationTab {
  private final Console console;
  private final Words words;
  private final SummaryWords say;
  private final ItemsModel items;
  private final SummaryModel model;
  private final Label span = new Label();
  private final FlowPane figures = new FlowPane(10, 8);
  private final FlowPane areas = new FlowPane(8, 6);
  private final Label dispatch = new Label();
  private final TableView<ItemKind> table;
  private final VBox highest = new VBox(4);
  private final Button export = new Button();
  private final ChangeListener<ItemsModel.Shown> moved = (_, _, now) -> load(now);

  SummaryPane(Console console, ItemsModel items) {
    this.console = console;
    this.words = console.words();
    this.say = new SummaryWords(console.desk(), words, console.clock());
    this.items = items;
    this.model = new SummaryModel(console);
    this.table = Tables.of(words.get("mode.items"), words.get("summary.nothing-due"));
    getStyleClass().add("mode-summary");
    setSpacing(8);
    span.getStyleClass().add("muted");
    span.setWrapText(true);
    HBox.setHgrow(span, Priority.ALWAYS);
    span.setMaxWidth(Double.MAX_VALUE);
    export.setText(words.get("action.mode.summary.export"));
    export.setGraphic(new KeyHint("Ctrl+E"));
    export.setContentDisplay(ContentDisplay.RIGHT);
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(_ -> write());
    HBox head = new HBox(12, span, export);
    head.setAlignment(Pos.CENTER_LEFT);
    dispatch.setWrapText(true);
    columns();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(head, figures, areas, dispatch, table, highest);
    model.shown().addListener((_, _, now) -> show(now));
    show(null);
  }

  private void columns() {
    Tables.column(table, words.get("mode.items.what"), 110, words::of);
    count("summary.due", ModeSummary::due);
    count("summary.in-time", (it, kind) -> it.count(kind, ItemState.DONE));
    count("summary.late", (it, kind) -> it.count(kind, ItemState.DONE_LATE));
    Tables.column(
        table,
        words.get("summary.missed"),
        80,
        kind -> told(it -> it.count(kind, ItemState.MISSED)),
        kind ->
            now().map(it -> it.count(kind, ItemState.MISSED)).orElse(0L) > 0
                ? new Tables.Look("fth-alert-triangle", "over")
                : new Tables.Look("fth-check", "muted"));
    count("summary.open", (it, kind) -> it.count(kind, ItemState.OPEN));
    Tables.column(table, words.get("summary.median"), 110, kind -> took(kind, Times::median));
    Tables.column(
        table, words.get("summary.nine-in-ten"), 110, kind -> took(kind, Times::nineInTen));
  }

  /** A number of a kind. */
  private interface Count {
    long of(ModeSummary it, ItemKind kind);
  }

  private void count(String name, Count count) {
    Tables.column(table, words.get(name), 80, kind -> told(it -> count.of(it, kind)));
  }

  private Optional<ModeSummary> now() {
    return Optional.ofNullable(model.shown().get());
  }

  private String told(Function<ModeSummary, Long> number) {
    return now().map(it -> "%,d".formatted(number.apply(it))).orElse("");
  }

  private String took(ItemKind kind, Function<Times, @Nullable Duration> which) {
    return now()
        .map(it -> it.answers().get(kind))
        .map(which)
        .map(say::span)
        .orElse(words.get("summary.no-time"));
  }

  private void show(@Nullable ModeSummary now) {
    export.setDisable(now == null);
    if (now == null) {
      span.setText(words.get("summary.reading"));
      figures.getChildren().clear();
      areas.getChildren().clear();
      highest.getChildren().clear();
      dispatch.setText("");
      table.getItems().clear();
      return;
    }
    // A press that stands on a number must stay there while the numbers are drawn anew.
    int focused = focused();
    span.setText(say.span(now));
    figures
        .getChildren()
        .setAll(
            figure(now, "summary.reported", now.reported(), Kind.EVERY),
            figure(now, "summary.closed", now.closed(), Kind.ENDED),
            figure(now, "summary.still-open", now.open(), Kind.OPEN),
            figure(now, "summary.otherwise", now.otherwise(), null));
    List<Node> parts = new ArrayList<>();
    if (!model.together(now)) {
      now.areas().forEach((area, count) -> parts.add(part(now, area, count)));
    }
    areas.getChildren().setAll(parts);
    areas.setManaged(!parts.isEmpty());
    dispatch.setText(words.get("summary.dispatch", say.times(now.dispatch())));
    table.getItems().setAll(now.items().keySet());
    highest
        .getChildren()
        .setAll(
            now.highest().stream()
                .limit(6)
                .map(it -> new Label(say.highest(it), Icons.of("fth-activity", 14)))
                .toList());
    if (focused >= 0 && focused < figures.getChildren().size()) {
      figures.getChildren().get(focused).requestFocus();
    }
  }

  private int focused() {
    for (int i = 0; i < figures.getChildren().size(); i++) {
      if (figures.getChildren().get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  /** A number; one that the board can show the cases of is pressed for them. */
  private Region figure(ModeSummary now, String name, int number, @Nullable Kind kind) {
    Label what = new Label(words.get(name));
    what.getStyleClass().addAll("small", "muted");
    Label value = new Label("%,d".formatted(number));
    value.getStyleClass().add("h2");
    VBox body = new VBox(0, what, value);
    if (kind == null || number == 0 || !model.together(now)) {
      body.getStyleClass().add("figure");
      return body;
    }
    Button button = new Button(null, body);
    button.getStyleClass().add("figure");
    button.setAccessibleText(words.get("summary.figure", words.get(name), number));
    button.setOnAction(_ -> console.navigator().showCases(model.cases(now, null, kind)));
    return button;
  }

  private Button part(ModeSummary now, String area, int count) {
    Button button =
        new Button(words.get("summary.area", AreaWords.name(console.desk().city(), area), count));
    button.getStyleClass().add("small");
    button.setDisable(count == 0);
    button.setOnAction(_ -> console.navigator().showCases(model.cases(now, area, Kind.EVERY)));
    return button;
  }

  private void load(ItemsModel.Shown now) {
    Activation it = now.activation();
    if (it != null) {
      model.load(it);
    }
  }

  private void write() {
    ModeSummary now = model.shown().get();
    if (now == null) {
      return;
    }
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.get("action.mode.summary.export"));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("TXT", "*.txt"));
    chooser.setInitialFileName(now.activation().title() + ".txt");
    File chosen = chooser.showSaveDialog(getScene().getWindow());
    if (chosen != null) {
      model.write(chosen.toPath());
    }
  }

  @Override
  public String id() {
    return "summary";
  }

  @Override
  public String icon() {
    return "fth-file-text";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void opened() {
    model.clear();
  }

  @Override
  public void attach() {
    items.shown().addListener(moved);
    load(items.shown().get());
  }

  @Override
  public void detach() {
    items.shown().removeListener(moved);
    model.drop();
  }

  @Override
  public void focus() {
    // Before it is read there is nothing to write, and what is disabled takes no keys.
    table.requestFocus();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("mode.summary.export", "fth-download", this::write, "Shortcut+E")
            .when(() -> model.shown().get() != null));
  }
}
