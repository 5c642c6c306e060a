package org.zhongshu.console.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * What lies over the views: palette, help, questions. One above another; Esc closes the topmost;
 * while one is open the keys are its own and Tab stays inside; closed, the focus goes back to where
 * it was. No windows of the system, so that nothing hides behind the console on a wall.
 */
final class Overlays extends StackPane {
  private final Deque<Layer> layers = new ArrayDeque<>();

  private record Layer(StackPane pane, Runnable closed, @Nullable Node before) {}

  Overlays() {
    setPickOnBounds(false);
    setVisible(false);
  }

  boolean open() {
    return !layers.isEmpty();
  }

  /**
   * @param focus what has the focus first
   * @param closed called once it is closed, however it was
   */
  void show(Node card, Node focus, Pos place, Runnable closed) {
    StackPane layer = new StackPane();
    Pane scrim = new Pane();
    scrim.getStyleClass().add("scrim");
    scrim.setOnMousePressed(_ -> close(card));
    layer.getChildren().setAll(scrim, card);
    StackPane.setAlignment(card, place);
    StackPane.setMargin(card, new Insets(place == Pos.TOP_CENTER ? 96 : 24, 24, 24, 24));
    layer.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close(card);
          }
        });
    layer.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            focusNext(card, event.isShiftDown());
          }
        });
    Node before = getScene() == null ? null : getScene().getFocusOwner();
    layers.push(new Layer(layer, closed, before));
    getChildren().add(layer);
    setVisible(true);
    focus.requestFocus();
  }

  private static void focusNext(Node card, boolean back) {
    List<Node> stops = new ArrayList<>();
    collect(card, stops);
    if (stops.isEmpty()) {
      return;
    }
    Node owner = card.getScene().getFocusOwner();
    int at = stops.indexOf(owner);
    int next = back ? (at <= 0 ? stops.size() - 1 : at - 1) : (at + 1) % stops.size();
    stops.get(next).requestFocus();
  }

  private static void collect(Node node, List<Node> stops) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      stops.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
    }
  }

  /** Closes the layer that holds this card, and those above it. */
  void close(Node card) {
    if (layers.stream().noneMatch(layer -> layer.pane().getChildren().contains(card))) {
      return;
    }
    boolean last = false;
    while (!last) {
      Layer layer = layers.pop();
      last = layer.pane().getChildren().contains(card);
      getChildren().remove(layer.pane());
      setVisible(open());
      Node before = layer.before();
      if (before != null && before.getScene() != null) {
        before.requestFocus();
      }
      layer.closed().run();
    }
  }
}
