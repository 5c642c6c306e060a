package org.zhongshu.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseBook;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.StageMachine;
import org.zhongshu.casework.clock.Tightening;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.city.City;
import org.zhongshu.city.CityData;
import org.zhongshu.city.Street;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeTightening;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.measure.MeasureInForce;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.Tables;

/**
 * City, catalogue and duties as they stood at one revision, with what is made of them. Held in
 * memory; whoever finds that the revision has moved on loads the next.
 *
 * @param revision revision of the city tables that it was read at
 */
record Picture(
    long revision,
    City city,
    List<Street> streets,
    Catalogue catalogue,
    DutyList duties,
    KeptRules kept,
    CaseRules rules,
    StageMachine machine,
    CaseBook book) {

  /** Finds the plan that an activation names. */
  interface Plans {
    Optional<Plan> plan(Tables tables, PlanRef ref);
  }

  static Picture load(Tables tables, Plans plans) {
    CityData data =
        tables
            .city()
            .load()
            .orElseThrow(() -> new StoreException(Refusal.of("store.no-city"), null));
    City city = data.toCity();
    Catalogue catalogue = tables.city().catalogue();
    DutyList kept = tables.city().duties();
    KeptRules set = KeptRules.read(tables);
    CaseRules rules =
        set.with(
            city,
            catalogue,
            CalendarKeeping.own(tables).on(WorkingCalendar.stateCouncil()),
            set.byMode() ? tables.modes().all() : List.of(),
            tightening(tables, city, plans));
    return new Picture(
        tables.city().revision(),
        city,
        data.streets(),
        catalogue,
        kept.version() == 0 ? DutyList.ofUnits(city, catalogue) : kept,
        set,
        rules,
        new StageMachine(rules),
        new CaseBook(rules));
  }

  /** Limits that modes shorten or have shortened, since clocks that began then are told of them. */
  private static Tightening tightening(Tables tables, City city, Plans plans) {
    List<MeasureInForce> measures = tables.measures().all();
    if (measures.isEmpty()) {
      return Tightening.NONE;
    }
    Map<Long, Activation> activations = new HashMap<>();
    tables.modes().all().forEach(it -> activations.put(it.id(), it));
    // Of a plan with thirty measures each activation has as many: it is read once.
    Map<PlanRef, Optional<Plan>> read = new HashMap<>();
    List<ModeTightening.Entry> entries = new ArrayList<>();
    for (MeasureInForce each : measures) {
      Activation by = activations.get(each.activation());
      PlanRef ref = by == null ? null : by.plan();
      if (by == null || ref == null) {
        continue;
      }
      read.computeIfAbsent(ref, it -> plans.plan(tables, it))
          .flatMap(plan -> plan.measure(each.measure()))
          .filter(Measure.Tighten.class::isInstance)
          .map(Measure.Tighten.class::cast)
          .ifPresent(
              it ->
                  entries.add(
                      new ModeTightening.Entry(
                          it, by.title(), by.areas(), each.since(), each.until())));
    }
    return ModeTightening.of(city, entries);
  }

  /** The rules for cases with the modes as they are now. */
  CaseRules with(Tables tables, Plans plans) {
    return kept.with(
        city, catalogue, rules.calendar(), tables.modes().all(), tightening(tables, city, plans));
  }

  /** What the centre set of supervision. */
  SupervisionRules supervision() {
    return kept.inForce().supervision();
  }

  /** Keeps the newest picture of a store for all its desks. */
  static final class Holder {
    private final AtomicReference<@Nullable Picture> newest = new AtomicReference<>();
    private final Plans plans;
    private volatile boolean doubted;

    Holder(Plans plans) {
      this.plans = plans;
    }

    /** The picture that fits these tables, loaded anew when they have moved on. */
    Picture at(Tables tables) {
      Picture known = newest.get();
      doubted = false;
      if (known != null && known.revision() == tables.city().revision()) {
        return known;
      }
      Picture loaded = load(tables, plans);
      newest.set(loaded);
      return loaded;
    }

    /** The newest known, without a look at the store when there is one. */
    Picture get(Supplier<Picture> loader) {
      Picture known = newest.get();
      return known == null || doubted ? loader.get() : known;
    }

    /** Has the next question look whether it has moved on. */
    void doubt() {
      doubted = true;
    }

    /** Forgets it, when a change is known to have been made. */
    void forget() {
      newest.set(null);
    }
  }
}
