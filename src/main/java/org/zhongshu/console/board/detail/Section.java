package org.zhongshu.console.board.detail;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A part of the case with a heading, and a note beside it; hidden while it has nothing to say. */
class Section extends VBox {
  private final Label note = new Label();
  private final HBox heading;

  Section(String title) {
    super(8);
    getStyleClass().add("case-section");
    Label name = new Label(title);
    name.getStyleClass().add("h3");
    note.getStyleClass().addAll("small", "muted");
    heading = new HBox(8, name, note);
    heading.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(heading);
  }

  final void setNote(String words) {
    note.setText(words);
  }

  final void addToHeading(Node node) {
    heading.getChildren().add(node);
  }

  final void setShown(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }
}
