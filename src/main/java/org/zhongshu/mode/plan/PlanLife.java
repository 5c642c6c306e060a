package org.zhongshu.mode.plan;

import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;

/**
 * The life of a version of a plan: draft → reviewed → in force → retired. Whatever is not in force
 * may be retired too, which withdraws it.
 */
public final class PlanLife {
  private PlanLife() {}

  /** Where a version can go from a state. */
  public static Set<PlanState> after(PlanState state) {
    return switch (state) {
      case DRAFT -> Set.of(PlanState.REVIEWED, PlanState.RETIRED);
      case REVIEWED -> Set.of(PlanState.IN_FORCE, PlanState.RETIRED);
      case IN_FORCE -> Set.of(PlanState.RETIRED);
      case RETIRED -> Set.of();
    };
  }

  /**
   * Why a version can't go to a state; empty when it can.
   *
   * @param drafter id of the seat that made the draft: it can't review its own work
   * @param operator id of the seat that would bring it there
   */
  public static Optional<Refusal> refusal(
      PlanVersion it, PlanState to, String drafter, String operator) {
    String name = it.plan().head().name();
    if (!after(it.state()).contains(to)) {
      return Optional.of(Refusal.of("plan.state", name, it.number(), it.state(), to));
    }
    if (to == PlanState.REVIEWED && drafter.equals(operator)) {
      return Optional.of(Refusal.of("plan.own-draft", name, it.number(), Told.operator(operator)));
    }
    return Optional.empty();
  }
}
