package org.zhongshu.console.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.console.widget.FilterField;
import org.zhongshu.words.Words;

/** One list: its entries as a table that can be filtered, and beside it the entry chosen. */
final class ListTab<T> {
  private final Words words;
  private final ListModel<T> model;
  private final Function<T, String> code;
  private final FilteredList<T> shown;
  private final TableView<T> table = new TableView<>();
  private final FilterField filter;
  private final Label state = new Label();
  private final EmptyState none;
  private final StackPane side = new StackPane();
  private final HBox root = new HBox(12);
  private final List<String> fresh = new ArrayList<>();
  private @Nullable EntryEditor<T> editor;
  private boolean replacing;

  /** What a column shows. */
  record Column<T>(String name, double width, Function<T, String> text) {}

  /**
   * @param text by what an entry is found
   */
  ListTab(
      Words words,
      ListModel<T> model,
      Function<T, String> code,
      List<Column<T>> columns,
      Function<T, String> text) {
    this.words = words;
    this.model = model;
    this.code = code;
    this.none = new EmptyState("fth-list", words.get("lists.none-chosen"));
    this.shown = new FilteredList<>(model.draft());
    table.setItems(shown);
    filter =
        new FilterField(
            words,
            words.get("lists.filter"),
            table,
            typed -> shown.setPredicate(matching(typed, text)));
    table.setAccessibleText(words.get("lists." + model.list().name()));
    table.setFixedCellSize(32);
    for (Column<T> each : columns) {
      TableColumn<T, String> column = new TableColumn<>(each.name());
      column.setPrefWidth(each.width());
      column.setSortable(false);
      column.setReorderable(false);
      column.setCellValueFactory(
          data -> new ReadOnlyStringWrapper(each.text().apply(data.getValue())));
      table.getColumns().add(column);
    }
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.getSelectionModel().selectedItemProperty().addListener((_, _, entry) -> chosen(entry));
    state.getStyleClass().addAll("small", "muted");
    HBox.setHgrow(filter, Priority.ALWAYS);
    HBox tools = new HBox(8, filter, state);
    tools.getStyleClass().add("list-tools");
    VBox left = new VBox(tools, table);
    VBox.setVgrow(table, Priority.ALWAYS);
    left.getStyleClass().add("panel");
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    side.getStyleClass().add("panel");
    side.setMinWidth(460);
    side.setPrefWidth(520);
    root.getChildren().setAll(left, side);
    model.changedProperty().addListener((_, _, _) -> tellState());
  }

  /** The editor comes after the tab, since it tells the tab what was typed. */
  void edit(EntryEditor<T> with) {
    editor = with;
    showEntry();
  }

  private static <T> Predicate<T> matching(String typed, Function<T, String> text) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return entry -> text.apply(entry).toLowerCase(Locale.ROOT).contains(wanted);
  }

  Node node() {
    return root;
  }

  ListModel<T> model() {
    return model;
  }

  void focusFilter() {
    filter.requestFocus();
  }

  void attach() {
    model.refresh(
        () -> {
          tellState();
          if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
          }
        });
  }

  private void tellState() {
    state.setText(
        model.changed()
            ? words.get("lists.draft", model.version())
            : words.get("lists.in-force", model.version(), model.draft().size()));
  }

  private void chosen(@Nullable T entry) {
    if (!replacing) {
      show(entry);
    }
  }

  private void show(@Nullable T entry) {
    EntryEditor<T> now = editor;
    none.setVisible(entry == null);
    if (now != null) {
      now.show(entry, model.editable(), entry != null && fresh.contains(code.apply(entry)));
    }
  }

  /** Brings the entry back to the side, from the differences or the versions. */
  void showEntry() {
    EntryEditor<T> now = editor;
    if (now != null) {
      side.getChildren().setAll(none, now.node());
      show(table.getSelectionModel().getSelectedItem());
    }
  }

  boolean entryShown() {
    EntryEditor<T> now = editor;
    return now != null && side.getChildren().contains(now.node());
  }

  /** Whether there is a way back: from a side that shows something else, or out of a field. */
  boolean canGoBack() {
    return !entryShown() || !table.isFocused();
  }

  /** Back to the entry, and to the table with the focus. */
  void back() {
    if (!entryShown()) {
      showEntry();
    }
    table.requestFocus();
  }

  void showSide(Node node) {
    side.getChildren().setAll(node);
  }

  /** An entry as it was typed anew. */
  void typed(T entry) {
    T before = table.getSelectionModel().getSelectedItem();
    int at = before == null ? -1 : model.draft().indexOf(before);
    if (at < 0) {
      return;
    }
    String old = code.apply(before);
    if (fresh.remove(old)) {
      fresh.add(code.apply(entry));
    }
    replacing = true;
    model.replace(at, entry);
    table.getSelectionModel().select(entry);
    replacing = false;
  }

  void add(T entry) {
    int at = table.getSelectionModel().getSelectedIndex();
    T chosen = table.getSelectionModel().getSelectedItem();
    int place = chosen == null ? model.draft().size() : model.draft().indexOf(chosen) + 1;
    filter.clear();
    fresh.add(code.apply(entry));
    model.add(Math.max(0, at < 0 ? model.draft().size() : place), entry);
    table.getSelectionModel().select(entry);
    table.scrollTo(entry);
    showEntry();
    EntryEditor<T> now = editor;
    if (now != null) {
      now.focus();
    }
  }

  boolean anyChosen() {
    return table.getSelectionModel().getSelectedItem() != null;
  }

  void removeChosen() {
    T chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.remove(model.draft().indexOf(chosen));
    }
  }

  /** After the draft was given up, saved or replaced as a whole. */
  void renewed() {
    fresh.clear();
    filter.clear();
    table.getSelectionModel().selectFirst();
    tellState();
    showEntry();
  }
}
