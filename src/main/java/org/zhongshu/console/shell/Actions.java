package org.zhongshu.console.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/**
 * All actions of the window: those in force everywhere, and those of each view. Help, palette and
 * the test for doubled keys read it.
 */
public final class Actions {
  private final List<Action> everywhere;
  private final Map<ConsoleView, List<Action>> byView = new LinkedHashMap<>();

  Actions(List<Action> everywhere, List<ConsoleView> views) {
    this.everywhere = List.copyOf(everywhere);
    views.forEach(view -> byView.put(view, List.copyOf(view.actions())));
  }

  public List<Action> everywhere() {
    return everywhere;
  }

  /** Actions of each view, in the order of the views; views without any are left out. */
  public Map<ConsoleView, List<Action>> byView() {
    Map<ConsoleView, List<Action>> some = new LinkedHashMap<>(byView);
    some.values().removeIf(List::isEmpty);
    return some;
  }

  List<Action> of(ConsoleView view) {
    return byView.getOrDefault(view, List.of());
  }

  /**
   * What keys mean while a view is shown: its own first, so that Esc first closes what is open in
   * it.
   */
  List<Action> inForce(ConsoleView view) {
    List<Action> all = new ArrayList<>(of(view));
    all.addAll(everywhere);
    return all;
  }

  /**
   * Keys that mean two things at once, each with the ids of the actions. Esc may mean something in
   * a view while it means "back" everywhere; and two actions of a view may share a key when both
   * say so by {@link Action#enabled}, which can't be told here, so they count as doubled.
   */
  public List<String> doubled() {
    TreeSet<String> doubled = new TreeSet<>();
    Map<String, String> global = new LinkedHashMap<>();
    collect(everywhere, global, doubled);
    byView
        .values()
        .forEach(
            actions -> {
              Map<String, String> here = new LinkedHashMap<>(global);
              here.remove(name(new KeyCodeCombination(KeyCode.ESCAPE)));
              collect(actions, here, doubled);
            });
    return List.copyOf(doubled);
  }

  private static void collect(
      List<Action> actions, Map<String, String> meanings, TreeSet<String> doubled) {
    for (Action action : actions) {
      for (KeyCombination keys : action.keys()) {
        String other = meanings.putIfAbsent(name(keys), action.id());
        if (other != null) {
          doubled.add(name(keys) + ": " + other + ", " + action.id());
        }
      }
    }
  }

  /** One name for each key, whether it was declared with Ctrl or with the system's shortcut key. */
  private static String name(KeyCombination keys) {
    if (!(keys instanceof KeyCodeCombination combination)) {
      return keys.getName();
    }
    StringBuilder name = new StringBuilder();
    if (combination.getControl() == ModifierValue.DOWN
        || combination.getShortcut() == ModifierValue.DOWN) {
      name.append("Ctrl+");
    }
    if (combination.getAlt() == ModifierValue.DOWN) {
      name.append("Alt+");
    }
    if (combination.getMeta() == ModifierValue.DOWN) {
      name.append("Meta+");
    }
    if (combination.getShift() == ModifierValue.DOWN) {
      name.append("Shift+");
    }
    return name.append(combination.getCode().name()).toString();
  }
}
