package org.zhongshu.casework;

/**
 * Stages of the closed loop (闭环环节). 核查 is before filing, 核实 before closing; they are never mixed
 * up. Which step leads from which stage to which is told by {@link StageMachine} alone.
 */
public enum Stage {
  /** 待核查: to be verified before filing. */
  TO_VERIFY,
  /** 待立案: to be filed. */
  TO_FILE,
  /** 待派遣: filed, to be dispatched. */
  TO_DISPATCH,
  /** 处置中: with the handling unit. */
  IN_HANDLING,
  /** 待核实: handled, to be confirmed on the spot by someone else. */
  TO_CONFIRM,
  /** 待结案: confirmed, to be closed. */
  TO_CLOSE,
  /** 挂账: suspended for a time. */
  SUSPENDED,
  /** 已结案. */
  CLOSED,
  /** 不予受理. */
  NOT_ACCEPTED,
  /** 作废. */
  VOIDED,
  /** 强制结案. */
  CLOSED_BY_FORCE,
  /**
   * 已并案: found to be the same matter as another case, whose ending ends it too. No work of its own
   * is owed, and the citizen's clock goes on.
   */
  MERGED;

  /** Whether the case has come to its end; one that was merged ends with its parent. */
  public boolean ended() {
    return !open() && this != MERGED;
  }

  /** Whether work is still owed. */
  public boolean open() {
    return switch (this) {
      case TO_VERIFY, TO_FILE, TO_DISPATCH, IN_HANDLING, TO_CONFIRM, TO_CLOSE, SUSPENDED -> true;
      case CLOSED, NOT_ACCEPTED, VOIDED, CLOSED_BY_FORCE, MERGED -> false;
    };
  }
}
