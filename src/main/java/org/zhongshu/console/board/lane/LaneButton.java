package org.zhongshu.console.board.lane;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.rows.LaneCounts;
import org.zhongshu.console.widget.Icons;
import org.zhongshu.words.Words;

/**
 * One lane: its name, how many, and how their clocks stand. Small, it is an icon beside the count.
 */
final class LaneButton extends ToggleButton {
  private final Lane lane;
  private final Words words;
  private final Label name = new Label();
  private final Label count = new Label();
  private final Label brief = new Label();
  private final Label note = new Label();
  private final ShareBar bar = new ShareBar();
  private final Tooltip tip = new Tooltip();

  LaneButton(Lane lane, Words words) {
    this.lane = lane;
    this.words = words;
    getStyleClass().addAll("lane", lane == Lane.OVER ? "lane-over" : "lane-plain");
    if (!lane.timed()) {
      getStyleClass().add("lane-line");
    }
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    name.setText(words.of(lane));
    name.getStyleClass().add("name");
    count.getStyleClass().add("count");
    brief.getStyleClass().add("count");
    brief.setMinWidth(Region.USE_PREF_SIZE);
    note.getStyleClass().addAll("small", "muted");
    setTooltip(tip);
    show(LaneCounts.EMPTY);
    setCompact(false);
  }

  Lane lane() {
    return lane;
  }

  void setCompact(boolean compact) {
    count.setMinWidth(Region.USE_PREF_SIZE);
    if (compact) {
      HBox box = new HBox(4, Icons.of(lane.icon()), brief);
      box.setAlignment(Pos.CENTER);
      setGraphic(box);
    } else {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(8, Icons.of(lane.icon()), name, gap, count);
      line.setAlignment(Pos.CENTER_LEFT);
      VBox box = lane.timed() ? new VBox(4, line, bar, note) : new VBox(line);
      box.setAlignment(Pos.CENTER_LEFT);
      setGraphic(box);
    }
    if (compact != getStyleClass().contains("compact")) {
      if (compact) {
        getStyleClass().add("compact");
      } else {
        getStyleClass().remove("compact");
      }
    }
  }

  void show(LaneCounts counts) {
    int all = counts.of(lane);
    int soon = counts.of(lane, DueState.SOON);
    int over = counts.of(lane, DueState.OVER);
    count.setText(lane.counted() ? String.format(words.locale(), "%,d", all) : "");
    // Beside the icon there is room for four digits.
    brief.setText(lane.counted() ? all < 10_000 ? String.valueOf(all) : all / 1_000 + "k" : "");
    bar.set(all - soon - over, soon, over);
    String shares = words.get("board.lane.shares", over, soon);
    note.setText(shares);
    String told =
        lane.timed()
            ? words.get("board.lane.told", lane, all, over, soon)
            : lane.counted() ? words.get("board.lane.told-line", lane, all) : name.getText();
    if (!told.equals(tip.getText())) {
      tip.setText(told);
      setAccessibleText(told);
    }
  }

  /** A lane that is shown stays so when it is pressed again. */
  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
