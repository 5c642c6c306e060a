package org.zhongshu.console.screen;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Values of the last days for a small line.
 *
 * @param days the days that make the line, oldest first; where nothing is known of one it is {@code
 *     NaN}
 * @param today how today stands, apart from the line since it is only part of a day; empty when
 *     nothing is told of it
 * @param endsNow whether the last value of the line is that of now
 * @param fromZero whether the line stands on zero: what is counted by the day does
 */
record Trend(List<Double> days, OptionalDouble today, boolean endsNow, boolean fromZero) {
  static final Trend NONE = new Trend(List.of(), OptionalDouble.empty(), false, false);

  Trend {
    days = List.copyOf(days);
  }

  /** What stands at a moment, for example open cases: the last value is that of now. */
  static Trend standing(List<Integer> values) {
    return new Trend(
        values.stream().map(Integer::doubleValue).toList(), OptionalDouble.empty(), true, false);
  }

  /** What is counted by the day; the last value is today's so far. */
  static Trend flow(List<Integer> values) {
    return values.isEmpty()
        ? NONE
        : new Trend(
            values.subList(0, values.size() - 1).stream().map(Integer::doubleValue).toList(),
            OptionalDouble.of(values.getLast()),
            false,
            true);
  }

  /** A share or a span by the day. */
  static Trend measure(List<OptionalDouble> whole, OptionalDouble today) {
    return new Trend(whole.stream().map(v -> v.orElse(Double.NaN)).toList(), today, false, false);
  }
}
