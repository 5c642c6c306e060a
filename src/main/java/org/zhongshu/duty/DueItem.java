package org.zhongshu.duty;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that falls due today (今日应办).
 *
 * @param at when
 * @param subject number or key of what it is about; empty for a count
 * @param words its words; a person's, a unit's, a case's
 * @param count how many it stands for
 * @param doneAt when it was done; null while it is not
 */
public record DueItem(
    Instant at, DueKind kind, String subject, String words, int count, @Nullable Instant doneAt) {

  /** In order of time. */
  public static final Comparator<DueItem> ORDER =
      Comparator.comparing(DueItem::at)
          .thenComparing(DueItem::kind)
          .thenComparing(DueItem::subject);

  /** Where something that falls due comes from. Sources of others add theirs here. */
  public enum DueKind {
    /** 换班: somebody's shift ends and another's begins. */
    SHIFT,
    /** 交接班: a handover that waits for a signature. */
    HANDOVER,
    /** 电话报告. */
    PHONE_REPORT,
    /** 书面初报. */
    FIRST_REPORT,
    /** 续报. */
    FOLLOW_UP,
    /** 督办件: the clock of a supervised task. */
    TASK,
    /** 案件: deadlines of open cases, one line an hour. */
    CASES,
    /** 模式措施: what a mode in force asks for (零报告、视频轮巡、力量到位). */
    MEASURE,
    /**
     * 催报: what the centre has reminded one's own unit of; its subject names the kind, its count how
     * often.
     */
    REMINDED,
    /** 指令签收: a directive that units still have to confirm. */
    CONFIRMATION,
    /** 指令反馈: one that they still have to report back on. */
    REPORT_BACK
  }

  /** How it stands. */
  public enum DueState {
    /** 已办. */
    DONE,
    /** 迟办: done, and after its time. */
    LATE,
    /** 未到时. */
    AHEAD,
    /** 逾时. */
    MISSED
  }

  public DueState state(Instant now) {
    if (doneAt != null) {
      return doneAt.isAfter(at) ? DueState.LATE : DueState.DONE;
    }
    return now.isAfter(at) ? DueState.MISSED : DueState.AHEAD;
  }
}
