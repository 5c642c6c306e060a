package org.zhongshu.mode.plan;

import java.util.List;

/**
 * Organisation of a plan (组织体系): one command centre and N departments (1+N).
 *
 * @param command id of the unit that is the command centre
 * @param commander post of the commander (指挥长), for example 带班市领导
 * @param departments the N
 */
public record Organisation(String command, String commander, List<Department> departments) {
  public Organisation {
    departments = List.copyOf(departments);
  }

  /**
   * A department of the command group (成员单位).
   *
   * @param unit id of the unit
   * @param duty what it answers for
   */
  public record Department(String unit, String duty) {}
}
