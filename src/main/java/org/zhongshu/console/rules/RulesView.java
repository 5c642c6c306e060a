package org.zhongshu.console.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.widget.FilterField;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.RuleWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.rules.RuleField;
import org.zhongshu.store.JournalLine;
import org.zhongshu.words.Words;

/**
 * The centre's rules (规则): limits, hours, who may, supervision. A shift chief or duty leader types,
 * sees what would change, and sets it; all others look.
 */
public final class RulesView implements ConsoleView {
  private final Console console;
  private final Words words;
  private final Telling telling;
  private final RulesModel model;
  private final RuleEditor editor;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final FilteredList<Row> shown = new FilteredList<>(rows);
  private final TableView<Row> table = new TableView<>(shown);
  private final FilterField filter;
  private final Label state = new Label();
  private final Label changes = new Label();
  private final ListView<String> differences = new ListView<>();
  private final TextField note = new TextField();
  private final Button save;
  private final Button discard;
  private final VBox saving = new VBox(8);
  private final HBox root = new HBox(12);
  private final FeedEar feed;
  private boolean filling;

  /** A line as the table shows it. */
  private record Row(RuleField field, String section, String name, String value, String mark) {}

  public RulesView(Console console) {
    this.console = console;
    this.words = console.words();
    this.telling = new Telling(console.desk(), words);
    this.model = new RulesModel(console);
    this.editor = new RuleEditor(words, model, telling::sentence);
    this.feed = new FeedEar(console, this::heard);
    this.save = button("rules.save", "fth-save", "Ctrl+Enter", this::save);
    this.discard = button("rules.discard", "fth-rotate-ccw", "", this::discard);
    save.getStyleClass().add("primary");
    filter = new FilterField(words, words.get("rules.filter"), table, this::filter);
    build();
    model.revisionProperty().addListener((_, _, _) -> tell());
  }

