package org.zhongshu.store;

import java.util.List;
import java.util.Optional;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.PlanMove;

/** The plan library with all versions, moves and drills. */
public interface PlanTable {
  /**
   * A plan as writers find it.
   *
   * @param newest number of its newest version; 0 for a plan that is not there yet
   * @param inForce number of the version in force; 0 for none
   */
  record Head(int newest, int inForce) {}

  /** The plan, kept from other writers until the transaction ends. */
  Head lock(String code);

  /** The last move of every version, by code, the newest version first. */
  List<PlanMove> states();

  /** The last move of every version of a plan, the newest version first. */
  List<PlanMove> states(String code);

  /** All moves of all versions of a plan, the oldest first. */
  List<PlanMove> moves(String code);

  /** What is in a version, as JSON; empty when there is no such version. */
  Optional<String> body(String code, int version);

  /** Adds the next version of a plan, as a draft. */
  void add(PlanMove draft, String body);

  /** A version comes into a state; the plan's version in force follows. */
  void move(PlanMove move);

  /** Drills of all plans, the latest first. */
  List<DrillRecord> drills();

  /** Drills of a plan, the latest first. */
  List<DrillRecord> drills(String code);

  void add(DrillRecord drill);
}
