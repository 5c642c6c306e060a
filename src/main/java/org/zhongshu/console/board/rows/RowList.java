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

  /** Shows another shape. */
  public void show(Shape other) {
    Shape before = shape;
    beginChange();
    shape = other;
    // The rows that were are handed out without a copy; nobody changes them any more.
    nextReplace(0, other.size(), view(before));
    endChange();
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
