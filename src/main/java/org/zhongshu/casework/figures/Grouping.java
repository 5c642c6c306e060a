package org.zhongshu.casework.figures;

/** By what figures are grouped. */
public enum Grouping {
  /** Everything in one. */
  ALL,
  /** 管理辖区. */
  JURISDICTION,
  /** 行政区划: counties, or the level below the part of the city that is asked for. */
  DIVISION,
  /** 处置部门. */
  UNIT,
  /** 大类. */
  BIG_CLASS,
  /** 小类. */
  CLASS,
  /** 渠道. */
  CHANNEL
}
