package org.zhongshu.console.board;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Feed;
import org.zhongshu.store.JournalLine;

/** Which cases are under supervision (督办) now, for the marks in their rows. */
public final class Supervised {
  private final Desk desk;
  private final FxWork.Lane work;
  private final Consumer<Throwable> failed;
  private final AtomicBoolean stale = new AtomicBoolean();
  private Feed.@Nullable Subscription subscription;
  private Set<String> numbers = Set.of();
  private Runnable changed = () -> {};

  public Supervised(Desk desk, FxWork work, Consumer<Throwable> failed) {
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

  void open() {
    if (subscription == null) {
      subscription = desk.feed().subscribe(this::heard);
      stale.set(true);
      pulse();
    }
  }

  void close() {
    Feed.Subscription had = subscription;
    if (had != null) {
      had.close();
      subscription = null;
    }
    work.drop();
  }

  private void heard(List<JournalLine> lines) {
    if (lines.stream().anyMatch(l -> l.subjectKind() == JournalLine.SubjectKind.TASK)) {
      stale.set(true);
    }
  }

  /** Asks anew when a task has changed; called a few times a second while the board is shown. */
  void pulse() {
    if (subscription != null && stale.compareAndSet(true, false)) {
      work.ask(() -> desk.supervision().openTasks(), this::take, failed);
    }
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
