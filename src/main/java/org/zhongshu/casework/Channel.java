package org.zhongshu.casework;

/** Channels (渠道) by which cases come in. */
public enum Channel {
  /** 12345 政务服务便民热线. */
  HOTLINE_12345,
  /** 110 非警务事项移交: hand-over of matters that are not for the police. */
  POLICE_110,
  /** 12319 城管热线. */
  HOTLINE_12319,
  /** 数字城管: collectors of digital urban management. */
  DIGITAL_URBAN,
  /** 市民随手拍 (Zhengzhou: 郑好拍): a citizen's photo. */
  CITIZEN_PHOTO,
  /** 网格上报: grid staff. */
  GRID_STAFF,
  /** 视频/物联感知: video and sensors. */
  SENSOR,
  /** 民政服务. */
  CIVIL_AFFAIRS,
  /** 领导交办: from a leader. */
  LEADER,
  /** 网络留言: letters and messages by web or app. */
  WEB,
  /** Anything else that a file tells; the words as they were are kept with the case. */
  OTHER;

  /**
   * Whether a report must be verified (核查) before it can be filed: machines see wrongly, citizens'
   * photos lack a place.
   */
  public boolean needsVerification() {
    return this == SENSOR || this == CITIZEN_PHOTO;
  }

  /** Whether its reporters are called back after the case was closed (回访). */
  public boolean hotline() {
    return this == HOTLINE_12345 || this == HOTLINE_12319;
  }
}
