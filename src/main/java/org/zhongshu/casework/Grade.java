package org.zhongshu.casework;

/** Grade of a case or level of a warning (等级): ordinary, then blue IV to red I. */
public enum Grade {
  /** 一般. */
  ORDINARY,
  /** 蓝 Ⅳ级. */
  BLUE,
  /** 黄 Ⅲ级. */
  YELLOW,
  /** 橙 Ⅱ级. */
  ORANGE,
  /** 红 Ⅰ级. */
  RED
}
