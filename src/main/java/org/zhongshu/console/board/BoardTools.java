package org.zhongshu.console.board;

import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.table.BoardTable;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/** Buttons of the board's toolbar. They take no focus: their acts have keys. */
final class BoardTools {
  /** Columns without which a row says nothing. */
  private static final Set<String> FIXED = Set.of("mark", "title");

  private BoardTools() {}

  /** Puts them into the toolbar. */
  static void fill(
      HBox tools, Words words, BoardTable table, BooleanProperty map, Runnable newCase) {
    tools
        .getChildren()
        .addAll(
            toggle(words.get("board.map"), "fth-map", map),
            columns(words, table),
            button(words.get("action.board.new"), "fth-plus", "Ctrl+N", newCase));
  }

  /** Chooses which columns are shown. */
  private static MenuButton columns(Words words, BoardTable table) {
    MenuButton button = new MenuButton(words.get("board.columns"), Icons.of("fth-columns"));
    for (TableColumn<CaseSummary, ?> column : table.node().getColumns()) {
      if (!FIXED.contains(column.getId())) {
        CheckMenuItem item = new CheckMenuItem(column.getText());
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        button.getItems().add(item);
      }
    }
    return plain(button);
  }

  private static ToggleButton toggle(String name, String icon, BooleanProperty on) {
    ToggleButton button = new ToggleButton(name, Icons.of(icon));
    button.getStyleClass().add("small");
    button.selectedProperty().bindBidirectional(on);
    return plain(button);
  }

  private static Button button(String name, String icon, String key, Runnable act) {
    Button button = new Button(name, Icons.of(icon));
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip(key));
    button.setOnAction(_ -> act.run());
    return plain(button);
  }

  private static <B extends ButtonBase> B plain(B button) {
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
