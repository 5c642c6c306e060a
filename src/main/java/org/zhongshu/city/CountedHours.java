package org.zhongshu.city;

/**
 * Which hours count as worked (计时时段): hours of the workdays, or, as in an emergency, of every day.
 *
 * @param hours the hours of a day
 * @param everyDay whether days off count too (休息日照计)
 */
public record CountedHours(WorkingHours hours, boolean everyDay) {
  /** What centres commonly set: the usual hours of workdays. Data, not law. */
  public static CountedHours usual() {
    return new CountedHours(WorkingHours.usual(), false);
  }
}
