package org.zhongshu.city;

/** Kinds of units. */
public enum UnitKind {
  /** 运行管理中心: operations centre of one of the four levels. */
  OPERATIONS_CENTRE,
  /** 职能部门: a department of government. */
  DEPARTMENT,
  /** 公用企业: water, gas, heat, power and the like. */
  UTILITY,
  /** 专业队伍: law enforcement, fire, rescue, forest protection. */
  TEAM,
  /** 村(社区): a community's post, which carries out. */
  COMMUNITY_POST
}
