package org.zhongshu.console.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.DueQueue;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.DueState;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.console.board.rows.Clock;
import org.zhongshu.console.map.CaseMark;
import org.zhongshu.console.map.CaseMarks;
import org.zhongshu.console.map.MapCity;

/**
 * Every open case with its counts, kept up by what has changed and by the clocks that turn, never
 * by walking all; used by one thread at a time.
 */
final class OpenCases {
  private final Map<Long, Held> held = new HashMap<>();
  private final DueQueue turns = new DueQueue();
  private final int[] states = new int[DueState.values().length];
  private final int[] stages = new int[Stage.values().length];

  /** Open and over the limit, by jurisdiction. */
  private final Map<String, int[]> loads = new HashMap<>();

  private final Map<String, String> jurisdictions = new HashMap<>();
  private @Nullable City known;
  private DueSoon.ByPlace soon = DueSoon.ByPlace.USUAL;
  private Instant looked = Instant.MIN;
  private @Nullable List<CaseMark> marks;
  private @Nullable MapCity marked;

  /**
   * A case and how it was counted.
   *
   * @param state null until it has been looked at
   */
  private record Held(CaseSummary row, @Nullable DueState state, String jurisdiction) {}

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
    held.clear();
    turns.clear();
    clearCounts();
    marks = null;
    open.forEach(this::put);
  }

  /** Takes in what has become of these cases. */
  void apply(Set<Long> asked, Collection<CaseSummary> answer) {
    asked.forEach(this::remove);
    for (CaseSummary row : answer) {
      if (row.stage().open()) {
        put(row);
      }
    }
  }

  private void put(CaseSummary row) {
    remove(row.id());
    held.put(row.id(), new Held(row, null, ""));
    // How it stands is found out at the next look, which knows the time and the city.
    turns.put(row.id(), Instant.MIN);
    marks = null;
  }

  private void remove(long id) {
    Held before = held.remove(id);
    if (before != null) {
      turns.remove(id);
      count(before, -1);
      marks = null;
    }
  }

  /** From when cases count as due soon; they are counted anew when that is another. */
  void notice(DueSoon.ByPlace from) {
    if (from != soon) {
      soon = from;
      known = null;
    }
  }

  /** Lets time pass: costs what has changed or turned since the last look, not what is open. */
  private void turn(City city, Instant now) {
    if (city != known || now.isBefore(looked)) {
      jurisdictions.clear();
      known = city;
      clearCounts();
      held.replaceAll((_, one) -> new Held(one.row, null, ""));
      held.keySet().forEach(id -> turns.put(id, Instant.MIN));
    }
    looked = now;
    turns.takeDue(
        now,
        id -> {
          Held before = Objects.requireNonNull(held.get(id));
          count(before, -1);
          CaseSummary row = before.row;
          Optional<Clock> clock = Clock.of(row, soon);
          Held after =
              new Held(
                  row,
                  clock.map(c -> c.state(now)).orElse(DueState.NONE),
                  jurisdiction(city, row.area()));
          held.put(id, after);
          count(after, 1);
          clock.flatMap(c -> c.nextChange(now)).ifPresent(at -> turns.put(id, at));
          marks = null;
        });
  }

  private void count(Held one, int by) {
    DueState state = one.state;
    if (state != null) {
      states[state.ordinal()] += by;
      stages[one.row.stage().ordinal()] += by;
      int[] count = loads.computeIfAbsent(one.jurisdiction, _ -> new int[2]);
      count[0] += by;
      count[1] += state == DueState.OVER ? by : 0;
    }
  }

  private void clearCounts() {
    Arrays.fill(states, 0);
    Arrays.fill(stages, 0);
    loads.clear();
  }

  Standing standing(City city, Instant now) {
    turn(city, now);
    Map<Stage, Integer> byStage = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      if (stages[stage.ordinal()] > 0) {
        byStage.put(stage, stages[stage.ordinal()]);
      }
    }
    int placed = 0;
    List<Load> byJurisdiction = new ArrayList<>();
    for (Jurisdiction jurisdiction : city.jurisdictions()) {
      int[] count = loads.getOrDefault(jurisdiction.id(), new int[2]);
      byJurisdiction.add(new Load(jurisdiction, count[0], count[1]));
      placed += count[0];
    }
    return new Standing(
        held.size(),
        states[DueState.OVER.ordinal()],
        states[DueState.SOON.ordinal()],
        held.size() - placed,
        byStage,
        byJurisdiction);
  }

  /** Marks on the map; the very same list when nothing has changed or turned since. */
  List<CaseMark> marks(City city, MapCity map, Instant now) {
    turn(city, now);
    List<CaseMark> made = marks;
    if (made == null || map != marked) {
      made = CaseMarks.of(held.values().stream().map(Held::row).toList(), map, this::state);
      marks = made;
      marked = map;
    }
    return made;
  }

  private DueState state(CaseSummary row) {
    Held one = held.get(row.id());
    return one == null || one.state == null ? DueState.NONE : one.state;
  }

  private String jurisdiction(City city, @Nullable String area) {
    return area == null
        ? ""
        : jurisdictions.computeIfAbsent(
            area, a -> city.jurisdictionOf(a).map(Jurisdiction::id).orElse(""));
  }
}
