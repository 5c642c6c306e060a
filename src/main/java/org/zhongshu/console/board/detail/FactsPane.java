package org.zhongshu.console.board.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Nature;
import org.zhongshu.casework.Origin;
import org.zhongshu.words.Words;

/**
 * Where, what, from whom: the facts of the case as name and value. What is not known is left out,
 * unless it is owed.
 */
final class FactsPane extends VBox {
  private final Words words;
  private final GridPane grid = new GridPane();
  private final Label description = new Label();

  FactsPane(Words words) {
    super(8);
    this.words = words;
    getStyleClass().add("case-facts");
    grid.setHgap(12);
    grid.setVgap(4);
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(name, value);
    description.setWrapText(true);
    description.setMinHeight(USE_PREF_SIZE);
    description.getStyleClass().add("description");
    getChildren().addAll(grid, description);
  }

  void show(CaseView view) {
    Case it = view.now();
    List<String[]> facts = new ArrayList<>();
    add(facts, "address", it.place().address());
    add(
        facts,
        "area",
        it.place().area() == null ? toDo("board.to-place", view.area()) : view.area());
    add(
        facts,
        "category",
        it.topic().category() == null
            ? toDo("board.to-class", it.topic().words())
            : view.category());
    add(facts, "filing", view.filing());
    add(facts, "closing", view.closing());
    add(facts, "source", source(it.origin()));
    add(facts, "reporter", it.origin().reporter());
    add(facts, "lead", view.lead());
    add(facts, "co", String.join(words.get("list.separator"), view.coHandlers()));
    grid.getChildren().clear();
    for (int i = 0; i < facts.size(); i++) {
      grid.addRow(i, name(facts.get(i)[0]), value(facts.get(i)[1]));
    }
    boolean told = !it.description().isBlank() && !it.description().strip().equals(it.title());
    description.setVisible(told);
    description.setManaged(told);
    description.setText(told ? shortened(it.description().strip()) : "");
  }

  /** A page of text is read in full elsewhere; what is shown here stays quick to lay out. */
  private String shortened(String text) {
    int most = 2_000;
    return text.length() <= most
        ? text
        : words.get("board.shortened", text.substring(0, most), text.length());
  }

  private String toDo(String key, String told) {
    return told.isEmpty() ? words.get(key) : words.get("board.to-do", words.get(key), told);
  }

  private String source(Origin origin) {
    List<String> parts = new ArrayList<>();
    parts.add(words.of(origin.channel()));
    if (!origin.channelWords().isEmpty()) {
      parts.add(origin.channelWords());
    }
    if (origin.nature() != Nature.UNKNOWN) {
      parts.add(words.of(origin.nature()));
    }
    if (origin.source() != null) {
      parts.add(origin.source());
    }
    if (origin.externalNumber() != null) {
      parts.add(origin.externalNumber());
    }
    return String.join(words.get("board.dot"), parts);
  }

  private static void add(List<String[]> facts, String key, String value) {
    if (!value.isBlank()) {
      facts.add(new String[] {key, value});
    }
  }

  private Node name(String key) {
    Label label = new Label(words.get("board.fact." + key));
    label.getStyleClass().add("muted");
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static Node value(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
