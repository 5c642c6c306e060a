package org.zhongshu.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.measure.Attendance;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Reminded;
import org.zhongshu.mode.measure.ReminderRules;
import org.zhongshu.mode.measure.ReportMatrix;
import org.zhongshu.mode.minutes.Minutes;

/**
 * Questions on who of a command group is in place, who reported in which round, and what was
 * decided. May take a while; asked off the FX thread.
 */
public interface ReportingQuestions {
  /** Who of an activation's command group is in place; empty when it has no plan. */
  Optional<Attendance> attendance(long activation);

  /** The rounds of a day of an activation. */
  ReportMatrix matrix(long activation, LocalDate day);

  /** Minutes of an activation, by the minute of their round. */
  List<MinutesFile> minutes(long activation);

  Optional<MinutesFile> minutesFile(long id);

  /** Minutes of the meeting in which a supervised task was decided. */
  Optional<Minutes> decidedIn(String task);

  /** What the operator's own unit was reminded of and still owes, by its minute. */
  List<ReminderHere> reminders();

  /** What of some kinds is owed in an activation and may be reminded of now, by its minute. */
  List<MeasureItem> toRemind(long activation, Set<ItemKind> kinds);

  /** How often the centre reminds. */
  ReminderRules reminderRules();

  /**
   * Minutes and what became of what was decided.
   *
   * @param tasks the tasks that its decisions became, as they stand
   */
  record MinutesFile(Minutes minutes, List<Task> tasks) {
    public MinutesFile {
      tasks = List.copyOf(tasks);
    }

    /** The task that a decision became. */
    public Optional<Task> task(Minutes.Decision decision) {
      return tasks.stream().filter(it -> it.number().equals(decision.task())).findFirst();
    }
  }

  /** Something that one's own unit was reminded of. */
  record ReminderHere(Activation by, MeasureItem item, Reminded reminded) {}
}
