package org.zhongshu.desk;

import static org.zhongshu.casework.Role.ACCEPTOR;
import static org.zhongshu.casework.Role.ADMINISTRATOR;
import static org.zhongshu.casework.Role.COLLECTOR;
import static org.zhongshu.casework.Role.DEPARTMENT;
import static org.zhongshu.casework.Role.DISPATCHER;
import static org.zhongshu.casework.Role.DUTY_LEADER;
import static org.zhongshu.casework.Role.HANDLER;
import static org.zhongshu.casework.Role.SHIFT_CHIEF;
import static org.zhongshu.casework.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.store.Operator;

/**
 * Who may do what (权限). The supervision side (受理员) opens and closes, the command side (派遣员)
 * dispatches; a watcher from discipline inspection sees all and edits nothing but notes.
 */
final class Permissions {
  private Permissions() {}

  /** Roles that may report a new case. */
  static final Set<Role> REPORT =
      Set.copyOf(EnumSet.of(COLLECTOR, ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER, HANDLER));

  /** Roles that may take in a file. */
  static final Set<Role> TAKE_IN =
      Set.copyOf(EnumSet.of(ACCEPTOR, DISPATCHER, SHIFT_CHIEF, ADMINISTRATOR));

  /**
   * Roles that may raise, lower, extend, end and withdraw. Who approves that a mode begins is set
   * by the centre.
   */
  static final Set<Role> MODES = Set.copyOf(EnumSet.of(SHIFT_CHIEF, DUTY_LEADER));

  /** Roles that draft and review plans, and put drills on record. */
  static final Set<Role> PLANS = Set.copyOf(EnumSet.of(SHIFT_CHIEF, DUTY_LEADER));

  /** Roles that put plans in force and retire them. */
  static final Set<Role> PLANS_IN_FORCE = Set.copyOf(EnumSet.of(DUTY_LEADER));

  /** Roles that may propose that a mode be activated. */
  static final Set<Role> PROPOSE_MODES =
      Set.copyOf(EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER));

  /** Roles that may take in readings of sensors. */
  static final Set<Role> SENSE =
      Set.copyOf(EnumSet.of(ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER, ADMINISTRATOR));

  /** Roles that answer for what a mode makes due. */
  static final Set<Role> MEASURES =
      Set.copyOf(EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER, HANDLER, DEPARTMENT));

  /** Roles of the centre that remind units of what they owe. */
  static final Set<Role> REMIND = Set.copyOf(EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER));

  /** Roles that write minutes; whose decisions become tasks has to be allowed to instruct. */
  static final Set<Role> MINUTES = REMIND;

  /** Roles that set the rules of the centre. */
  static final Set<Role> RULES = Set.copyOf(EnumSet.of(SHIFT_CHIEF, DUTY_LEADER));

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
    boolean onlyHandler = Set.of(HANDLER, DEPARTMENT).containsAll(who.roles());
    String unit = who.unit();
    if (onlyHandler && unit != null && !it.assignment().concerns(unit) && !asked(it, unit)) {
      return Optional.of(Refusal.of("not-my-unit", it.number(), who.name()));
    }
    return Optional.empty();
  }

  /** Whether a case was handed over to a unit that has not answered yet, or was its own before. */
  private static boolean asked(Case it, String unit) {
    Progress.Referral referral = it.progress().referral();
    Progress.Handling handling = it.progress().handling();
    return (referral != null && referral.to().equals(unit))
        || (handling != null && (handling.unit().equals(unit) || handling.above().contains(unit)));
  }

  /**
   * Whether an operator answers for what is a unit's: the centre's own people for all, a unit's own
   * for theirs. A seat of units that is of none is nobody's.
   *
   * @param unit null for what is the centre's own
   */
  static boolean answersFor(Operator who, @Nullable String unit) {
    String own = who.unit();
    return own == null ? !CommandPermissions.onlyOfUnit(who) : own.equals(unit);
  }

  /** Whether an operator works for an area. Cases that wait to be placed are everybody's. */
  static boolean sees(Operator who, @Nullable String area, City city) {
    String scope = who.area();
    if (scope == null || area == null || who.is(SUPERVISOR)) {
      return true;
    }
    if (scope.equals(city.profile().code())) {
      // A functional zone has no code of its own that would lie below the city's.
      return true;
    }
    return AreaCodes.within(area, scope)
        || city.jurisdictionOf(area).map(j -> j.id().equals(scope)).orElse(false);
  }
}
