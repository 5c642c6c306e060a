package org.zhongshu.mode.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.signal.Sensor;

/**
 * All signals that a centre has (信号), from which emergencies are suggested.
 *
 * @param warnings all that were received, in any order
 * @param cases cases reported within {@link SuggestRules#burstWithin}
 * @param sensors all that ever read anything
 * @param exceeded readings over a threshold, at least since the first activation in force began
 */
public record Signals(
    List<Warning> warnings, List<Recent> cases, List<Sensor> sensors, List<Exceeded> exceeded) {
  /** Nothing. */
  public static final Signals NONE = new Signals(List.of(), List.of(), List.of(), List.of());

  public Signals {
    warnings = List.copyOf(warnings);
    cases = List.copyOf(cases);
    sensors = List.copyOf(sensors);
    exceeded = List.copyOf(exceeded);
  }

  /**
   * A case that was reported lately.
   *
   * @param category code of its class; null while it has none
   * @param area code of its area; null while it has none
   */
  public record Recent(@Nullable String category, @Nullable String area) {}
}
