package org.zhongshu.console.board.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.widget.KeyHint;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/**
 * Every step that can be taken now, each with its number: the rare ones need no key that one would
 * have to remember. Digits first, then letters in the alphabet's order.
 */
public final class MorePane extends VBox {
  private static final String MARKS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final List<Button> buttons = new ArrayList<>();

  /**
   * @param kinds what can be taken
   * @param take takes it
   */
  public MorePane(
      List<StepKind> kinds,
      Words words,
      Telling telling,
      Consumer<StepKind> take,
      Runnable cancel) {
    super(8);
    getStyleClass().addAll("step-form", "more-pane");
    Label title = new Label(words.get("board.more-steps"));
    title.getStyleClass().add("h3");
    Label note = new Label(words.get("board.more-steps.note"));
    note.getStyleClass().addAll("small", "muted");
    HBox heading = new HBox(8, title, note);
    heading.setAlignment(Pos.CENTER_LEFT);
    FlowPane box = new FlowPane(6, 6);
    for (int i = 0; i < kinds.size() && i < MARKS.length(); i++) {
      StepKind kind = kinds.get(i);
      Button button = new Button(telling.step(kind.key()));
      button.setGraphic(new KeyHint(String.valueOf(MARKS.charAt(i))));
      button.setContentDisplay(ContentDisplay.LEFT);
      button.getStyleClass().add("small");
      button.setOnAction(_ -> take.accept(kind));
      buttons.add(button);
      box.getChildren().add(button);
    }
    Button back = new Button(words.get("board.form.cancel"));
    back.setGraphic(new KeyHint("Esc"));
    back.setContentDisplay(ContentDisplay.RIGHT);
    back.setOnAction(_ -> cancel.run());
    getChildren().addAll(heading, box, back);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  public void focus() {
    if (!buttons.isEmpty()) {
      buttons.getFirst().requestFocus();
    }
  }

  private void key(KeyEvent event) {
    KeyCode code = event.getCode();
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    if (code == KeyCode.ENTER) {
      buttons.stream().filter(Button::isFocused).findFirst().ifPresent(Button::fire);
      event.consume();
      return;
    }
    if (!code.isLetterKey() && !code.isDigitKey()) {
      return;
    }
    String key = code.getName();
    int place = MARKS.indexOf(key.charAt(key.length() - 1));
    if (place >= 0 && place < buttons.size()) {
      event.consume();
      buttons.get(place).fire();
    }
  }
}
