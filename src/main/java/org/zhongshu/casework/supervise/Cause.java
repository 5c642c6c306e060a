package org.zhongshu.casework.supervise;

/** Why something is supervised, and why an alarm is raised (督办缘由、告警原因). */
public enum Cause {
  /** 领导批示: a leader ordered it. Starts a task and raises no alarm. */
  INSTRUCTION(Reach.DISPATCHER),
  /** 超期: a clock of the case is used up. */
  OVERDUE(Reach.DISPATCHER),
  /** 严重超期: a clock of the case is overrun to a multiple of its limit. */
  OVERRUN(Reach.SHIFT_CHIEF),
  /** 多次退回: units hand it back again and again, so the shift chief arbitrates. */
  RETURNS(Reach.SHIFT_CHIEF),
  /** 重复诉求: the same matter soon after it was closed, or from several reporters. */
  REPEATED(Reach.DISPATCHER),
  /** 复杂事项: supervised as long as a unit handles it. Starts a task and raises no alarm. */
  COMPLEX(Reach.DISPATCHER),
  /** 督办未反馈: a supervised task was not answered within the clock of its rung. */
  UNANSWERED(Reach.DISPATCHER),
  /** 漏报漏巡: a mode made it due, and nobody did it by its minute. */
  MISSED(Reach.SHIFT_CHIEF),
  /** 上呈待接管: raised to the duty leader, and nobody has taken command yet. */
  RAISED_UP(Reach.DUTY_LEADER);

  private final Reach first;

  Cause(Reach first) {
    this.first = first;
  }

  /** Whom an alarm of it reaches first. */
  public Reach firstReach() {
    return first;
  }
}
