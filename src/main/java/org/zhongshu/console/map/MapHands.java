package org.zhongshu.console.map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.city.Element;
import org.zhongshu.city.Unit;
import org.zhongshu.console.map.Clusters.Cluster;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/**
 * What hands do on the map: mouse, wheel, touch, keys; the buttons on it, and the card that tells
 * what is pointed at.
 */
final class MapHands {
  private static final double STEP = 0.2;
  private static final double WHEEL = 160;
  private static final double STILL = 4;

  private final MapPane map;
  private final Words words;
  private final Region ring = new Region();
  private final VBox buttons = new VBox(4);
  private final Label card = new Label();
  private final Label schematic = new Label();
  private double pressedX;
  private double pressedY;
  private double lastX;
  private double lastY;
  private boolean dragged;

  MapHands(MapPane map, Words words) {
    this.map = map;
    this.words = words;
    buttons.setManaged(false);
    buttons
        .getChildren()
        .addAll(
            button("fth-plus", "map.zoom-in", () -> zoomMiddle(1)),
            button("fth-minus", "map.zoom-out", () -> zoomMiddle(-1)),
            button("fth-maximize", "map.home", map::goHome));
    card.setManaged(false);
    card.setVisible(false);
    card.setMouseTransparent(true);
    card.getStyleClass().add("map-card");
    schematic.setManaged(false);
    schematic.setMouseTransparent(true);
    schematic.getStyleClass().add("map-note");
    schematic.setText(words.get("map.schematic"));
    map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    map.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    map.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX(), e.getY()));
    map.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> card.setVisible(false));
    map.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    map.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    ring.getStyleClass().add("map-ring");
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private Button button(String icon, String key, Runnable act) {
    Button button = new Button(null, Icons.of(icon));
    button.getStyleClass().addAll("small", "map-button");
    button.setFocusTraversable(false);
    button.setAccessibleText(words.get(key));
    button.setTooltip(new Tooltip(words.get(key)));
    button.setOnAction(_ -> act.run());
    return button;
  }

  VBox buttons() {
    return buttons;
  }

  /** Shows that the map has the focus; above the canvases, which cover the map's own border. */
  Region ring() {
    return ring;
  }

  Label schematic() {
    return schematic;
  }

  Label card() {
    return card;
  }

  void layout(double width, double height) {
    ring.resizeRelocate(0, 0, width, height);
    buttons.autosize();
    buttons.relocate(width - buttons.getWidth() - 8, height - buttons.getHeight() - 8);
    schematic.autosize();
    schematic.relocate(
        width - buttons.getWidth() - schematic.getWidth() - 16, height - schematic.getHeight() - 8);
  }

  /** Says whether borders are seen that are only schematic. */
  void note(boolean seen) {
    schematic.setVisible(seen);
  }

  void rest() {
    card.setVisible(false);
  }

  private void pressed(MouseEvent event) {
    map.requestFocus();
    pressedX = lastX = event.getX();
    pressedY = lastY = event.getY();
    dragged = false;
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (!dragged && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < STILL) {
      return;
    }
    dragged = true;
    card.setVisible(false);
    map.move(map.viewProperty().get().moved(event.getX() - lastX, event.getY() - lastY));
    lastX = event.getX();
    lastY = event.getY();
    event.consume();
  }

  private void released(MouseEvent event) {
    if (!dragged && event.getButton() == MouseButton.PRIMARY) {
      map.clicked(event.getX(), event.getY());
    }
    event.consume();
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0 && !event.isInertia()) {
      map.move(
          map.viewProperty().get().zoomed(event.getDeltaY() / WHEEL, event.getX(), event.getY()));
      card.setVisible(false);
    }
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    double by = Math.log(Math.max(0.1, event.getZoomFactor())) / Math.log(2);
    map.move(map.viewProperty().get().zoomed(by, event.getX(), event.getY()));
    event.consume();
  }

  private void zoomMiddle(double by) {
    Viewport view = map.viewProperty().get();
    map.move(view.zoomed(by, view.width() / 2, view.height() / 2));
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    Viewport view = map.viewProperty().get();
    double x = view.width() * STEP;
    double y = view.height() * STEP;
    switch (event.getCode()) {
      case LEFT -> map.move(view.moved(x, 0));
      case RIGHT -> map.move(view.moved(-x, 0));
      case UP -> map.move(view.moved(0, y));
      case DOWN -> map.move(view.moved(0, -y));
      case PLUS, ADD, EQUALS -> zoomMiddle(1);
      case MINUS, SUBTRACT -> zoomMiddle(-1);
      case HOME -> map.goHome();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Tells what stands under the pointer. */
  void hover(double x, double y) {
    Sign sign = map.signAt(x, y);
    if (sign == null) {
      card.setVisible(false);
      return;
    }
    card.setText(sentence(sign));
    card.setVisible(true);
    card.autosize();
    double left = Math.min(sign.x() + sign.reach() + 6, map.getWidth() - card.getWidth() - 4);
    double top =
        Math.clamp(
            sign.y() - card.getHeight() / 2,
            4,
            Math.max(4, map.getHeight() - card.getHeight() - 4));
    card.relocate(Math.max(4, left), top);
  }

  private String sentence(Sign sign) {
    return switch (sign) {
      case Sign.OfCases(_, _, _, Cluster cluster) ->
          words.get("map.card.cases", cluster.count(), cluster.over(), cluster.soon());
      case Sign.OfPlace(_, _, _, Element place) ->
          place.schematic() ? words.get("map.card.schematic", place.name()) : place.name();
      case Sign.OfUnit(_, _, _, Unit unit) ->
          unit.phone().isEmpty()
              ? unit.name()
              : words.get("map.card.unit", unit.name(), unit.phone());
    };
  }
}
