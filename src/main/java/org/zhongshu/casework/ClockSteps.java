package org.zhongshu.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Progress.Asked;
import org.zhongshu.casework.Progress.Handling;
import org.zhongshu.casework.Progress.Suspension;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;

/** Steps that move a clock: extension and suspension (延期、挂账). */
final class ClockSteps {
  private ClockSteps() {}

  static Decision askExtension(Turn turn, Step.AskExtension step) {
    Case it = turn.it();
    int most = turn.rules().loop().maxExtensions();
    Asked open = turn.progress().asked();
    return turn.noReason(step.reason())
        .or(() -> turn.when(turn.progress().handling() == null, "extension.no-clock", it.number()))
        .or(
            () ->
                turn.when(
                    open != null,
                    "extension.open",
                    it.number(),
                    Told.operator(open == null ? "" : open.by())))
        .or(
            () ->
                turn.when(
                    turn.progress().extensions() >= most, "extension.most", it.number(), most))
        .or(() -> over(turn))
        .orElseGet(
            () ->
                turn.accept(
                    it.withProgress(
                        turn.progress()
                            .copy()
                            .asked(
                                new Asked(
                                    turn.actor().operator(),
                                    turn.now(),
                                    step.reason().strip(),
                                    null))
                            .done()),
                    null,
                    step.reason()));
  }

  /** Never after the limit is used up, in any of the three steps. */
  private static Optional<Decision> over(Turn turn) {
    Instant due = turn.it().times().stageDue();
    return turn.when(
        due != null && turn.now().isAfter(due),
        "extension.over",
        turn.it().number(),
        due == null ? turn.now() : due);
  }

  static Decision endorseExtension(Turn turn, Step.EndorseExtension step) {
    Asked asked = turn.progress().asked();
    if (asked == null) {
      return Decision.refused("extension.none", turn.it().number());
    }
    return turn.when(asked.endorsedBy() != null, "extension.endorsed", turn.it().number())
        .or(() -> another(turn, asked.by(), StepKind.ASK_EXTENSION))
        .or(() -> answer(turn, step.approved(), step.opinion()))
        .orElseGet(
            () -> {
              Asked next =
                  step.approved()
                      ? new Asked(asked.by(), asked.at(), asked.reason(), turn.actor().operator())
                      : null;
              return turn.accept(
                  turn.it().withProgress(turn.progress().copy().asked(next).done()),
                  null,
                  step.opinion());
            });
  }

  static Decision decideExtension(Turn turn, Step.DecideExtension step) {
    Asked asked = turn.progress().asked();
    Handling handling = turn.progress().handling();
    if (asked == null || handling == null) {
      return Decision.refused("extension.none", turn.it().number());
    }
    String endorsedBy = asked.endorsedBy();
    if (endorsedBy == null) {
      return Decision.refused("extension.not-endorsed", turn.it().number());
    }
    return another(turn, asked.by(), StepKind.ASK_EXTENSION)
        .or(() -> another(turn, endorsedBy, StepKind.ENDORSE_EXTENSION))
        .or(() -> answer(turn, step.approved(), step.opinion()))
        .orElseGet(() -> decided(turn, handling, step));
  }

  private static Decision decided(Turn turn, Handling handling, Step.DecideExtension step) {
    Case it = turn.it();
    if (!step.approved()) {
      return turn.accept(
          it.withProgress(turn.progress().copy().asked(null).done()), null, step.opinion());
    }
    ClockRun old = handling.run();
    Limit longer =
        new Limit(old.limit().amount() + handling.base().amount(), handling.base().unit());
    ClockRun run = new ClockRun(old.started(), longer, old.pauses());
    Case after =
        it.withTimes(it.times().withStage(it.times().stageSince(), turn.due(run)))
            .withProgress(
                turn.progress()
                    .copy()
                    .handling(handling.with(run))
                    .extensions(turn.progress().extensions() + 1)
                    .asked(null)
                    .done());
    return turn.accept(after, null, step.opinion());
  }

