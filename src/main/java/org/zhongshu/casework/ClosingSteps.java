package org.zhongshu.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Progress.Citation;

/** The end of a case and what is found after it (结案、评价). */
final class ClosingSteps {
  private ClosingSteps() {}

  /** With evidence, by a condition of the standard, and not by who handled it on the spot. */
  static Decision close(Turn turn, Step.Close step) {
    Case it = turn.it();
    Optional<Decision> refused =
        turn.when(step.evidence().isEmpty(), "evidence.missing", it.number())
            .or(() -> turn.blank(step.opinion(), "opinion.missing"))
            .or(() -> turn.samePerson(StepKind.QUICK));
    if (refused.isPresent()) {
      return refused.get();
    }
    Citation filing = turn.progress().filing();
    if (step.condition() == null && filing != null) {
      return closed(turn, step, filing);
    }
    Optional<Category> category = turn.category();
    if (category.isEmpty()) {
      return Decision.refused("close.unclassed", it.number());
    }
    return turn.cite(category.get(), step.condition())
        .map(cited -> closed(turn, step, cited))
        .orElseGet(() -> turn.notCited(category.get(), step.condition()));
  }

  private static Decision closed(Turn turn, Step.Close step, Citation cited) {
    Case it = turn.it().withProgress(turn.progress().copy().closing(cited).done());
    return turn.accept(turn.end(it, Stage.CLOSED), null, step.opinion(), step.evidence());
  }

  /** The words of the entry are the parent's number. */
  static Decision closeWith(Turn turn, Step.CloseWith step) {
    Progress.Merged merged = turn.progress().merged();
    if (merged == null || !merged.parent().equals(step.parent())) {
      return Decision.refused("close-with.other", turn.it().number(), step.parent());
    }
    Citation cited = turn.progress().filing();
    Case it =
        turn.it()
            .withProgress(
                turn.progress()
                    .copy()
                    .closing(
                        cited == null
                            ? new Citation(turn.rules().catalogue().version(), categoryOf(turn), 0)
                            : cited)
                    .done());
    return turn.accept(turn.end(it, Stage.CLOSED), null, step.parent());
  }

  private static String categoryOf(Turn turn) {
    String code = turn.it().topic().category();
    return code == null ? "" : code;
  }

  static Decision callBack(Turn turn, Step.CallBack step) {
    return turn.samePerson(StepKind.HANDLE, StepKind.QUICK)
        .or(() -> step.reached() ? Optional.empty() : turn.blank(step.words(), "opinion.missing"))
        .orElseGet(
            () ->
                reviewed(
                    turn,
                    turn.progress()
                        .review()
                        .with(
                            new Review.CallBack(
                                turn.actor().operator(),
                                turn.now(),
                                step.reached(),
                                step.reached() && step.solved(),
                                step.reached() && step.satisfied())),
                    step.words()));
  }

  static Decision secondCheck(Turn turn, Step.SecondCheck step) {
    return turn.samePerson(StepKind.HANDLE, StepKind.QUICK, StepKind.CONFIRM, StepKind.CLOSE)
        .or(() -> step.passed() ? Optional.empty() : turn.blank(step.opinion(), "opinion.missing"))
        .orElseGet(
            () -> {
              Review review =
                  turn.progress()
                      .review()
                      .with(new Review.Check(turn.actor().operator(), turn.now(), step.passed()));
              return turn.accept(
                  turn.it().withProgress(turn.progress().copy().review(review).done()),
                  null,
                  step.opinion(),
                  step.evidence());
            });
  }

  static Decision evaluate(Turn turn, Step.Evaluate step) {
    return turn.samePerson(StepKind.HANDLE, StepKind.QUICK, StepKind.DISPATCH)
        .or(() -> mark(turn, step.handler()))
        .or(() -> mark(turn, step.dispatcher()))
        .orElseGet(
            () ->
                reviewed(
                    turn,
                    turn.progress()
                        .review()
                        .with(
                            new Review.Marks(
                                turn.actor().operator(),
                                turn.now(),
                                step.handler(),
                                step.dispatcher())),
                    step.opinion()));
  }

  private static Optional<Decision> mark(Turn turn, int mark) {
    return turn.when(mark < 0 || mark > 100, "evaluate.range", mark);
  }

  /** Once, after the end, when something was late. */
  static Decision appeal(Turn turn, Step.Appeal step) {
    return turn.noReason(step.reason())
        .or(
            () ->
                turn.when(
                    turn.progress().review().appeal() != null, "appeal.twice", turn.it().number()))
        .or(() -> turn.when(!turn.progress().late(), "appeal.not-late", turn.it().number()))
        .orElseGet(
            () ->
                reviewed(
                    turn,
                    turn.progress()
                        .review()
                        .with(
                            new Review.Appeal(
                                turn.actor().operator(), turn.now(), step.reason().strip(), null)),
                    step.reason()));
  }

  static Decision decideAppeal(Turn turn, Step.DecideAppeal step) {
    Review.@Nullable Appeal appeal = turn.progress().review().appeal();
    if (appeal == null) {
      return Decision.refused("appeal.none", turn.it().number());
    }
    return turn.when(appeal.upheld() != null, "appeal.decided", turn.it().number())
        .or(() -> turn.samePerson(StepKind.APPEAL))
        .or(() -> turn.blank(step.opinion(), "opinion.missing"))
        .orElseGet(
            () ->
                reviewed(
                    turn,
                    turn.progress()
                        .review()
                        .with(
                            new Review.Appeal(
                                appeal.by(), appeal.at(), appeal.reason(), step.upheld())),
                    step.opinion()));
  }

  private static Decision reviewed(Turn turn, Review review, String words) {
    return turn.accept(
        turn.it().withProgress(turn.progress().copy().review(review).done()), null, words);
  }

  /**
   * Handled again (重办): a closed case when call-back or second check found it unsettled, or when a
   * chief says so. It is a new handling with new clocks; what was stays on record.
   */
  static Decision reopen(Turn turn, Step.Reopen step) {
    Case it = turn.it();
    Optional<Decision> refused =
        turn.noReason(step.reason())
            .or(
                () ->
                    turn.when(
                        it.stage() == Stage.CLOSED
                            && !turn.progress().review().wantsRework()
                            && !turn.actor().leads(),
                        "reopen.satisfied",
                        it.number()));
    if (refused.isPresent()) {
      return refused.get();
    }
    Instant due =
        turn.rules().caseLimits().due(turn.now(), it.grade(), it.routing(), turn.reckoning());
    Case again =
        it.withTimes(it.times().withClosed(null).withCaseDue(due))
            .withProgress(
                turn.progress()
                    .copy()
                    .closing(null)
                    .handling(null)
                    .citizen(null)
                    .merged(null)
                    .returned(null)
                    .extensions(0)
                    .review(Review.NONE)
                    .done());
    return turn.accept(turn.toDispatcher(again, false), null, step.reason());
  }
}
