package org.zhongshu.console.board.table;

import java.util.function.Supplier;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.rows.Shape;

/**
 * Keeps the scroll place over a change of all rows: the row that the eye rests on, which is the
 * selected one where it is in view and else the first in view that is still there, stays at the
 * same height.
 */
final class PlaceKeeper {
  private final TableView<CaseSummary> table;

  PlaceKeeper(TableView<CaseSummary> table) {
    this.table = table;
  }

  /** First and last row in view, for the footer and for moving the cursor. */
  record Seen(int first, int last) {}

  @Nullable Seen seen() {
    VirtualFlow<?> flow = flow();
    if (flow == null || flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) {
      return null;
    }
    return new Seen(flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex());
  }

  /**
   * Remembers where the eye rests in the rows as they are; what it returns brings it back in the
   * rows as they are then.
   */
  Runnable keep(Shape before, @Nullable CaseSummary selected, Supplier<Shape> after) {
    VirtualFlow<?> flow = flow();
    Seen seen = seen();
    if (flow == null || seen == null || before.size() == 0) {
      return () -> {};
    }
    int first = seen.first;
    double offset = flow.getFirstVisibleCell().getLayoutY();
    int eye = selected == null ? -1 : before.placeOf(selected.id()).orElse(-1);
    boolean atTop = first == 0 && offset >= 0;
    boolean eyeInView = eye >= first && eye <= seen.last;
    if (atTop && !eyeInView) {
      return () -> {};
    }
    int from = eyeInView ? eye : first;
    return () -> {
      Shape now = after.get();
      for (int i = from; i <= Math.min(seen.last, before.size() - 1); i++) {
        int there = now.placeOf(before.get(i).id()).orElse(-1);
        if (there >= 0) {
          scrollTo(there - (i - first), offset);
          return;
        }
      }
    };
  }

  private void scrollTo(int row, double offset) {
    table.scrollTo(Math.max(0, row));
    VirtualFlow<?> flow = flow();
    if (flow != null && row >= 0 && offset < 0) {
      flow.scrollPixels(-offset);
    }
  }

  /** Brings a row into view by the shortest way. */
  void reveal(int row) {
    Seen seen = seen();
    if (seen == null) {
      table.scrollTo(row);
    } else if (row <= seen.first) {
      table.scrollTo(row);
    } else if (row >= seen.last) {
      // The last row in view may be cut: one more than fits stands above it.
      table.scrollTo(Math.max(0, row - (seen.last - seen.first) + 1));
    }
  }

  private @Nullable VirtualFlow<?> flow() {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }
}
