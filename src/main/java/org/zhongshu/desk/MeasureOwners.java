package org.zhongshu.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.Tables;

/** Which unit answers for what a measure made due. */
final class MeasureOwners {
  private final Centre centre;
  private final Tables tables;
  private final Map<Long, Optional<Plan>> plans = new HashMap<>();

  MeasureOwners(Centre centre, Tables tables) {
    this.centre = centre;
    this.tables = tables;
  }

  /** Id of the unit that answers for it; null for the centre itself. */
  @Nullable String unit(MeasureItem it) {
    return it.unit(plan(it).orElse(null));
  }

  /** The plan that it was made by. */
  Optional<Plan> plan(MeasureItem it) {
    return plans.computeIfAbsent(
        it.activation(),
        id ->
            tables
                .modes()
                .byId(id)
                .flatMap(by -> Optional.ofNullable(by.plan()))
                .flatMap(ref -> centre.plan(tables, ref)));
  }
}
