package org.zhongshu.mode;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/**
 * A step of command on modes, in their simplest form; plans and their measures come with the plan
 * library.
 */
public sealed interface ModeStep {
  /** 启动. */
  record Activate(
      ModeKind kind,
      Grade level,
      String title,
      List<String> areas,
      @Nullable Instant plannedEnd,
      @Nullable String leadUnit,
      String approvedBy,
      String basis)
      implements ModeStep {
    public Activate {
      areas = List.copyOf(areas);
    }
  }

  /** 调级: raised or lowered. */
  record ChangeLevel(long activation, Grade level, String reason) implements ModeStep {}

  /** 结束. */
  record End(long activation, String reason) implements ModeStep {}
}
