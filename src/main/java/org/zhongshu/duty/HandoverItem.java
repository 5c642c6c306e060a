package org.zhongshu.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a handover (交接事项), as it stood when it was drawn up.
 *
 * @param subject number of the case, task or incident, id of the alarm, activation or entry; empty
 *     for a count
 * @param words its words; empty for a count
 * @param due when it falls due or ends; null when it does not
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
