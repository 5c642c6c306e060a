package org.zhongshu.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.supervise.Operators;

/**
 * Someone who works at a desk or by the command line (席位人员).
 *
 * @param id stable id, for example {@code seat-3}
 * @param name name shown; exercise operators are seats marked 演练, never invented persons
 * @param roles what they may do
 * @param area code of the area, or id of the jurisdiction, that they work for; null for the whole
 *     city
 * @param unit id of their unit, for handlers; null for the centre's own
 */
public record Operator(
    String id, String name, Set<Role> roles, @Nullable String area, @Nullable String unit) {
  /** The program itself (自动): resumes what is due, ends what ends with another, raises alarms. */
  public static final Operator SYSTEM = new Operator(Operators.SYSTEM, "自动", Set.of(), null, null);

  public Operator {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }
}
