package org.zhongshu.console.widget;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

/** The key of an action, drawn as caps. */
public final class KeyHint extends HBox {
  public KeyHint(KeyCombination keys) {
    getStyleClass().add("key-hint");
    setMinWidth(USE_PREF_SIZE);
    for (String cap : Keys.caps(keys)) {
      Label label = new Label(cap);
      label.setMinWidth(USE_PREF_SIZE);
      getChildren().add(label);
    }
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(Keys.words(keys));
    setMouseTransparent(true);
  }

  public KeyHint(String keys) {
    this(KeyCombination.valueOf(keys));
  }

  /** A button with its words and, behind them, the key that does the same. */
  public static Button button(String words, String keys, Runnable run) {
    Button button = new Button(words, new KeyHint(keys));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> run.run());
    return button;
  }
}
