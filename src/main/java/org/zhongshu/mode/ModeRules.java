package org.zhongshu.mode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.city.City;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanVersion;

/**
 * Decides steps on modes. Pure.
 *
 * @param city the city
 * @param approvals who approves
 * @param now now
 */
public record ModeRules(City city, ApprovalRules approvals, Instant now) {
  /**
   * Who takes a step.
   *
   * @param operator id of the seat
   * @param name its name
   * @param mayApprove whether it is one of those who approve
   */
  public record Who(String operator, String name, boolean mayApprove) {}

  /** What the rules say. */
  public sealed interface Ruling {
    /** It may be: the activation as it stands afterwards. */
    record Accepted(Activation after, String opinion) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  /**
   * A new activation.
   *
   * @param plan the plan that the step names, when there is one in force
   * @param known activations that are in force or wait
   */
  public Ruling propose(
      ModeStep.Propose step, Optional<PlanVersion> plan, List<Activation> known, Who who) {
    String title =
        step.title().isBlank()
            ? plan.map(it -> it.plan().head().name()).orElse("")
            : step.title().strip();
    Optional<Refusal> refusal =
        checked(step, title)
            .or(() -> step.plan() == null ? Optional.empty() : fits(step, plan))
            .or(() -> twice(step, title, known));
    if (refusal.isPresent()) {
      return new Ruling.Refused(refusal.get());
    }
    PlanRef ref = plan.map(it -> new PlanRef(it.plan().head().code(), it.number())).orElse(null);
    Instant start = step.startAt();
    Activation proposed =
        new Activation(
            0,
            step.kind(),
            step.level(),
            title,
            step.areas(),
            start == null ? now : start,
            step.plannedEnd(),
            null,
            step.leadUnit(),
            "",
            step.basis().strip(),
            ActivationState.PROPOSED,
            ref,
            List.of(),
            0);
    Activation.Change change = proposed.copy();
    if (who.mayApprove()) {
      change = approved(proposed, change, who, "");
    }
    return new Ruling.Accepted(change.done(), step.basis().strip());
  }

  private Optional<Refusal> checked(ModeStep.Propose step, String title) {
    if (step.kind() == ModeKind.DAILY) {
      return Optional.of(Refusal.of("mode.daily"));
    }
    if (title.isEmpty()) {
      return Optional.of(Refusal.of("mode.title-missing"));
    }
    if (step.areas().isEmpty()) {
      return Optional.of(Refusal.of("mode.areas-missing"));
    }
    for (String area : step.areas()) {
      if (city.area(area).isEmpty() && city.jurisdiction(area).isEmpty()) {
        return Optional.of(Refusal.of("area.unknown", area));
      }
    }
    if (step.kind() == ModeKind.EMERGENCY && step.level() == Grade.ORDINARY) {
      return Optional.of(Refusal.of("mode.level-missing"));
    }
    if (step.kind() == ModeKind.EMERGENCY && step.basis().isBlank()) {
      return Optional.of(Refusal.of("mode.order-missing"));
    }
    Instant start = step.startAt();
    if (start != null && start.isBefore(now)) {
      return Optional.of(Refusal.of("mode.start-past", start));
    }
    Instant end = step.plannedEnd();
    if (end != null && !end.isAfter(start == null ? now : start)) {
      return Optional.of(Refusal.of("mode.end-past", end));
    }
    String leadUnit = step.leadUnit();
    return leadUnit != null && city.unit(leadUnit).isEmpty()
        ? Optional.of(Refusal.of("unit.unknown", leadUnit))
        : Optional.empty();
  }

  /** Whether the plan is one for this mode, this level and these areas. */
  private Optional<Refusal> fits(ModeStep.Propose step, Optional<PlanVersion> version) {
    String code = step.plan() == null ? "" : step.plan();
    if (version.isEmpty()) {
      return Optional.of(Refusal.of("mode.plan-unknown", code));
    }
    Plan plan = version.get().plan();
    if (plan.head().kind() != step.kind()) {
      return Optional.of(
          Refusal.of("mode.plan-kind", plan.head().name(), plan.head().kind(), step.kind()));
    }
    if (!plan.knows(step.level())) {
      return Optional.of(
          Refusal.of(
              "mode.plan-level",
              plan.head().name(),
              step.level(),
              plan.responses().stream().map(it -> (Object) it.level()).toList()));
    }
    Coverage where = new Coverage(city, plan.head().areas());
    return step.areas().stream()
        .filter(area -> !where.holds(area))
        .findFirst()
        .map(area -> Refusal.of("mode.plan-area", plan.head().name(), area));
  }

  private static Optional<Refusal> twice(
      ModeStep.Propose step, String title, List<Activation> known) {
    return known.stream()
        .filter(it -> it.kind() == step.kind() && it.title().equals(title))
        .findFirst()
        .map(
            it ->
                it.inForce()
                    ? Refusal.of("mode.already", title, it.startedAt())
                    : Refusal.of("mode.already-proposed", title));
  }

