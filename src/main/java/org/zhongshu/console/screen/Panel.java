package org.zhongshu.console.screen;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel with a header: its title, what it is about, and what stands at the right. */
final class Panel extends VBox {
  private final Label note = new Label();
  private final HBox header = new HBox(8);

  Panel(String title, String noteWords, Node content, Node... right) {
    getStyleClass().add("panel");
    Label name = new Label(title);
    name.getStyleClass().add("h3");
    name.setMinWidth(Region.USE_PREF_SIZE);
    note.setText(noteWords);
    note.getStyleClass().addAll("small", "muted");
    note.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    header.getStyleClass().add("panel-header");
    header.getChildren().addAll(name, note, gap);
    header.getChildren().addAll(List.of(right));
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(header, content);
    setMinSize(0, 0);
  }

  HBox header() {
    return header;
  }

  /** Leaves the note away where there is no room for it. */
  void showNote(boolean shown) {
    note.setVisible(shown);
    note.setManaged(shown);
  }

  void setNote(String words) {
    note.setText(words);
  }
}
