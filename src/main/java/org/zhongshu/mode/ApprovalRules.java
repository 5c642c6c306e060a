package org.zhongshu.mode;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.zhongshu.casework.Role;

/**
 * Who approves an activation (启动审批), as the centre sets it.
 *
 * @param persons mode → how many different persons, 1 to 5
 * @param roles who may; a proposer who may counts as one of them
 */
public record ApprovalRules(Map<ModeKind, Integer> persons, Set<Role> roles) {
  /** Most persons that a centre can ask for. */
  public static final int MOST = 5;

  /** Two persons for an emergency, one for the others. */
  public static final ApprovalRules USUAL =
      new ApprovalRules(
          Map.of(ModeKind.HOLIDAY, 1, ModeKind.MAJOR_TASK, 1, ModeKind.EMERGENCY, 2),
          Set.of(Role.SHIFT_CHIEF, Role.DUTY_LEADER));

  public ApprovalRules {
    Map<ModeKind, Integer> copy = new EnumMap<>(ModeKind.class);
    copy.putAll(persons);
    persons = Map.copyOf(copy);
    roles = Set.copyOf(roles);
  }

  public int persons(ModeKind kind) {
    return persons.getOrDefault(kind, 1);
  }
}
