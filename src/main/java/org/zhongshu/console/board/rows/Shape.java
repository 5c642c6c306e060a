package org.zhongshu.console.board.rows;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.zhongshu.casework.CaseSummary;

/**
 * Rows in the order in which they are to be shown, with where each stands. Made off the FX thread.
 */
public final class Shape {
  public static final Shape EMPTY = new Shape(new CaseSummary[0]);

  private final CaseSummary[] rows;

  /** Ids in ascending order, and where each stands: found by halving, without a box for each. */
  private final long[] ids;

  private final int[] places;

  public Shape(CaseSummary[] rows) {
    this.rows = rows;
    this.ids = new long[rows.length];
    this.places = new int[rows.length];
    boolean ascending = true;
    for (int i = 0; i < rows.length; i++) {
      ids[i] = rows[i].id();
      ascending &= i == 0 || ids[i - 1] < ids[i];
    }
    if (ascending) {
      Arrays.setAll(places, i -> i);
    } else {
      long[] order = order(ids);
      for (int i = 0; i < order.length; i++) {
        places[i] = (int) order[i];
      }
      Arrays.setAll(ids, i -> rows[places[i]].id());
    }
  }

  /** Places in the order of the ids that stand there. */
  private static long[] order(long[] ids) {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, ids.length - 1));
    long mask = (1L << bits) - 1;
    long[] packed = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      // Keys of a store count from 1: they leave room for any number of places.
      packed[i] = ids[i] << bits | i;
    }
    Arrays.sort(packed);
    for (int i = 0; i < packed.length; i++) {
      packed[i] &= mask;
    }
    return packed;
  }

  public int size() {
    return rows.length;
  }

  public CaseSummary get(int place) {
    return rows[place];
  }

  public OptionalInt placeOf(long id) {
    int at = Arrays.binarySearch(ids, id);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(places[at]);
  }

  public boolean has(long id) {
    return Arrays.binarySearch(ids, id) >= 0;
  }

  public List<CaseSummary> rows() {
    return List.of(rows);
  }

  CaseSummary set(int place, CaseSummary row) {
    CaseSummary before = rows[place];
    rows[place] = row;
    return before;
  }
}
