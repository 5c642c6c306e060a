package org.zhongshu.console.widget;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Gives the keys to a node. */
public final class Focus {
  private Focus() {}

  /**
   * Gives a node the keys, now or as soon as it stands in a window: what lies in a split pane or a
   * scroll pane gets there only when that is drawn for the first time. By then something else may
   * have been opened and keeps the keys.
   */
  public static void give(Node node) {
    give(node, false);
  }

  /** The same for what has just been opened: it takes the keys from whatever has them by then. */
  public static void take(Node node) {
    give(node, true);
  }

  private static void give(Node node, boolean always) {
    if (node.getScene() != null) {
      node.requestFocus();
      return;
    }
    node.sceneProperty()
        .addListener(
            new ChangeListener<@Nullable Scene>() {
              @Override
              public void changed(
                  ObservableValue<? extends @Nullable Scene> property,
                  @Nullable Scene before,
                  @Nullable Scene scene) {
                node.sceneProperty().removeListener(this);
                Node owner = scene == null ? null : scene.getFocusOwner();
                if (always || owner == null || holds(owner, node)) {
                  node.requestFocus();
                }
              }
            });
  }

  private static boolean holds(Node outer, Node inner) {
    for (Node at = inner; at != null; at = at.getParent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }
}
