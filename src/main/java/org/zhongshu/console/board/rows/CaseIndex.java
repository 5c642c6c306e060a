package org.zhongshu.console.board.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.clock.DueQueue;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.DueState;

/**
 * Every open case, by id, with the counts of the lanes. Takes changes in by their number, never by
 * the number of cases; states that change by time alone come from a {@link DueQueue}, so that a
 * second in which nothing turns costs nothing, however many are open. Safe to use from several
 * threads.
 */
public final class CaseIndex {
  private final String operator;
  private final Map<Long, Held> held = new HashMap<>();

  /** When the clock of each case turns next. */
  private final DueQueue turns = new DueQueue();

  private DueSoon.ByPlace soon = DueSoon.ByPlace.USUAL;
  private final int[][] counts = new int[Lane.values().length][DueState.values().length];

  /**
   * @param operator whose own lane is {@link Lane#MINE}
   */
  public CaseIndex(String operator) {
    this.operator = operator;
  }

  /**
   * Begins anew with these open cases. A row that says what is known already stays the very same
   * object, so that a list can tell at a glance what has changed.
   */
  public synchronized void load(Collection<CaseSummary> open, Instant now) {
    Map<Long, Held> before = new HashMap<>(held);
    held.clear();
    turns.clear();
    for (int[] lane : counts) {
      Arrays.fill(lane, 0);
    }
    for (CaseSummary row : open) {
      Held known = before.get(row.id());
      put(known != null && known.row.equals(row) ? known.row : row, now);
    }
  }

  /** Counts anew when cases are due soon from another moment on, as a mode may want. */
  public synchronized void notice(DueSoon.ByPlace from, Instant now) {
    if (from != soon) {
      soon = from;
      List.copyOf(held.values()).forEach(one -> put(one.row, now));
    }
  }

  /**
   * Takes a batch in.
   *
   * @param asked ids that were asked for; those without an answer are no longer seen
   * @param answer rows as they stand
   * @param query what is shown, to tell what the batch does to it; its filter as {@code test}, its
   *     order as {@code number}
   */
  public synchronized Changes apply(
      Set<Long> asked,
      Collection<CaseSummary> answer,
      Lane lane,
      Predicate<CaseSummary> test,
      ToLongFunction<CaseSummary> number,
      Instant now) {
    Map<Long, CaseSummary> fresh = new HashMap<>();
    Set<Long> gone = new HashSet<>(asked);
    Set<Long> joined = new HashSet<>();
    Set<Long> left = new HashSet<>();
    Set<Long> moved = new HashSet<>();
    for (CaseSummary row : answer) {
      gone.remove(row.id());
      Held before = held.get(row.id());
      // An answer that was asked earlier may come later: it must not undo what is known already.
      if (before != null && before.row.version() > row.version()) {
        continue;
      }
      fresh.put(row.id(), row);
      boolean was = shown(before, lane, test);
      long place = was && before != null ? number.applyAsLong(before.row) : 0;
      put(row, now);
      tell(row.id(), was, shown(held.get(row.id()), lane, test), joined, left);
      if (was && !left.contains(row.id()) && number.applyAsLong(row) != place) {
        moved.add(row.id());
      }
    }
    for (long id : gone) {
      tell(id, shown(held.get(id), lane, test), false, joined, left);
      remove(id);
    }
    return new Changes(fresh, gone, joined, left, moved);
  }

  /** Lets time pass: which rows join or leave the lane because their clock has turned. */
  public synchronized Changes tick(Lane lane, Predicate<CaseSummary> test, Instant now) {
    Set<Long> joined = new HashSet<>();
    Set<Long> left = new HashSet<>();
    turns.takeDue(
        now,
        id -> {
          Held one = held.get(id);
          if (one != null) {
            boolean was = shown(one, lane, test);
            put(one.row, now);
            tell(id, was, shown(held.get(id), lane, test), joined, left);
          }
        });
    return new Changes(Map.of(), Set.of(), joined, left, Set.of());
  }

  public synchronized LaneCounts counts() {
    return new LaneCounts(counts);
  }

  public synchronized int size() {
    return held.size();
  }

  public synchronized Optional<CaseSummary> find(long id) {
    return Optional.ofNullable(held.get(id)).map(h -> h.row);
  }

  /** The rows of a lane that pass, in no order. */
  public synchronized List<CaseSummary> rows(Lane lane, Predicate<CaseSummary> test) {
    List<CaseSummary> rows = new ArrayList<>();
    for (Held one : held.values()) {
      if (shown(one, lane, test)) {
        rows.add(one.row);
      }
    }
    return rows;
  }

  private boolean shown(@Nullable Held one, Lane lane, Predicate<CaseSummary> test) {
    return one != null && lane.holds(one.row, one.state, operator) && test.test(one.row);
  }

  private static void tell(long id, boolean was, boolean is, Set<Long> joined, Set<Long> left) {
    if (is && !was) {
      joined.add(id);
    } else if (was && !is) {
      left.add(id);
    }
  }

  private void put(CaseSummary row, Instant now) {
    Held before = held.get(row.id());
    if (before != null) {
      count(before, -1);
    }
    if (!row.stage().open()) {
      held.remove(row.id());
      turns.remove(row.id());
      return;
    }
    Optional<Clock> clock = Clock.of(row, soon);
    Held after = new Held(row, clock.map(c -> c.state(now)).orElse(DueState.NONE));
    held.put(row.id(), after);
    count(after, 1);
    clock
        .flatMap(c -> c.nextChange(now))
        .ifPresentOrElse(at -> turns.put(row.id(), at), () -> turns.remove(row.id()));
  }

  private void remove(long id) {
    turns.remove(id);
    Held before = held.remove(id);
    if (before != null) {
      count(before, -1);
    }
  }

  private void count(Held one, int by) {
    for (Lane lane : Lane.values()) {
      if (lane.holds(one.row, one.state, operator)) {
        counts[lane.ordinal()][one.state.ordinal()] += by;
      }
    }
  }

  private record Held(CaseSummary row, DueState state) {}
}
