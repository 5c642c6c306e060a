package org.zhongshu.casework;

/** Roles of the centre (角色). */
public enum Role {
  /** 采集员: verifies and confirms on the spot. */
  COLLECTOR,
  /** 受理员: takes cases in and files them. */
  ACCEPTOR,
  /** 派遣员. */
  DISPATCHER,
  /** 值班长. */
  SHIFT_CHIEF,
  /** 带班领导. */
  DUTY_LEADER,
  /** 处置人员: of a unit. */
  HANDLER,
  /** 督查员: sees all, edits nothing, may attach a note. */
  SUPERVISOR,
  /** 考核员. */
  EVALUATOR,
  /** 管理员: keeps city, catalogue, operators. */
  ADMINISTRATOR,
  /** 处置部门负责人: answers for a unit, endorses its requests for extension. */
  DEPARTMENT
}
