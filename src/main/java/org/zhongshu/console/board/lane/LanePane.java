package org.zhongshu.console.board.lane;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.LaneCounts;
import org.zhongshu.console.board.rows.Lanes;
import org.zhongshu.words.Words;

/**
 * The lanes of this seat, in their groups. A new picture of the counts touches only what has
 * changed.
 */
public final class LanePane extends ScrollPane {
  private static final double WIDE = 208;
  private static final double NARROW = 56;

  private final Lanes lanes;
  private final Map<Lane, LaneButton> buttons = new LinkedHashMap<>();
  private final Map<Lane.Group, Label> headings = new EnumMap<>(Lane.Group.class);
  private final VBox box = new VBox();
  private final Words words;
  private final ToggleGroup group = new ToggleGroup();
  private LaneCounts counts = LaneCounts.EMPTY;
  private Lane selected = Lane.ALL;
  private boolean compact;

  public LanePane(Words words, Lanes lanes, Consumer<Lane> chosen) {
    this.words = words;
    this.lanes = lanes;
    getStyleClass().add("lanes");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(box);
    setFocusTraversable(false);
    for (Lane lane : lanes.all()) {
      LaneButton button = new LaneButton(lane, words);
      button.setToggleGroup(group);
      button.setOnAction(_ -> chosen.accept(lane));
      buttons.put(lane, button);
    }
    setCompact(false);
  }

  public void show(LaneCounts counts) {
    this.counts = counts;
    buttons.values().forEach(button -> button.show(counts));
    offer();
  }

  /** Shows what there is to be chosen from now. */
  private void offer() {
    Map<Lane.Group, Boolean> some = new EnumMap<>(Lane.Group.class);
    buttons.forEach(
        (lane, button) -> {
          boolean shown = lanes.shown(lane, counts, selected);
          button.setVisible(shown);
          button.setManaged(shown);
          some.merge(lanes.group(lane), shown, Boolean::logicalOr);
        });
    headings.forEach(
        (group, heading) -> {
          boolean shown = some.getOrDefault(group, false);
          heading.setVisible(shown);
          heading.setManaged(shown);
        });
  }

  public void select(Lane lane) {
    LaneButton button = buttons.get(lane);
    if (button != null) {
      group.selectToggle(button);
      selected = lane;
      offer();
    }
  }

  public void setCompact(boolean compact) {
    if (!box.getChildren().isEmpty() && compact == this.compact) {
      return;
    }
    this.compact = compact;
    double width = compact ? NARROW : WIDE;
    setMinWidth(width);
    setPrefWidth(width);
    setMaxWidth(width);
    box.getChildren().clear();
    headings.clear();
    Lane.Group before = null;
    for (LaneButton button : buttons.values()) {
      Lane.Group now = lanes.group(button.lane());
      if (!compact && now != before) {
        Label heading = new Label(words.get("board.lanes." + now.name()));
        heading.getStyleClass().addAll("lane-heading", "small", "muted");
        headings.put(now, heading);
        box.getChildren().add(heading);
      }
      before = now;
      button.setCompact(compact);
      box.getChildren().add(button);
    }
    offer();
  }
}
