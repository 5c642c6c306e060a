package org.zhongshu.console.board;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Desk;

/** Which cases are under supervision (督办) now, for the marks in their rows. */
public final class Supervised {
  private final Desk desk;
  private final FxWork.Lane work;
  private final Consumer<Throwable> failed;
  private Set<String> numbers = Set.of();
  private Runnable changed = () -> {};

  Supervised(Desk desk, FxWork work, Consumer<Throwable> failed) {
    this.desk = desk;
    this.work = work.lane();
    this.failed = failed;
  }

  /** Told on the FX thread when other cases are under supervision than before. */
  void onChange(Runnable act) {
    changed = act;
  }

  public boolean is(String number) {
    return numbers.contains(number);
  }

  /** Asks anew: the board is shown, or a task has changed. */
  void ask() {
    work.ask(() -> desk.supervision().openTasks(), this::take, failed);
  }

  void close() {
    work.drop();
  }

  private void take(List<Task> tasks) {
    Set<String> now = new HashSet<>();
    for (Task task : tasks) {
      String number = task.caseNumber();
      if (number != null) {
        now.add(number);
      }
    }
    if (!now.equals(numbers)) {
      numbers = Set.copyOf(now);
      changed.run();
    }
  }
}
