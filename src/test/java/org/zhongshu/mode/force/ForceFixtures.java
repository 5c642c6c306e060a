package org.zhongshu.mode.force;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.city.City;
import org.zhongshu.city.Point;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Activations;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.measure.ItemAnswer;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureInForce;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Receipts;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.ForceKind;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanFixtures;

/** Pumps of 试城, and where they should stand. */
final class ForceFixtures {
  static final City CITY = CaseworkFixtures.city();
  static final Instant NOW = Instant.parse("2026-07-20T10:00:00Z");
  static final Instant DUE = NOW.plusSeconds(3_600);
  private static final Limit HOUR = new Limit(1, LimitUnit.URGENT_HOUR);

  private final List<Force> forces = new ArrayList<>();
  private final List<KeyPlace> places = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private final List<MeasureInForce> on = new ArrayList<>();
  private final List<MeasureItem> items = new ArrayList<>();

  ForceFixtures force(String id, String item, int amount, String area, @Nullable Point at) {
    return forceOf("city-cg", id, item, amount, area, at);
  }

  ForceFixtures forceOf(
      String unit, String id, String item, int amount, String area, @Nullable Point at) {
    forces.add(new Force(id, ForceKind.VEHICLE, id + "（演练）", unit, item, amount, "台", area, at));
    return this;
  }

  ForceFixtures place(String id, String area, @Nullable Point at) {
    places.add(new KeyPlace(id, "隧道", id + "（演练）", area, at, null, "", true, "演练设定"));
    return this;
  }

  /** Wants a force at a place, in force or off again, with what was made due of it. */
  ForceFixtures station(String force, String place, boolean inForce, MeasureItem... made) {
    String id = "m" + measures.size();
    measures.add(new Measure.Station(id, force, place, HOUR));
    on.add(new MeasureInForce(1, id, Grade.BLUE, NOW, inForce ? null : NOW, NOW));
    for (MeasureItem it : made) {
      items.add(
          new MeasureItem(
              items.size() + 1,
              1,
              id,
              ItemKind.STATION,
              force,
              it.opens(),
              it.due(),
              it.state(),
              it.receipts(),
              it.answer(),
              it.missedAt(),
              1));
    }
    return this;
  }

  Plan plan() {
    Plan usual =
        PlanFixtures.plan(ModeKind.EMERGENCY, List.of(PlanFixtures.response(Grade.BLUE, measures)));
    return new Plan(
        usual.head(),
        usual.general(),
        usual.organisation(),
        usual.risks(),
        places,
        forces,
        usual.responses(),
        usual.contacts(),
        usual.upkeep());
  }

  ForceBoard board(Map<String, Readiness> said) {
    return board(said, NOW, "990100");
  }

  ForceBoard board(Map<String, Readiness> said, Instant now, String area) {
    return ForceBoard.of(CITY, activation(area), plan(), on, items, said, now);
  }

  static Activation activation(String area) {
    return Activations.of(
        1,
        ModeKind.EMERGENCY,
        Grade.BLUE,
        "防汛（演练）",
        List.of(area),
        NOW,
        null,
        null,
        null,
        "",
        "",
        1);
  }

  static MeasureItem ordered() {
    return item(ItemState.OPEN, Receipts.NONE);
  }

  static MeasureItem sent() {
    return item(ItemState.OPEN, new Receipts(NOW, null, null));
  }

  static MeasureItem arrived() {
    return item(ItemState.DONE, new Receipts(NOW, null, null));
  }

  static MeasureItem returned() {
    return item(ItemState.DONE, new Receipts(NOW, null, NOW));
  }

  static MeasureItem missed() {
    return item(ItemState.MISSED, Receipts.NONE);
  }

  static MeasureItem cancelled() {
    return item(ItemState.CANCELLED, Receipts.NONE);
  }

  static MeasureItem recalled() {
    return item(ItemState.CANCELLED, new Receipts(NOW, null, null));
  }

  private static MeasureItem item(ItemState state, Receipts receipts) {
    return new MeasureItem(
        0,
        1,
        "",
        ItemKind.STATION,
        "",
        NOW,
        DUE,
        state,
        receipts,
        state == ItemState.DONE ? new ItemAnswer(NOW, "seat", "", false) : null,
        state == ItemState.MISSED ? NOW : null,
        1);
  }

  static Readiness out(String force, int out) {
    return new Readiness("festival", force, out, "检修", NOW, "seat");
  }
}
