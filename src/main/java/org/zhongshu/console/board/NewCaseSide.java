package org.zhongshu.console.board;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.console.form.NewCaseModel;
import org.zhongshu.console.form.NewCasePane;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Console;
import org.zhongshu.desk.Telling;

/**
 * The form for a new case at the right of the board. It comes and goes; what was typed stays until
 * it is sent or thrown away.
 */
final class NewCaseSide {
  private final Console console;
  private final Picks picks;
  private final Telling telling;
  private final Consumer<Case> reported;
  private final Consumer<CaseSummary> open;
  private final NewCaseModel model;
  private Consumer<@Nullable Region> show = _ -> {};
  private @Nullable NewCasePane pane;

  /**
   * @param reported what to do with the case once it is in
   * @param open shows a case that may be the same
   */
  NewCaseSide(
      Console console,
      Picks picks,
      Telling telling,
      Consumer<Case> reported,
      Consumer<CaseSummary> open) {
    this.console = console;
    this.picks = picks;
    this.telling = telling;
    this.reported = reported;
    this.open = open;
    this.model = new NewCaseModel(console, picks);
  }

  /** Where it is shown; null takes it away. */
  void showBy(Consumer<@Nullable Region> place) {
    show = place;
  }

  boolean isOpen() {
    return pane != null;
  }

  void open() {
    NewCasePane there = pane;
    if (there == null) {
      there = new NewCasePane(console, model, picks, telling, this::sent, this::look, this::close);
      pane = there;
      show.accept(there);
      // A scroll pane has its content in the scene only once it has its skin; before that nothing
      // takes the focus.
      there.applyCss();
      there.layout();
    }
    there.begin();
  }

  /** Puts it aside. */
  void close() {
    NewCasePane there = pane;
    if (there == null) {
      return;
    }
    pane = null;
    there.dispose();
    show.accept(null);
    if (!model.form().isBlank()) {
      console.notices().done(console.words().get("form.kept"));
    }
  }

  void trySend() {
    if (pane != null) {
      pane.trySend();
    }
  }

  private void sent(Case it) {
    close();
    console.notices().done(console.words().get("form.sent", it.number(), it.stage()));
    reported.accept(it);
  }

  private void look(CaseSummary other) {
    close();
    open.accept(other);
  }
}
