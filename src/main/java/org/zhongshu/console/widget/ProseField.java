package org.zhongshu.console.widget;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for some sentences: wraps its lines, and Tab goes on to the next field as in every other
 * one, since nobody writes tabs into a sentence.
 */
public final class ProseField extends TextArea {
  public ProseField(int rows) {
    setPrefRowCount(rows);
    setWrapText(true);
    addEventFilter(KeyEvent.KEY_PRESSED, this::tabOn);
  }

  private void tabOn(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      // Ctrl+Tab is what a text area itself takes as "on to the next".
      fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
    }
  }
}
