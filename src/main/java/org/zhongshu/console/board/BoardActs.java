package org.zhongshu.console.board;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.board.detail.CaseModel;
import org.zhongshu.console.board.detail.CaseView;
import org.zhongshu.console.board.detail.UnitChoice;
import org.zhongshu.console.board.step.BatchPreview;
import org.zhongshu.console.board.step.Drafts;
import org.zhongshu.console.board.step.Given;
import org.zhongshu.console.board.step.StepForm;
import org.zhongshu.console.board.step.StepRunner;
import org.zhongshu.console.board.step.StepRunner.End;
import org.zhongshu.console.board.step.Steps;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Telling;
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
  private final Desk desk;
  private final InstantSource clock;
  private final Steps steps;
  private final Drafts drafts = new Drafts();
  private final ReadOnlyObjectWrapper<@Nullable StepForm> form = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BatchPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

  public BoardActs(
      BoardModel board,
      CaseModel shown,
      StepRunner runner,
      Words words,
      Desk desk,
      InstantSource clock) {
    this.board = board;
    this.shown = shown;
    this.runner = runner;
    this.words = words;
    this.desk = desk;
    this.clock = clock;
    this.steps = new Steps(this::may);
  }

  /** Whether this seat may take a step, as the centre has set it. */
  boolean may(StepKind kind) {
    return desk.rules().loop().roles(kind).stream().anyMatch(desk.operator()::is);
  }

  /** What is offered for which case. */
  public Steps steps() {
    return steps;
  }

  /** The look at a step on several cases before it is sent; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable BatchPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** Whether the list of all steps is open. */
  public ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /** Whether something is open that has letters and digits to itself. */
  public boolean isBusy() {
    return form.get() != null || preview.get() != null || more.get();
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
    steps.next(targets()).ifPresent(this::start);
  }

  public boolean hasNext() {
    return steps.next(targets()).isPresent();
  }

  /** Opens the list of all steps that can be taken now. */
  public void openMore() {
    more.set(!steps.all(targets()).isEmpty());
  }

  /** Takes a step from the list. */
  public void takeFromMore(StepKind kind) {
    more.set(false);
    start(kind);
  }

  /** Takes a step, or opens the form that it needs. */
  public void start(StepKind kind) {
    List<CaseSummary> targets =
        targets().stream().filter(row -> kind.legalIn(row.stage())).toList();
    if (targets.isEmpty()) {
      return;
    }
    hint.set("");
    more.set(false);
    Integer seen = targets.size() == 1 ? Integer.valueOf(seen(targets.getFirst())) : null;
    if (kind == StepKind.DISPATCH && targets.size() == 1) {
      dispatch(targets.getFirst(), seen);
      return;
    }
    StepForm asked = new StepForm(kind, targets, seen, given(targets));
    if (asked.fields().isEmpty()) {
      send(asked.toStep(), null, targets, seen);
    } else {
      open(begin(kind, targets, seen));
    }
  }

  /** One case at once; several after a look at what each would get. */
  private void send(
      Step step, @Nullable StepForm from, List<CaseSummary> targets, @Nullable Integer seen) {
    if (targets.size() > 1) {
      runner.preview(step, from, targets, this::look);
    } else if (from == null) {
      runner.run(step, targets, seen);
    } else {
      runner.run(step, targets, seen, end -> ended(from, end));
    }
  }

  private void look(BatchPreview at) {
    // Meanwhile the form may have been closed or another one opened.
    if (Objects.equals(at.form(), form.get())) {
      preview.set(at);
      board.hands().hold("preview", true);
    }
  }

  /** Sends what has been looked at to those cases that it can be taken on. */
  private void sendLooked(BatchPreview at) {
    List<CaseSummary> able = at.able();
    if (able.isEmpty()) {
      return;
    }
    closePreview();
    StepForm from = at.form();
    runner.run(
        at.step(),
        able,
        null,
        end -> {
          if (from != null) {
            ended(from, end);
          } else if (end instanceof End.Done) {
            board.marks().clear();
          } else if (end instanceof End.Refused(Refusal refusal)) {
            hint.set(new Telling(desk, words).sentence(refusal));
          }
        });
  }

  private void closePreview() {
    preview.set(null);
    board.hands().hold("preview", false);
  }

  /** What the choices of a form for these are made of. */
  private Given given(List<CaseSummary> targets) {
    CaseView view = shown.shown();
    return view != null && targets.size() == 1 && view.now().id() == targets.getFirst().id()
        ? new Given(
            view.now(), desk.catalogue(), shown.duplicates(), view.notes(), clock, words.zone())
        : Given.of(desk.catalogue(), clock, words.zone());
  }

  private void dispatch(CaseSummary row, @Nullable Integer seen) {
    if (shown.onItsWay()) {
      shown.whenRanked(() -> start(StepKind.DISPATCH));
      return;
    }
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
    if (first && chosen.coHandlers().isEmpty()) {
      runner.run(new Step.Dispatch(lead, List.of(), "", ""), targets, seen);
    } else {
      // Co-handlers are told what to do; without words they help the lead within its limit.
      StepForm begun = begin(StepKind.DISPATCH, targets, seen);
      begun.setReasonNeeded(!first);
      begun.leadProperty().set(lead);
      begun.coHandlersProperty().set(chosen.coHandlers());
      open(begun);
    }
  }

  /** The form that was begun for this, or a new one. */
  private StepForm begin(StepKind kind, List<CaseSummary> targets, @Nullable Integer seen) {
    boolean begun = drafts.has(kind, targets);
    StepForm opened = drafts.open(kind, targets, seen, given(targets));
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
    BatchPreview looked = preview.get();
    if (looked != null) {
      sendLooked(looked);
      return;
    }
    StepForm sent = form.get();
    if (sent == null || sent.problem().isPresent()) {
      return;
    }
    sent.clearRefusal();
    send(sent.toStep(), sent, sent.targets(), sent.seenVersion());
  }

  private void ended(StepForm sent, End end) {
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
  }

  /** Closes the form; what was typed is kept until it is sent or deleted. */
  public void close() {
    closePreview();
    more.set(false);
    form.set(null);
    board.hands().hold("form", false);
  }

  /** Goes back by one: from the look to the form, from the form or the list to the case. */
  public void back() {
    if (preview.get() != null) {
      closePreview();
    } else {
      close();
    }
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
    return place < 4
        && board.marks().isEmpty()
        && (place < shown.candidates().size() || (shown.onItsWay() && offered(StepKind.DISPATCH)));
  }

  public void chooseLead(int place) {
    choose(place, shown.choice()::toggleLead);
  }

  public void chooseCoHandler(int place) {
    choose(place, shown.choice()::toggleCoHandler);
  }

  private void choose(int place, Consumer<String> toggle) {
    if (canChoose(place)) {
      shown.whenRanked(() -> take(place, toggle));
    }
  }

  private void take(int place, Consumer<String> toggle) {
    if (place < shown.candidates().size()) {
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
      opened.setReasonNeeded(true);
      opened
          .coHandlersProperty()
          .set(targets.size() == 1 ? shown.choice().chosen().coHandlers() : List.of());
      open(opened);
    }
  }

  void clearHint() {
    hint.set("");
  }
}
