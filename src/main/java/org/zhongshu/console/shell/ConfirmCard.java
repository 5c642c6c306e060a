package org.zhongshu.console.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.words.Words;

/**
 * A question with yes and no. The focus stands on "no": someone who is typing fast must not say yes
 * by the Enter of the line before. Yes is Ctrl+Enter, no is Esc.
 */
final class ConfirmCard extends VBox {
  private final Overlays overlays;
  private final Consumer<Boolean> answer;
  private final Button no;
  private boolean armed;
  private boolean agreed;

  /**
   * @param held whether Enter is held down now: until it is let go it answers nothing
   */
  ConfirmCard(
      Words words,
      Overlays overlays,
      String question,
      String yes,
      boolean held,
      Consumer<Boolean> answer) {
    this.overlays = overlays;
    this.answer = answer;
    this.armed = !held;
    getStyleClass().addAll("overlay-card", "confirm");
    setMaxHeight(USE_PREF_SIZE);
    Label label = new Label(question);
    label.getStyleClass().add("question");
    label.setMinHeight(USE_PREF_SIZE);
    no = new Button(words.get("confirm.no"), new KeyHint("Esc"));
    no.setContentDisplay(ContentDisplay.RIGHT);
    no.setOnAction(_ -> overlays.close(this));
    Button agree = new Button(yes, new KeyHint("Ctrl+Enter"));
    agree.setContentDisplay(ContentDisplay.RIGHT);
    agree.getStyleClass().add("primary");
    agree.setOnAction(_ -> agree());
    HBox buttons = new HBox(8, no, agree);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().setAll(label, buttons);
    addEventFilter(KeyEvent.KEY_RELEASED, event -> armed |= event.getCode() == KeyCode.ENTER);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || !armed)) {
            event.consume();
            if (armed) {
              agree();
            }
          }
        });
  }

  void open() {
    overlays.show(this, no, Pos.CENTER, () -> answer.accept(agreed));
  }

  private void agree() {
    agreed = true;
    overlays.close(this);
  }
}
