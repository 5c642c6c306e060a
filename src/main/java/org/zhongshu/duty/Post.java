package org.zhongshu.duty;

/** Posts of a roster (值班岗位), in the order in which they are shown. */
public enum Post {
  /** 带班领导: answers for the watch and signs what goes out. */
  LEADER(true),
  /** 值班长: leads the shift. */
  CHIEF(true),
  /** 值班员. */
  OFFICER(true),
  /** 联络员: of a department that takes part; need not sit there all day. */
  LIAISON(false),
  /** 技术保障: on call. */
  SUPPORT(false);

  private final boolean continuous;

  Post(boolean continuous) {
    this.continuous = continuous;
  }

  /** Whether somebody must be on it at every hour once a roster has it: else it is a gap. */
  public boolean continuous() {
    return continuous;
  }
}
