package org.zhongshu.console.widget;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** Choices that stand in rows as one stop of Tab; the arrows go from one to the other. */
public final class Tiles {
  private Tiles() {}

  /**
   * Makes the children of a pane one stop.
   *
   * @param pane holds them all by now
   */
  public static void oneStop(Pane pane) {
    List<Node> all = List.copyOf(pane.getChildren());
    for (Node each : all) {
      each.setFocusTraversable(each == all.getFirst());
      each.focusedProperty()
          .addListener(
              (_, _, has) -> {
                if (has) {
                  // Tab comes back to where somebody was.
                  all.forEach(other -> other.setFocusTraversable(other == each));
                }
              });
    }
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() || event.isAltDown()) {
            return;
          }
          all.stream()
              .filter(Node::isFocused)
              .findFirst()
              .flatMap(from -> next(all, from, event.getCode()))
              .ifPresent(
                  to -> {
                    to.requestFocus();
                    event.consume();
                  });
        });
  }

  private static Optional<Node> next(List<Node> all, Node from, KeyCode key) {
    int at = all.indexOf(from);
    return switch (key) {
      case RIGHT -> Optional.of(all.get(Math.min(at + 1, all.size() - 1)));
      case LEFT -> Optional.of(all.get(Math.max(at - 1, 0)));
      case HOME -> Optional.of(all.getFirst());
      case END -> Optional.of(all.getLast());
      case DOWN -> Optional.of(nearest(all, from, 1));
      case UP -> Optional.of(nearest(all, from, -1));
      default -> Optional.empty();
    };
  }

  /** The one in the next row that stands nearest to the same column; itself in the last row. */
  private static Node nearest(List<Node> all, Node from, int rows) {
    double y = from.getLayoutY();
    return all.stream()
        .filter(it -> (it.getLayoutY() - y) * rows > 1)
        .min(
            Comparator.comparingDouble((Node it) -> Math.abs(it.getLayoutY() - y))
                .thenComparingDouble(it -> Math.abs(it.getLayoutX() - from.getLayoutX())))
        .orElse(from);
  }
}
