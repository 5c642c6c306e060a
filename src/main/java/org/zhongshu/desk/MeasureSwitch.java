package org.zhongshu.desk;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.MeasureChange;
import org.zhongshu.mode.measure.MeasureInForce;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureSchedule;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.Tables;

/**
 * Switches the measures of a plan on and off as an activation begins, is raised or lowered, and
 * ends; inside its transaction.
 */
final class MeasureSwitch {
  private final Picture picture;
  private final Tables tables;
  private final Instant now;

  MeasureSwitch(Picture picture, Tables tables, Instant now) {
    this.picture = picture;
    this.tables = tables;
    this.now = now;
  }

  /**
   * What will change.
   *
   * @param before as it was; null when it is new
   */
  MeasureChange change(Plan plan, @Nullable Activation before, Activation after, Instant since) {
    long id = after.id();
    return MeasureChange.of(
        schedule(picture, plan, after.areas()),
        id,
        level(before),
        level(after),
        on(id),
        id == 0 ? List.of() : known(tables, id, since),
        since);
  }

  private static @Nullable Grade level(@Nullable Activation it) {
    return it != null && it.inForce() ? it.level() : null;
  }

  private List<MeasureInForce> on(long activation) {
    return activation == 0
        ? List.of()
        : tables.measures().of(activation).stream().filter(m -> m.until() == null).toList();
  }

  /**
   * Has happen what changes.
   *
   * @param before as it was; null when it is new
   * @param after as it is now, with its id
   */
  MeasureChange follow(Plan plan, @Nullable Activation before, Activation after) {
    MeasureChange change = change(plan, before, after, now);
    Instant until = now.plus(MeasureSchedule.AHEAD);
    tables.measures().switchOff(after.id(), change.off(), now);
    tables.measures().cancel(change.cancelled());
    tables
        .measures()
        .switchOn(
            change.on().stream()
                .map(
                    it ->
                        new MeasureInForce(
                            after.id(), it.measure().id(), it.level(), now, null, until))
                .toList());
    tables.measures().insert(change.made());
    return change;
  }

  /** What need not be asked for again: it is wanted already, or has been answered early. */
  static List<MeasureItem> known(Tables tables, long activation, Instant now) {
    return Stream.concat(
            tables.measures().wanted(activation).stream(),
            tables.measures().answeredBefore(activation, now).stream())
        .toList();
  }

  static MeasureSchedule schedule(Picture picture, Plan plan, List<String> areas) {
    return new MeasureSchedule(
        picture.city(), picture.rules().reckoning(areas.getFirst()), plan, areas);
  }
}
