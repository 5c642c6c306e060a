package org.zhongshu.mode;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/**
 * An activation of a mode on top of the daily one.
 *
 * @param id key in the store; 0 before it has been stored
 * @param kind mode; never {@link ModeKind#DAILY}
 * @param level level; {@link Grade#ORDINARY} for none; an emergency needs one of blue to red
 * @param title what people call it, for example 清明节保障
 * @param areas codes of areas or ids of jurisdictions; never empty
 * @param startedAt in force since; before that, when it is meant to begin
 * @param plannedEnd when it is meant to end; null when open
 * @param endedAt when it was ended or withdrawn; null before
 * @param leadUnit id of the lead unit; null for the centre itself
 * @param approvedBy who approved it: words of post or name; empty while nobody has
 * @param basis legal basis or start order (启动令); an emergency needs one
 * @param state where in its life it is
 * @param plan by which plan; null without one
 * @param approvals approvals so far, in their order
 * @param version counts changes
 */
public record Activation(
    long id,
    ModeKind kind,
    Grade level,
    String title,
    List<String> areas,
    Instant startedAt,
    @Nullable Instant plannedEnd,
    @Nullable Instant endedAt,
    @Nullable String leadUnit,
    String approvedBy,
    String basis,
    ActivationState state,
    @Nullable PlanRef plan,
    List<Approval> approvals,
    int version) {
  public Activation {
    areas = List.copyOf(areas);
    approvals = List.copyOf(approvals);
  }

  public boolean inForce() {
    return state == ActivationState.IN_FORCE;
  }

  /** Whether it still waits: for approval or for its time. */
  public boolean waiting() {
    return state == ActivationState.PROPOSED || state == ActivationState.SCHEDULED;
  }

  /** Whether it was ever in force. */
  public boolean counted() {
    return state == ActivationState.IN_FORCE || state == ActivationState.ENDED;
  }

  /** Whether this seat has approved it. */
  public boolean approvedBy(String operator) {
    return approvals.stream().anyMatch(it -> it.operator().equals(operator));
  }

  public Activation withId(long stored) {
    return new Activation(
        stored,
        kind,
        level,
        title,
        areas,
        startedAt,
        plannedEnd,
        endedAt,
        leadUnit,
        approvedBy,
        basis,
        state,
        plan,
        approvals,
        version);
  }

  /** As it will be once it is in force. */
  public Activation begun(Instant at) {
    return copy().begun(at).done();
  }

  Change copy() {
    return new Change(this);
  }

  /** A copy that differs; its version is the next. */
  static final class Change {
    private final Activation of;
    private Grade level;
    private Instant startedAt;
    private @Nullable Instant plannedEnd;
    private @Nullable Instant endedAt;
    private ActivationState state;
    private List<Approval> approvals;

    private Change(Activation of) {
      this.of = of;
      this.level = of.level;
      this.startedAt = of.startedAt;
      this.plannedEnd = of.plannedEnd;
      this.endedAt = of.endedAt;
      this.state = of.state;
      this.approvals = of.approvals;
    }

    Change level(Grade to) {
      level = to;
      return this;
    }

    Change begun(Instant at) {
      startedAt = at;
      state = ActivationState.IN_FORCE;
      return this;
    }

    Change until(@Nullable Instant end) {
      plannedEnd = end;
      return this;
    }

    Change over(ActivationState how, Instant at) {
      state = how;
      endedAt = at;
      return this;
    }

    Change state(ActivationState to) {
      state = to;
      return this;
    }

    Change approvals(List<Approval> all) {
      approvals = all;
      return this;
    }

    Activation done() {
      String by =
          approvals.isEmpty()
              ? of.approvedBy
              : String.join("、", approvals.stream().map(Approval::name).toList());
      return new Activation(
          of.id,
          of.kind,
          level,
          of.title,
          of.areas,
          startedAt,
          plannedEnd,
          endedAt,
          of.leadUnit,
          by,
          of.basis,
          state,
          of.plan,
          approvals,
          of.version + 1);
    }
  }
}