  /** A refusal needs its reason; a granting must come in time. */
  private static Optional<Decision> answer(Turn turn, boolean approved, String opinion) {
    return approved ? over(turn) : turn.blank(opinion, "opinion.missing");
  }

  private static Optional<Decision> another(Turn turn, String before, StepKind did) {
    return turn.when(
        before.equals(turn.actor().operator()),
        "same-person",
        turn.it().number(),
        Told.operator(before),
        Told.step(did),
        Told.step(turn.kind()));
  }

  /** The unit's clock and the citizen's stand until the day. */
  static Decision suspend(Turn turn, Step.Suspend step) {
    Case it = turn.it();
    Duration most = turn.rules().loop().maxSuspension();
    Optional<Decision> refused =
        turn.noReason(step.reason())
            .or(() -> turn.when(turn.progress().suspension() != null, "suspend.twice", it.number()))
            .or(
                () ->
                    turn.when(
                        !step.until().isAfter(turn.now()),
                        "suspend.past",
                        it.number(),
                        step.until()))
            .or(
                () ->
                    turn.when(
                        step.until().isAfter(turn.now().plus(most)),
                        "suspend.long",
                        it.number(),
                        step.until(),
                        most.toDays()));
    if (refused.isPresent()) {
      return refused.get();
    }
    Progress progress = turn.progress();
    ClockRun citizen = citizen(turn);
    Case stopped =
        it.withTimes(it.times().withCaseDue(null))
            .withProgress(
                progress
                    .copy()
                    .handling(turn.stopped(progress.handling(), turn.kind().key()))
                    .citizen(citizen == null ? null : citizen.pause(turn.now(), turn.kind().key()))
                    .suspension(
                        new Suspension(
                            it.stage(), turn.now(), step.until(), null, step.reason().strip()))
                    .asked(null)
                    .referral(null)
                    .done());
    return turn.accept(turn.enter(stopped, Stage.SUSPENDED, null), null, step.reason());
  }

  /** The citizen's clock as it ran so far; null when the case has none. */
  private static @Nullable ClockRun citizen(Turn turn) {
    ClockRun known = turn.progress().citizen();
    Instant due = turn.it().times().caseDue();
    if (known != null || due == null) {
      return known;
    }
    Instant start = turn.it().origin().reportedAt();
    Instant set = turn.it().times().receivedAt();
    ClockRun run =
        ClockRun.start(
            start, turn.rules().caseLimits(set).of(turn.it().grade(), turn.it().routing()));
    if (turn.due(run).equals(due)) {
      return run;
    }
    // It came with a file, or was set anew by a reopening: what is known is when it ends.
    int minutes = (int) Math.max(1, Duration.between(start, due).toMinutes());
    return ClockRun.start(
        due.minus(Duration.ofMinutes(minutes)), new Limit(minutes, LimitUnit.MINUTE));
  }

  static Decision resume(Turn turn, Step.Resume step) {
    Case it = turn.it();
    Suspension suspension = turn.progress().suspension();
    if (suspension == null) {
      return Decision.refused("resume.none", it.number());
    }
    Progress progress = turn.progress();
    ClockRun citizen = progress.citizen();
    ClockRun running = citizen == null ? null : citizen.resume(turn.now());
    Progress.Change change =
        progress
            .copy()
            .citizen(running)
            .suspension(
                new Suspension(
                    suspension.from(),
                    suspension.since(),
                    suspension.until(),
                    turn.now(),
                    suspension.reason()));
    Case woken = it.withTimes(it.times().withCaseDue(running == null ? null : turn.due(running)));
    Handling handling = progress.handling();
    if (suspension.from() != Stage.IN_HANDLING || handling == null) {
      return turn.accept(
          turn.enter(woken.withProgress(change.done()), Stage.TO_DISPATCH), null, step.opinion());
    }
    ClockRun run = handling.run().resume(turn.now());
    Case after = woken.withProgress(change.handling(handling.with(run)).done());
    return turn.accept(
        turn.enter(after, Stage.IN_HANDLING, turn.due(run)),
        it.assignment().lead(),
        step.opinion());
  }
}
