package org.zhongshu.console.board;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.zhongshu.casework.Category;
import org.zhongshu.console.board.rows.Query;
import org.zhongshu.console.board.rows.RowFilter;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.CaseSpan;
import org.zhongshu.words.Words;

/**
 * Under the toolbar, what is filtered by that no box of it shows: a day, a class. Each is a button
 * that takes its own away, so that nobody looks at a part and takes it for the whole.
 */
final class BoardChips extends HBox {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  private final BoardModel model;
  private final Desk desk;
  private final Words words;
  private final ChangeListener<Query> queried = (_, _, now) -> show(now.filter());

  BoardChips(BoardModel model, Desk desk, Words words) {
    super(8);
    this.model = model;
    this.desk = desk;
    this.words = words;
    getStyleClass().add("board-chips");
    setAlignment(Pos.CENTER_LEFT);
    show(RowFilter.NONE);
  }

  void attach() {
    model.queryProperty().addListener(queried);
    show(model.query().filter());
  }

  void detach() {
    model.queryProperty().removeListener(queried);
  }

  /** Whether there is anything to take away. */
  boolean any() {
    return !getChildren().isEmpty();
  }

  /** Takes all of them away. */
  void clear() {
    model.show(model.query().with(without(model.query().filter())));
  }

  private static RowFilter without(RowFilter filter) {
    return filter.in(null).of(null);
  }

  private void show(RowFilter filter) {
    List<Node> chips = new ArrayList<>();
    CaseSpan span = filter.span();
    if (span != null) {
      chips.add(chip(told(span), filter.in(null)));
    }
    String category = filter.category();
    if (category != null) {
      chips.add(chip(words.get("board.chip.class", className(category)), filter.of(null)));
    }
    if (!chips.isEmpty()) {
      Label head = new Label(words.get("board.chips"));
      head.getStyleClass().addAll("small", "muted");
      chips.addFirst(head);
    }
    getChildren().setAll(chips);
    setVisible(!chips.isEmpty());
    setManaged(!chips.isEmpty());
  }

  private Button chip(String text, RowFilter rest) {
    Button chip = new Button(text, Icons.of("fth-x", 12));
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.getStyleClass().addAll("small", "filter-chip");
    chip.setMinWidth(USE_PREF_SIZE);
    chip.setAccessibleText(words.get("board.chip.remove", text));
    chip.setOnAction(_ -> model.show(model.query().with(rest)));
    return chip;
  }

  private String className(String code) {
    return code.isEmpty()
        ? words.get("enum.Lane.TO_CLASS")
        : desk.catalogue().byCode(code).map(Category::name).orElse(code);
  }

  private String told(CaseSpan span) {
    LocalDate first = span.from().atZone(words.zone()).toLocalDate();
    LocalDate last = span.until().minusNanos(1).atZone(words.zone()).toLocalDate();
    String days =
        first.equals(last)
            ? DAY.format(first)
            : words.get("board.chip.days", DAY.format(first), DAY.format(last));
    return words.get("board.chip." + span.kind().name(), days);
  }
}
