package org.zhongshu.casework.evaluate;

import java.time.Duration;

/**
 * What a centre holds to be a sign, and what it takes off a mark. Data of the centre; the usual
 * numbers are proposals.
 *
 * @param farMetres evidence farther from the place than this is a sign
 * @param quick handed in sooner after dispatch than this is a sign
 * @param reopenedWithin opened again within this time after closing is a sign
 * @param off points taken off
 */
public record EvaluationRules(int farMetres, Duration quick, Duration reopenedWithin, Off off) {

  /**
   * Points taken off 100, each time; a mark does not fall below 0.
   *
   * @param late handed in after the deadline, or never
   * @param rework each rework
   * @param extension each extension
   * @param unsolved the reporter says it is not solved
   * @param unsatisfied the reporter says he is not satisfied
   * @param lateDispatch each dispatch after its limit
   * @param returned each dispatch that was handed back or revoked
   */
  public record Off(
      int late,
      int rework,
      int extension,
      int unsolved,
      int unsatisfied,
      int lateDispatch,
      int returned) {}

  public static final EvaluationRules USUAL =
      new EvaluationRules(
          500, Duration.ofSeconds(120), Duration.ofDays(7), new Off(20, 15, 5, 20, 10, 10, 15));
}
