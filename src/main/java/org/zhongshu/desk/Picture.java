package org.zhongshu.desk;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseBook;
import org.zhongshu.casework.CaseRules;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.DutyList;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.StageMachine;
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
    CaseRules rules =
        CaseRules.usual(
            city, catalogue, CalendarKeeping.own(tables).on(WorkingCalendar.stateCouncil()));
    return new Picture(
        tables.city().revision(),
        city,
        data.streets(),
        catalogue,
        kept.version() == 0 ? DutyList.ofUnits(city, catalogue) : kept,
        rules,
        new StageMachine(rules),
        new CaseBook(rules));
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

    /** Forgets it, when a change is known to have been made. */
    void forget() {
      newest.set(null);
    }
  }
}
