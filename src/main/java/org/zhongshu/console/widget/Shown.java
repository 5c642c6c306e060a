package org.zhongshu.console.widget;

import javafx.scene.Node;

/**
 * Whether a node can be seen: a canvas that is drawn while hidden piles its requests up in memory.
 */
public final class Shown {
  private Shown() {}

  /**
   * Whether the node stands in a window that is open, and neither it nor what holds it is hidden.
   */
  public static boolean is(Node node) {
    if (node.getScene() == null
        || node.getScene().getWindow() == null
        || !node.getScene().getWindow().isShowing()) {
      return false;
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
