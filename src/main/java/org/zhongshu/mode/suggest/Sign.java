package org.zhongshu.mode.suggest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.City;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.plan.Plan;

/**
 * What one signal bears: this level, there, by that plan.
 *
 * @param event what is to be answered: code of the plan, or the event itself where none fits
 * @param level level at which the plan answers
 * @param plan null when none fits
 * @param end until when it holds; null when nobody says
 */
record Sign(
    String event,
    Grade level,
    List<String> areas,
    @Nullable Plan plan,
    @Nullable Instant end,
    Reason reason) {
  Sign {
    areas = List.copyOf(areas);
  }

  /** A sign at the level at which the plan answers. */
  static Sign of(
      String event,
      Grade level,
      List<String> areas,
      @Nullable Plan plan,
      @Nullable Instant end,
      Reason reason) {
    return new Sign(
        plan == null ? event : plan.head().code(),
        PlanFit.answer(plan, level),
        areas,
        plan,
        end,
        reason);
  }

  /** Whether an activation answers what this is about, wherever that is. */
  boolean answeredBy(Activation it) {
    PlanRef by = it.plan();
    return it.kind() == ModeKind.EMERGENCY
        && (plan == null ? by == null : by != null && by.code().equals(plan.head().code()));
  }

  /** Whether it is about a place of an activation that answers it. */
  boolean touches(Activation it, City city) {
    Coverage here = new Coverage(city, areas);
    Coverage there = new Coverage(city, it.areas());
    return answeredBy(it)
        && (areas.stream().anyMatch(there::holds) || it.areas().stream().anyMatch(here::holds));
  }
}
