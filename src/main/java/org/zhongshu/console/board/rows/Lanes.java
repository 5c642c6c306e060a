package org.zhongshu.console.board.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.StepKind;
import org.zhongshu.store.Operator;

/**
 * Which lanes a seat is shown, and in which order: what it may answer stands with its own; what
 * waits for others stands last, and only while there is something, so that nothing else moves.
 */
public final class Lanes {
  private final Predicate<StepKind> may;
  private final boolean leads;

  /**
   * @param may whether this seat may take a step
   */
  public Lanes(Operator who, Predicate<StepKind> may) {
    this.may = may;
    // They alone arbitrate (裁定).
    this.leads = who.is(Role.SHIFT_CHIEF) || who.is(Role.DUTY_LEADER);
  }

  /** The lane that an operator begins with: where his next act is. */
  public static Lane home(Operator who) {
    if (who.is(Role.DISPATCHER) || who.is(Role.SHIFT_CHIEF)) {
      return Lane.TO_DISPATCH;
    }
    if (who.is(Role.ACCEPTOR)) {
      return Lane.TO_FILE;
    }
    if (who.is(Role.HANDLER) || who.is(Role.DEPARTMENT)) {
      return Lane.IN_HANDLING;
    }
    return who.is(Role.EVALUATOR) ? Lane.CALL_BACK : Lane.ALL;
  }

  /** Every lane in order, group by group. */
  public List<Lane> all() {
    List<Lane> all = new ArrayList<>();
    for (Lane.Group group : Lane.Group.values()) {
      for (Lane lane : Lane.values()) {
        if (group(lane) == group) {
          all.add(lane);
        }
      }
    }
    return all;
  }

  /** The group with which a lane is shown to this seat. */
  public Lane.Group group(Lane lane) {
    return answers(lane) ? Lane.Group.DESK : lane.group();
  }

  private boolean answers(Lane lane) {
    return lane.answer().filter(may).isPresent() && (lane != Lane.ARBITRATION || leads);
  }

  /** Whether a lane is shown now. */
  public boolean shown(Lane lane, LaneCounts counts, Lane selected) {
    return group(lane) != Lane.Group.WAITING || lane == selected || counts.of(lane) > 0;
  }

  /** The lane so many places further down of those that are shown. */
  public Lane step(Lane from, int by, LaneCounts counts) {
    List<Lane> shown = all().stream().filter(lane -> shown(lane, counts, from)).toList();
    return shown.get(Math.clamp((long) shown.indexOf(from) + by, 0, shown.size() - 1));
  }
}
