package org.zhongshu.console.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/** Keys in the words on the key caps. */
public final class Keys {
  private static final Map<KeyCode, String> CAPS =
      Map.ofEntries(
          Map.entry(KeyCode.ESCAPE, "Esc"),
          Map.entry(KeyCode.ENTER, "Enter"),
          Map.entry(KeyCode.SPACE, "Space"),
          Map.entry(KeyCode.DELETE, "Del"),
          Map.entry(KeyCode.PAGE_UP, "PgUp"),
          Map.entry(KeyCode.PAGE_DOWN, "PgDn"),
          Map.entry(KeyCode.UP, "↑"),
          Map.entry(KeyCode.DOWN, "↓"),
          Map.entry(KeyCode.LEFT, "←"),
          Map.entry(KeyCode.RIGHT, "→"),
          Map.entry(KeyCode.PLUS, "+"),
          Map.entry(KeyCode.EQUALS, "="),
          Map.entry(KeyCode.MINUS, "-"),
          Map.entry(KeyCode.SLASH, "/"),
          Map.entry(KeyCode.COMMA, ","),
          Map.entry(KeyCode.PERIOD, "."));

  private Keys() {}

  /** The caps to press together, for example {@code [Ctrl, Shift, L]}. */
  public static List<String> caps(KeyCombination keys) {
    List<String> caps = new ArrayList<>();
    if (!(keys instanceof KeyCodeCombination combination)) {
      return List.of(keys.getDisplayText());
    }
    boolean shift = combination.getShift() == ModifierValue.DOWN;
    if (combination.getCode() == KeyCode.SLASH && shift) {
      return List.of("?");
    }
    if (combination.getShortcut() == ModifierValue.DOWN
        || combination.getControl() == ModifierValue.DOWN) {
      caps.add("Ctrl");
    }
    if (combination.getAlt() == ModifierValue.DOWN) {
      caps.add("Alt");
    }
    if (combination.getMeta() == ModifierValue.DOWN) {
      caps.add("Meta");
    }
    if (shift) {
      caps.add("Shift");
    }
    KeyCode code = combination.getCode();
    caps.add(
        code.isKeypadKey() && code.isDigitKey()
            ? "Num " + code.getName().replace("Numpad ", "")
            : CAPS.getOrDefault(code, code.getName()));
    return caps;
  }

  /** The same in one word: {@code Ctrl+Shift+L}. */
  public static String words(KeyCombination keys) {
    return String.join("+", caps(keys));
  }
}
