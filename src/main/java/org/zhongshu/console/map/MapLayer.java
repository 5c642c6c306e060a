package org.zhongshu.console.map;

/** What can be shown or hidden on the map. */
public enum MapLayer {
  /** Loads as lightness of areas (底色). */
  LOADS,
  /** Cases, clustered when far (在办聚合). */
  CASES,
  /** Key places (重点部位). */
  PLACES,
  /** Units (单位与力量). */
  UNITS
}
