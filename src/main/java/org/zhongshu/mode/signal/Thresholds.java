package org.zhongshu.mode.signal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.zhongshu.casework.Grade;

/**
 * From which value on a kind of sensor tells which level (阈值).
 *
 * @param from level → the least value of it; the stricter the higher. Empty: it suggests nothing
 */
public record Thresholds(Map<Grade, Double> from) {
  /** Tells nothing. */
  public static final Thresholds NONE = new Thresholds(Map.of());

  public Thresholds {
    Map<Grade, Double> copy = new EnumMap<>(Grade.class);
    copy.putAll(from);
    from = Collections.unmodifiableMap(copy);
  }

  /** Whether each stricter level begins higher than the one before. */
  public boolean rising() {
    double before = Double.NEGATIVE_INFINITY;
    for (double each : from.values()) {
      if (each <= before) {
        return false;
      }
      before = each;
    }
    return true;
  }

  /** The strictest level that a value reaches; {@link Grade#ORDINARY} for none. */
  public Grade level(double value) {
    Grade reached = Grade.ORDINARY;
    for (Map.Entry<Grade, Double> each : from.entrySet()) {
      if (value >= each.getValue() && each.getKey().compareTo(reached) > 0) {
        reached = each.getKey();
      }
    }
    return reached;
  }
}
