package org.zhongshu.mode.command;

import java.util.Set;
import org.zhongshu.casework.Role;

/**
 * Who commands and how soon receivers answer (指挥与指令). Data of the centre with proposals.
 *
 * @param takers who may take command, and take it over
 * @param confirmMinutes within how many minutes a directive is confirmed when it does not say
 * @param reportMinutes within how many minutes it is reported back on when a report is wanted and
 *     it does not say
 */
public record CommandRules(Set<Role> takers, int confirmMinutes, int reportMinutes) {
  /** Proposals, to be set by the centre. */
  public static final CommandRules USUAL = new CommandRules(Set.of(Role.DUTY_LEADER), 15, 120);

  /** Longest limit that a directive may have, minutes: a week. */
  public static final int LONGEST = 10_080;

  public CommandRules {
    takers = Set.copyOf(takers);
  }
}
