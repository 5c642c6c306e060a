package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is done on the spot, and the look at it (处置、协办、核实). */
final class HandlingSteps {
  private HandlingSteps() {}

  static Decision handlePart(Turn turn, Step.HandlePart step) {
    Case it = turn.it();
    Optional<Part> part = it.assignment().part(step.unit());
    if (part.isEmpty()) {
      return Decision.refused("part.none", it.number(), Told.unit(step.unit()));
    }
    String unit = turn.actor().unit();
    return turn.blank(step.result(), "result.missing")
        .or(() -> turn.when(part.get().isDone(), "part.done", it.number(), Told.unit(step.unit())))
        .or(
            () ->
                turn.when(
                    unit != null
                        && !unit.equals(step.unit())
                        && !unit.equals(it.assignment().lead()),
                    "part.not-mine",
                    it.number(),
                    Told.unit(step.unit())))
        .orElseGet(
            () ->
                turn.accept(
                    it.withAssignment(
                        it.assignment()
                            .withPart(part.get().done(turn.now(), step.result().strip()))),
                    null,
                    step.result(),
                    step.evidence()));
  }

  /** The lead answers, once all parts are done. */
  static Decision handle(Turn turn, Step.Handle step) {
    Case it = turn.it();
    List<Told> open =
        it.assignment().parts().stream()
            .filter(part -> !part.isDone())
            .map(part -> Told.unit(part.unit()))
            .toList();
    Optional<Decision> refused =
        turn.blank(step.result(), "result.missing")
            .or(() -> turn.when(!open.isEmpty(), "handle.parts-open", it.number(), open));
    if (refused.isPresent()) {
      return refused.get();
    }
    Instant due = it.times().stageDue();
    Progress progress = turn.progress();
    Case handed =
        it.withTimes(it.times().withHandled(turn.now()))
            .withProgress(
                progress
                    .copy()
                    .handling(turn.stopped(progress.handling(), turn.kind().key()))
                    .asked(null)
                    .referral(null)
                    .late(progress.late() || (due != null && turn.now().isAfter(due)))
                    .done());
    return turn.accept(turn.enter(handed, Stage.TO_CONFIRM), null, step.result(), step.evidence());
  }

  static Decision confirm(Turn turn, Step.Confirm step) {
    Optional<Decision> same = turn.samePerson(StepKind.HANDLE);
    if (same.isPresent()) {
      return same.get();
    }
    Case it = turn.it();
    if (step.passed()) {
      return turn.accept(turn.enter(it, Stage.TO_CLOSE), null, step.opinion(), step.evidence());
    }
    // Not passed: rework, which is counted between two dispatches and so goes back to the
    // dispatcher.
    return turn.blank(step.opinion(), "opinion.missing")
        .orElseGet(
            () ->
                turn.accept(
                    turn.toDispatcher(
                        it.withProgress(
                            turn.progress().copy().reworks(turn.progress().reworks() + 1).done()),
                        false),
                    null,
                    step.opinion(),
                    step.evidence()));
  }
}
