package org.zhongshu.desk;

import static org.zhongshu.casework.Role.ACCEPTOR;
import static org.zhongshu.casework.Role.DEPARTMENT;
import static org.zhongshu.casework.Role.DISPATCHER;
import static org.zhongshu.casework.Role.DUTY_LEADER;
import static org.zhongshu.casework.Role.EVALUATOR;
import static org.zhongshu.casework.Role.HANDLER;
import static org.zhongshu.casework.Role.SHIFT_CHIEF;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.supervise.Reach;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.store.Operator;

/** Who may do what in supervision (督办权限); the watcher sees all of it and does none of it. */
final class SupervisePermissions {
  private SupervisePermissions() {}

  /** Refusal when the operator may not take a step at all. */
  static Optional<Refusal> of(Operator who, SuperviseStep step) {
    return switch (step) {
      case SuperviseStep.ByRule _ ->
          who.equals(Operator.SYSTEM)
              ? Optional.empty()
              : Optional.of(Refusal.of("supervise.by-rule", Told.step(step.key())));
      case SuperviseStep.Instruct _, SuperviseStep.Escalate _ ->
          any(who, step, EnumSet.of(SHIFT_CHIEF, DUTY_LEADER));
      case SuperviseStep.Urge _ -> any(who, step, EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER));
      // A unit without a desk of its own answers by phone, and the dispatcher writes it down.
      case SuperviseStep.Sign _, SuperviseStep.Reply _ ->
          any(who, step, EnumSet.of(HANDLER, DEPARTMENT, DISPATCHER, SHIFT_CHIEF));
      // Whoever issued it may settle it too, which only the task tells.
      case SuperviseStep.Settle _ -> Optional.empty();
      case SuperviseStep.Acknowledge _ ->
          any(who, step, EnumSet.of(ACCEPTOR, DISPATCHER, SHIFT_CHIEF, DUTY_LEADER));
      case SuperviseStep.Shelve _, SuperviseStep.Unshelve _ ->
          any(who, step, EnumSet.of(DISPATCHER, SHIFT_CHIEF, DUTY_LEADER));
    };
  }

  /** Refusal when this task is none of the operator's. */
  static Optional<Refusal> of(Operator who, SuperviseStep.OnTask step, Task task) {
    return switch (step) {
      case SuperviseStep.Sign(String _, String unit) -> unit(who, task, unit);
      case SuperviseStep.Reply reply -> unit(who, task, reply.unit());
      case SuperviseStep.Settle _ ->
          who.id().equals(task.issuedBy())
              ? Optional.empty()
              : any(who, step, EnumSet.of(SHIFT_CHIEF, EVALUATOR, DUTY_LEADER));
      case SuperviseStep.Urge _, SuperviseStep.Escalate _ -> Optional.empty();
    };
  }

  private static Optional<Refusal> unit(Operator who, Task task, String unit) {
    return Set.of(HANDLER, DEPARTMENT).containsAll(who.roles()) && !unit.equals(who.unit())
        ? Optional.of(Refusal.of("supervise.not-my-unit", task.number(), who.name()))
        : Optional.empty();
  }

  /** Role that an alarm reaches. */
  static Role role(Reach whom) {
    return switch (whom) {
      case DISPATCHER -> DISPATCHER;
      case SHIFT_CHIEF -> SHIFT_CHIEF;
      case DUTY_LEADER -> DUTY_LEADER;
    };
  }

  private static Optional<Refusal> any(Operator who, SuperviseStep step, Set<Role> roles) {
    return Permissions.any(who, roles, Told.step(step.key()));
  }
}
