package org.zhongshu.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanVersion;

/** Questions on the plan library (预案库). */
public interface PlanQuestions {
  /**
   * A plan in the list.
   *
   * @param newest its newest version
   * @param inForce the version in force; null for none
   * @param versions how many versions it has
   * @param lastDrill when it was last drilled; null for never
   */
  record Entry(
      PlanVersion newest,
      @Nullable PlanVersion inForce,
      int versions,
      @Nullable LocalDate lastDrill) {
    public String code() {
      return newest.plan().head().code();
    }

    /** The version to be shown first: that in force, else the newest. */
    public PlanVersion shown() {
      return inForce == null ? newest : inForce;
    }
  }

  /** All plans, by kind of mode and then by code. */
  List<Entry> all();

  /** The versions in force, one of each plan that has one, in the same order. */
  List<PlanVersion> inForce();

  /** The version of a plan that is in force. */
  Optional<PlanVersion> inForce(String code);

  /** The newest version of a plan, whatever its state. */
  Optional<PlanVersion> newest(String code);

  Optional<PlanVersion> version(String code, int number);

  /** All versions of a plan, the newest first; none when there is no such plan. */
  List<PlanVersion> versions(String code);

  /** Moves of all versions of a plan, the oldest first. */
  List<PlanMove> moves(String code);

  /** Drills of a plan on record, the latest first. */
  List<DrillRecord> drills(String code);
}
