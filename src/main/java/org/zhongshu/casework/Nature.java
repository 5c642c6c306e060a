package org.zhongshu.casework;

/** What the reporter wants (诉求性质). */
public enum Nature {
  /** 咨询. */
  ENQUIRY,
  /** 求助. */
  HELP,
  /** 投诉. */
  COMPLAINT,
  /** 举报. */
  TIP_OFF,
  /** 建议. */
  SUGGESTION,
  /** 表扬. */
  PRAISE,
  /** Not told. */
  UNKNOWN
}
