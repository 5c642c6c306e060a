package org.zhongshu.desk;

import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.casework.supervise.Task;

/**
 * An operator's questions about supervision. None of them changes anything; all may take a while
 * and are asked off the FX thread.
 */
public interface SupervisionQuestions {
  /** The centre's rules, or the proposals. */
  SupervisionRules rules();

  /** Open tasks that the operator sees, those whose clock runs out first in front. */
  List<Task> openTasks();

  /** Settled ones, latest first. */
  List<Task> settledTasks(int limit);

  Optional<Task> task(String number);

  /** Tasks about a case. */
  List<Task> tasksOf(String caseNumber);

  /** Alarms that stand and that the operator sees, eldest first. */
  List<Alarm> alarms();

  Optional<Alarm> alarm(long id);

  /** Every alarm about a case, also those that have passed, eldest first. */
  List<Alarm> alarmsOf(String caseNumber);

  /** How many alarms reach this operator. */
  AlarmLoad load();
}
