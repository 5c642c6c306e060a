package org.zhongshu.console.board.rows;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import javafx.collections.ObservableListBase;
import org.zhongshu.casework.CaseSummary;

/**
 * The rows of the table. They change in two ways only: some are replaced where they stand, told in
 * one event, or all are replaced by another shape. Used on the FX thread.
 */
public final class RowList extends ObservableListBase<CaseSummary> {
  private Shape shape = Shape.EMPTY;

  public Shape shape() {
    return shape;
  }

  @Override
  public CaseSummary get(int index) {
    return shape.get(index);
  }

  @Override
  public int size() {
    return shape.size();
  }

  /** Puts these rows where the ones with the same id stand; others are passed over. */
  public void update(Collection<CaseSummary> fresh) {
    TreeMap<Integer, CaseSummary> byPlace = new TreeMap<>();
    for (CaseSummary row : fresh) {
      shape.placeOf(row.id()).ifPresent(place -> byPlace.put(place, row));
    }
    if (byPlace.isEmpty()) {
      return;
    }
    beginChange();
    byPlace.forEach((place, row) -> nextSet(place, shape.set(place, row)));
    endChange();
  }

  /**
   * Shows another shape. Where the same cases stand in the same order only those that are another
   * row are told: a table then draws these anew and not itself.
   */
  public void show(Shape other) {
    Shape before = shape;
    beginChange();
    shape = other;
    if (sameOrder(before, other)) {
      for (int place = 0; place < other.size(); place++) {
        if (before.get(place) != other.get(place)) {
          nextSet(place, before.get(place));
        }
      }
    } else {
      // The rows that were are handed out without a copy; nobody changes them any more.
      nextReplace(0, other.size(), view(before));
    }
    endChange();
  }

  private static boolean sameOrder(Shape before, Shape other) {
    if (before.size() != other.size()) {
      return false;
    }
    for (int place = 0; place < other.size(); place++) {
      CaseSummary was = before.get(place);
      CaseSummary is = other.get(place);
      if (was != is && was.id() != is.id()) {
        return false;
      }
    }
    return true;
  }

  private static List<CaseSummary> view(Shape shape) {
    return new AbstractList<>() {
      @Override
      public CaseSummary get(int index) {
        return shape.get(index);
      }

      @Override
      public int size() {
        return shape.size();
      }
    };
  }
}
