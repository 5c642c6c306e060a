package org.zhongshu.console.widget;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says what would be here, and how to get it. */
public final class EmptyState extends VBox {
  public EmptyState(String icon, String sentence) {
    getStyleClass().add("empty-state");
    Label label = new Label(sentence);
    label.setMaxWidth(420);
    getChildren().addAll(Icons.of(icon, 32), label);
  }

  /** With the act that fills it. */
  public EmptyState with(String words, Runnable act) {
    Button button = new Button(words);
    button.setOnAction(_ -> act.run());
    getChildren().add(button);
    return this;
  }
}
