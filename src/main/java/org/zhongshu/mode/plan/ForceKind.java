package org.zhongshu.mode.plan;

/** Kinds of forces (力量). */
public enum ForceKind {
  /** 队伍. */
  TEAM,
  /** 车辆装备. */
  VEHICLE,
  /** 物资. */
  STORE
}
