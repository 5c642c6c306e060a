package org.zhongshu.console.board;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.board.detail.CaseModel;
import org.zhongshu.console.board.detail.CaseView;
import org.zhongshu.console.board.detail.UnitChoice;
import org.zhongshu.console.board.rows.Lane;
import org.zhongshu.console.board.step.Drafts;
import org.zhongshu.console.board.step.Field;
import org.zhongshu.console.board.step.StepForm;
import org.zhongshu.console.board.step.StepRunner;
import org.zhongshu.console.board.step.StepRunner.End;
import org.zhongshu.console.board.step.Steps;
import org.zhongshu.words.Words;

/**
 * What the operator does to cases on the board: which step is next, which needs a form, what is
 * sent. Acts are meant for the rows marked, else for the one under the cursor.
 */
public final class BoardActs {
  private final BoardModel board;
  private final CaseModel shown;
  private final StepRunner runner;
  private final Words words;
  private final Drafts drafts = new Drafts();
  private final ReadOnlyObjectWrapper<@Nullable StepForm> form = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

  public BoardActs(BoardModel board, CaseModel shown, StepRunner runner, Words words) {
    this.board = board;
    this.shown = shown;
    this.runner = runner;
    this.words = words;
  }

  /** The form that is open; null when none is. */
  public ReadOnlyObjectProperty<@Nullable StepForm> formProperty() {
    return form.getReadOnlyProperty();
  }

  public @Nullable StepForm form() {
    return form.get();
  }

  /**
   * What the operator has to do first, for example choose a unit; empty when nothing stands in the
   * way.
   */
  public ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  public List<CaseSummary> targets() {
    return board.targets();
  }

  public boolean offered(StepKind kind) {
    return Steps.offered(kind, targets());
  }

  /** Takes the step that moves the cases on. */
  public void next() {
    Steps.next(targets()).ifPresent(this::start);
  }

  public boolean hasNext() {
    return Steps.next(targets()).isPresent();
  }

  /** Takes a step, or opens the form that it needs. */
  public void start(StepKind kind) {
    List<CaseSummary> targets =
        targets().stream().filter(row -> kind.legalIn(row.stage())).toList();
    if (targets.isEmpty()) {
      return;
    }
    hint.set("");
    Integer seen = targets.size() == 1 ? Integer.valueOf(seen(targets.getFirst())) : null;
    if (kind == StepKind.DISPATCH && targets.size() == 1) {
      dispatch(targets.getFirst(), seen);
    } else if (Field.of(kind).isEmpty()) {
      runner.run(new StepForm(kind, targets, seen).toStep(), targets, seen);
    } else {
      open(begin(kind, targets, seen));
    }
  }

  private void dispatch(CaseSummary row, @Nullable Integer seen) {
    UnitChoice.Chosen chosen = shown.choice().chosen();
    String lead = chosen.lead();
    if (lead == null) {
      hint.set(
          words.get(
              shown.candidates().isEmpty()
                  ? "board.hint.no-candidates"
                  : "board.hint.choose-lead"));
      return;
    }
    List<CaseSummary> targets = List.of(row);
    boolean first =
        !shown.candidates().isEmpty() && shown.candidates().getFirst().unit().id().equals(lead);
    if (first) {
      StepForm ready = new StepForm(StepKind.DISPATCH, targets, seen);
      ready.leadProperty().set(lead);
      ready.coHandlersProperty().set(chosen.coHandlers());
      runner.run(ready.toStep(), targets, seen);
    } else {
      StepForm begun = begin(StepKind.DISPATCH, targets, seen);
      begun.leadProperty().set(lead);
      begun.coHandlersProperty().set(chosen.coHandlers());
      open(begun);
    }
  }

  /** The form that was begun for this, or a new one. */
  private StepForm begin(StepKind kind, List<CaseSummary> targets, @Nullable Integer seen) {
    boolean begun = drafts.has(kind, targets);
    StepForm opened = drafts.open(kind, targets, seen);
    CaseView view = shown.shown();
    if (!begun
        && view != null
        && targets.size() == 1
        && view.now().id() == targets.getFirst().id()) {
      prefill(opened, view);
    }
    return opened;
  }

  private void open(StepForm begun) {
    form.set(begun);
    board.hands().hold("form", true);
  }

