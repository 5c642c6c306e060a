package org.zhongshu.console.board;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** Finds words that are laid out shorter than they are: 处… in place of 处置中. */
public final class Cut {
  private Cut() {}

  /** Words under a node, itself included, that do not stand there whole. */
  public static List<String> under(Node node) {
    List<String> cut = new ArrayList<>();
    collect(node, cut);
    return cut;
  }

  private static void collect(Node node, List<String> cut) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      for (Node child : labeled.getChildrenUnmodifiable()) {
        if (child instanceof Text text
            && !(child instanceof FontIcon)
            && !text.getText()
                .replaceAll("\\s", "")
                .equals(labeled.getText().replaceAll("\\s", ""))) {
          cut.add(labeled.getText());
        }
      }
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
    }
  }
}
