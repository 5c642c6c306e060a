package org.zhongshu.console.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Something an operator can do, declared once: menu, button, palette, help page and the test for
 * doubled keys read it from here.
 *
 * @param id stable id, for example {@code board.dispatch}; its words are {@code action.ID}
 * @param icon Feather icon literal; empty for none
 * @param keys keys that fire it, the first is shown; a key without Ctrl, Alt or Meta fires only
 *     while no text is being typed
 * @param enabled whether it can be done now
 * @param run does it, on the FX thread, quickly
 */
public record Action(
    String id, String icon, List<KeyCombination> keys, BooleanSupplier enabled, Runnable run) {
  public Action {
    keys = List.copyOf(keys);
  }

  /**
   * With keys by JavaFX's names of them, for example {@code Shortcut+Shift+L}, {@code Esc}, {@code
   * Page Up}.
   */
  public static Action of(String id, String icon, Runnable run, String... keys) {
    return new Action(id, icon, List.of(keys).stream().map(Action::key).toList(), () -> true, run);
  }

  private static KeyCombination key(String name) {
    // A name that JavaFX does not know is taken for a character and never fires.
    if (KeyCombination.valueOf(name) instanceof KeyCodeCombination keys) {
      return keys;
    }
    throw new IllegalArgumentException("no such key: " + name);
  }

  public Action when(BooleanSupplier condition) {
    return new Action(id, icon, keys, condition, run);
  }

  /** Does it if it can be done now. */
  public void fire() {
    if (enabled.getAsBoolean()) {
      run.run();
    }
  }
}
