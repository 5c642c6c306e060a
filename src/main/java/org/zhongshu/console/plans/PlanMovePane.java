package org.zhongshu.console.plans;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/** Says what a move of a version means, takes the note for the record, and does it. */
final class PlanMovePane extends VBox {
  private final TextField note = new TextField();
  private final Consumer<String> move;

  /**
   * @param question what would be done
   * @param yes words of the button that does it
   */
  PlanMovePane(Words words, String question, String yes, Consumer<String> move, Runnable back) {
    this.move = move;
    Label asked = new Label(question);
    asked.getStyleClass().add("strong");
    asked.setWrapText(true);
    asked.setMinHeight(Region.USE_PREF_SIZE);
    note.setPromptText(words.get("plans.move.note"));
    note.setAccessibleText(words.get("plans.move.note"));
    HBox.setHgrow(note, Priority.ALWAYS);
    Button agree = new Button(yes, new KeyHint("Ctrl+Enter"));
    agree.setContentDisplay(ContentDisplay.RIGHT);
    agree.getStyleClass().add("primary");
    agree.setMinWidth(Region.USE_PREF_SIZE);
    agree.setOnAction(_ -> agree());
    Button no = new Button(words.get("confirm.no"), new KeyHint("Esc"));
    no.setContentDisplay(ContentDisplay.RIGHT);
    no.setMinWidth(Region.USE_PREF_SIZE);
    no.setOnAction(_ -> back.run());
    HBox row = new HBox(8, note, no, agree);
    row.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("plan-move");
    setSpacing(8);
    getChildren().setAll(asked, row);
  }

  void agree() {
    move.accept(note.getText());
  }

  void take() {
    note.requestFocus();
  }
}
