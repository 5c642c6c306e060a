package org.zhongshu.casework.supervise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;

/** A step of supervision: on tasks, and on alarms. */
public sealed interface SuperviseStep {
  /** Key in journal and words, for example {@code instruct}. */
  default String key() {
    return switch (this) {
      case Instruct _ -> "instruct";
      case Urge _ -> "urge";
      case Sign _ -> "sign";
      case Reply _ -> "reply";
      case Escalate _ -> "escalate";
      case Settle _ -> "settle";
      case Acknowledge _ -> "acknowledge";
      case Shelve _ -> "shelve";
      case Unshelve _ -> "unshelve";
      case Raise _ -> "raise";
      case Chase _ -> "chase";
      case Pass _ -> "pass-up";
    };
  }

  /** On one task that is there. */
  sealed interface OnTask extends SuperviseStep {
    String task();
  }

  /** On alarms, each decided on its own. */
  sealed interface OnAlarms extends SuperviseStep {
    List<Long> alarms();
  }

  /** Only the rules take these, by the operator {@code system}. */
  sealed interface ByRule extends SuperviseStep {}

  /**
   * 批示交办: a leader's instruction becomes a supervised task.
   *
   * @param caseNumber the case that it is about; null when it stands on its own
   * @param words the instruction
   * @param leader whose it is, as a post; empty when whoever issues it speaks for himself
   * @param receivers ids of the units that receive it
   */
  record Instruct(
      @Nullable String caseNumber,
      String words,
      String leader,
      Limit handling,
      Limit feedback,
      List<String> receivers)
      implements SuperviseStep {
    public Instruct {
      receivers = List.copyOf(receivers);
    }
  }

  /** 催办: the lowest rung; again and again while no higher one was climbed. */
  record Urge(String task, String opinion) implements OnTask {}

  /**
   * Climbs the ladder (升级督办).
   *
   * @param rung which rung; null for the next one
   */
  record Escalate(String task, @Nullable Rung rung, String opinion) implements OnTask {}

  /** 签收, for a unit. */
  record Sign(String task, String unit) implements OnTask {}

  /**
   * 反馈, for a unit.
   *
   * @param words what was done
   * @param done whether the unit says that the matter is done (办结)
   */
  record Reply(String task, String unit, String words, boolean done) implements OnTask {}

  /**
   * 评: closes the task with a mark.
   *
   * @param mark 0 to 100
   */
  record Settle(String task, int mark, String opinion) implements OnTask {}

  /** 确认. */
  record Acknowledge(List<Long> alarms, String opinion) implements OnAlarms {
    public Acknowledge {
      alarms = List.copyOf(alarms);
    }
  }

  /**
   * 搁置: puts alarms aside until an end; they come back by themselves.
   *
   * @param reason why; must be said
   */
  record Shelve(List<Long> alarms, Instant until, String reason) implements OnAlarms {
    public Shelve {
      alarms = List.copyOf(alarms);
    }
  }

  /** Takes shelved alarms back before their end. */
  record Unshelve(List<Long> alarms) implements OnAlarms {
    public Unshelve {
      alarms = List.copyOf(alarms);
    }
  }

  /** Looks at cases, and raises and starts what the rules say is due (自动督办). */
  record Raise(List<String> cases) implements ByRule {
    public Raise {
      cases = List.copyOf(cases);
    }
  }

  /** Chases tasks whose clock is used up (自动催办). */
  record Chase(List<String> tasks) implements ByRule {
    public Chase {
      tasks = List.copyOf(tasks);
    }
  }

  /** Passes alarms that nobody acknowledges on to whom they reach next (告警升级). */
  record Pass(List<Long> alarms) implements ByRule {
    public Pass {
      alarms = List.copyOf(alarms);
    }
  }
}
