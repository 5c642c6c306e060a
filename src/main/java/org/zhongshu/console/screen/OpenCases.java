package org.zhongshu.console.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.map.CaseMark;
import org.zhongshu.console.map.CaseMarks;
import org.zhongshu.console.map.MapCity;

/** Every open case, kept up by what has changed; used by one thread at a time. */
final class OpenCases {
  private final Map<Long, CaseSummary> rows = new HashMap<>();
  private final Map<String, String> jurisdictions = new HashMap<>();
  private @Nullable City known;

  /** Load of one jurisdiction. */
  record Load(Jurisdiction jurisdiction, int open, int over) {
    /** Open cases per 10,000 residents; −1 when the residents are not known. */
    double perTenThousand() {
      return jurisdiction.population() <= 0 ? -1 : open * 10_000.0 / jurisdiction.population();
    }

    /** Share over the limit of those open, 0 to 1. */
    double overShare() {
      return open == 0 ? 0 : (double) over / open;
    }
  }

  /**
   * How the open cases stand.
   *
   * @param toPlace those whose area is not known, or lies in no jurisdiction
   * @param loads every jurisdiction of the city, in its order
   */
  record Standing(
      int open, int over, int soon, int toPlace, Map<Stage, Integer> stages, List<Load> loads) {}

  void load(Collection<CaseSummary> open) {
    rows.clear();
    open.forEach(row -> rows.put(row.id(), row));
  }

  /** Takes in what has become of these cases. */
  void apply(Set<Long> asked, Collection<CaseSummary> answer) {
    asked.forEach(rows::remove);
    for (CaseSummary row : answer) {
      if (row.stage().open()) {
        rows.put(row.id(), row);
      }
    }
  }

  Standing standing(City city, Instant now) {
    if (city != known) {
      jurisdictions.clear();
      known = city;
    }
    Map<String, int[]> counts = new LinkedHashMap<>();
    city.jurisdictions().forEach(j -> counts.put(j.id(), new int[2]));
    Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
    int over = 0;
    int soon = 0;
    int toPlace = 0;
    for (CaseSummary row : rows.values()) {
      stages.merge(row.stage(), 1, Integer::sum);
      DueState state = state(row, now);
      over += state == DueState.OVER ? 1 : 0;
      soon += state == DueState.SOON ? 1 : 0;
      int[] count = counts.get(jurisdiction(city, row.area()));
      if (count == null) {
        toPlace++;
      } else {
        count[0]++;
        count[1] += state == DueState.OVER ? 1 : 0;
      }
    }
    List<Load> loads = new ArrayList<>();
    for (Jurisdiction jurisdiction : city.jurisdictions()) {
      int[] count = counts.getOrDefault(jurisdiction.id(), new int[2]);
      loads.add(new Load(jurisdiction, count[0], count[1]));
    }
    return new Standing(rows.size(), over, soon, toPlace, stages, loads);
  }

  List<CaseMark> marks(MapCity city, Instant now) {
    return CaseMarks.of(rows.values(), city, row -> state(row, now));
  }

  private String jurisdiction(City city, @Nullable String area) {
    return area == null
        ? ""
        : jurisdictions.computeIfAbsent(
            area, a -> city.jurisdictionOf(a).map(Jurisdiction::id).orElse(""));
  }

  private static DueState state(CaseSummary row, Instant now) {
    return Clock.of(row).map(clock -> clock.state(now)).orElse(DueState.NONE);
  }
}
