package org.zhongshu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Role;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;
import org.zhongshu.mode.plan.PlanStep;

/**
 * An emergency of the small city by a plan in force, for tests: proposed by one, approved by
 * another.
 */
public final class ModeFixtures {
  private static final String PLAN = "festival";

  private ModeFixtures() {}

  /** The seat that reviews plans and approves modes. */
  public static Desk leader(Desk desk) {
    return desk.as(DeskFixtures.operator("leader", Role.DUTY_LEADER));
  }

  /** Takes a command that must not be refused. */
  public static void run(Desk at, Command command) {
    assertThat(at.run(command)).as("%s", command).isNotInstanceOf(Outcome.Refused.class);
  }

  /** Puts a plan for an emergency of the lowest level in force. */
  public static void plan(Desk desk, List<Measure> measures) {
    plan(
        desk,
        PlanFixtures.plan(
            ModeKind.EMERGENCY, List.of(PlanFixtures.response(Grade.BLUE, measures))));
  }

  /** Puts a plan in force. */
  public static void plan(Desk desk, Plan plan) {
    Desk leader = leader(desk);
    run(desk, new Command.OnPlans(new PlanStep.Put(plan, null, "")));
    run(leader, new Command.OnPlans(new PlanStep.Review(PLAN, 1, "")));
    run(leader, new Command.OnPlans(new PlanStep.PutInForce(PLAN, 1, "")));
  }

  /**
   * Has an emergency of the lowest level by the plan in force.
   *
   * @return its id
   */
  public static long emergency(Desk desk, String title, String area) {
    run(
        desk,
        new Command.OnModes(
            new ModeStep.Propose(
                ModeKind.EMERGENCY,
                Grade.BLUE,
                title,
                List.of(area),
                null,
                null,
                null,
                PLAN,
                "演练令")));
    long id = desk.modes().waiting().getFirst().id();
    run(leader(desk), new Command.OnModes(new ModeStep.Approve(id, "")));
    return id;
  }
}
