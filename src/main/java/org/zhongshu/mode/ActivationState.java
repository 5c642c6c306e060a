package org.zhongshu.mode;

/** Life of an activation: proposed → scheduled → in force → ended; or withdrawn. */
public enum ActivationState {
  /** 待批准: not enough of those who may have approved yet. */
  PROPOSED,
  /** 待启动: approved, for a set time. */
  SCHEDULED,
  /** 生效中. */
  IN_FORCE,
  /** 已结束. */
  ENDED,
  /** 已撤回: withdrawn or declined before it was in force. */
  WITHDRAWN
}
