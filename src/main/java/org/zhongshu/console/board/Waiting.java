package org.zhongshu.console.board;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.zhongshu.console.board.rows.Changes;
import org.zhongshu.console.board.rows.Shape;

/** What would come in, go out or move if the rows were put in order now. */
public final class Waiting {
  private final Set<Long> joining = new HashSet<>();
  private final Set<Long> strays = new HashSet<>();
  private final ReadOnlyIntegerWrapper joiningCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper strayCount = new ReadOnlyIntegerWrapper();
  private boolean moved;

  /** Rows that would come in. */
  public ReadOnlyIntegerProperty joiningProperty() {
    return joiningCount.getReadOnlyProperty();
  }

  /** Rows shown that belong here no longer. */
  public ReadOnlyIntegerProperty straysProperty() {
    return strayCount.getReadOnlyProperty();
  }

  public boolean isStray(long id) {
    return strays.contains(id);
  }

  boolean isEmpty() {
    return !moved && joining.isEmpty() && strays.isEmpty();
  }

  void note(Changes changes, Shape shown) {
    for (long id : changes.joined()) {
      strays.remove(id);
      if (!shown.has(id)) {
        joining.add(id);
      }
    }
    for (long id : changes.left()) {
      joining.remove(id);
      if (shown.has(id)) {
        strays.add(id);
      }
    }
    moved |= !changes.moved().isEmpty();
  }

  void clear() {
    joining.clear();
    strays.clear();
    moved = false;
  }

  /** Tells the counts; after the rows are as they will be shown. */
  void tell() {
    joiningCount.set(joining.size());
    strayCount.set(strays.size());
  }
}
