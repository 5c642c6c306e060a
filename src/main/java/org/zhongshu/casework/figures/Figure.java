package org.zhongshu.casework.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A figure with the cases behind it.
 *
 * @param numerator cases, or seconds of a mean
 * @param denominator cases
 * @param of numbers of the cases of the denominator
 * @param within numbers of the cases of the numerator; those of a mean are the same as {@code of}
 */
public record Figure(long numerator, long denominator, List<String> of, List<String> within) {
  public static final Figure NONE = new Figure(0, 0, List.of(), List.of());

  public Figure {
    of = List.copyOf(of);
    within = List.copyOf(within);
  }

  /**
   * Numerator over denominator; empty when there is nothing to divide by, which is neither 0 nor 1.
   */
  public OptionalDouble value() {
    return denominator == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) numerator / denominator);
  }

  /** Numbers of the cases of the denominator that are not in the numerator. */
  public List<String> rest() {
    Set<String> counted = Set.copyOf(within);
    return of.stream().filter(number -> !counted.contains(number)).toList();
  }

  /** A figure while it is counted. */
  static final class Count {
    private final List<String> of = new ArrayList<>();
    private final List<String> within = new ArrayList<>();
    private long seconds;

    void share(String number, boolean counts) {
      of.add(number);
      if (counts) {
        within.add(number);
      }
    }

    void mean(String number, long more) {
      of.add(number);
      within.add(number);
      seconds += more;
    }

    Figure done(Indicator.Kind kind) {
      long numerator = kind == Indicator.Kind.SHARE ? within.size() : seconds;
      return new Figure(numerator, of.size(), of, within);
    }
  }
}