  private Button button(String action, String icon, String key, Runnable run) {
    Button button = new Button(words.get("action." + action));
    button.setGraphic(key.isEmpty() ? Icons.of(icon) : new KeyHint(key));
    button.setContentDisplay(key.isEmpty() ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private void build() {
    HBox.setHgrow(filter, Priority.ALWAYS);
    state.getStyleClass().addAll("small", "muted");
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox tools = new HBox(8, filter, state);
    tools.getStyleClass().add("list-tools");
    buildTable();
    VBox left = new VBox(tools, table);
    left.getStyleClass().add("panel");
    left.setMinWidth(0);
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox right = new VBox(20, editor, changesPane());
    right.getStyleClass().addAll("panel", "list-editor");
    right.setMinWidth(430);
    right.setPrefWidth(480);
    root.getStyleClass().add("lists");
    root.setPadding(new Insets(12));
    root.getChildren().setAll(left, right);
  }

  private void buildTable() {
    table.setAccessibleText(words.get("view.rules"));
    table.setFixedCellSize(32);
    column(words.get("rules.column.section"), 110, Row::section);
    column(words.get("cli.column.name"), 270, Row::name);
    column("", 44, Row::mark);
    column(words.get("rules.column.value"), 300, Row::value);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (!filling) {
                editor.show(row == null ? null : row.field(), say());
              }
            });
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            editor.input().requestFocus();
            editor.input().selectAll();
            event.consume();
          }
        });
    // Enter goes on to the next line, as in a sheet.
    editor
        .input()
        .setOnAction(
            _ -> {
              table.getSelectionModel().selectNext();
              table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 5));
              editor.input().selectAll();
            });
  }

  private void column(String name, double width, Function<Row, String> text) {
    TableColumn<Row, String> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 110));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyStringWrapper(text.apply(data.getValue())));
    table.getColumns().add(column);
  }

  private VBox changesPane() {
    changes.getStyleClass().add("strong");
    changes.setWrapText(true);
    changes.setMinHeight(Region.USE_PREF_SIZE);
    differences.setAccessibleText(words.get("lists.differences"));
    differences.getStyleClass().add("list-differences");
    differences.setCellFactory(_ -> new Sentence());
    differences.setFocusTraversable(false);
    VBox.setVgrow(differences, Priority.ALWAYS);
    note.setPromptText(words.get("lists.note.prompt"));
    note.setAccessibleText(words.get("lists.note"));
    Label named = new Label(words.get("lists.note"));
    named.getStyleClass().addAll("small", "muted");
    named.setLabelFor(note);
    Label counts = new Label(words.get("rules.counts"));
    counts.getStyleClass().addAll("small", "muted");
    counts.setWrapText(true);
    counts.setMinHeight(Region.USE_PREF_SIZE);
    HBox buttons = new HBox(8, discard, save);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    saving.getChildren().setAll(counts, new VBox(4, named, note), buttons);
    VBox pane = new VBox(8, changes, differences, saving);
    VBox.setVgrow(pane, Priority.ALWAYS);
    return pane;
  }

  /** A sentence in as many lines as it needs. */
  private static final class Sentence extends ListCell<String> {
    Sentence() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String sentence, boolean empty) {
      super.updateItem(sentence, empty);
      setText(empty ? null : sentence);
    }
  }

  private RuleWords say() {
    return new RuleWords(words, console.desk().city());
  }

  private void filter(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    shown.setPredicate(
        row ->
            (row.section() + " " + row.name() + " " + row.field().key() + " " + row.value())
                .toLowerCase(Locale.ROOT)
                .contains(wanted));
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  /** Brings everything in line with the model. */
  private void tell() {
    RuleWords say = say();
    List<Row> now = new ArrayList<>();
    for (RuleField field : model.fields()) {
      now.add(row(field, say));
    }
    filling = true;
    int at = table.getSelectionModel().getSelectedIndex();
    if (now.size() == rows.size()) {
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).equals(rows.get(i))) {
          rows.set(i, now.get(i));
        }
      }
    } else {
      rows.setAll(now);
    }
    table.getSelectionModel().select(Math.max(0, at));
    filling = false;
    Row chosen = table.getSelectionModel().getSelectedItem();
    editor.show(chosen == null ? null : chosen.field(), say);
    differences
        .getItems()
        .setAll(
            model.differences().stream()
                .map(
                    it ->
                        words.get(
                            "rules.change",
                            say.name(it.key()),
                            say.value(it.key(), it.before()),
                            say.value(it.key(), it.after())))
                .toList());
    changes.setText(changesTitle());
    state.setText(stateWords());
    boolean editable = model.editable();
    saving.setVisible(editable);
    saving.setManaged(editable);
    save.setDisable(!canSave());
    discard.setDisable(!model.changed());
  }

  private Row row(RuleField field, RuleWords say) {
    String key = field.key();
    String mark =
        model.faults().containsKey(key)
            ? words.get("rules.mark.wrong")
            : model.typed(key).isPresent() ? words.get("rules.mark.changed") : "";
    String value = say.value(key, model.typed(key).orElse(model.inForce(key)));
    return new Row(field, say.section(field.section()), say.name(key), value, mark);
  }

  private String changesTitle() {
    if (!model.faults().isEmpty()) {
      return words.get("rules.wrong", model.faults().size());
    }
    return model.changed()
        ? words.get("rules.would", model.differences().size(), model.version() + 1)
        : words.get(model.editable() ? "rules.nothing" : "rules.look-only");
  }

  private String stateWords() {
    ListVersion newest = model.newest();
    return newest == null
        ? words.get("rules.usual")
        : words.get(
            "rules.in-force",
            newest.number(),
            words.time(newest.since()),
            telling.operator(newest.operator()));
  }

  private boolean canSave() {
    return model.editable() && model.changed() && model.faults().isEmpty();
  }

  private void save() {
    if (!model.faults().isEmpty()) {
      var first = model.faults().entrySet().iterator().next();
      console.notices().refused(first.getValue());
      choose(first.getKey());
    } else if (canSave()) {
      model.save(
          note.getText(),
          () -> {
            note.clear();
            table.requestFocus();
          });
    }
  }

  private void choose(String key) {
    filter.clear();
    rows.stream()
        .filter(row -> row.field().key().equals(key))
        .findFirst()
        .ifPresent(
            row -> {
              table.getSelectionModel().select(row);
              table.scrollTo(row);
              editor.input().requestFocus();
            });
  }

  private void discard() {
    console
        .notices()
        .confirm(
            words.get("lists.discard.ask", model.differences().size()),
            words.get("lists.discard.yes"),
            agreed -> {
              if (agreed) {
                model.discard();
                table.requestFocus();
              }
            });
  }

  /** Whoever has this page before him sees what others set, at once. */
  private void heard(List<JournalLine> lines) {
    if (lines.stream().anyMatch(it -> it.kind().equals("set-rules"))) {
      model.refresh();
    }
  }

  @Override
  public String id() {
    return "rules";
  }

  @Override
  public String icon() {
    return "fth-sliders";
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void attach() {
    feed.open();
    model.refresh();
  }

  /** A draft stays: it is there again when the page is. */
  @Override
  public void detach() {
    feed.close();
    model.drop();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        Action.of("rules.filter", "fth-search", filter::requestFocus, "F"),
        Action.of("rules.edit", "fth-edit-2", () -> editor.input().requestFocus(), "E")
            .when(() -> model.editable() && table.getSelectionModel().getSelectedItem() != null),
        Action.of("rules.back", "", table::requestFocus, "Esc").when(() -> !table.isFocused()),
        Action.of("rules.save", "fth-save", this::save, "Shortcut+Enter")
            .when(() -> model.editable() && model.changed()),
        Action.of("rules.discard", "fth-rotate-ccw", this::discard, "Shortcut+Shift+R")
            .when(model::changed));
  }
}
