package org.zhongshu.console.board.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.zhongshu.casework.CaseSummary;

/**
 * Rows in the order in which they are to be shown, with where each stands. Made off the FX thread.
 */
public final class Shape {
  public static final Shape EMPTY = new Shape(new CaseSummary[0]);

  private final CaseSummary[] rows;
  private final Map<Long, Integer> places;

  public Shape(CaseSummary[] rows) {
    this.rows = rows;
    this.places = HashMap.newHashMap(rows.length);
    for (int i = 0; i < rows.length; i++) {
      places.put(rows[i].id(), i);
    }
  }

  public int size() {
    return rows.length;
  }

  public CaseSummary get(int place) {
    return rows[place];
  }

  public OptionalInt placeOf(long id) {
    Integer place = places.get(id);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  public boolean has(long id) {
    return places.containsKey(id);
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
