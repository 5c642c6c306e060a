package org.zhongshu.mode.suggest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.ModeKind;

/**
 * That a mode be activated, or one in force be raised, lowered or ended.
 *
 * @param what what is suggested
 * @param of the activation that is to be raised, lowered or ended; null for a new one
 * @param kind mode
 * @param level level; the mildest that the reasons bear. Of one that is to be ended, the level that
 *     it has
 * @param areas where
 * @param plan code of a plan in force that fits; null when none does
 * @param start when it should begin; null for at once
 * @param end when it would end; null for open
 * @param reasons why; at least one
 */
public record Suggestion(
    What what,
    @Nullable Of of,
    ModeKind kind,
    Grade level,
    List<String> areas,
    @Nullable String plan,
    @Nullable Instant start,
    @Nullable Instant end,
    List<Reason> reasons) {
  /** What can be suggested. */
  public enum What {
    /** 启动. */
    ACTIVATE,
    /** 升级. */
    RAISE,
    /** 降级. */
    LOWER,
    /** 结束. */
    END
  }

  /**
   * An activation in force.
   *
   * @param level level that it has
   */
  public record Of(long id, String title, Grade level) {}

  public Suggestion {
    areas = List.copyOf(areas);
    reasons = List.copyOf(reasons);
  }

  /** That a mode be activated. */
  static Suggestion activate(
      ModeKind kind,
      Grade level,
      List<String> areas,
      @Nullable String plan,
      @Nullable Instant start,
      @Nullable Instant end,
      List<Reason> reasons) {
    return new Suggestion(What.ACTIVATE, null, kind, level, areas, plan, start, end, reasons);
  }

  /** Why, in the first place. */
  public Reason first() {
    return reasons.getFirst();
  }
}
