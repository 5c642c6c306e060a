package org.zhongshu.mode.plan;

/** What units report by the hour set (每日调度). */
public enum DailyReport {
  /** 日调度: daily dispatch meeting. */
  DISPATCH_MEETING,
  /** 日研判: daily assessment. */
  ASSESSMENT,
  /** 零报告: nothing to report is an explicit report. */
  ZERO_REPORT
}
