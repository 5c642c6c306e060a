package org.zhongshu.console.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A few things of which one is chosen: by its number, by arrows, by a click. What is chosen is
 * bound to a property and survives the list.
 */
public final class ChoiceList<T> extends ScrollPane {
  /** As high as it may get; the rest is scrolled to. */
  private static final double HIGHEST = 216;

  /** What its frame takes, at its thickest. */
  private static final double FRAME = 8;

  private final List<Item<T>> items;
  private final ObjectProperty<@Nullable T> chosen;
  private final String name;
  private final List<HBox> rows = new ArrayList<>();
  private final ChangeListener<Object> changed = (_, _, _) -> show();
  private Runnable taken = () -> {};

  /**
   * One of the things.
   *
   * @param title its words
   * @param note what else is worth knowing; may be empty
   */
  public record Item<T>(T value, String title, String note) {}

  public ChoiceList(List<Item<T>> items, ObjectProperty<@Nullable T> chosen, String name) {
    this.items = List.copyOf(items);
    this.chosen = chosen;
    this.name = name;
    getStyleClass().add("choice-list");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setFocusTraversable(true);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox box = new VBox();
    for (int i = 0; i < items.size(); i++) {
      HBox row = row(i + 1, items.get(i));
      rows.add(row);
      box.getChildren().add(row);
    }
    setContent(box);
    box.heightProperty()
        .addListener(
            (_, _, high) -> {
              double height = Math.min(HIGHEST, high.doubleValue() + FRAME);
              setMinHeight(height);
              setPrefHeight(height);
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    chosen.addListener(changed);
    show();
  }

  /** What Enter does once something is chosen. */
  public ChoiceList<T> onTaken(Runnable act) {
    taken = act;
    return this;
  }

  /** Ends what binds it to the property, which outlives it. */
  public void dispose() {
    chosen.removeListener(changed);
  }

  private HBox row(int number, Item<T> item) {
    Label digit = new Label(number < 10 ? String.valueOf(number) : "");
    digit.getStyleClass().addAll("key-hint", "choice-digit");
    digit.setMinWidth(20);
    Label title = new Label(item.title());
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    VBox text = new VBox(1, title);
    if (!item.note().isEmpty()) {
      Label note = new Label(item.note());
      note.getStyleClass().addAll("small", "muted");
      note.setWrapText(true);
      note.setMinHeight(USE_PREF_SIZE);
      text.getChildren().add(note);
    }
    text.setMinWidth(0);
    HBox.setHgrow(text, Priority.ALWAYS);
    Node tick = Icons.of("fth-check", 14);
    HBox row = new HBox(8, digit, text, tick);
    row.getStyleClass().add("choice");
    row.setOnMouseClicked(
        _ -> {
          requestFocus();
          chosen.set(item.value());
        });
    return row;
  }

  private void key(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    int at = at();
    KeyCode code = event.getCode();
    if (code == KeyCode.DOWN) {
      choose(Math.min(at + 1, items.size() - 1));
    } else if (code == KeyCode.UP) {
      choose(Math.max(at - 1, 0));
    } else if (code == KeyCode.ENTER && at >= 0) {
      taken.run();
    } else if (code.isDigitKey()) {
      int place = digit(code) - 1;
      if (place < 0 || place >= items.size()) {
        return;
      }
      choose(place);
    } else {
      return;
    }
    event.consume();
  }

  /** The digit of a key of the row above the letters or of the number pad. */
  static int digit(KeyCode code) {
    String key = code.getName();
    return key.charAt(key.length() - 1) - '0';
  }

  private void choose(int place) {
    if (place >= 0 && place < items.size()) {
      chosen.set(items.get(place).value());
    }
  }

  private int at() {
    T now = chosen.get();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).value().equals(now)) {
        return i;
      }
    }
    return -1;
  }

  private void show() {
    int at = at();
    for (int i = 0; i < rows.size(); i++) {
      HBox row = rows.get(i);
      row.getStyleClass().remove("chosen");
      row.getChildren().getLast().setVisible(i == at);
      if (i == at) {
        row.getStyleClass().add("chosen");
      }
    }
    setAccessibleText(at < 0 ? name : name + " " + items.get(at).title());
    if (at >= 0) {
      reveal(rows.get(at));
    }
  }

  private void reveal(HBox row) {
    double hidden = getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
    if (hidden <= 0) {
      return;
    }
    Bounds bounds = row.getBoundsInParent();
    double top = getVvalue() * hidden;
    double seen = getViewportBounds().getHeight();
    if (bounds.getMinY() < top) {
      setVvalue(bounds.getMinY() / hidden);
    } else if (bounds.getMaxY() > top + seen) {
      setVvalue((bounds.getMaxY() - seen) / hidden);
    }
  }

  @Override
  public String toString() {
    return name + Objects.toString(chosen.get(), "");
  }
}
