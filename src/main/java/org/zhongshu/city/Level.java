package org.zhongshu.city;

/**
 * Level of an area in the hierarchy. The first four are the command levels (四级指挥): the city
 * co-ordinates, the county leads, the township fights, the community carries out. A grid (网格) lies
 * below a community and is no command level.
 */
public enum Level {
  /** 市级统筹; code of 6 digits ending in 00. */
  CITY(6),
  /** 县(区)主导; code of 6 digits. */
  COUNTY(6),
  /** 乡镇(街道)主战; code of 9 digits. */
  TOWNSHIP(9),
  /** 村(社区)落实; code of 12 digits. */
  COMMUNITY(12),
  /** 网格; code of 15 digits: the community's 12 and a sequence of 3. */
  GRID(15);

  private final int digits;

  Level(int digits) {
    this.digits = digits;
  }

  /**
   * Digits of a statistical code at this level (GB/T 2260 and its statistical extensions; grids by
   * the city's rule).
   */
  public int digits() {
    return digits;
  }
}
