package org.zhongshu.casework.clock;

import java.util.Map;
import java.util.Optional;
import org.zhongshu.casework.Stage;

/**
 * Limits of the stages that have one of their own (环节时限). Handling has none here: its limit comes
 * from the category.
 *
 * @param limits stage → limit; stages that are missing have no clock
 */
public record StageLimits(Map<Stage, Limit> limits) {
  public StageLimits {
    limits = Map.copyOf(limits);
  }

  /**
   * What centres commonly set: acceptance and dispatch 15 min, verification and confirmation 30
   * min. Data, not law.
   */
  public static StageLimits usual() {
    return new StageLimits(
        Map.of(
            Stage.TO_VERIFY, new Limit(30, LimitUnit.MINUTE),
            Stage.TO_FILE, new Limit(15, LimitUnit.MINUTE),
            Stage.TO_DISPATCH, new Limit(15, LimitUnit.MINUTE),
            Stage.TO_CONFIRM, new Limit(30, LimitUnit.MINUTE),
            Stage.TO_CLOSE, new Limit(30, LimitUnit.MINUTE)));
  }

  public Optional<Limit> of(Stage stage) {
    return Optional.ofNullable(limits.get(stage));
  }
}
