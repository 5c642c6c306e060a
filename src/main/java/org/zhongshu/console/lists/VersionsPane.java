package org.zhongshu.console.lists;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.ListDifference;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/**
 * The versions, and in what the chosen one differs from the one before it; of two chosen, from each
 * other.
 */
final class VersionsPane extends VBox {
  private final TableView<ListVersion> table = new TableView<>();
  private final DifferencesPane differences;
  private final Label title = new Label();
  private final Words words;
  private final Compare compare;

  /** Asks for differences. */
  interface Compare {
    void between(int from, int to, Consumer<List<ListDifference>> told);
  }

  VersionsPane(Words words, Compare compare, Function<String, String> operator, Runnable back) {
    this.words = words;
    this.compare = compare;
    this.differences = new DifferencesPane(words);
    table.setAccessibleText(words.get("lists.versions"));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    column("cli.column.version", 60, it -> Integer.toString(it.number()));
    column("cli.column.since", 150, it -> words.time(it.since()));
    column("cli.column.operator", 130, it -> operator.apply(it.operator()));
    column("cli.column.note", 260, ListVersion::note);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
    table.setMinHeight(140);
    table.setPrefHeight(220);
    table
        .getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<ListVersion>) _ -> chosen());
    title.getStyleClass().add("h3");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    Button leave = new Button(words.get("lists.back"), new KeyHint("Esc"));
    leave.setContentDisplay(ContentDisplay.RIGHT);
    leave.setOnAction(_ -> back.run());
    setVgrow(differences, Priority.ALWAYS);
    getChildren().setAll(table, title, differences, leave);
    setSpacing(12);
    getStyleClass().add("list-editor");
  }

  private void column(String key, double width, Function<ListVersion, String> text) {
    TableColumn<ListVersion, String> column = new TableColumn<>(words.get(key));
    column.setPrefWidth(width);
    // A time or a seat is never cut: a long note goes out of sight first.
    column.setMinWidth(Math.min(width, 150));
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(data -> new ReadOnlyStringWrapper(text.apply(data.getValue())));
    table.getColumns().add(column);
  }

  void show(List<ListVersion> all) {
    table.getItems().setAll(all);
    table.getSelectionModel().selectFirst();
    table.requestFocus();
  }

  private void chosen() {
    List<Integer> numbers =
        table.getSelectionModel().getSelectedItems().stream()
            .filter(it -> it != null)
            .map(ListVersion::number)
            .sorted()
            .toList();
    if (numbers.isEmpty()) {
      return;
    }
    int to = numbers.getLast();
    int from = numbers.size() > 1 ? numbers.getFirst() : to - 1;
    if (from < 1) {
      title.setText(words.get("lists.version.first", to));
      differences.show(List.of());
      return;
    }
    compare.between(
        from,
        to,
        all -> {
          title.setText(words.get("cli.list.compared", from, to, all.size()));
          differences.show(all);
        });
  }
}
