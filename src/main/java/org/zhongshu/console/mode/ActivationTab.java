package org.zhongshu.console.mode;

import java.util.List;
import javafx.scene.Node;
import org.zhongshu.console.shell.Action;

/**
 * One side of an opened activation: what it has made due, its rounds, its forces. What it shows
 * comes from the {@link ItemsModel} of the {@link ActivationPane}, which follows the feed while the
 * pane is seen.
 */
interface ActivationTab {
  /** Stable id, for example {@code items}; its name is the word {@code mode.tab.ID}. */
  String id();

  /** Feather icon literal. */
  String icon();

  /** The nodes, made once, without asking the store. */
  Node node();

  /** Another activation was opened: what was typed and chosen for the former one goes. */
  void opened();

  /** It is turned to, or seen again; the model is loading or has loaded. */
  void attach();

  /** It is turned away from, or the page is left. */
  void detach();

  /** Where the keyboard goes when it is turned to. */
  void focus();

  /** Sends what is filled in (Ctrl+Enter). */
  default void submit() {}

  /**
   * Leaves what stands open within it (Esc).
   *
   * @return false when nothing did: the activation itself is left
   */
  default boolean leave() {
    return false;
  }

  /** Whether somebody can be reminded here now (催报). */
  default boolean reminds() {
    return false;
  }

  /** Whether all who are missing here can be reminded at once. */
  default boolean remindsAll() {
    return reminds();
  }

  /** Reminds whoever is chosen (R). */
  default void remind() {}

  /** Reminds all who are missing here (Shift+R). */
  default void remindAll() {}

  /** Actions of this tab, each in force only while it is turned to; no key twice in all tabs. */
  default List<Action> actions() {
    return List.of();
  }
}
