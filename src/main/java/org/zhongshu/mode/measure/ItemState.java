package org.zhongshu.mode.measure;

/** What became of something due. */
public enum ItemState {
  /** 待办. */
  OPEN,
  /** 已办. */
  DONE,
  /** 漏办 (漏报、漏巡): nobody answered by its minute. */
  MISSED,
  /** 补办: answered after it had been missed; the missing stays on record. */
  DONE_LATE,
  /** 取消: the mode ended, or was lowered, before it was answered. */
  CANCELLED;

  /** Whether it still wants an answer. */
  public boolean wanted() {
    return this == OPEN || this == MISSED;
  }
}
