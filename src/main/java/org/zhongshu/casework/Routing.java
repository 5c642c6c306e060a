package org.zhongshu.casework;

/** Routing classes (分流类别). */
public enum Routing {
  /** An ordinary case: one unit handles it. */
  ORDINARY,
  /** 小微事项: handled in the grid at once. */
  MINOR,
  /** 三跨事项: across departments, levels or areas; one lead and co-handlers. */
  JOINT,
  /** 复杂事项: supervised. */
  COMPLEX
}
