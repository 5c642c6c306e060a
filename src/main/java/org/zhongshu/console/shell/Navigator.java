package org.zhongshu.console.shell;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.mode.command.Matter;
import org.zhongshu.store.TrainingLook;

/** Moves between views. */
public interface Navigator {
  /** Shows the view with this id. */
  void show(String viewId);

  /** Shows a case on the dispatch board. */
  void showCase(String number);

  /**
   * Opens the form of a leader's instruction about a case.
   *
   * @param unit unit that handles it now; null when none does
   */
  default void instruct(String caseNumber, @Nullable String unit) {
    show("supervise");
  }

  /**
   * Opens the video of a key place in a player outside the window.
   *
   * @param address as the plan names it
   * @param refused told why it can't be
   */
  default void openVideo(String address, Consumer<Refusal> refused) {}

  /**
   * Where a gateway that this seat has configured shows the video of a key place, so that it can be
   * seen in the window; empty when none does.
   */
  default Optional<URI> videoInside(String address) {
    return Optional.empty();
  }

  /** Opens the form that proposes a mode. */
  default void beginMode() {
    show("mode");
  }

  /** Shows a command, or a directive of one, by its number. */
  default void showCommand(String number) {
    show("command");
  }

  /** Opens the form that raises a matter to the duty leader. */
  default void raise(Matter matter, String title) {
    show("command");
  }

  /** Opens the form for a new case. */
  void newCase();

  /** Goes to a moment of the replay that is shown; nothing anywhere else. */
  default void replayTo(Instant at) {}

  /** Tells what is looked at, so that a training can be replayed with it. */
  default void saw(TrainingLook.Kind kind, String what) {}

  /** Shows the cases behind a figure on the dispatch board. */
  default void showCases(CasesWanted wanted) {
    show("board");
  }
}
