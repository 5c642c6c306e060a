package org.zhongshu.console.lists;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A sentence in as many lines as it needs. */
final class WrappedCell extends ListCell<String> {
  WrappedCell() {
    setWrapText(true);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable String sentence, boolean empty) {
    super.updateItem(sentence, empty);
    setText(empty ? null : sentence);
  }
}
