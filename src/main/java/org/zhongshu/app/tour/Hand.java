package org.zhongshu.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.pick.Pick;
import org.zhongshu.console.pick.PickField;
import org.zhongshu.console.shell.ConsoleWindow;

/**
 * A hand at the console that is not a person's: presses keys, types, waits until what it set going
 * has come to rest. It waits for conditions and never for a time; a condition that does not come
 * within the limit is a failure. Called off the FX thread.
 */
public final class Hand {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /**
   * Pulses in a row without work after which the window counts as at rest: what an answer changed
   * is laid out by then.
   */
  private static final int PULSES = 3;

  private final ConsoleWindow window;

  public Hand(ConsoleWindow window) {
    this.window = window;
  }

  /** Does something on the FX thread and gives back what came of it. */
  public <T> T get(Callable<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    window
        .work()
        .onFx(
            () -> {
              try {
                answer.complete(question.call());
              } catch (Exception | AssertionError e) {
                answer.completeExceptionally(e);
              }
            });
    return await(answer, "the window's answer");
  }

  /** Does something on the FX thread, then waits for rest. */
  public void act(Runnable action) {
    get(
        () -> {
          action.run();
          return true;
        });
    rest();
  }

  /** Waits until no question is under way and the window was drawn. */
  public void rest() {
    until(() -> true, "rest");
  }

  /** Waits until the condition holds and the window is at rest. */
  public void until(BooleanSupplier condition, String what) {
    CompletableFuture<Boolean> reached = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          private int quiet;

          @Override
          public void handle(long now) {
            quiet = window.work().idle() && condition.getAsBoolean() ? quiet + 1 : 0;
            if (quiet >= PULSES) {
              stop();
              reached.complete(true);
            }
          }
        };
    window.work().onFx(timer::start);
    try {
      await(reached, what);
    } finally {
      window.work().onFx(timer::stop);
    }
  }

  private static <T> T await(CompletableFuture<T> answer, String what) {
    try {
      return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("failed while waiting for " + what, e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("did not come in " + LIMIT.toSeconds() + " s: " + what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + what, e);
    }
  }

  /** Presses a key where the focus is, for example {@code Shortcut+K}, and waits for rest. */
  public void press(String keys) {
    press(keys, "");
  }

  /** Presses a key that types a character, as a keyboard does: pressed, typed, released. */
  public void press(String keys, String character) {
    act(
        () -> {
          KeyCodeCombination combination = (KeyCodeCombination) KeyCombination.valueOf(keys);
          fire(KeyEvent.KEY_PRESSED, combination, "");
          if (!character.isEmpty()) {
            typed(character);
          }
          fire(KeyEvent.KEY_RELEASED, combination, "");
        });
  }

  /** Presses several keys faster than the window can follow, then waits for rest. */
  public void pressAtOnce(String... keys) {
    act(
        () -> {
          for (String each : keys) {
            KeyCodeCombination combination = (KeyCodeCombination) KeyCombination.valueOf(each);
            fire(KeyEvent.KEY_PRESSED, combination, "");
            fire(KeyEvent.KEY_RELEASED, combination, "");
          }
        });
  }

  /** Types text where the focus is, character by character, and waits for rest. */
  public void type(String text) {
    act(() -> text.codePoints().mapToObj(Character::toString).forEach(this::typed));
  }

  private void typed(String character) {
    Event.fireEvent(
        target(),
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
  }

  /** The first of what is seen on the screen that is meant, from top to bottom. */
  public Optional<Node> find(Predicate<Node> meant) {
    return get(() -> find(window.scene().getRoot(), meant));
  }

  private static Optional<Node> find(Node at, Predicate<Node> meant) {
    if (!at.isVisible()) {
      return Optional.empty();
    }
    if (meant.test(at)) {
      return Optional.of(at);
    }
    if (at instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = find(child, meant);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private <T extends Node> T one(Class<T> kind, Predicate<T> meant, String name) {
    return find(node -> kind.isInstance(node) && meant.test(kind.cast(node)))
        .map(kind::cast)
        .orElseThrow(() -> new IllegalStateException("nothing on the screen is named " + name));
  }

  /** The field with this name, wherever it is on the screen. */
  public TextInputControl field(String name) {
    return one(TextInputControl.class, field -> name.equals(field.getAccessibleText()), name);
  }

  /**
   * What stands chosen in the list below the field in which one picks; empty when there is none.
   */
  public String picked() {
    return get(
        () ->
            window.scene().getFocusOwner() instanceof Node field
                    && field.getParent() instanceof PickField pick
                ? pick.offered().map(Pick::name).orElse("")
                : "");
  }

  /** Presses the button with this name. */
  public void click(String name) {
    Button button = one(Button.class, it -> name.equals(it.getText()), name);
    act(button::fire);
  }

  /** Whether these words stand anywhere on the screen. */
  public boolean says(String text) {
    return find(node ->
            node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().contains(text))
        .isPresent();
  }

  /** Goes to the field with this name and types. */
  public void type(String name, String text) {
    TextInputControl field = field(name);
    act(field::requestFocus);
    type(text);
  }

  /** Chooses the check box, toggle or radio button with this name. */
  public void choose(String name) {
    ButtonBase choice =
        one(
            ButtonBase.class,
            it ->
                (it instanceof CheckBox || it instanceof ToggleButton)
                    && (name.equals(it.getText()) || name.equals(it.getAccessibleText())),
            name);
    act(choice::fire);
  }

  private void fire(EventType<KeyEvent> type, KeyCodeCombination keys, String character) {
    boolean shortcut =
        keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN;
    Event.fireEvent(
        target(),
        new KeyEvent(
            type,
            character,
            "",
            keys.getCode(),
            keys.getShift() == ModifierValue.DOWN,
            shortcut,
            keys.getAlt() == ModifierValue.DOWN,
            keys.getMeta() == ModifierValue.DOWN));
  }

  private EventTarget target() {
    Scene scene = window.scene();
    @Nullable Node owner = scene.getFocusOwner();
    return owner == null ? scene : owner;
  }

  /**
   * Lays the window's content out at this size, whatever the size of the window: the headless
   * platform's screen is 1000 pixels high, and of a higher window (a bare one as well, JavaFX 26)
   * each frame fails with an IndexOutOfBoundsException in the platform's own copy of the pixels.
   */
  public void size(double width, double height) {
    act(() -> window.scene().getRoot().resize(width, height));
  }

  private WritableImage drawn() {
    Region root = (Region) window.scene().getRoot();
    SnapshotParameters all = new SnapshotParameters();
    all.setViewport(new Rectangle2D(0, 0, root.getWidth(), root.getHeight()));
    return root.snapshot(all, null);
  }

  /** A picture of the window's content as it is drawn now. */
  public void picture(Path file) {
    rest();
    WritableImage image = get(this::drawn);
    try {
      Png.write(image, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
