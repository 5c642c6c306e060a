package org.zhongshu.console.mode;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Command;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/** The forces of one activation, and steps on them. No nodes; used on the FX thread. */
final class ForcesModel {
  static final ForceBoard NOTHING = new ForceBoard(List.of(), List.of());

  private final Console console;
  private final FxWork.Lane lane;
  private final FeedEar feed;
  private final Acting acting;
  private final ReadOnlyObjectWrapper<ForceBoard> board = new ReadOnlyObjectWrapper<>(NOTHING);
  private @Nullable Activation of;

  ForcesModel(Console console) {
    this.console = console;
    this.lane = console.work().lane();
    this.feed = new FeedEar(console, this::heard);
    this.acting = new Acting(console);
  }

  ReadOnlyObjectProperty<ForceBoard> board() {
    return board.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return acting.busy();
  }

  /** Shows the forces of this one; null for none. */
  void show(@Nullable Activation it) {
    Activation before = of;
    of = it;
    if (before == null || it == null || before.id() != it.id()) {
      board.set(NOTHING);
    }
    load();
  }

  void attach() {
    if (!feed.isOpen()) {
      feed.open();
    }
  }

  void detach() {
    lane.drop();
    if (feed.isOpen()) {
      feed.close();
    }
  }

  private void heard(List<JournalLine> lines) {
    if (lines.stream()
        .map(JournalLine::subjectKind)
        .anyMatch(
            it -> it == SubjectKind.FORCE || it == SubjectKind.MEASURE || it == SubjectKind.MODE)) {
      load();
    }
  }

  void load() {
    Activation it = of;
    if (it == null) {
      lane.drop();
      return;
    }
    lane.ask(
        () -> console.desk().forces().board(it.id()).orElse(NOTHING),
        board::set,
        console.notices()::failed);
  }

  /** Id of the activation that is shown; 0 for none. */
  long activation() {
    Activation it = of;
    return it == null ? 0 : it.id();
  }

  /**
   * Takes a step.
   *
   * @param refused with the sentence that says why not
   */
  void step(ForceStep step, Runnable done, Consumer<String> refused) {
    acting.run(
        new Command.OnForces(step),
        () -> {
          done.run();
          load();
        },
        refused);
  }
}
