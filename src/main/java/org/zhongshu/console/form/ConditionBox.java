package org.zhongshu.console.form;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Condition;
import org.zhongshu.console.widget.ChoiceList;
import org.zhongshu.console.widget.ConditionItems;
import org.zhongshu.words.Words;

/**
 * Under the class of a new case the conditions by which it can be filed; nothing where there is no
 * choice.
 */
final class ConditionBox extends VBox {
  private final NewCaseModel model;
  private final Words words;
  private List<Condition> offered = List.of();
  private @Nullable ChoiceList<Integer> list;

  ConditionBox(NewCaseModel model, Words words) {
    super(4);
    this.model = model;
    this.words = words;
    offer(false);
  }

  /**
   * Offers what can be chosen now.
   *
   * @return whether there is more to choose from than before
   */
  boolean fill() {
    List<Condition> now = model.conditions();
    if (now.equals(offered)) {
      return false;
    }
    offered = now;
    dispose();
    getChildren().clear();
    if (!now.isEmpty()) {
      Label name = new Label(words.get("board.field.CONDITION"));
      name.getStyleClass().addAll("small", "muted");
      list =
          new ChoiceList<>(
              ConditionItems.of(now, words),
              model.form().conditionProperty(),
              words.get("board.field.CONDITION"));
      name.setLabelFor(list);
      getChildren().addAll(name, list);
    }
    offer(!now.isEmpty());
    return !now.isEmpty();
  }

  /** Gives the keys to what can be chosen; does nothing where there is no choice. */
  void choose() {
    if (list != null) {
      list.requestFocus();
    }
  }

  private void offer(boolean some) {
    setVisible(some);
    setManaged(some);
  }

  /** Ends what binds it to the form, which outlives it. */
  void dispose() {
    if (list != null) {
      list.dispose();
      list = null;
    }
  }
}
