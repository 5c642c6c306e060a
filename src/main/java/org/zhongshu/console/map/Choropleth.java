package org.zhongshu.console.map;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads of jurisdictions in five steps of lightness (底色). The bounds between the steps are round
 * numbers that follow the loads, so that a quiet day and a storm can both be read; they are printed
 * in the legend.
 *
 * @param loads id of the jurisdiction → load, for example open cases per 10,000 residents; those
 *     without one are left out
 * @param bounds four bounds between the five steps, ascending; empty when there are no loads
 */
public record Choropleth(Map<String, Double> loads, double[] bounds) {
  public static final int STEPS = 5;
  public static final Choropleth NONE = new Choropleth(Map.of(), new double[0]);

  public Choropleth {
    loads = Map.copyOf(loads);
  }

  public static Choropleth of(Map<String, Double> loads) {
    double[] sorted = loads.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      return NONE;
    }
    double[] bounds = new double[STEPS - 1];
    for (int i = 0; i < bounds.length; i++) {
      double share = (i + 1.0) / STEPS * (sorted.length - 1);
      int below = (int) share;
      int above = Math.min(below + 1, sorted.length - 1);
      bounds[i] = round(sorted[below] + (share - below) * (sorted[above] - sorted[below]));
    }
    for (int i = 1; i < bounds.length; i++) {
      if (bounds[i] <= bounds[i - 1]) {
        bounds[i] = next(bounds[i - 1]);
      }
    }
    return new Choropleth(loads, bounds);
  }

  /** Step of a jurisdiction, 1 (least) to 5; 0 when its load is not known. */
  public int step(@Nullable String jurisdiction) {
    Double load = jurisdiction == null ? null : loads.get(jurisdiction);
    if (load == null || bounds.length == 0) {
      return 0;
    }
    int step = 1;
    while (step <= bounds.length && load >= bounds[step - 1]) {
      step++;
    }
    return step;
  }

  /** A load in digits that tell it from the others. */
  public String told(double load) {
    double greatest = loads.values().stream().mapToDouble(Double::doubleValue).max().orElse(load);
    return (greatest < 2 ? "%.2f" : greatest < 1000 ? "%.1f" : "%,.0f").formatted(load);
  }

  /** Two leading digits at most; below ten a step of a tenth, below one of a hundredth. */
  private static double round(double value) {
    if (value <= 0) {
      return unit(value);
    }
    return Math.max(unit(value), Math.round(value / unit(value)) * unit(value));
  }

  private static double next(double value) {
    double next = value + unit(value);
    return Math.round(next / unit(value)) * unit(value);
  }

  private static double unit(double value) {
    if (value < 1) {
      return 0.01;
    }
    return value < 10 ? 0.1 : Math.pow(10, Math.floor(Math.log10(value)) - 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Choropleth that
        && loads.equals(that.loads)
        && Arrays.equals(bounds, that.bounds);
  }

  @Override
  public int hashCode() {
    return 31 * loads.hashCode() + Arrays.hashCode(bounds);
  }

  @Override
  public String toString() {
    return "Choropleth" + loads + Arrays.toString(bounds);
  }
}
