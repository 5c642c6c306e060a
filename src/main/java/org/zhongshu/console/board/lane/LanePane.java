package org.zhongshu.console.board.lane;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.LaneCounts;
import org.zhongshu.words.Words;

/** All lanes, in their groups. A new picture of the counts touches only what has changed. */
public final class LanePane extends ScrollPane {
  private static final double WIDE = 208;
  private static final double NARROW = 56;

  private final Map<Lane, LaneButton> buttons = new EnumMap<>(Lane.class);
  private final VBox box = new VBox();
  private final Words words;
  private final ToggleGroup group = new ToggleGroup();
  private boolean compact;

  public LanePane(Words words, Consumer<Lane> chosen) {
    this.words = words;
    getStyleClass().add("lanes");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(box);
    setFocusTraversable(false);
    for (Lane lane : Lane.values()) {
      LaneButton button = new LaneButton(lane, words);
      button.setToggleGroup(group);
      button.setOnAction(_ -> chosen.accept(lane));
      buttons.put(lane, button);
    }
    setCompact(false);
  }

  public void show(LaneCounts counts) {
    buttons.values().forEach(button -> button.show(counts));
  }

  public void select(Lane lane) {
    LaneButton button = buttons.get(lane);
    if (button != null) {
      group.selectToggle(button);
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
    Lane.Group before = null;
    for (LaneButton button : buttons.values()) {
      Lane.Group now = button.lane().group();
      if (!compact && now != before) {
        Label heading = new Label(words.get("board.lanes." + now.name()));
        heading.getStyleClass().addAll("lane-heading", "small", "muted");
        box.getChildren().add(heading);
      }
      before = now;
      button.setCompact(compact);
      box.getChildren().add(button);
    }
  }
}