  private static void prefill(StepForm opened, CaseView view) {
    switch (opened.kind()) {
      case AMEND -> {
        opened.titleProperty().set(view.now().title());
        opened.textProperty().set(view.now().description());
      }
      case LOCATE -> opened.addressProperty().set(view.now().place().address());
      default -> {}
    }
  }

  /** The version that the operator sees: that of the case shown, if it is the one. */
  private int seen(CaseSummary row) {
    CaseView view = shown.shown();
    return view != null && view.now().id() == row.id() ? view.now().version() : row.version();
  }

  /** Sends the open form. */
  public void submit() {
    StepForm sent = form.get();
    if (sent == null || sent.problem().isPresent()) {
      return;
    }
    sent.clearRefusal();
    runner.run(
        sent.toStep(),
        sent.targets(),
        sent.seenVersion(),
        end -> {
          switch (end) {
            case End.Done _ -> {
              drafts.done(sent);
              if (sent == form.get()) {
                close();
              }
              if (sent.targets().size() > 1) {
                board.marks().clear();
              }
            }
            case End.Refused(var refusal) -> sent.refused(refusal, null);
            case End.Failed _ -> {}
          }
        });
  }

  /** Closes the form; what was typed is kept until it is sent or deleted. */
  public void close() {
    form.set(null);
    board.hands().hold("form", false);
  }

  /**
   * The case shown has moved on. A form that was refused because of that goes by the new version
   * from now on: the operator has been told.
   *
   * @return whether a form for it is open that was begun on an older version
   */
  boolean movedOn(CaseView view) {
    StepForm open = form.get();
    if (open == null
        || open.targets().size() != 1
        || open.targets().getFirst().id() != view.now().id()
        || Objects.equals(open.seenVersion(), view.now().version())) {
      return false;
    }
    var refusal = open.refusalProperty().get();
    if (refusal != null) {
      open.refused(refusal, view.now().version());
      return false;
    }
    return true;
  }

  // Units.

  public boolean canChoose(int place) {
    return place < shown.candidates().size() && place < 4 && board.marks().isEmpty();
  }

  public void chooseLead(int place) {
    choose(place, shown.choice()::toggleLead);
  }

  public void chooseCoHandler(int place) {
    choose(place, shown.choice()::toggleCoHandler);
  }

  private void choose(int place, Consumer<String> toggle) {
    if (canChoose(place)) {
      Candidate candidate = shown.candidates().get(place);
      toggle.accept(candidate.unit().id());
      hint.set("");
    }
  }

  /** Opens the form in which any unit can be chosen, with a reason. */
  public void otherUnit() {
    List<CaseSummary> targets =
        targets().stream().filter(row -> row.stage() == Stage.TO_DISPATCH).toList();
    if (!targets.isEmpty()) {
      Integer seen = targets.size() == 1 ? Integer.valueOf(seen(targets.getFirst())) : null;
      StepForm opened = begin(StepKind.DISPATCH, targets, seen);
      opened
          .coHandlersProperty()
          .set(targets.size() == 1 ? shown.choice().chosen().coHandlers() : List.of());
      open(opened);
    }
  }

  // Marks.

  /**
   * In the queues to be placed or classed: marks every row that the file describes in the same
   * words.
   */
  public boolean canMarkSameWords() {
    CaseSummary row = board.current();
    return row != null && words(board.query().lane()) != null && !told(row).isEmpty();
  }

  public void markSameWords() {
    CaseSummary row = board.current();
    if (row == null) {
      return;
    }
    String same = told(row);
    Set<Long> before = board.marks().ids();
    List<CaseSummary> alike = board.rows().stream().filter(r -> told(r).equals(same)).toList();
    if (before.equals(new HashSet<>(alike.stream().map(CaseSummary::id).toList()))) {
      board.marks().clear();
    } else {
      board.marks().add(alike);
    }
  }

  private String told(CaseSummary row) {
    Function<CaseSummary, String> of = words(board.query().lane());
    return of == null ? "" : of.apply(row);
  }

  private static @Nullable Function<CaseSummary, String> words(Lane lane) {
    return switch (lane) {
      case TO_PLACE -> CaseSummary::areaWords;
      case TO_CLASS -> CaseSummary::topicWords;
      default -> null;
    };
  }

  void clearHint() {
    hint.set("");
  }
}
