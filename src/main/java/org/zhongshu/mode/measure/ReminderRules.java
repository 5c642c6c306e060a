package org.zhongshu.mode.measure;

/**
 * How a centre reminds (催报规则).
 *
 * @param everyMinutes fewest minutes between two reminders of the same thing
 */
public record ReminderRules(int everyMinutes) {
  /** A proposal, to be set by the centre. */
  public static final ReminderRules USUAL = new ReminderRules(5);
}
