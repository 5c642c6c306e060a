package org.zhongshu.console.board;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.board.rows.Shape;

/**
 * Rows that are marked for one act. At most {@link #MAX}: each is a decision, and nobody decides a
 * thousand at a glance.
 */
public final class Marks {
  public static final int MAX = 500;

  private final Set<Long> ids = new LinkedHashSet<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  /** How many; changes once for each act, whatever the number of rows. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  public Set<Long> ids() {
    return Set.copyOf(ids);
  }

  public boolean isEmpty() {
    return ids.isEmpty();
  }

  public boolean has(long id) {
    return ids.contains(id);
  }

  public void toggle(long id) {
    if (!ids.remove(id) && ids.size() < MAX) {
      ids.add(id);
    }
    count.set(ids.size());
  }

  /**
   * Marks rows.
   *
   * @return false when not all could be marked
   */
  public boolean add(Collection<CaseSummary> rows) {
    boolean all = addSome(rows);
    count.set(ids.size());
    return all;
  }

  private boolean addSome(Collection<CaseSummary> rows) {
    for (CaseSummary row : rows) {
      if (!ids.contains(row.id())) {
        if (ids.size() >= MAX) {
          return false;
        }
        ids.add(row.id());
      }
    }
    return true;
  }

  public void clear() {
    ids.clear();
    count.set(0);
  }

  /** Those marked, in the order in which they are shown. */
  List<CaseSummary> in(Shape shape) {
    return ids.stream()
        .map(shape::placeOf)
        .flatMapToInt(OptionalInt::stream)
        .sorted()
        .mapToObj(shape::get)
        .toList();
  }

  /** Forgets those that are not shown any more. */
  void keep(Shape shape) {
    ids.removeIf(id -> !shape.has(id));
    count.set(ids.size());
  }
}
