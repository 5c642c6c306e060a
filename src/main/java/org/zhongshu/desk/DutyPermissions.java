package org.zhongshu.desk;

import static org.zhongshu.casework.Role.ACCEPTOR;
import static org.zhongshu.casework.Role.ADMINISTRATOR;
import static org.zhongshu.casework.Role.COLLECTOR;
import static org.zhongshu.casework.Role.DISPATCHER;
import static org.zhongshu.casework.Role.DUTY_LEADER;
import static org.zhongshu.casework.Role.EVALUATOR;
import static org.zhongshu.casework.Role.SHIFT_CHIEF;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Told;
import org.zhongshu.city.City;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.store.Operator;

/** Who may do what in the duty room (值班权限). */
final class DutyPermissions {
  /** Everybody of the centre; the watcher from discipline inspection writes nothing. */
  private static final Set<Role> LOG =
      EnumSet.of(
          COLLECTOR, ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER, EVALUATOR, ADMINISTRATOR);

  private static final Set<Role> LEAD = EnumSet.of(SHIFT_CHIEF, DUTY_LEADER);

  private DutyPermissions() {}

  /** Refusal when the operator may not take a step at all. */
  static Optional<Refusal> of(Operator who, DutyStep step) {
    Set<Role> roles =
        switch (step) {
          case DutyStep.OnRoster _ -> EnumSet.of(SHIFT_CHIEF, DUTY_LEADER, ADMINISTRATOR);
          case DutyStep.OnLog _ -> LOG;
          case DutyStep.OnHandover _ -> LEAD;
        };
    return Permissions.any(who, roles, Told.step(step.key()));
  }

  /** Refusal when the operator may not take a step on reports at all. */
  static Optional<Refusal> of(Operator who, IncidentStep step) {
    Set<Role> roles =
        switch (step) {
          case IncidentStep.Sign _ -> EnumSet.of(DUTY_LEADER);
          case IncidentStep.Regrade _ -> LEAD;
          case IncidentStep.First _,
              IncidentStep.Phone _,
              IncidentStep.Follow _,
              IncidentStep.Final _,
              IncidentStep.Redraft _,
              IncidentStep.Send _ ->
              EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER);
        };
    return Permissions.any(who, roles, Told.step(step.key()));
  }

  /** Refusal when an area's watch is none of the operator's. */
  static Optional<Refusal> area(Operator who, String area, City city) {
    return Permissions.sees(who, area, city)
        ? Optional.empty()
        : Optional.of(Refusal.of("duty.not-my-area", new Told(Told.Kind.AREA, area), who.name()));
  }

  /** Refusal when the operator may not strike an entry: its author may, and who leads. */
  static Optional<Refusal> strike(Operator who, String author) {
    return who.id().equals(author) || LEAD.stream().anyMatch(who::is)
        ? Optional.empty()
        : Optional.of(Refusal.of("duty.strike-not-own", Told.operator(author)));
  }
}
