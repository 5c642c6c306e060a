package org.zhongshu.mode;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.suggest.Warning;

/** A step of command on modes. */
public sealed interface ModeStep {
  /**
   * 提请启动. Where the centre's rule is met by the proposer alone, it is in force at once.
   *
   * @param title what people call it; blank for the plan's name
   * @param startAt when it is to begin; null for as soon as it is approved
   * @param plannedEnd when it is meant to end; null when open
   * @param plan code of a plan in force; null to activate without one
   * @param basis legal basis or start order (启动令)
   */
  record Propose(
      ModeKind kind,
      Grade level,
      String title,
      List<String> areas,
      @Nullable Instant startAt,
      @Nullable Instant plannedEnd,
      @Nullable String leadUnit,
      @Nullable String plan,
      String basis)
      implements ModeStep {
    public Propose {
      areas = List.copyOf(areas);
    }
  }

  /** 收到预警: a warning is kept, so that desks suggest what it asks for. Switches nothing. */
  record Hear(Warning warning) implements ModeStep {}

  /**
   * 读数入库: readings of sensors are kept, those over a threshold as a record. Switches nothing.
   *
   * @param readings in any order; one that is known already is left as it is
   */
  record Sense(List<Reading> readings) implements ModeStep {
    public Sense {
      readings = List.copyOf(readings);
    }
  }

  /** 批准: by one of those who may, each once. */
  record Approve(long activation, String opinion) implements ModeStep {}

  /** 撤回, or 不批准: before it is in force. */
  record Withdraw(long activation, String reason) implements ModeStep {}

  /** 到时启动: the set time of an approved one has come; taken by the rules themselves. */
  record Begin(long activation) implements ModeStep {}

  /**
   * 调级: raised or lowered.
   *
   * @param seenVersion version of the activation that the person saw, so that nobody lowers what a
   *     colleague has just raised; null to change whatever is there
   */
  record ChangeLevel(long activation, @Nullable Integer seenVersion, Grade level, String reason)
      implements ModeStep {
    /** Whatever is there. */
    public ChangeLevel(long activation, Grade level, String reason) {
      this(activation, null, level, reason);
    }
  }

  /**
   * 延长, or shortened.
   *
   * @param seenVersion as in {@link ChangeLevel}
   * @param until when it is now meant to end; null for open
   */
  record Extend(
      long activation, @Nullable Integer seenVersion, @Nullable Instant until, String reason)
      implements ModeStep {}

  /**
   * 结束.
   *
   * @param seenVersion as in {@link ChangeLevel}
   */
  record End(long activation, @Nullable Integer seenVersion, String reason) implements ModeStep {
    /** Whatever is there. */
    public End(long activation, String reason) {
      this(activation, null, reason);
    }
  }
}
