package org.zhongshu.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.rules.RuleSheet;

/** What became of a command. */
public sealed interface Outcome {
  /** Refused; nothing was changed. */
  record Refused(Refusal refusal) implements Outcome {}

  /** Done on one case: as it stands now. */
  record CaseDone(Case now) implements Outcome {}

  /**
   * Done on many.
   *
   * @param done cases as they stand now
   * @param refused number → why not
   */
  record CasesDone(List<Case> done, Map<String, Refusal> refused) implements Outcome {
    public CasesDone {
      done = List.copyOf(done);
      refused = Map.copyOf(refused);
    }
  }

  /**
   * Taken in.
   *
   * @param accepted new cases
   * @param repeated those that were in already
   * @param refused place in {@link Command.TakeIn#drafts}, from 0 → why it could not be taken
   */
  record TakenIn(int accepted, int repeated, Map<Integer, Refusal> refused) implements Outcome {
    public TakenIn {
      refused = Map.copyOf(refused);
    }
  }

  /** Done on a mode: the activation as it stands now. */
  record ModeDone(Activation now) implements Outcome {}

  /** Done on what modes make due: as it stands now. */
  record MeasuresDone(List<MeasureItem> now) implements Outcome {
    public MeasuresDone {
      now = List.copyOf(now);
    }
  }

  /** Minutes were written: as they stand now, with the tasks that were decided. */
  record MinutesDone(MinutesFile now) implements Outcome {}

  /**
   * The calendar is set.
   *
   * @param moved numbers of the cases whose deadline was reckoned anew to another time
   * @param unexplained clocks on the way of a changed day that were left, since the rules in force
   *     did not come to their deadline before
   */
  record CalendarSet(List<String> moved, int unexplained) implements Outcome {
    public CalendarSet {
      moved = List.copyOf(moved);
    }
  }

  /**
   * The rules are set.
   *
   * @param version the version in force now
   * @param changes lines that changed; none when nothing did
   * @param moved numbers of the cases whose deadline changed hours moved
   */
  record RulesSet(int version, List<RuleSheet.LineChange> changes, List<String> moved)
      implements Outcome {
    public RulesSet {
      changes = List.copyOf(changes);
      moved = List.copyOf(moved);
    }
  }

  /**
   * Supervision moved.
   *
   * @param tasks tasks as they stand now
   * @param alarms alarms as they stand now
   * @param refused id of an alarm → why not
   */
  record Supervised(List<Task> tasks, List<Alarm> alarms, Map<String, Refusal> refused)
      implements Outcome {
    public Supervised {
      tasks = List.copyOf(tasks);
      alarms = List.copyOf(alarms);
      refused = Map.copyOf(refused);
    }
  }

  /** Done on a plan: the version that it was done on, as it stands now. */
  record PlanDone(PlanVersion now) implements Outcome {}

  /**
   * Something moved in the duty room.
   *
   * @param shifts shifts that are new or changed
   * @param entry entry of the watch log as it stands now; null when it was about something else
   * @param handover handover as it stands now; null likewise
   * @param incident incident as it stands now; null likewise
   */
  record DutyDone(
      List<Shift> shifts,
      @Nullable LogEntry entry,
      @Nullable Handover handover,
      @Nullable Incident incident)
      implements Outcome {
    public DutyDone {
      shifts = List.copyOf(shifts);
    }

    static DutyDone of(List<Shift> shifts) {
      return new DutyDone(shifts, null, null, null);
    }

    static DutyDone of(LogEntry entry) {
      return new DutyDone(List.of(), entry, null, null);
    }

    static DutyDone of(Handover handover) {
      return new DutyDone(List.of(), null, handover, null);
    }

    static DutyDone of(Incident incident) {
      return new DutyDone(List.of(), null, null, incident);
    }
  }

  /** Said of the readiness of forces: the words that count now. */
  record ForcesSaid(List<Readiness> now) implements Outcome {
    public ForcesSaid {
      now = List.copyOf(now);
    }
  }

  /**
   * Something moved in command.
   *
   * @param command command as it stands now; null when it was about a directive, or nothing moved
   * @param directive directive as it stands now; null likewise
   */
  record CommandDone(@Nullable Commanding command, @Nullable Directive directive)
      implements Outcome {
    static CommandDone of(Commanding command) {
      return new CommandDone(command, null);
    }

    static CommandDone of(Directive directive) {
      return new CommandDone(null, directive);
    }

    static CommandDone nothing() {
      return new CommandDone(null, null);
    }
  }

  /** Done; there is no more to say. */
  record Done() implements Outcome {}
}
