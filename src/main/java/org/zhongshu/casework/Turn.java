package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Progress.Citation;
import org.zhongshu.casework.Progress.Handling;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Reckoning;

/**
 * One step that is being decided: the case, who takes it, by which rules; and what the steps of all
 * subjects have in common.
 */
record Turn(Case it, StepKind kind, StageMachine.Actor actor, CaseRules rules) {
  Instant now() {
    return actor.now();
  }

  Progress progress() {
    return it.progress();
  }

  /** How time is counted at its place. */
  Reckoning reckoning() {
    return rules.reckoning(it.place().area());
  }

  // ---- answers

  Decision accept(Case after, @Nullable String receiver, String opinion) {
    return accept(after, receiver, opinion, List.of());
  }

  Decision accept(Case after, @Nullable String receiver, String opinion, List<Evidence> evidence) {
    return new Decision.Accepted(
        after.withVersion(it.version() + 1),
        new Entry(kind.key(), receiver, opinion.strip(), evidence, after.stage()));
  }

  /** Refused for words that are missing; empty when they are there. */
  Optional<Decision> blank(String words, String key) {
    return words.isBlank()
        ? Optional.of(Decision.refused(key, it.number(), Told.step(kind)))
        : Optional.empty();
  }

  Optional<Decision> noReason(String reason) {
    return blank(reason, "reason.missing");
  }

  /** Refused when something else does not hold. */
  Optional<Decision> when(boolean fault, String key, Object... args) {
    return fault ? Optional.of(Decision.refused(key, args)) : Optional.empty();
  }

  /** Refused when the one who looks is the one who did it. */
  Optional<Decision> samePerson(StepKind... done) {
    for (StepKind other : done) {
      if (actor.did(other)) {
        return Optional.of(
            Decision.refused(
                "same-person",
                it.number(),
                Told.operator(actor.operator()),
                Told.step(other),
                Told.step(kind)));
      }
    }
    return Optional.empty();
  }

  // ---- stages

  /** The case in a stage whose clock starts now. */
  Case enter(Case from, Stage stage) {
    return enter(from, stage, stageDue(stage));
  }

  Case enter(Case from, Stage stage, @Nullable Instant due) {
    return from.withStage(stage).withTimes(from.times().withStage(now(), due));
  }

  private @Nullable Instant stageDue(Stage stage) {
    return rules
        .stageLimit(stage, it.place().area(), now())
        .map(limit -> reckoning().deadline(now(), limit))
        .orElse(null);
  }

  /** The case at its end: nobody holds it, no clock of the handling unit runs. */
  Case end(Case from, Stage stage) {
    Case ended = enter(from, stage, null);
    Instant due = from.times().caseDue();
    Progress progress = from.progress();
    return ended
        .withTimes(ended.times().withClosed(now()))
        .withAssignment(ended.assignment().taken(null, null))
        .withProgress(
            progress
                .copy()
                .handling(stopped(progress.handling(), kind.key()))
                .asked(null)
                .referral(null)
                .late(progress.late() || (due != null && now().isAfter(due)))
                .done());
  }

  /** An end that wants nothing but a reason. */
  Decision endsFor(Stage stage, String reason) {
    return noReason(reason).orElseGet(() -> accept(end(it, stage), null, reason));
  }

  /**
   * Back to the dispatcher: a dispatch clock starts, the unit's stands, the citizen's goes on.
   *
   * @param counted whether it counts as a return
   */
  Case toDispatcher(Case from, boolean counted) {
    Progress progress = from.progress();
    Case free =
        from.withAssignment(from.assignment().withLead(null, List.of()))
            .withTimes(from.times().withHops(from.times().hops() + (counted ? 1 : 0)))
            .withProgress(
                progress
                    .copy()
                    .handling(stopped(progress.handling(), kind.key()))
                    .asked(null)
                    .referral(null)
                    .done());
    return enter(free, Stage.TO_DISPATCH);
  }

  // ---- clocks

  /** The handling clock, standing. */
  @Nullable Handling stopped(@Nullable Handling handling, String reason) {
    return handling == null || handling.run().isPaused()
        ? handling
        : handling.with(handling.run().pause(now(), reason));
  }

  /**
   * When a clock is used up that runs now: if it was before it stopped last, it stays that moment.
   */
  Instant due(ClockRun run) {
    return run.deadline(reckoning()).orElseThrow();
  }

  // ---- the standard

  /** The class of the case in the standard in force. */
  Optional<Category> category() {
    return rules.catalogue().byCode(it.topic().category());
  }

  /** What is cited when a condition is met: the one that is told, or the only one there is. */
  Optional<Citation> cite(Category category, @Nullable Integer condition) {
    if (condition == null) {
      return category.citable().size() == 1
          ? Optional.of(citation(category, category.citable().getFirst().seq()))
          : Optional.empty();
    }
    return category.condition(condition).map(found -> citation(category, found.seq()));
  }

  private Citation citation(Category category, int condition) {
    return new Citation(rules.catalogue().version(), category.code(), condition);
  }

  /** Why nothing can be cited. */
  Decision notCited(Category category, @Nullable Integer condition) {
    List<Integer> known = category.citable().stream().map(Condition::seq).toList();
    return condition == null
        ? Decision.refused("condition.missing", it.number(), category.name(), known)
        : Decision.refused("condition.unknown", category.name(), condition, known);
  }
}
