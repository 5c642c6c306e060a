package org.zhongshu.desk;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseBook;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.StageMachine;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.city.City;
import org.zhongshu.city.CityData;
import org.zhongshu.city.Street;
import org.zhongshu.city.WorkingCalendar;
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

  static Picture load(Tables tables) {
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
            set.byMode() ? tables.modes().all() : List.of());
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

  /** What the centre set of supervision. */
  SupervisionRules supervision() {
    return kept.inForce().supervision();
  }

  /** Keeps the newest picture of a store for all its desks. */
  static final class Holder {
    private final AtomicReference<@Nullable Picture> newest = new AtomicReference<>();

    /** The picture that fits these tables, loaded anew when they have moved on. */
    Picture at(Tables tables) {
      Picture known = newest.get();
      if (known != null && known.revision() == tables.city().revision()) {
        return known;
      }
      Picture loaded = load(tables);
      newest.set(loaded);
      return loaded;
    }

    /** The newest known, without a look at the store when there is one. */
    Picture get(Supplier<Picture> loader) {
      Picture known = newest.get();
      return known == null ? loader.get() : known;
    }

    /** Whether something holds of the newest known. */
    boolean has(Predicate<Picture> what) {
      Picture known = newest.get();
      return known != null && what.test(known);
    }

    /** Forgets it, when a change is known to have been made. */
    void forget() {
      newest.set(null);
    }
  }
}
