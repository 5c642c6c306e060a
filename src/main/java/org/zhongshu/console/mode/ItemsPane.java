package org.zhongshu.console.mode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
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
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.console.widget.Moments;
import org.zhongshu.console.widget.Tables;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.words.Words;

/**
 * What an activation has made due (应办事项): who has checked in and who has not, the round that runs,
 * reports that are missing; answered here, several at once where there is nothing to say.
 */
final class ItemsPane extends VBox implements ActivationTab {
  private final Console console;
  private final Words words;
  private final ModeWords say;
  private final ItemsModel model;
  private final FlowPane progress = new FlowPane(16, 2);
  private final ComboBox<@Nullable ItemKind> kind = new ComboBox<>();
  private final CheckBox wanted = new CheckBox();

  /** Only what one's own unit answers for; at a unit's seat alone. */
  private final CheckBox own = new CheckBox();

  private final ObservableList<MeasureItem> rows = FXCollections.observableArrayList();
  private final TableView<MeasureItem> table;
  private final TextField answer = new TextField();
  private final Label refusal = new Label();
  private final ChangeListener<ItemsModel.Shown> changed = (_, _, now) -> heard(now);

  /** What the typed answer is for; null while nothing is typed, or while it is for nothing yet. */
  private @Nullable MeasureItem meant;

  /** Whether the rows are being listed anew: what is chosen then is not chosen by a person. */
  private boolean listing;

  /** Number of the one that is to be chosen once it is listed; 0 for none. */
  private long aimed;

  /** Whether another activation was opened, of which nothing has been chosen yet. */
  private boolean fresh;

