package org.zhongshu.console.board.table;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;

/** A cell of two lines, the second small and muted; in dense rows only the first. */
class TwoLineCell extends TableCell<CaseSummary, CaseSummary> {
  private final Function<CaseSummary, String> first;
  private final Function<CaseSummary, String> second;
  private final BooleanSupplier dense;
  private final Label top = new Label();
  private final Label bottom = new Label();
  private final HBox topLine = new HBox(6, top);
  private final HBox bottomLine = new HBox(4, bottom);
  private final VBox box = new VBox(topLine, bottomLine);

  TwoLineCell(
      Function<CaseSummary, String> first,
      Function<CaseSummary, String> second,
      BooleanSupplier dense) {
    this.first = first;
    this.second = second;
    this.dense = dense;
    top.getStyleClass().add("first");
    bottom.getStyleClass().addAll("second", "small", "muted");
    box.setAlignment(Pos.CENTER_LEFT);
    topLine.setAlignment(Pos.CENTER_LEFT);
    bottomLine.setAlignment(Pos.CENTER_LEFT);
    setText(null);
  }

  @Override
  protected void updateItem(@Nullable CaseSummary row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    set(top, first.apply(row));
    String below = second.apply(row);
    set(bottom, below);
    boolean one = dense.getAsBoolean() || below.isEmpty();
    bottomLine.setVisible(!one);
    bottomLine.setManaged(!one);
    decorate(row, topLine, bottomLine);
    if (getGraphic() != box) {
      setGraphic(box);
    }
  }

  /** The first line is never cut for what stands beside it. */
  final void keepFirstWhole() {
    top.setMinWidth(Label.USE_PREF_SIZE);
  }

  /** What stands beside the words; called for every row that comes into the cell. */
  void decorate(CaseSummary row, HBox topLine, HBox bottomLine) {}

  static void set(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }

  static void show(HBox line, Node node, boolean shown) {
    if (shown != line.getChildren().contains(node)) {
      if (shown) {
        line.getChildren().add(node);
      } else {
        line.getChildren().remove(node);
      }
    }
  }
}
