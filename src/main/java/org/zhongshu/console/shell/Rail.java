package org.zhongshu.console.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.console.widget.Keys;
import org.zhongshu.words.Words;

/** The views at the left edge; the last one, settings, stands at the foot. */
final class Rail extends VBox {
  /** A cross-hair in a frame: the centre that everything goes through. */
  private static final String LOGO =
      "M12 5 A7 7 0 1 1 11.99 5 Z M12 1 V8 M12 16 V23 M1 12 H8 M16 12 H23 M12 10 A2 2 0 1 1 11.99 10 Z";

  private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();

  /**
   * @param keys key of each view, in the same order
   */
  Rail(List<ConsoleView> views, Map<String, Action> keys, Words words, Consumer<String> show) {
    getStyleClass().add("rail");
    SVGPath logo = new SVGPath();
    logo.setContent(LOGO);
    StackPane top = new StackPane(logo);
    top.getStyleClass().add("logo");
    getChildren().add(top);
    ToggleGroup group = new ToggleGroup();
    Region gap = new Region();
    setVgrow(gap, Priority.ALWAYS);
    List<ConsoleView> order = new ArrayList<>(views);
    for (ConsoleView view : order) {
      String name = words.get("view." + view.id());
      ToggleButton button = new ToggleButton(name, Icons.of(view.icon(), 20));
      button.setToggleGroup(group);
      button.setAccessibleText(name);
      Action action = keys.get(view.id());
      String key =
          action == null || action.keys().isEmpty() ? "" : Keys.words(action.keys().getFirst());
      button.setTooltip(new Tooltip(key.isEmpty() ? name : name + "  " + key));
      // Chosen again it stays chosen: one view is always shown.
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            show.accept(view.id());
          });
      buttons.put(view.id(), button);
      if (view == order.getLast() && order.size() > 1) {
        getChildren().add(gap);
      }
      getChildren().add(button);
    }
  }

  void select(String viewId) {
    ToggleButton button = buttons.get(viewId);
    if (button != null) {
      button.setSelected(true);
    }
  }

  void setCompact(boolean compact) {
    getStyleClass().remove("compact");
    if (compact) {
      getStyleClass().add("compact");
    }
  }
}
