package org.zhongshu.console.screen;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.Icons;

/**
 * A figure with its name, unit and a line of what it rests on; pressing it opens the cases behind
 * it. The small sign in its corner tells how it is reckoned.
 */
final class KpiTile extends StackPane {
  private final Button face = new Button();
  private final Button info = new Button();
  private final Label title = new Label();
  private final Label aside = new Label();
  private final Label number = new Label();
  private final Label unit = new Label();
  private final Label note = new Label();
  private final Label more = new Label();
  private final HBox side = new HBox(10);
  private final Spark spark = new Spark();
  private final HBox foot = new HBox(8, note, gap(), more);
  private final Tooltip tooltip = new Tooltip();
  private final @Nullable ShareRing ring;

  /**
   * @param shares whether the figure is a share, which a ring shows
   */
  KpiTile(String key, String name, String unitWords, String asideWords, boolean shares) {
    ring = shares ? new ShareRing() : null;
    face.setId("kpi-" + key);
    face.getStyleClass().setAll("kpi-tile");
    face.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    face.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    face.setMinWidth(0);
    setMinWidth(0);
    title.setText(name);
    title.getStyleClass().add("h3");
    title.setMinWidth(Region.USE_PREF_SIZE);
    aside.setText(asideWords);
    unit.setText(unitWords);
    number.getStyleClass().add("kpi");
    number.setMinWidth(Region.USE_PREF_SIZE);
    unit.setMinWidth(Region.USE_PREF_SIZE);
    for (Label label : List.of(aside, unit, note, more)) {
      label.getStyleClass().addAll("small", "muted");
    }
    more.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(8, title, gap(), aside);
    head.setAlignment(Pos.BASELINE_LEFT);
    // Room for the sign in the corner.
    head.setPadding(new Insets(0, 20, 0, 0));
    HBox figure = new HBox(5, number, unit);
    figure.setAlignment(Pos.BASELINE_LEFT);
    spark.setMinWidth(0);
    spark.setMaxWidth(96);
    spark.setPrefSize(96, 28);
    HBox.setHgrow(spark, Priority.ALWAYS);
    side.getChildren().add(spark);
    if (ring != null) {
      side.getChildren().add(ring);
    }
    side.setAlignment(Pos.CENTER_RIGHT);
    side.setMinWidth(0);
    HBox.setHgrow(side, Priority.ALWAYS);
    HBox body = new HBox(8, figure, side);
    body.setAlignment(Pos.CENTER_LEFT);
    body.getStyleClass().add("body-line");
    foot.setAlignment(Pos.BASELINE_LEFT);
    VBox all = new VBox(head, body, foot);
    VBox.setVgrow(body, Priority.ALWAYS);
    all.setFillWidth(true);
    face.setGraphic(all);
    all.prefWidthProperty().bind(face.widthProperty().subtract(24));
    face.setTooltip(tooltip);
    info.getStyleClass().setAll("kpi-info");
    info.setGraphic(Icons.of("fth-info", 14));
    info.setFocusTraversable(false);
    setAlignment(info, Pos.TOP_RIGHT);
    getChildren().addAll(face, info);
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** What takes the focus and is pressed. */
  Button face() {
    return face;
  }

  /** Tells how the figure is reckoned. */
  Button info() {
    return info;
  }

  String name() {
    return title.getText();
  }

  /** The share as a ring; null when the figure is none. */
  @Nullable ShareRing ring() {
    return ring;
  }

  /**
   * Shows the figure.
   *
   * @param value the number in words; {@code —} when it is not known
   * @param resting what it rests on
   * @param extra a word more at the right, may be empty
   * @param line values of the last days
   */
  void show(String value, String resting, String extra, Trend line) {
    number.setText(value);
    note.setText(resting);
    more.setText(extra);
    spark.show(line);
    boolean any = line.days().size() > 1;
    spark.setVisible(any);
    spark.setManaged(any);
    tell();
  }

  /** Sets off the number, or the word at the right, as over the limit. */
  void mark(boolean numberOver, boolean extraOver) {
    set(number, "over", numberOver);
    set(more, "over", extraOver);
    more.setGraphic(extraOver ? Icons.of("fth-alert-triangle", 14) : null);
  }

  /** Says that the figure is of an earlier moment; null when it is of now. */
  void stale(@Nullable String since, String usual) {
    aside.setText(since == null ? usual : since);
    aside.setGraphic(since == null ? null : Icons.of("fth-clock", 14));
    set(aside, "soon", since != null);
    tell();
  }

  private void tell() {
    String whole =
        String.join(
            "，",
            List.of(
                    title.getText() + " " + number.getText() + " " + unit.getText(),
                    aside.getText(),
                    note.getText(),
                    more.getText())
                .stream()
                .filter(s -> !s.isBlank())
                .toList());
    face.setAccessibleText(whole);
    tooltip.setText(whole);
  }

  /** In a small window the foot goes into the tooltip. */
  void setCompact(boolean compact) {
    set(face, "compact", compact);
    set(info, "compact", compact);
    foot.setVisible(!compact);
    foot.setManaged(!compact);
    aside.setVisible(!compact);
    aside.setManaged(!compact);
    spark.setPrefHeight(compact ? 20 : 28);
    if (ring != null) {
      ring.setSide(compact ? 32 : 46);
    }
  }

  private static void set(Node node, String style, boolean on) {
    node.getStyleClass().remove(style);
    if (on) {
      node.getStyleClass().add(style);
    }
  }
}
