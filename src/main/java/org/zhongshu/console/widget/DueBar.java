package org.zhongshu.console.widget;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.words.Words;

/**
 * What is left of a limit: words, an icon when it presses, and the share used as a bar. Can be used
 * again for another row.
 */
public final class DueBar extends VBox {
  private final Words words;
  private final FontIcon icon = Icons.of("fth-clock");
  private final Label name = new Label();
  private final Label text = new Label();
  private final Track track = new Track();
  private final HBox line = new HBox(4);
  private @Nullable DueState state;

  public DueBar(Words words) {
    super(3);
    this.words = words;
    getStyleClass().add("due-bar");
    name.getStyleClass().addAll("small", "muted");
    name.setMinWidth(USE_PREF_SIZE);
    name.setVisible(false);
    name.setManaged(false);
    text.getStyleClass().add("words");
    text.setMinWidth(USE_PREF_SIZE);
    line.getStyleClass().add("due-line");
    line.setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    setFillWidth(true);
    getChildren().setAll(line, track);
    set(null, null, Instant.EPOCH);
  }

  /** Which clock it is, told before what is left; empty to leave it out. */
  public void setName(String clock) {
    if (!clock.equals(name.getText())) {
      name.setText(clock);
      name.setVisible(!clock.isEmpty());
      name.setManaged(!clock.isEmpty());
    }
  }

  /**
   * @param start when the clock began to run; null when not known
   * @param due when it is used up; null when none runs
   */
  public void set(@Nullable Instant start, @Nullable Instant due, Instant now) {
    set(start, due, now, DueSoon.USUAL);
  }

  /**
   * @param soon from when it counts as due soon
   */
  public void set(@Nullable Instant start, @Nullable Instant due, Instant now, DueSoon soon) {
    show(DueState.of(start, due, now, soon));
    text.setText(Spans.due(words, due, now));
    setAccessibleText((name.getText() + " " + text.getText()).strip());
    track.setVisible(due != null);
    if (due != null) {
      track.set(share(start, due, now));
    }
  }

  private void show(DueState next) {
    if (next == state) {
      return;
    }
    if (state != null) {
      getStyleClass().remove(styleClass(state));
      icon.getStyleClass().remove(styleClass(state));
    }
    state = next;
    getStyleClass().add(styleClass(next));
    icon.getStyleClass().add(styleClass(next));
    icon.setIconLiteral(Icons.due(next));
    if (next == DueState.SOON || next == DueState.OVER) {
      line.getChildren().setAll(icon, name, text);
    } else {
      line.getChildren().setAll(name, text);
    }
  }

  private static String styleClass(DueState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** Share of the limit that is used, 0 to 1. */
  static double share(@Nullable Instant start, Instant due, Instant now) {
    if (now.isAfter(due) || start == null) {
      return now.isAfter(due) ? 1 : 0;
    }
    double whole = Math.max(1, Duration.between(start, due).toMillis());
    return Math.clamp(Duration.between(start, now).toMillis() / whole, 0, 1);
  }

  /**
   * The bar; lays its fill out by itself, so that a change of the share costs one layout of one
   * node.
   */
  private static final class Track extends Region {
    private final Region fill = new Region();
    private double share;

    Track() {
      getStyleClass().add("track");
      fill.getStyleClass().add("fill");
      fill.setManaged(false);
      getChildren().add(fill);
    }

    void set(double next) {
      share = next;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      fill.resizeRelocate(0, 0, getWidth() * share, getHeight());
    }
  }
}
