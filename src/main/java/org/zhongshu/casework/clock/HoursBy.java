package org.zhongshu.casework.clock;

/**
 * By which rule hours count (时段依据).
 *
 * @param rule which rule
 * @param id the managing jurisdiction, or the title of the activation; empty for the city's
 */
public record HoursBy(Rule rule, String id) {
  /** The city's own. */
  public static final HoursBy CITY = new HoursBy(Rule.CITY, "");

  /** Which rule, from the widest to the strictest. */
  public enum Rule {
    /** 全市. */
    CITY,
    /** 管理辖区. */
    AREA,
    /** 模式: an activation in force over the place. */
    MODE
  }
}