  /** With one more approval; in force, or waiting for its time, when that was the last needed. */
  private Activation.Change approved(
      Activation it, Activation.Change change, Who who, String opinion) {
    List<Approval> all = new ArrayList<>(it.approvals());
    all.add(new Approval(who.operator(), who.name(), now, opinion.strip()));
    change.approvals(all);
    if (all.size() < approvals.persons(it.kind())) {
      return change;
    }
    return it.startedAt().isAfter(now)
        ? change.state(ActivationState.SCHEDULED)
        : change.begun(now);
  }

  /** Approves. */
  public Ruling approve(Activation it, ModeStep.Approve step, Who who) {
    if (it.state() != ActivationState.PROPOSED) {
      return notWaiting(it);
    }
    if (it.approvedBy(who.operator())) {
      return refused("mode.approved-before", it.title(), who.name());
    }
    Instant end = it.plannedEnd();
    if (end != null && !end.isAfter(now)) {
      return refused("mode.end-past", end);
    }
    return new Ruling.Accepted(
        approved(it, it.copy(), who, step.opinion()).done(), step.opinion().strip());
  }

  private Ruling notWaiting(Activation it) {
    return switch (it.state()) {
      case PROPOSED -> throw new IllegalStateException("it waits");
      case SCHEDULED -> refused("mode.approved", it.title(), it.startedAt());
      case IN_FORCE -> refused("mode.already", it.title(), it.startedAt());
      case ENDED -> refused("mode.ended", it.title());
      case WITHDRAWN -> refused("mode.withdrawn", it.title());
    };
  }

  /** Withdraws what is not in force yet. */
  public Ruling withdraw(Activation it, ModeStep.Withdraw step) {
    if (!it.waiting()) {
      return notWaiting(it);
    }
    if (step.reason().isBlank()) {
      return refused("mode.reason-missing", it.title());
    }
    return new Ruling.Accepted(
        it.copy().over(ActivationState.WITHDRAWN, now).done(), step.reason().strip());
  }

  /** The set time has come. */
  public Ruling begin(Activation it) {
    if (it.state() != ActivationState.SCHEDULED) {
      return it.state() == ActivationState.PROPOSED
          ? refused("mode.not-approved", it.title())
          : notWaiting(it);
    }
    return it.startedAt().isAfter(now)
        ? refused("mode.too-early", it.title(), it.startedAt())
        : new Ruling.Accepted(it.copy().begun(now).done(), "");
  }

  /**
   * Raises or lowers.
   *
   * @param plan the plan that it was activated by; null without one
   */
  public Ruling changeLevel(Activation it, ModeStep.ChangeLevel step, @Nullable Plan plan) {
    if (!it.inForce()) {
      return notInForce(it);
    }
    if (moved(it, step.seenVersion())) {
      return refused("mode.moved", it.title());
    }
    if (step.level() == it.level()) {
      return refused("mode.same-level", it.title(), it.level());
    }
    if (it.kind() == ModeKind.EMERGENCY && step.level() == Grade.ORDINARY) {
      return refused("mode.level-missing");
    }
    if (plan != null && !plan.knows(step.level())) {
      return refused(
          "mode.plan-level",
          plan.head().name(),
          step.level(),
          plan.responses().stream().map(r -> (Object) r.level()).toList());
    }
    if (step.reason().isBlank()) {
      return refused("mode.reason-missing", it.title());
    }
    return new Ruling.Accepted(it.copy().level(step.level()).done(), step.reason().strip());
  }

  private static boolean moved(Activation it, @Nullable Integer seenVersion) {
    return seenVersion != null && seenVersion != it.version();
  }

  private static Ruling notInForce(Activation it) {
    return it.waiting()
        ? refused("mode.not-in-force", it.title())
        : refused(
            it.state() == ActivationState.WITHDRAWN ? "mode.withdrawn" : "mode.ended", it.title());
  }

  /** Extends or shortens. */
  public Ruling extend(Activation it, ModeStep.Extend step) {
    if (!it.inForce()) {
      return notInForce(it);
    }
    if (moved(it, step.seenVersion())) {
      return refused("mode.moved", it.title());
    }
    Instant until = step.until();
    if (until != null && !until.isAfter(now)) {
      return refused("mode.end-past", until);
    }
    if (step.reason().isBlank()) {
      return refused("mode.reason-missing", it.title());
    }
    return new Ruling.Accepted(it.copy().until(until).done(), step.reason().strip());
  }

  /** Ends by order. */
  public Ruling end(Activation it, ModeStep.End step) {
    if (!it.inForce()) {
      return notInForce(it);
    }
    if (moved(it, step.seenVersion())) {
      return refused("mode.moved", it.title());
    }
    if (step.reason().isBlank()) {
      return refused("mode.reason-missing", it.title());
    }
    return new Ruling.Accepted(
        it.copy().over(ActivationState.ENDED, now).done(), step.reason().strip());
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(Refusal.of(key, args));
  }
}
