package org.zhongshu.console.widget;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.zhongshu.words.Words;

/**
 * The field above a table by which its rows are found: filters while one types; Enter or Down goes
 * to the rows that are left, so that the hand stays on the keys.
 */
public final class FilterField extends TextField {
  /**
   * @param prompt by what is found
   * @param typed told what stands there, without blanks around it
   */
  public FilterField(Words words, String prompt, TableView<?> table, Consumer<String> typed) {
    setPromptText(prompt);
    setAccessibleText(prompt);
    table.setPlaceholder(new Label(words.get("filter.nothing")));
    textProperty().addListener((_, _, text) -> typed.accept(text.strip()));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean on = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN;
          if (on && !event.isShortcutDown() && !table.getItems().isEmpty()) {
            event.consume();
            table.requestFocus();
            if (table.getSelectionModel().isEmpty()) {
              table.getSelectionModel().selectFirst();
            }
          }
        });
  }
}
