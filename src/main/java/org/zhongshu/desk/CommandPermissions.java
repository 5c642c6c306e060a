package org.zhongshu.desk;

import static org.zhongshu.casework.Role.ACCEPTOR;
import static org.zhongshu.casework.Role.DEPARTMENT;
import static org.zhongshu.casework.Role.DISPATCHER;
import static org.zhongshu.casework.Role.DUTY_LEADER;
import static org.zhongshu.casework.Role.HANDLER;
import static org.zhongshu.casework.Role.SHIFT_CHIEF;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Told;
import org.zhongshu.city.City;
import org.zhongshu.mode.command.CommandRules;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.store.Operator;

/** Who may do what on commands and directives (指挥权限). */
final class CommandPermissions {
  private static final Set<Role> RAISE =
      EnumSet.of(ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER, HANDLER, DEPARTMENT);

  /** The centre's own, who chase and note what they are told by phone. */
  private static final Set<Role> CENTRE = EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER);

  private static final Set<Role> ANSWER =
      EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER, HANDLER, DEPARTMENT);

  private static final Set<Role> UNITS = EnumSet.of(HANDLER, DEPARTMENT);

  private CommandPermissions() {}

  /** Refusal when the operator may not take a step at all. */
  static Optional<Refusal> of(Operator who, CommandStep step, CommandRules rules) {
    Set<Role> roles =
        switch (step) {
          case CommandStep.Raise raise -> raise.take() ? rules.takers() : RAISE;
          case CommandStep.Withdraw _ -> RAISE;
          case CommandStep.Take _,
              CommandStep.TakeOver _,
              CommandStep.GiveBack _,
              CommandStep.End _,
              CommandStep.Give _,
              CommandStep.Recall _ ->
              rules.takers();
          case CommandStep.Phone _, CommandStep.Remind _ -> CENTRE;
          case CommandStep.Deliver _,
              CommandStep.Read _,
              CommandStep.Confirm _,
              CommandStep.ReportBack _ ->
              ANSWER;
          case CommandStep.Keep _ -> Set.of();
        };
    if (step instanceof CommandStep.Keep && who.id().equals(Operator.SYSTEM.id())) {
      return Optional.empty();
    }
    return Permissions.any(who, roles, Told.step(step.key()));
  }

  /** Whether an operator is of a unit and of nothing else: he raises only its own cases. */
  static boolean onlyOfUnit(Operator who) {
    return UNITS.containsAll(who.roles());
  }

  /** Refusal when a command's area is none of the operator's. */
  static Optional<Refusal> area(Operator who, Commanding it, City city) {
    return sees(who, it, city)
        ? Optional.empty()
        : Optional.of(Refusal.of("command.not-my-area", it.number(), who.name()));
  }

  /** Whether an operator sees a command: of his area, or raised by his unit. */
  static boolean sees(Operator who, Commanding it, City city) {
    String unit = who.unit();
    if (unit != null && unit.equals(it.raised().unit())) {
      return true;
    }
    return !onlyOfUnit(who) && Permissions.sees(who, it.area(), city);
  }

  /** Refusal when somebody else raised it; who leads gives it back instead. */
  static Optional<Refusal> withdraw(Operator who, Commanding it) {
    String unit = who.unit();
    boolean own =
        who.id().equals(it.raised().by()) || (unit != null && unit.equals(it.raised().unit()));
    return own
        ? Optional.empty()
        : Optional.of(
            Refusal.of("command.not-raised", it.number(), Told.operator(it.raised().by())));
  }

  /**
   * For which unit an operator answers.
   *
   * @param said unit that was named; null for his own
   */
  static Answering answering(Operator who, @Nullable String said) {
    String own = who.unit();
    if (own != null) {
      return said == null || said.equals(own)
          ? new Answering(own, false, null)
          : new Answering(
              own, false, Refusal.of("directive.not-my-unit", who.name(), Told.unit(said)));
    }
    if (said == null) {
      return new Answering("", true, Refusal.of("directive.unit-missing", who.name()));
    }
    return new Answering(
        said, true, Permissions.any(who, CENTRE, Told.step("directive-phone")).orElse(null));
  }

  /**
   * Who answers.
   *
   * @param phone whether the centre notes what it was told by phone
   * @param refusal why not; null when he may
   */
  record Answering(String unit, boolean phone, @Nullable Refusal refusal) {}
}
