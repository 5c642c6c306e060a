package org.zhongshu.console.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.City;
import org.zhongshu.city.UnitKind;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.plan.General;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Organisation;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanHead;
import org.zhongshu.mode.plan.Response;
import org.zhongshu.mode.plan.Upkeep;

/** What a new plan begins with. */
final class PlanTemplate {
  private PlanTemplate() {}

  /**
   * The text of a new plan.
   *
   * @param model a plan to begin from, without its code and name; null for a bare frame
   */
  static String text(@Nullable Plan model, Desk desk) {
    if (model != null) {
      PlanHead head = model.head();
      return PlanJson.write(
          new Plan(
              new PlanHead("", "", "", head.kind(), head.areas(), head.exercise()),
              model.general(),
              model.organisation(),
              model.risks(),
              model.places(),
              model.forces(),
              model.responses(),
              model.contacts(),
              model.upkeep()));
    }
    City city = desk.city();
    String centre =
        city.units().stream()
            .filter(it -> it.kind() == UnitKind.OPERATIONS_CENTRE)
            .map(it -> it.id())
            .findFirst()
            .orElse("");
    return PlanJson.write(
        new Plan(
            new PlanHead(
                "",
                "",
                "",
                ModeKind.HOLIDAY,
                List.of(city.profile().code()),
                desk.store().exercise()),
            new General("", List.of(), ""),
            new Organisation(centre, "", List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Response(
                    Grade.ORDINARY,
                    "",
                    List.of(),
                    List.of(new Measure.CheckIn("m1", new Limit(2, LimitUnit.URGENT_HOUR))),
                    "")),
            List.of(),
            new Upkeep("", "")));
  }
}
