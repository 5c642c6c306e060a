package org.zhongshu.console.screen;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.widget.Icons;

/**
 * A figure with its name, unit and a line of what it rests on; pressing it opens the cases behind
 * it.
 */
final class KpiTile extends Button {
  private final Label title = new Label();
  private final Label aside = new Label();
  private final Label number = new Label();
  private final Label unit = new Label();
  private final Label note = new Label();
  private final Label more = new Label();
  private final Spark spark = new Spark();
  private final HBox foot = new HBox(8, note, gap(), more);
  private final Tooltip tooltip = new Tooltip();

  KpiTile(String name, String unitWords, String asideWords) {
    getStyleClass().setAll("kpi-tile");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
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
    HBox figure = new HBox(5, number, unit);
    figure.setAlignment(Pos.BASELINE_LEFT);
    spark.setMinWidth(0);
    spark.setMaxWidth(96);
    spark.setPrefSize(96, 28);
    HBox.setHgrow(spark, Priority.ALWAYS);
    HBox body = new HBox(8, figure, gap(), spark);
    body.setAlignment(Pos.CENTER_LEFT);
    body.getStyleClass().add("body-line");
    foot.setAlignment(Pos.BASELINE_LEFT);
    VBox all = new VBox(head, body, foot);
    VBox.setVgrow(body, Priority.ALWAYS);
    all.setFillWidth(true);
    setGraphic(all);
    all.prefWidthProperty().bind(widthProperty().subtract(24));
    setTooltip(tooltip);
  }

  private static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /**
   * Shows the figure.
   *
   * @param value the number in words; {@code —} when it is not known
   * @param resting what it rests on
   * @param extra a word more at the right, may be empty
   * @param line values of the last days; empty for none
   */
  void show(String value, String resting, String extra, List<Integer> line) {
    number.setText(value);
    note.setText(resting);
    more.setText(extra);
    spark.show(line);
    spark.setVisible(!line.isEmpty());
    spark.setManaged(!line.isEmpty());
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
    setAccessibleText(whole);
    tooltip.setText(whole);
  }

  /** In a small window the foot goes into the tooltip. */
  void setCompact(boolean compact) {
    set(this, "compact", compact);
    foot.setVisible(!compact);
    foot.setManaged(!compact);
    aside.setVisible(!compact);
    aside.setManaged(!compact);
    spark.setPrefHeight(compact ? 20 : 28);
  }

  private static void set(Node node, String style, boolean on) {
    node.getStyleClass().remove(style);
    if (on) {
      node.getStyleClass().add(style);
    }
  }
}
