package org.zhongshu.console.widget;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.zhongshu.casework.Stage;
import org.zhongshu.words.Words;

/** Stage of a case, by its word. Can be used again for another row. */
public final class StageChip extends HBox {
  private final Words words;
  private final Label label = new Label();

  public StageChip(Words words, Stage stage) {
    this.words = words;
    getStyleClass().add("stage-chip");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    setMaxWidth(USE_PREF_SIZE);
    label.setMinWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().add(label);
    set(stage);
  }

  public void set(Stage stage) {
    label.setText(words.of(stage));
    setAccessibleText(label.getText());
  }
}
