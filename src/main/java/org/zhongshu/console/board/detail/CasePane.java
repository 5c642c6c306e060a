package org.zhongshu.console.board.detail;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.StepKind;
import org.zhongshu.console.board.BoardActs;
import org.zhongshu.console.board.Names;
import org.zhongshu.console.board.step.BatchPane;
import org.zhongshu.console.board.step.BatchPreview;
import org.zhongshu.console.board.step.MorePane;
import org.zhongshu.console.board.step.StepForm;
import org.zhongshu.console.board.step.StepFormPane;
import org.zhongshu.console.pick.Picks;
import org.zhongshu.console.shell.Action;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.widget.EmptyState;
import org.zhongshu.desk.ForceWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.words.Words;

/**
 * The case at the right: header, facts, loop, supervised, candidates, duplicates, evidence, record;
 * at the foot the next step or its form.
 */
public final class CasePane extends BorderPane {
  /** A page is a little less than what is seen, so that a line or two stay. */
  private static final double NEARLY = 0.85;

  private final CaseModel model;
  private final BoardActs acts;
  private final Words words;
  private final FxWork work;
  private final Picks picks;
  private final Telling telling;
  private final ReadOnlyObjectProperty<Instant> second;
  private final HeaderPane header;
  private final FactsPane facts;
  private final WhyPane why;
  private final LoopPane loop;
  private final ReplayPane replayPane;
  private final CustodyPane custody;
  private final SupervisedPane supervised;
  private final CandidatesPane candidates;
  private final NearPane near;
  private final DuplicatesPane duplicates;
  private final RecordPane record;
  private final ActionBar bar;
  private final ScrollPane scroll = new ScrollPane();
  private final EmptyState empty;
  private final ChangeListener<@Nullable CaseView> shown = (_, _, _) -> show();
  private final InvalidationListener tick = _ -> tick();
  private final ChangeListener<@Nullable StepForm> formed = (_, _, form) -> foot(form);
  private final InvalidationListener footed = _ -> footed();
  private final Runnable restFocus;
  private @Nullable StepFormPane formPane;
  private long shownId;

