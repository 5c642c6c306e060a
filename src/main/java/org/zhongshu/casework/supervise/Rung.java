package org.zhongshu.casework.supervise;

import java.util.Optional;

/** Rungs of the ladder by which a supervised task is chased (督办梯级), lowest first. */
public enum Rung {
  /** 催办. */
  URGE,
  /** 督办通知. */
  NOTICE,
  /** 现场督办. */
  ON_SITE,
  /** 通报. */
  CIRCULAR;

  /** The rung above; empty on the last. */
  public Optional<Rung> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }
}
