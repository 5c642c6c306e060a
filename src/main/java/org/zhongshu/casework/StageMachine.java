package org.zhongshu.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides a step: the case as it is and the step give the case after it and its entry in the
 * record, or a refusal. Pure; the same in every desk. {@link StepKind} is the table of which step
 * is legal in which stage and where it leads; what each does is told by subject in {@link
 * FilingSteps}, {@link DispatchSteps}, {@link HandlingSteps}, {@link ClockSteps}, {@link
 * ClosingSteps}, {@link MatterSteps} and {@link FactSteps}.
 */
public final class StageMachine {
  private final CaseRules rules;

  public StageMachine(CaseRules rules) {
    this.rules = rules;
  }

  /**
   * Who takes a step, and when.
   *
   * @param operator id of the operator
   * @param now when
   * @param roles what the operator is
   * @param unit id of the operator's unit; null for the centre's own
   * @param before who took which steps on the case before: the latest of each kind. A check must be
   *     someone else's than what it checks.
   */
  public record Actor(
      String operator,
      Instant now,
      Set<Role> roles,
      @Nullable String unit,
      Map<StepKind, String> before) {
    public Actor {
      roles = Set.copyOf(roles);
      before = Map.copyOf(before);
    }

    /** Someone of the centre who may do what the field's rules leave to chiefs. */
    boolean leads() {
      return roles.contains(Role.SHIFT_CHIEF) || roles.contains(Role.DUTY_LEADER);
    }

    /** Whether this operator was the latest to take a step of this kind. */
    boolean did(StepKind kind) {
      return operator.equals(before.get(kind));
    }
  }

  public Decision decide(Case it, Step step, Actor actor) {
    StepKind kind = StepKind.of(step);
    if (!kind.legalIn(it.stage())) {
      return Decision.refused(
          "stage.wrong", it.number(), it.stage(), Told.step(kind), kind.from().stream().toList());
    }
    Decision decision = decide(new Turn(it, kind, actor, rules), step);
    if (decision instanceof Decision.Accepted(Case after, Entry _)
        && !kind.to(it.stage()).contains(after.stage())) {
      throw new IllegalStateException(
          "%s led from %s to %s, which the table does not know"
              .formatted(kind, it.stage(), after.stage()));
    }
    return decision;
  }

  private static Decision decide(Turn turn, Step step) {
    return switch (step) {
      case Step.Verify it -> FilingSteps.verify(turn, it);
      case Step.SendToVerify it -> FilingSteps.sendToVerify(turn, it);
      case Step.File it -> FilingSteps.file(turn, it);
      case Step.Decline(String reason) -> turn.endsFor(Stage.NOT_ACCEPTED, reason);
      case Step.Quick it -> FilingSteps.quick(turn, it);
      case Step.Dispatch it -> DispatchSteps.dispatch(turn, it);
      case Step.SendBack it -> DispatchSteps.sendBack(turn, it);
      case Step.Revoke it -> DispatchSteps.revoke(turn, it);
      case Step.HandBack it -> DispatchSteps.handBack(turn, it);
      case Step.SendUp it -> DispatchSteps.sendUp(turn, it);
      case Step.SendDown it -> DispatchSteps.sendDown(turn, it);
      case Step.Refer it -> DispatchSteps.refer(turn, it);
      case Step.AcceptReferral it -> DispatchSteps.acceptReferral(turn, it);
      case Step.DeclineReferral it -> DispatchSteps.declineReferral(turn, it);
      case Step.HandlePart it -> HandlingSteps.handlePart(turn, it);
      case Step.Handle it -> HandlingSteps.handle(turn, it);
      case Step.Confirm it -> HandlingSteps.confirm(turn, it);
      case Step.AskExtension it -> ClockSteps.askExtension(turn, it);
      case Step.EndorseExtension it -> ClockSteps.endorseExtension(turn, it);
      case Step.DecideExtension it -> ClockSteps.decideExtension(turn, it);
      case Step.Suspend it -> ClockSteps.suspend(turn, it);
      case Step.Resume it -> ClockSteps.resume(turn, it);
      case Step.Close it -> ClosingSteps.close(turn, it);
      case Step.CloseWith it -> ClosingSteps.closeWith(turn, it);
      case Step.CloseByForce(String reason) -> turn.endsFor(Stage.CLOSED_BY_FORCE, reason);
      case Step.Void(String reason) -> turn.endsFor(Stage.VOIDED, reason);
      case Step.CallBack it -> ClosingSteps.callBack(turn, it);
      case Step.SecondCheck it -> ClosingSteps.secondCheck(turn, it);
      case Step.Evaluate it -> ClosingSteps.evaluate(turn, it);
      case Step.Appeal it -> ClosingSteps.appeal(turn, it);
      case Step.DecideAppeal it -> ClosingSteps.decideAppeal(turn, it);
      case Step.Reopen it -> ClosingSteps.reopen(turn, it);
      case Step.Merge it -> MatterSteps.merge(turn, it);
      case Step.Absorb it -> MatterSteps.absorb(turn, it);
      case Step.Unmerge it -> MatterSteps.unmerge(turn, it);
      case Step.Relate(String other, String reason) ->
          MatterSteps.link(turn, other, Progress.Link.Kind.RELATED, reason);
      case Step.KeepApart(String other, String reason) ->
          MatterSteps.link(turn, other, Progress.Link.Kind.APART, reason);
      case Step.Take _ -> FactSteps.take(turn);
      case Step.Release _ -> FactSteps.release(turn);
      case Step.Locate it -> FactSteps.locate(turn, it);
      case Step.Classify it -> FactSteps.classify(turn, it);
      case Step.Regrade it -> FactSteps.regrade(turn, it);
      case Step.Route it -> FactSteps.route(turn, it);
      case Step.Amend it -> FactSteps.amend(turn, it);
      case Step.Note(String text) ->
          turn.blank(text, "note.missing").orElseGet(() -> turn.accept(turn.it(), null, text));
      case Step.Strike it -> FactSteps.strike(turn, it);
    };
  }
}
