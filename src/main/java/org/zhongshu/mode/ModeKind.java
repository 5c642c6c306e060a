package org.zhongshu.mode;

/** The four operating modes (四种模式), from the mildest to the strictest. */
public enum ModeKind {
  /** 日常: runs all year everywhere underneath, needs no activation. */
  DAILY,
  /** 重要节假日. */
  HOLIDAY,
  /** 重大任务. */
  MAJOR_TASK,
  /** 应急. */
  EMERGENCY
}