  public CasePane(
      CaseModel model,
      NearModel nearModel,
      ForceWords forces,
      BoardActs acts,
      Words words,
      FxWork work,
      Picks picks,
      Telling telling,
      Names names,
      ReadOnlyObjectProperty<Instant> second,
      Action next,
      Action whyThisTime,
      Action more,
      Action replay,
      Map<StepKind, Action> actions,
      Consumer<CaseSummary> open,
      Runnable restFocus) {
    this.model = model;
    this.acts = acts;
    this.words = words;
    this.work = work;
    this.picks = picks;
    this.telling = telling;
    this.second = second;
    this.restFocus = restFocus;
    header = new HeaderPane(words, names, whyThisTime);
    why = new WhyPane(words, names, whyThisTime);
    facts = new FactsPane(words);
    loop = new LoopPane(words, names, telling);
    replayPane = new ReplayPane(words, replay);
    custody = new CustodyPane(words);
    supervised = new SupervisedPane(words);
    candidates = new CandidatesPane(model, words);
    near = new NearPane(nearModel, words, forces);
    duplicates = new DuplicatesPane(model, words, second::get, open);
    record = new RecordPane(words);
    bar = new ActionBar(acts, model, words, names, next, more, actions);
    empty = new EmptyState("fth-mouse-pointer", words.get("board.case.none"));
    getStyleClass().add("case-pane");
    VBox body =
        new VBox(
            why,
            replayPane,
            facts,
            loop,
            supervised,
            candidates,
            near,
            duplicates,
            custody,
            record);
    body.getStyleClass().add("case-body");
    scroll.setContent(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("case-scroll");
  }

  public void attach() {
    candidates.attach();
    near.attach();
    duplicates.attach();
    bar.attach();
    model.shownProperty().addListener(shown);
    second.addListener(tick);
    acts.formProperty().addListener(formed);
    acts.previewProperty().addListener(footed);
    acts.moreProperty().addListener(footed);
    show();
    foot(acts.form());
  }

  public void detach() {
    candidates.detach();
    near.detach();
    duplicates.detach();
    bar.detach();
    model.shownProperty().removeListener(shown);
    second.removeListener(tick);
    acts.formProperty().removeListener(formed);
    acts.previewProperty().removeListener(footed);
    acts.moreProperty().removeListener(footed);
    disposeForm();
  }

  /** Shows again what can be done: other rows are marked. */
  public void refreshActions() {
    CaseView view = model.shown();
    bar.show(acts.targets(), view != null && view.mine());
  }

  /** Sends the form that is open, or says what is missing. */
  public void trySend() {
    if (formPane != null) {
      formPane.trySend();
    }
  }

  private void show() {
    CaseView view = model.shown();
    near.show(view);
    if (view == null) {
      setTop(null);
      setCenter(empty);
      setBottom(null);
      shownId = 0;
      return;
    }
    Instant now = second.get();
    header.show(view, now);
    why.show(view, now);
    facts.show(view);
    loop.show(view, now);
    replayPane.show(view);
    supervised.show(view, now);
    custody.show(view, now);
    record.show(view);
    if (shownId != view.now().id()) {
      shownId = view.now().id();
      scroll.setVvalue(0);
    }
    if (getCenter() != scroll) {
      setTop(header);
      setCenter(scroll);
      foot(acts.form());
    }
    refreshActions();
  }

  /** Shows how the deadlines were reckoned, or no longer. */
  public void toggleWhy() {
    if (why.toggle(second.get())) {
      scroll.setVvalue(0);
    }
  }

  /** Goes through the record entry by entry, or no longer. */
  public void toggleReplay() {
    if (replayPane.toggle()) {
      scroll.setVvalue(0);
      replayPane.requestFocus();
    } else {
      restFocus.run();
    }
  }

  /** Says in the open form that the case has moved on. */
  public void tellChanged(CaseView view) {
    if (formPane != null && !view.record().isEmpty()) {
      RecordLine last = view.record().getFirst();
      formPane.tellChanged(words.get("board.form.changed", last.who(), last.at(), last.what()));
    }
  }

  /** The look at several cases, else the list of all steps, else the form, else the next step. */
  private void foot(@Nullable StepForm form) {
    BatchPreview looked = acts.previewProperty().get();
    if (looked != null) {
      BatchPane pane =
          new BatchPane(looked, words, telling, second.get(), acts::submit, acts::back);
      setBottom(pane);
      pane.focus();
      return;
    }
    if (acts.moreProperty().get()) {
      MorePane pane =
          new MorePane(
              acts.steps().all(acts.targets()), words, telling, acts::takeFromMore, acts::back);
      setBottom(pane);
      pane.focus();
      return;
    }
    StepFormPane before = formPane;
    if (form == null) {
      disposeForm();
      setBottom(model.shown() == null ? null : bar);
      return;
    }
    if (before == null || before.form() != form) {
      disposeForm();
      StepFormPane pane =
          new StepFormPane(form, words, work, picks, telling, acts::submit, acts::close);
      formPane = pane;
      setBottom(pane);
      pane.focus();
    } else if (getBottom() != before) {
      setBottom(before);
      before.focus();
    }
  }

  /** Back at the case the keys are the table's again. */
  private void footed() {
    foot(acts.form());
    if (acts.form() == null && !acts.isBusy()) {
      restFocus.run();
    }
  }

  private void disposeForm() {
    if (formPane != null) {
      formPane.dispose();
      formPane = null;
    }
  }

  private void tick() {
    Instant now = second.get();
    if (getCenter() == scroll) {
      header.tick(now);
      why.tick(now);
      loop.tick(now);
      custody.tick(now);
      supervised.tick(now);
    }
  }

  /**
   * Scrolls the case, for those who have no wheel.
   *
   * @param pages how far, in what is seen of it; negative for up
   */
  public void scroll(double pages) {
    double hidden = scroll.getContent().getLayoutBounds().getHeight() - height();
    if (hidden > 0) {
      double share = pages * height() * NEARLY / hidden;
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + share, 0, 1));
    }
  }

  private double height() {
    return scroll.getViewportBounds().getHeight();
  }

  /** The node that has the focus when the case is opened; for the view to put it back. */
  public Node body() {
    return scroll;
  }
}
