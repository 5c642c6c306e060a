package org.zhongshu.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModeLayout;
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
    ModeLayout layout,
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
    List<Counting> measures = counting(tables, plans);
    CaseRules rules =
        set.with(
            city,
            catalogue,
            CalendarKeeping.own(tables).on(WorkingCalendar.stateCouncil()),
            set.byMode() ? tables.modes().all() : List.of(),
            tightening(city, measures));
    return new Picture(
        tables.city().revision(),
        city,
        data.streets(),
        catalogue,
        kept.version() == 0 ? DutyList.ofUnits(city, catalogue) : kept,
        set,
        rules,
        layout(city, measures),
        new StageMachine(rules),
        new CaseBook(rules));
  }

  /** A measure that an activation has switched on, or had. */
  private record Counting(Activation by, MeasureInForce span, Measure measure) {}

  private static List<Counting> counting(Tables tables, Plans plans) {
    List<MeasureInForce> measures = tables.measures().all();
    if (measures.isEmpty()) {
      return List.of();
    }
    Map<Long, Activation> activations = new HashMap<>();
    tables.modes().all().forEach(it -> activations.put(it.id(), it));
    // Of a plan with thirty measures each activation has as many: it is read once.
    Map<PlanRef, Optional<Plan>> read = new HashMap<>();
    List<Counting> all = new ArrayList<>();
    for (MeasureInForce each : measures) {
      Activation by = activations.get(each.activation());
      PlanRef ref = by == null ? null : by.plan();
      if (by == null || ref == null) {
        continue;
      }
      read.computeIfAbsent(ref, it -> plans.plan(tables, it))
          .flatMap(plan -> plan.measure(each.measure()))
          .ifPresent(it -> all.add(new Counting(by, each, it)));
    }
    return all;
  }

  /** Limits that modes shorten or have shortened, since clocks that began then are told of them. */
  private static Tightening tightening(City city, List<Counting> measures) {
    List<ModeTightening.Entry> entries = new ArrayList<>();
    for (Counting it : measures) {
      if (it.measure() instanceof Measure.Tighten tighten) {
        entries.add(
            new ModeTightening.Entry(
                tighten, it.by().title(), it.by().areas(), it.span().since(), it.span().until()));
      }
    }
    return ModeTightening.of(city, entries);
  }

  private static ModeLayout layout(City city, List<Counting> measures) {
    List<ModeLayout.Wanted> wanted = new ArrayList<>();
    for (Counting it : measures) {
      if (it.measure() instanceof Measure.Layout layout
          && it.by().inForce()
          && it.span().until() == null) {
        wanted.add(
            new ModeLayout.Wanted(
                it.by(), new Coverage(city, it.by().areas()), it.span().level(), layout));
      }
    }
    return ModeLayout.of(wanted);
  }

  /** The rules for cases with the modes as they are now. */
  CaseRules with(Tables tables, Plans plans) {
    return kept.with(
        city,
        catalogue,
        rules.calendar(),
        tables.modes().all(),
        tightening(city, counting(tables, plans)));
  }

  /** What the centre set of supervision. */
  SupervisionRules supervision() {
    return kept.inForce().supervision();
  }

  private static Picture newer(@Nullable Picture held, Picture other) {
    return held == null || other.revision() > held.revision() ? other : held;
  }

  /** Keeps the newest picture of a store for all its desks. */
  static final class Holder {
    private final AtomicReference<@Nullable Picture> newest = new AtomicReference<>();
    private final Plans plans;

    /** How often it was doubted, and up to which of these doubts it has been looked at since. */
    private final AtomicLong doubts = new AtomicLong();

    private final AtomicLong settled = new AtomicLong();

    Holder(Plans plans) {
      this.plans = plans;
    }

    /**
     * The picture that fits these tables, loaded anew when they have moved on. A transaction that
     * began before a change sees the tables as they were: it settles no doubt, and what it loads
     * takes the place of nothing newer.
     */
    Picture at(Tables tables) {
      Picture known = newest.get();
      if (known != null && known.revision() == tables.city().revision()) {
        return known;
      }
      Picture loaded = load(tables, plans);
      newest.accumulateAndGet(loaded, Picture::newer);
      return loaded;
    }

    /**
     * The newest known, without a look at the store unless it is doubted.
     *
     * @param look reads it in a transaction of its own, which begins after this was asked
     */
    Picture get(Supplier<Picture> look) {
      long asked = doubts.get();
      Picture known = newest.get();
      if (known != null && settled.get() >= asked) {
        return known;
      }
      Picture read = look.get();
      if (known != null && read.revision() < known.revision()) {
        // An older store has been put in its place.
        newest.set(read);
      }
      settled.accumulateAndGet(asked, Math::max);
      return read;
    }

    /** Has the next question look whether it has moved on. */
    void doubt() {
      doubts.incrementAndGet();
    }

    /** Forgets it, when a change is known to have been made. */
    void forget() {
      doubt();
      newest.set(null);
    }
  }
}
