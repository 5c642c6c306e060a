package org.zhongshu.console.board;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/**
 * Under the table: which rows are in view, how many are marked, more of the past, and the keys that
 * matter most.
 */
final class BoardFooter extends HBox {
  private final BoardModel model;
  private final Words words;
  private final Supplier<String> seen;
  private final Label range = new Label();
  private final Label marked = new Label();
  private final Button more = new Button();
  private final HBox keys = new HBox(12);

  /**
   * @param seen rows in view, in words
   */
  BoardFooter(BoardModel model, Words words, Supplier<String> seen) {
    super(16);
    this.model = model;
    this.words = words;
    this.seen = seen;
    getStyleClass().addAll("panel-footer", "board-footer");
    setAlignment(Pos.CENTER_LEFT);
    for (Label label : List.of(range, marked)) {
      label.getStyleClass().addAll("small", "muted");
      label.setMinWidth(USE_PREF_SIZE);
    }
    more.setText(words.get("board.more"));
    more.getStyleClass().add("small");
    more.setOnAction(_ -> model.readMore());
    more.visibleProperty().bind(model.moreProperty());
    more.managedProperty().bind(model.moreProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    keys.setAlignment(Pos.CENTER_LEFT);
    key("board.hint.move", "J", "K");
    key("board.hint.mark", "X");
    key("board.hint.next", "Enter");
    key("board.hint.detail", "Space");
    key("board.hint.help", "F1");
    getChildren().addAll(range, marked, more, gap, keys);
  }

  /** Tells it again; cheap, called with the pulse. */
  void tell() {
    set(range, seen.get());
    set(marked, words.get("board.marked", model.marks().countProperty().get()));
  }

  void setCompact(boolean compact) {
    keys.setVisible(!compact);
    keys.setManaged(!compact);
  }

  private void key(String words, String... caps) {
    HBox box = new HBox(4);
    box.setAlignment(Pos.CENTER_LEFT);
    for (String cap : caps) {
      box.getChildren().add(new KeyHint(cap));
    }
    Label label = new Label(this.words.get(words));
    label.getStyleClass().addAll("small", "muted");
    label.setMinWidth(USE_PREF_SIZE);
    box.getChildren().add(label);
    keys.getChildren().add(box);
  }

  private static void set(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }
}
