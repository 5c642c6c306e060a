package org.zhongshu.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a handover (交接事项), as it stood when it was drawn up.
 *
 * @param subject number of the case, task or incident, id of the alarm, activation or entry, name
 *     of a kind of measure; empty for a count of cases
 * @param words its words, of a measure its mode's; empty for a count of cases
 * @param due when it, or the first of them, falls due or ends; null when it does not
 * @param count how many it stands for; 1 for a single matter
 */
public record HandoverItem(
    Topic topic, String subject, String words, @Nullable Instant due, int count) {

  /** What a line is about, in the order in which the parts of a handover are read. */
  public enum Topic {
    /** 生效模式. */
    MODE,
    /** 待报信息: an information report whose clock runs or has passed. */
    REPORT,
    /** 漏办措施: how much of one kind a mode in force asked for and nobody made good. */
    MEASURE_MISSED,
    /** 下一班措施: how much of one kind it asks for by the end of the next watch. */
    MEASURE_DUE,
    /** 指挥: a command that waits for a leader, or is in force. */
    COMMAND,
    /** 待签收指令: a directive that somebody has not confirmed. */
    DIRECTIVE,
    /** 领导批示 not yet settled. */
    INSTRUCTION,
    /** 超期: how many cases are overdue. */
    OVERDUE,
    /** 超期重点: one of the gravest of them. */
    OVERDUE_CASE,
    /** 下一班到期: how many deadlines fall into the next shift. */
    DUE,
    /** 下一班到期 and grave or first in time. */
    DUE_CASE,
    /** 搁置告警. */
    SHELVED,
    /** 值班日志 marked to hand over. */
    LOG
  }
}
