package org.zhongshu.console.board;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.board.lane.LanePane;
import org.zhongshu.console.board.table.BoardTable;
import org.zhongshu.console.theme.Look;

/**
 * Lays the board out: lanes, table, case. In a small window the lanes are icons, and beside the
 * case the table keeps only the columns that matter most, so that the time limit is never covered.
 */
final class BoardLayout {
  private static final double DETAIL = 520;
  private static final double DRAWER = 440;

  private final Look look;
  private final LanePane lanes;
  private final BoardTable table;
  private final BoardToolbar toolbar;
  private final BoardFooter footer;
  private final Region detail;
  private Region side;
  private final BorderPane middle = new BorderPane();
  private final SplitPane split = new SplitPane();
  private final HBox root = new HBox();
  private final BooleanProperty detailShown;
  private final ChangeListener<Object> changed = (_, _, _) -> arrange();

  BoardLayout(
      Look look,
      LanePane lanes,
      BoardToolbar toolbar,
      BoardChips chips,
      BoardTable table,
      BoardFooter footer,
      Region detail,
      BooleanProperty detailShown) {
    this.look = look;
    this.lanes = lanes;
    this.table = table;
    this.toolbar = toolbar;
    this.footer = footer;
    this.detail = detail;
    this.side = detail;
    this.detailShown = detailShown;
    root.getStyleClass().add("board");
    middle.getStyleClass().add("board-middle");
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().add(table.node());
    middle.setTop(new VBox(toolbar, chips));
    middle.setCenter(split);
    middle.setBottom(footer);
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    root.getChildren().setAll(lanes, middle, detail);
    detailShown.addListener(changed);
  }

  Node root() {
    return root;
  }

  /** Whether the case is shown beside the table. */
  BooleanProperty detailShown() {
    return detailShown;
  }

  /** Shows something at the right in place of the case; null shows the case again. */
  void setSide(@Nullable Region other) {
    side = other == null ? detail : other;
    arrange();
  }

  /** Shows something under the table; null takes it away. */
  void setBelow(@Nullable Node below) {
    if (below == null) {
      split.getItems().removeIf(node -> node != table.node());
    } else if (!split.getItems().contains(below)) {
      split.getItems().setAll(table.node(), below);
      split.setDividerPositions(0.55);
    }
  }

  void attach() {
    look.compactProperty().addListener(changed);
    look.densityProperty().addListener(changed);
    arrange();
  }

  void detach() {
    look.compactProperty().removeListener(changed);
    look.densityProperty().removeListener(changed);
  }

  private void arrange() {
    boolean compact = look.compact();
    boolean shown = detailShown.get() || side != detail;
    boolean oneLine = compact || look.density() == Look.Density.DENSE;
    lanes.setCompact(compact);
    table.setDensity(oneLine, compact && look.density() != Look.Density.DENSE);
    table.setNarrow(compact && shown);
    toolbar.setNarrow(compact && shown);
    footer.setCompact(compact && shown);
    double width = compact ? DRAWER : DETAIL;
    side.setMinWidth(width);
    side.setPrefWidth(width);
    side.setMaxWidth(width);
    // Nodes that stand where they are keep their styles and their skins: showing the board again
    // then costs next to nothing.
    Node there = root.getChildren().size() > 2 ? root.getChildren().get(2) : null;
    if (there != null && (!shown || there != side)) {
      root.getChildren().remove(there);
      there = null;
    }
    if (shown && there == null) {
      root.getChildren().add(side);
    }
  }
}
