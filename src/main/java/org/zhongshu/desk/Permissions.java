package org.zhongshu.desk;

import static org.zhongshu.store.Role.ACCEPTOR;
import static org.zhongshu.store.Role.ADMINISTRATOR;
import static org.zhongshu.store.Role.COLLECTOR;
import static org.zhongshu.store.Role.DISPATCHER;
import static org.zhongshu.store.Role.DUTY_LEADER;
import static org.zhongshu.store.Role.EVALUATOR;
import static org.zhongshu.store.Role.HANDLER;
import static org.zhongshu.store.Role.SHIFT_CHIEF;
import static org.zhongshu.store.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.StepKind;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Role;

/**
 * Who may do what (权限). The supervision side (受理员) opens and closes, the command side (派遣员)
 * dispatches; a watcher from discipline inspection sees all and edits nothing but notes.
 */
final class Permissions {
  private Permissions() {}

  /** Roles that may take a step. */
  static Set<Role> of(StepKind kind) {
    return switch (kind) {
      case VERIFY -> EnumSet.of(COLLECTOR, ACCEPTOR, SHIFT_CHIEF);
      case FILE, DECLINE -> EnumSet.of(ACCEPTOR, SHIFT_CHIEF);
      case TAKE, RELEASE -> EnumSet.of(ACCEPTOR, DISPATCHER, SHIFT_CHIEF);
      case DISPATCH, REVOKE -> EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER);
      // A unit without a desk of its own answers by phone, and the dispatcher writes it down.
      case HAND_BACK, HANDLE -> EnumSet.of(HANDLER, DISPATCHER, SHIFT_CHIEF);
      case CONFIRM -> EnumSet.of(COLLECTOR, ACCEPTOR, SHIFT_CHIEF);
      case CLOSE -> EnumSet.of(ACCEPTOR, SHIFT_CHIEF);
      case REOPEN -> EnumSet.of(ACCEPTOR, EVALUATOR, SHIFT_CHIEF, DUTY_LEADER);
      case VOID -> EnumSet.of(ACCEPTOR, SHIFT_CHIEF);
      case LOCATE, CLASSIFY, AMEND -> EnumSet.of(ACCEPTOR, DISPATCHER, COLLECTOR, SHIFT_CHIEF);
      case REGRADE -> EnumSet.of(ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER);
      case NOTE -> EnumSet.allOf(Role.class);
    };
  }

  /** Roles that may report a new case. */
  static final Set<Role> REPORT =
      Set.copyOf(EnumSet.of(COLLECTOR, ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER, HANDLER));

  /** Roles that may take in a file. */
  static final Set<Role> TAKE_IN =
      Set.copyOf(EnumSet.of(ACCEPTOR, DISPATCHER, SHIFT_CHIEF, ADMINISTRATOR));

  /**
   * Roles that may switch modes. Who approves is set by the centre; the approver's words stand on
   * record.
   */
  static final Set<Role> MODES = Set.copyOf(EnumSet.of(SHIFT_CHIEF, DUTY_LEADER));

  /** Roles that keep city, catalogue, operators and settings. */
  static final Set<Role> KEEP = Set.copyOf(EnumSet.of(ADMINISTRATOR));

  /** Roles that may save a mapping of import files. */
  static final Set<Role> MAPPINGS = TAKE_IN;

  /** Refusal when the operator has none of the roles. */
  static Optional<Refusal> any(Operator who, Set<Role> roles, Object what) {
    if (roles.stream().anyMatch(who::is)) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.of("not-allowed", who.name(), what, roles.stream().sorted().toList()));
  }

  /**
   * Refusal when the case is none of the operator's: outside his area, or a handler's of another
   * unit.
   */
  static Optional<Refusal> reach(Operator who, Case it, City city) {
    if (!sees(who, it.place().area(), city)) {
      return Optional.of(Refusal.of("not-my-area", it.number(), who.name()));
    }
    boolean onlyHandler = who.roles().equals(Set.of(HANDLER));
    String unit = who.unit();
    if (onlyHandler
        && unit != null
        && !unit.equals(it.assignment().lead())
        && !it.assignment().coHandlers().contains(unit)) {
      return Optional.of(Refusal.of("not-my-unit", it.number(), who.name()));
    }
    return Optional.empty();
  }

  /** Whether an operator works for an area. Cases that wait to be placed are everybody's. */
  static boolean sees(Operator who, @Nullable String area, City city) {
    String scope = who.area();
    if (scope == null || area == null || who.is(SUPERVISOR)) {
      return true;
    }
    return AreaCodes.within(area, scope)
        || city.jurisdictionOf(area).map(j -> j.id().equals(scope)).orElse(false);
  }
}
