package org.zhongshu.console.board;

import java.util.List;
import java.util.Optional;
import org.zhongshu.desk.PlanQuestions;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanVersion;

/** A plan library without plans, for views that are about something else. */
final class NoPlans implements PlanQuestions {
  @Override
  public List<Entry> all() {
    return List.of();
  }

  @Override
  public List<PlanVersion> inForce() {
    return List.of();
  }

  @Override
  public Optional<PlanVersion> inForce(String code) {
    return Optional.empty();
  }

  @Override
  public Optional<PlanVersion> newest(String code) {
    return Optional.empty();
  }

  @Override
  public Optional<PlanVersion> version(String code, int number) {
    return Optional.empty();
  }

  @Override
  public List<PlanVersion> versions(String code) {
    return List.of();
  }

  @Override
  public List<PlanMove> moves(String code) {
    return List.of();
  }

  @Override
  public List<DrillRecord> drills(String code) {
    return List.of();
  }
}
