package org.zhongshu.console.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/**
 * A view in the main part of the window. What it subscribes to begins in {@link #attach} and ends
 * in {@link #detach}; a leak test holds every view to that.
 */
public interface ConsoleView {
  /** Stable id, for example {@code board}; its name is the word {@code view.ID}. */
  String id();

  /** Feather icon literal, for example {@code fth-send}. */
  String icon();

  /**
   * A key of its own, by JavaFX's names, in place of a digit: for views that came when the digits
   * were given away.
   */
  default Optional<String> key() {
    return Optional.empty();
  }

  /** The nodes, made once, without asking the store. */
  Node node();

  /** Shown: subscribe and load. Called on the FX thread. */
  void attach();

  /** Hidden: let go of everything. Called on the FX thread. */
  void detach();

  /** Actions that are in force while this view is shown. */
  List<Action> actions();
}
