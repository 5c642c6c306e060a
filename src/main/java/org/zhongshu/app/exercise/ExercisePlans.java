package org.zhongshu.app.exercise;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanCheck;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.store.Operator;

/** Brings the exercise's plans into force, through their life as any other plan. */
public final class ExercisePlans {
  private static final Logger LOG = LoggerFactory.getLogger(ExercisePlans.class);

  private ExercisePlans() {}

  /**
   * The shift chief drafts them, the duty leader reviews them and puts them in force.
   *
   * @param seats all seats of the centre
   * @param note what stands on record beside each move
   */
  public static void putInForce(Desk desk, List<Plan> plans, List<Operator> seats, String note) {
    Desk chief = desk.as(seat(seats, ExerciseSeats.CHIEF));
    Desk leader = desk.as(seat(seats, ExerciseSeats.LEADER));
    for (Plan plan : plans) {
      String code = plan.head().code();
      if (!PlanCheck.of(plan, desk.city(), desk.catalogue()).isEmpty()) {
        // A centre may exercise with a city of its own, which these were not made for.
        LOG.info("the plan {} does not fit this city and is left out", code);
        continue;
      }
      run(chief, new PlanStep.Put(plan, null, note));
      run(leader, new PlanStep.Review(code, 1, note));
      run(leader, new PlanStep.PutInForce(code, 1, note));
    }
  }

  private static Operator seat(List<Operator> seats, String id) {
    return seats.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  private static void run(Desk desk, PlanStep step) {
    if (desk.run(new Command.OnPlans(step)) instanceof Outcome.Refused(Refusal refusal)) {
      throw new IllegalStateException(step.key() + " " + step.code() + ": " + refusal);
    }
  }
}