  ItemsPane(Console console, ModeWords say, ItemsModel model) {
    this.console = console;
    this.words = console.words();
    this.say = say;
    this.model = model;
    progress.getStyleClass().add("mode-progress");
    table = Tables.of(words.get("mode.items"), words.get("mode.items.none"));
    buildTable();
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(progress, tools(), table, foot());
    table.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> aim());
    answer.textProperty().addListener((_, _, _) -> aim());
  }

  /** What is typed is for the row that a person chose, and for no other. */
  private void aim() {
    if (answer.getText().isEmpty()) {
      meant = null;
    } else if (!listing && (meant == null || !table.getSelectionModel().isEmpty())) {
      meant = table.getSelectionModel().getSelectedItem();
    }
  }

  private void buildTable() {
    table.setItems(rows);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Tables.column(table, words.get("mode.items.due"), 84, it -> due(it.due()));
    Tables.column(table, words.get("mode.items.what"), 84, it -> words.of(it.kind()));
    Tables.column(
        table,
        words.get("mode.items.subject"),
        170,
        it -> say.subject(it, model.shown().get().plan()));
    Tables.column(table, words.get("mode.items.state"), 96, say::state, this::look);
    Tables.column(table, words.get("mode.items.answer"), 160, say::said);
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
            answer.requestFocus();
          } else if (event.getCode() == KeyCode.N && !event.isShortcutDown()) {
            event.consume();
            nothing();
          }
        });
  }

  private String due(Instant at) {
    return Moments.brief(words, at, console.now());
  }

  private Tables.Look look(MeasureItem it) {
    return ItemLooks.of(it, console.now().isBefore(it.opens()));
  }

  private HBox tools() {
    kind.setAccessibleText(words.get("mode.items.what"));
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable ItemKind it) {
            return it == null ? words.get("mode.items.all") : words.of(it);
          }

          @Override
          public @Nullable ItemKind fromString(String text) {
            return null;
          }
        });
    kind.valueProperty().addListener((_, _, _) -> filter());
    wanted.setText(words.get("mode.items.wanted"));
    wanted.setSelected(true);
    wanted.selectedProperty().addListener((_, _, _) -> filter());
    own.setText(words.get("mode.items.own"));
    own.setSelected(console.desk().operator().unit() != null);
    own.setVisible(own.isSelected());
    own.setManaged(own.isSelected());
    own.selectedProperty().addListener((_, _, _) -> filter());
    HBox tools = new HBox(12, kind, wanted, own);
    tools.getStyleClass().add("list-tools");
    return tools;
  }

  private VBox foot() {
    answer.setPromptText(words.get("mode.items.prompt"));
    answer.setAccessibleText(words.get("mode.items.answer"));
    answer.setOnAction(_ -> submit());
    HBox.setHgrow(answer, Priority.ALWAYS);
    Button done = KeyHint.button(words.get("mode.items.do"), "Ctrl+Enter", this::submit);
    done.getStyleClass().add("primary");
    Button none = KeyHint.button(words.get("mode.items.nothing"), "N", this::nothing);
    Button remind = KeyHint.button(words.get("reporting.remind"), "R", this::remind);
    boolean centre = console.desk().operator().unit() == null;
    remind.setVisible(centre);
    remind.setManaged(centre);
    List.of(done, none, remind).forEach(it -> it.disableProperty().bind(model.busy()));
    refusal.getStyleClass().add("soon");
    refusal.setWrapText(true);
    refusal.setMinHeight(Region.USE_PREF_SIZE);
    refuse("");
    VBox foot = new VBox(6, refusal, new HBox(8, answer, remind, none, done));
    foot.getStyleClass().add("panel-footer");
    return foot;
  }

  @Override
  public String id() {
    return "items";
  }

  @Override
  public String icon() {
    return "fth-check-square";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void opened() {
    answer.clear();
    refuse("");
    fresh = true;
  }

  @Override
  public void attach() {
    refuse("");
    model.shown().addListener(changed);
    heard(model.shown().get());
    if (!fresh) {
      first();
    }
  }

  @Override
  public void detach() {
    model.shown().removeListener(changed);
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  /** What other desks do never moves the choice to another row. */
  private void heard(ItemsModel.Shown now) {
    list(now);
    if (fresh && now.activation() != null) {
      fresh = false;
      first();
    }
    if (aimed != 0 && now.items().stream().anyMatch(it -> it.id() == aimed)) {
      chooseAimed();
    }
  }

  /** Chooses one as soon as it is listed, such as what the unit was reminded of. */
  void lead(MeasureItem it) {
    // What is half typed stays for the row it was typed for.
    aimed = answer.getText().isEmpty() ? it.id() : 0;
  }

  private void chooseAimed() {
    kind.setValue(null);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id() == aimed) {
        table.getSelectionModel().clearAndSelect(i);
        table.scrollTo(i);
      }
    }
    aimed = 0;
  }

  private void filter() {
    if (!listing) {
      list(model.shown().get());
      first();
    }
  }

  private void first() {
    if (table.getSelectionModel().isEmpty() && !rows.isEmpty() && answer.getText().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  /** Lists anew; what is chosen stays chosen, found by its number. */
  private void list(ItemsModel.Shown now) {
    listing = true;
    try {
      fillRows(now);
    } finally {
      listing = false;
    }
  }

  private void fillRows(ItemsModel.Shown now) {
    List<Long> chosen =
        table.getSelectionModel().getSelectedItems().stream().map(MeasureItem::id).toList();
    progress.getChildren().clear();
    Map<ItemKind, long[]> far = now.progress();
    far.forEach(
        (what, counts) -> {
          Label label =
              new Label(
                  words.get(
                      counts[2] > 0 ? "mode.items.progress-missed" : "mode.items.progress",
                      what,
                      counts[0],
                      counts[1],
                      counts[2]));
          label.getStyleClass().addAll("small", counts[2] > 0 ? "over" : "muted");
          progress.getChildren().add(label);
        });
    List<@Nullable ItemKind> kinds = new ArrayList<>();
    kinds.add(null);
    kinds.addAll(far.keySet());
    if (!kind.getItems().equals(kinds)) {
      ItemKind before = kind.getValue();
      kind.getItems().setAll(kinds);
      kind.setValue(kinds.contains(before) ? before : null);
    }
    ItemKind only = kind.getValue();
    String unit = console.desk().operator().unit();
    table.getSelectionModel().clearSelection();
    rows.setAll(
        now.items().stream()
            .filter(it -> only == null || it.kind() == only)
            .filter(it -> !wanted.isSelected() || it.state().wanted())
            .filter(it -> !own.isSelected() || unit == null || unit.equals(now.unit(it)))
            .toList());
    // What came with the rows is no choice: a row that is gone leaves nothing chosen.
    table.getSelectionModel().clearSelection();
    for (int i = 0; i < rows.size(); i++) {
      if (chosen.contains(rows.get(i).id())) {
        table.getSelectionModel().select(i);
      }
    }
  }

  private List<MeasureItem> chosen() {
    return table.getSelectionModel().getSelectedItems().stream()
        .filter(it -> it.state().wanted())
        .toList();
  }

  /** Answers the one that is chosen with what was typed. */
  @Override
  public void submit() {
    if (model.busy().get()) {
      return;
    }
    List<MeasureItem> chosen = chosen();
    MeasureItem target = meant;
    if (target != null && chosen.stream().noneMatch(it -> it.id() == target.id())) {
      refuse(
          words.get(
              "mode.items.gone",
              words.of(target.kind()),
              say.subject(target, model.shown().get().plan())));
      return;
    }
    if (chosen.size() != 1) {
      refuse(words.get(chosen.isEmpty() ? "mode.items.choose" : "mode.items.one"));
      return;
    }
    take(new MeasureStep.Answered(chosen.getFirst().id(), answer.getText(), false), chosen);
  }

  @Override
  public boolean reminds() {
    return console.desk().operator().unit() == null && !model.busy().get();
  }

  /** Whom all would be stands in other tabs, by round and by command group. */
  @Override
  public boolean remindsAll() {
    return false;
  }

  /** Reminds the units that owe what is chosen. */
  @Override
  public void remind() {
    List<Long> items = chosen().stream().map(MeasureItem::id).toList();
    if (items.isEmpty()) {
      refuse(words.get("mode.items.choose"));
      return;
    }
    refuse("");
    model.step(
        new MeasureStep.Remind(items),
        () -> console.notices().done(words.get("reporting.reminded.done", items.size())),
        this::refuse);
  }

  /** Nothing to report, nothing found: for all that are chosen. */
  private void nothing() {
    if (model.busy().get()) {
      return;
    }
    List<MeasureItem> chosen = chosen();
    if (chosen.isEmpty()) {
      refuse(words.get("mode.items.choose"));
      return;
    }
    take(new MeasureStep.NothingAt(chosen.stream().map(MeasureItem::id).toList()), chosen);
  }

  private void take(MeasureStep step, List<MeasureItem> answered) {
    refuse("");
    Set<Long> done = answered.stream().map(MeasureItem::id).collect(Collectors.toSet());
    Long next = next(done);
    model.step(
        step,
        () -> {
          answer.clear();
          goOn(done, next);
          table.requestFocus();
        },
        this::refuse);
  }

  /** The next one that is wanted after those that are answered; before them if none follows. */
  private @Nullable Long next(Set<Long> done) {
    Long before = null;
    boolean past = false;
    for (MeasureItem row : rows) {
      if (done.contains(row.id())) {
        past = true;
      } else if (row.state().wanted()) {
        if (past) {
          return row.id();
        }
        before = row.id();
      }
    }
    return before;
  }

  /** Goes on to the next row, but not away from one that a person has chosen since. */
  private void goOn(Set<Long> done, @Nullable Long next) {
    if (table.getSelectionModel().getSelectedItems().stream()
        .anyMatch(it -> !done.contains(it.id()))) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (next != null && rows.get(i).id() == next) {
        table.getSelectionModel().clearAndSelect(i);
        // The row that was answered goes, and this one moves up: it must not leave the window.
        table.scrollTo(Math.max(0, i - 2));
      }
    }
  }

  private void refuse(String sentence) {
    refusal.setText(sentence);
    refusal.setVisible(!sentence.isEmpty());
    refusal.setManaged(!sentence.isEmpty());
  }
}
