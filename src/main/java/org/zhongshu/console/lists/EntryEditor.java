package org.zhongshu.console.lists;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The fields of one entry. */
interface EntryEditor<T> {
  Node node();

  /**
   * Shows an entry.
   *
   * @param entry null for none
   * @param fresh whether it has never been saved: only then may its code be changed
   */
  void show(@Nullable T entry, boolean editable, boolean fresh);

  /** Brings the focus to the first field that can be typed in. */
  void focus();
}
