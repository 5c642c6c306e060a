package org.zhongshu.console.screen;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.zhongshu.words.Words;

/**
 * How a figure is reckoned (口径): what is counted, over what time, from what, and what pressing it
 * opens. Shown beside the figure; one at a time.
 */
final class Reckoning {
  private static final List<String> PARTS = List.of("what", "when", "from", "opens");

  private final Words words;
  private @Nullable PopOver shown;
  private @Nullable KpiTile about;

  Reckoning(Words words) {
    this.words = words;
  }

  /** The tile that is told of; null when none is. */
  @Nullable KpiTile about() {
    PopOver now = shown;
    return now != null && now.isShowing() ? about : null;
  }

  /**
   * Tells of a tile; when it is told of already, no longer.
   *
   * @param key of its words
   */
  void toggle(KpiTile tile, String key) {
    boolean same = about() == tile;
    hide();
    if (!same) {
      show(tile, key);
    }
  }

  void show(KpiTile tile, String key) {
    hide();
    PopOver card = new PopOver(content(tile.name(), key));
    card.setDetachable(false);
    card.setAnimated(false);
    card.setAutoHide(true);
    card.setHideOnEscape(true);
    card.setHeaderAlwaysVisible(false);
    card.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    card.setArrowSize(8);
    card.setCornerRadius(6);
    card.getStyleClass().add("reckoning");
    card.show(tile.face());
    shown = card;
    about = tile;
  }

  void hide() {
    PopOver had = shown;
    shown = null;
    about = null;
    if (had != null) {
      had.hide(Duration.ZERO);
    }
  }

  private Region content(String name, String key) {
    Label title = new Label(words.get("screen.reckon", name));
    title.getStyleClass().add("reckoning-title");
    GridPane grid = new GridPane(12, 6);
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    for (String part : PARTS) {
      Label head = new Label(words.get("screen.reckon." + part));
      head.getStyleClass().add("muted");
      Label told = new Label(words.get("screen.reckon." + key + "." + part));
      told.setWrapText(true);
      told.setMinHeight(Region.USE_PREF_SIZE);
      grid.addRow(grid.getRowCount(), head, told);
      GridPane.setValignment(head, VPos.TOP);
    }
    VBox all = new VBox(8, title, grid);
    all.getStyleClass().add("reckoning-card");
    all.setPrefWidth(380);
    return all;
  }
}
