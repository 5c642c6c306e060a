package org.zhongshu.console.shell;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Turns keys into actions. It listens before the controls do, so that {@code Space} reaches the
 * board and not the table; what a control needs for itself stays the control's: letters while text
 * is typed, everything while an input method composes Chinese, Space and Enter on a button.
 */
final class Keyboard {
  private static final Set<KeyCode> PRESSES = EnumSet.of(KeyCode.SPACE, KeyCode.ENTER);
  private static final Set<KeyCode> MOVES =
      EnumSet.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN,
          KeyCode.TAB);

  /** What text fields do with Ctrl. */
  private static final Set<KeyCode> EDITS =
      EnumSet.of(
          KeyCode.A,
          KeyCode.C,
          KeyCode.V,
          KeyCode.X,
          KeyCode.Y,
          KeyCode.Z,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.HOME,
          KeyCode.END,
          KeyCode.BACK_SPACE,
          KeyCode.DELETE);

  private final Supplier<List<Action>> actions;
  private final BooleanSupplier blocked;
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final EventHandler<KeyEvent> typed = this::typed;
  private final EventHandler<KeyEvent> released = this::released;
  private final EventHandler<InputMethodEvent> composed = this::composed;
  private final ChangeListener<Node> moved =
      (_, _, _) -> {
        composing = false;
        wrote = false;
      };
  private @Nullable Scene scene;
  private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
  private boolean composing;
  private boolean wrote;
  private boolean taken;

  /**
   * @param actions what is in force now, the most special first
   * @param blocked whether something lies over the views and has the keys to itself
   */
  Keyboard(Supplier<List<Action>> actions, BooleanSupplier blocked) {
    this.actions = actions;
    this.blocked = blocked;
  }

  void attach(Scene to) {
    scene = to;
    to.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    to.addEventFilter(KeyEvent.KEY_TYPED, typed);
    to.addEventFilter(KeyEvent.KEY_RELEASED, released);
    to.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed);
    to.focusOwnerProperty().addListener(moved);
  }

  void detach() {
    if (scene != null) {
      scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
      scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
      scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
      scene.removeEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed);
      scene.focusOwnerProperty().removeListener(moved);
      scene = null;
    }
  }

  /**
   * Whether an input method is composing: what is typed is not text yet, and Enter only ends the
   * composing.
   */
  boolean composing() {
    return composing;
  }

  /** Whether somebody has written into the field that has the keys since it got them. */
  boolean writing() {
    return composing
        || (wrote && scene != null && scene.getFocusOwner() instanceof TextInputControl);
  }

  private void composed(InputMethodEvent event) {
    wrote = true;
    composing = !event.getComposed().isEmpty();
  }

  /** Whether a key is held down: a question must not be answered by the key that asked it. */
  boolean isDown(KeyCode code) {
    return down.contains(code);
  }

  private void released(KeyEvent event) {
    down.remove(event.getCode());
    taken = false;
  }

  private void pressed(KeyEvent event) {
    taken = false;
    down.add(event.getCode());
    if (composing || blocked.getAsBoolean() || event.getCode().isModifierKey()) {
      return;
    }
    Node owner = scene == null ? null : scene.getFocusOwner();
    if (belongsTo(owner, event)) {
      return;
    }
    find(event)
        .ifPresent(
            action -> {
              event.consume();
              taken = true;
              action.fire();
            });
  }

  /**
   * The character of a key that was an action must not land in the field which that action opened.
   */
  private void typed(KeyEvent event) {
    wrote = true;
    if (taken) {
      event.consume();
    }
  }

  private Optional<Action> find(KeyEvent event) {
    for (Action action : actions.get()) {
      for (KeyCombination keys : action.keys()) {
        if (keys.match(event) && action.enabled().getAsBoolean()) {
          return Optional.of(action);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the control that has the focus needs this key for itself. */
  static boolean belongsTo(@Nullable Node owner, KeyEvent event) {
    KeyCode code = event.getCode();
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (typing(owner)) {
      if (plain) {
        return !code.isFunctionKey() && code != KeyCode.ESCAPE;
      }
      return event.isShortcutDown() && !event.isAltDown() && EDITS.contains(code);
    }
    return switch (owner) {
      case ButtonBase _ -> plain && PRESSES.contains(code);
      case ComboBoxBase<?> box ->
          plain && (box.isShowing() || PRESSES.contains(code) || MOVES.contains(code));
      case ChoiceBox<?> box ->
          plain && (box.isShowing() || PRESSES.contains(code) || MOVES.contains(code));
      case ListView<?> _, TableView<?> _, TreeView<?> _, TreeTableView<?> _, Slider _ ->
          plain && MOVES.contains(code);
      case null, default -> false;
    };
  }

  /** Whether text is being typed into this node. */
  static boolean typing(@Nullable Node owner) {
    return switch (owner) {
      case TextInputControl text -> text.isEditable() && !text.isDisabled();
      case ComboBoxBase<?> box -> box.isEditable();
      case Spinner<?> spinner -> spinner.isEditable();
      case null -> false;
      default -> owner.getInputMethodRequests() != null;
    };
  }
}
