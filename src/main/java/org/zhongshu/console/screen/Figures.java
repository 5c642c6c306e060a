package org.zhongshu.console.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhongshu.console.screen.OpenCases.Load;
import org.zhongshu.console.screen.OpenCases.Standing;
import org.zhongshu.store.CaseCounts;
import org.zhongshu.store.CaseDay;
import org.zhongshu.store.CaseSpan;

/**
 * The figures of one screen, all of one moment.
 *
 * @param at that moment
 * @param standing the open cases
 * @param counts what came in and was closed
 * @param days the whole days before today, oldest first; empty until they are known
 */
record Figures(Instant at, Standing standing, CaseCounts counts, List<CaseDay> days) {

  /** Share of the open cases that are over their limit, 0 to 1. */
  double overShare() {
    return standing.open() == 0 ? 0 : (double) standing.over() / standing.open();
  }

  /** What today's figures count: the day that they were counted for, also when it has turned. */
  CaseSpan today(CaseSpan.Kind kind) {
    return new CaseSpan(kind, counts.dayStart(), counts.dayEnd());
  }

  /** The same of the last 7 days. */
  CaseSpan week(CaseSpan.Kind kind) {
    return new CaseSpan(kind, counts.weekStart(), counts.dayEnd());
  }

  int receivedToday() {
    return sum(counts.receivedToday());
  }

  int closedToday() {
    return sum(counts.closedToday());
  }

  /**
   * Open at the end of each of the last days, today's as it stands: reckoned back from what came in
   * and was closed since.
   */
  List<Integer> openByDay() {
    int days = Math.min(counts.receivedByDay().size(), counts.closedByDay().size());
    List<Integer> open = new ArrayList<>();
    int standingThen = standing.open();
    for (int day = days - 1; day >= 0; day--) {
      open.addFirst(Math.max(0, standingThen));
      standingThen -= counts.receivedByDay().get(day) - counts.closedByDay().get(day);
    }
    return open;
  }

  /** Value of the day before today; empty when it is not known. */
  static Optional<Integer> yesterday(List<Integer> byDay) {
    return byDay.size() < 2 ? Optional.empty() : Optional.of(byDay.get(byDay.size() - 2));
  }

  /**
   * Share closed in time of those closed in the last 7 days that had a limit, 0 to 1; empty when
   * there were none.
   */
  OptionalDouble onTime() {
    return counts.closedLast7Days() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) counts.inTimeLast7Days() / counts.closedLast7Days());
  }

  /**
   * Minutes from report to first dispatch that so large a share of today's cases did not pass;
   * empty when none was dispatched.
   */
  OptionalDouble firstDispatchMinutes(double share) {
    List<Integer> ascending = counts.firstResponseSeconds();
    if (ascending.isEmpty()) {
      return OptionalDouble.empty();
    }
    int rank = (int) Math.ceil(share * ascending.size());
    return OptionalDouble.of(ascending.get(Math.clamp(rank - 1, 0, ascending.size() - 1)) / 60.0);
  }

  /** The jurisdiction with the largest share over the limit, among those that have any. */
  Optional<Load> worst() {
    return standing.loads().stream()
        .filter(l -> l.over() > 0)
        .max(Comparator.comparingDouble(Load::overShare).thenComparingInt(Load::over));
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }
}
