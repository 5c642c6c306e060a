package org.zhongshu.mode.plan;

/** Life of a version of a plan: draft → reviewed → in force → retired. */
public enum PlanState {
  /** 草案. */
  DRAFT,
  /** 已评审. */
  REVIEWED,
  /** 现行: at most one version of a plan. */
  IN_FORCE,
  /** 废止. */
  RETIRED
}
