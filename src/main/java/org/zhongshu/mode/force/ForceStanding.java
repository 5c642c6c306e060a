package org.zhongshu.mode.force;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;

/**
 * A force of an activation as it stands.
 *
 * @param activation id of the activation
 * @param plan code of its plan
 * @param place where it should stand, or stood last; null when nothing asks it to go anywhere
 * @param item what was made due of it; null likewise
 * @param wanted whether the measure that asks for it is in force
 * @param ready how many of it are ready
 * @param said what was last said of its readiness; null when nothing was: then all of it is ready
 */
public record ForceStanding(
    long activation,
    String plan,
    Force force,
    ForceState state,
    @Nullable KeyPlace place,
    @Nullable MeasureItem item,
    boolean wanted,
    int ready,
    @Nullable Readiness said) {

  /** Whether it should have been there by now and is not (逾期未到). */
  public boolean late(Instant now) {
    MeasureItem it = item;
    return wanted
        && it != null
        && (state == ForceState.ORDERED || state == ForceState.SENT)
        && (it.state() == ItemState.MISSED || now.isAfter(it.due()));
  }

  /** Where it is, or where it will be when it is on its way; empty when that is not known. */
  public Optional<Point> at() {
    KeyPlace there = place;
    return Optional.ofNullable(state.out() && there != null ? there.at() : force.at());
  }

  /** Code of the area where it is, or will be when it is on its way. */
  public String area() {
    KeyPlace there = place;
    return state.out() && there != null ? there.area() : force.area();
  }
}
