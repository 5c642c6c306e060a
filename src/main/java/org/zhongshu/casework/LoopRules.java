package org.zhongshu.casework;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a centre sets of the loop (闭环规则): data, never constants of the program.
 *
 * @param maxExtensions most extensions of one handling (延期), 0 or more
 * @param maxSuspension longest suspension (挂账)
 * @param returnsBeforeArbitration returns after which only the shift chief dispatches (裁定), 1 or
 *     more
 * @param duplicates when two cases may be the same matter
 * @param roles steps that others may take than those of the table ({@link StepKind#roles()})
 */
public record LoopRules(
    int maxExtensions,
    Duration maxSuspension,
    int returnsBeforeArbitration,
    Duplicates.Rule duplicates,
    Map<StepKind, Set<Role>> roles) {

  public LoopRules {
    if (maxExtensions < 0 || returnsBeforeArbitration < 1 || maxSuspension.isNegative()) {
      throw new IllegalArgumentException(
          "extensions %d, returns %d, suspension %s"
              .formatted(maxExtensions, returnsBeforeArbitration, maxSuspension));
    }
    Map<StepKind, Set<Role>> copy = new EnumMap<>(StepKind.class);
    roles.forEach((kind, set) -> copy.put(kind, Set.copyOf(set)));
    roles = Map.copyOf(copy);
  }

  /** What the field's rules and most centres say. */
  public static LoopRules usual() {
    return new LoopRules(2, Duration.ofDays(365), 3, Duplicates.Rule.USUAL, Map.of());
  }

  /** Who may take a step here. */
  public Set<Role> roles(StepKind kind) {
    Set<Role> own = roles.get(kind);
    return own == null ? kind.roles() : EnumSet.copyOf(own);
  }
}
