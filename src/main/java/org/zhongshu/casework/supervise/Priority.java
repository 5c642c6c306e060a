package org.zhongshu.casework.supervise;

import org.zhongshu.casework.Grade;

/** How soon an alarm wants somebody (告警优先级), after ISA-18.2: most are low. */
public enum Priority {
  /** 低. */
  LOW,
  /** 中. */
  MEDIUM,
  /** 高. */
  HIGH;

  /** Priority by why it is raised and by the grade of its case. */
  public static Priority of(Cause cause, Grade grade) {
    boolean danger = grade.compareTo(Grade.ORANGE) >= 0;
    return switch (cause) {
      case OVERRUN, RAISED_UP -> HIGH;
      case RETURNS, REPEATED, UNANSWERED, MISSED -> danger ? HIGH : MEDIUM;
      case OVERDUE, INSTRUCTION, COMPLEX -> danger ? HIGH : LOW;
    };
  }
}
