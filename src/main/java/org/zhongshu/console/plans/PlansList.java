package org.zhongshu.console.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.FilterField;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.PlanQuestions.Entry;
import org.zhongshu.words.Words;

/** All plans, to choose one from. */
final class PlansList extends VBox {
  private final Words words;
  private final Acts acts;
  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final FilteredList<Entry> shown = new FilteredList<>(entries);
  private final TableView<Entry> table;
  private final FilterField filter;
  private final Button begin;
  private final Button read;
  private boolean filling;

  /** What can be done here. */
  interface Acts {
    void choose(String code);

    void begin();

    void read();
  }

  PlansList(Words words, Acts acts) {
    this.words = words;
    this.acts = acts;
    this.table = made();
    this.filter = new FilterField(words, words.get("plans.filter"), table, this::filter);
    this.begin = button("plans.new", "fth-plus", acts::begin);
    this.read = button("plans.import", "fth-download", acts::read);
    HBox.setHgrow(filter, Priority.ALWAYS);
    filter.setMinWidth(80);
    HBox tools = new HBox(8, filter, begin, read);
    tools.getStyleClass().add("list-tools");
    setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(tools, table);
    getStyleClass().add("panel");
  }

  private Button button(String action, String icon, Runnable run) {
    Button button = new Button(words.get("action." + action), Icons.of(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }

  private TableView<Entry> made() {
    TableView<Entry> made =
        PlanTables.of(
            words.get("view.plans"),
            words.get("plans.none"),
            List.of(
                new PlanTables.Column<>(
                    words.get("cli.column.name"), 180, it -> it.shown().plan().head().name()),
                new PlanTables.Column<>(
                    words.get("plan.column.kind"),
                    86,
                    it -> words.of(it.shown().plan().head().kind())),
                new PlanTables.Column<>(
                    words.get("cli.column.state"), 60, it -> words.of(it.shown().state())),
                new PlanTables.Column<>(words.get("cli.column.version"), 90, this::versions),
                new PlanTables.Column<>(
                    words.get("plans.column.places"),
                    58,
                    it -> Integer.toString(it.shown().plan().places().size())),
                new PlanTables.Column<>(
                    words.get("plan.column.drill"),
                    92,
                    it -> {
                      LocalDate last = it.lastDrill();
                      return last == null ? words.get("none") : last.toString();
                    })));
    made.setItems(shown);
    made.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, entry) -> {
              if (!filling && entry != null) {
                acts.choose(entry.code());
              }
            });
    return made;
  }

  /** The version shown, and the newer one that is on its way. */
  private String versions(Entry it) {
    int first = it.shown().number();
    int newest = it.newest().number();
    return first == newest
        ? Integer.toString(first)
        : words.get("plans.newer", first, newest, it.newest().state());
  }

  private void filter(String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    shown.setPredicate(
        it -> {
          var head = it.shown().plan().head();
          return (head.name()
                  + " "
                  + head.code()
                  + " "
                  + head.scene()
                  + " "
                  + words.of(head.kind()))
              .toLowerCase(Locale.ROOT)
              .contains(wanted);
        });
  }

  /** Narrow on a small window. */
  void compact(boolean small) {
    double width = small ? 560 : 640;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
  }

  /**
   * Brings the list in line with the library.
   *
   * @param chosen code of the plan that is looked at; null for none
   * @param drafts whether the operator may write plans
   */
  void tell(List<Entry> all, @Nullable String chosen, boolean drafts) {
    filling = true;
    if (!entries.equals(all)) {
      entries.setAll(all);
    }
    for (Entry entry : shown) {
      if (entry.code().equals(chosen)) {
        table.getSelectionModel().select(entry);
      }
    }
    filling = false;
    begin.setDisable(!drafts);
    read.setDisable(!drafts);
  }

  TableView<Entry> table() {
    return table;
  }

  void find() {
    filter.requestFocus();
  }

  /** Gives the keys to the list. */
  void take() {
    table.requestFocus();
  }
}
