package org.zhongshu.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.DueQueue;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.SupervisionRules;
import org.zhongshu.casework.supervise.Watch;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.measure.MeasureSchedule;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.store.Operator;
import org.zhongshu.store.StoreException;
import org.zhongshu.store.SupervisionTable.Raised;
import org.zhongshu.store.Tables;

/**
 * Finds what falls due and lets the rules act on it, as the operator {@code system}. A look costs
 * what fell due since the last one and what was changed since, not what is open: the store is asked
 * by index, cases that are overdue wait in a queue for the moment when they are overrun, and the
 * journal tells of cases that were changed. How far it was read is kept in the store, so that what
 * is reported while no desk looks is found when one does. Before anything is written it is read
 * whether there is something to write; and since the store keeps what was raised under a key, any
 * number of desks may look at once.
 */
final class Timekeeper implements Timekeeping, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
  private static final long LOOK_EVERY_MILLIS = 5_000;

  /** Cases looked at in one question. */
  private static final int PAGE = 500;

  /** Most that one transaction does, so that people at their desks never wait long for it. */
  private static final int BATCH = 20;

  /** What is made further ahead than this can wait for a later look. */
  private static final Duration MADE_AHEAD = MeasureSchedule.AHEAD.minusHours(1);

  private final Centre centre;
  private final Desk system;
  private final DueQueue overruns = new DueQueue();
  private final ReadMark mark;
  private final ReentrantLock looking = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ending = lock.newCondition();
  private @Nullable Instant last;
  private @Nullable Thread thread;
  private volatile boolean closed;

  Timekeeper(Centre centre) {
    this.centre = centre;
    this.system = new LocalDesk(centre, Operator.SYSTEM);
    this.mark = new ReadMark(centre.store());
  }

  @Override
  public void start() {
    lock.lock();
    try {
      if (thread == null && !closed) {
        thread = Thread.ofPlatform().name("timekeeper").daemon(true).start(this::keep);
      }
    } finally {
      lock.unlock();
    }
  }

  private void keep() {
    boolean down = false;
    while (!closed) {
      try {
        look();
        down = false;
      } catch (StoreException e) {
        if (!down) {
          LOG.warn("the store can't be asked what falls due, trying again", e);
        }
        down = true;
      } catch (RuntimeException e) {
        LOG.error("the timekeeper failed, trying again", e);
      }
      rest();
    }
  }

  @Override
  public int look() {
    looking.lock();
    try {
      Instant now = centre.now();
      int done =
          begun(now)
              + resumed(now)
              + measures(now)
              + directives(now)
              + cases(now)
              + tasks(now)
              + alarms(now);
      mark.keep(now);
      return done;
    } finally {
      looking.unlock();
    }
  }

  /** Suspended cases whose time has come go on by themselves (挂账到期恢复). */
  private int resumed(Instant now) {
    int done = 0;
    List<String> due = centre.store().read(t -> t.cases().toResume(now, BATCH));
    while (!due.isEmpty() && !closed) {
      int some = 0;
      for (String number : due) {
        Outcome outcome = system.run(new Command.OnCase(number, null, new Step.Resume("")));
        some += outcome instanceof Outcome.CaseDone ? 1 : 0;
      }
      done += some;
      due = some == 0 ? List.of() : centre.store().read(t -> t.cases().toResume(now, BATCH));
    }
    return done;
  }

  /** Modes that were approved for a set time begin. */
  private int begun(Instant now) {
    int done = 0;
    for (long id : centre.store().read(t -> t.modes().toBegin(now))) {
      Outcome outcome = system.run(new Command.OnModes(new ModeStep.Begin(id)));
      done += outcome instanceof Outcome.ModeDone ? 1 : 0;
    }
    return done;
  }

  /** What modes make due next is made; what nobody did by its minute is said to be missed. */
  private int measures(Instant now) {
    int done = 0;
    int some;
    do {
      boolean any =
          centre
              .store()
              .read(
                  t ->
                      !t.measures().ranOut(now, 1).isEmpty()
                          || !t.measures().toMake(now.plus(MADE_AHEAD)).isEmpty());
      some =
          any
                  && system.run(new Command.OnMeasures(new MeasureStep.Keep()))
                      instanceof Outcome.MeasuresDone(var missed)
              ? missed.size()
              : 0;
      done += some;
    } while (some >= MeasureExecution.BATCH && !closed);
    return done;
  }

  /** What nobody confirmed, or reported back on, by its limit is said to be overdue. */
  private int directives(Instant now) {
    int done = 0;
    while (!closed
        && !centre.store().read(t -> t.commands().ranOut(now, 1)).isEmpty()
        && system.run(new Command.OnCommands(new CommandStep.Keep()))
            instanceof Outcome.CommandDone(var _, Directive _)) {
      done++;
    }
    return done;
  }

  /** From how many returns on a case may want the shift chief. */
  private int returns() {
    return centre.picture().rules().loop().returnsBeforeArbitration();
  }

  // Cases.

  private int cases(Instant now) {
    SupervisionRules rules = centre.picture().supervision();
    Instant recent = now.minus(Duration.ofDays(rules.repeatedDays()));
    ReadMark.News news = mark.read(recent);
    // Other rules find other cases: then it is looked as for the first time.
    Instant from = news.rulesSet() ? null : last;
    List<Long> fresh = news.reportedSince(recent);
    Set<Long> due = new HashSet<>(fresh);
    due.addAll(eldest(fresh, rules));
    overruns.takeDue(now, due::add);
    if (from == null) {
      due.addAll(
          centre.store().read(t -> t.supervision().returnedAtLeast(returns(), Integer.MAX_VALUE)));
    } else {
      due.addAll(worthALook(news.changed(), now));
    }
    int done = look(List.copyOf(due), now);
    for (List<Long> page = fellDue(from, now, 0); !page.isEmpty(); ) {
      done += look(page, now);
      page = closed ? List.of() : fellDue(from, now, page.getLast());
    }
    // Only now: what failed on its way is looked at again.
    last = now;
    mark.looked(news);
    return done;
  }

  private List<Long> fellDue(@Nullable Instant from, Instant now, long after) {
    return centre.store().read(t -> t.supervision().fellDue(from, now, after, PAGE));
  }

  /** Of the cases that were changed those that may be late or have come back too often. */
  private List<Long> worthALook(Collection<Long> touched, Instant now) {
    List<Long> some = new ArrayList<>();
    List<Long> all = List.copyOf(touched);
    for (int i = 0; i < all.size(); i += PAGE) {
      List<Long> page = all.subList(i, Math.min(all.size(), i + PAGE));
      List<CaseSummary> rows = centre.store().read(t -> t.cases().summaries(page));
      rows.stream()
          .filter(
              row ->
                  row.stage().open()
                      && (row.hops() >= returns()
                          || past(row.stageDue(), now)
                          || past(row.caseDue(), now)))
          .map(CaseSummary::id)
          .forEach(some::add);
    }
    return some;
  }

  /** Of several reports on one matter the eldest stands for all: so it is looked at as well. */
  private Set<Long> eldest(Collection<Long> fresh, SupervisionRules rules) {
    return fresh.isEmpty()
        ? Set.of()
        : centre
            .store()
            .read(
                tables -> {
                  Set<Long> eldest = new HashSet<>();
                  for (String number : tables.supervision().numbers(fresh)) {
                    tables.cases().byNumber(number).stream()
                        .flatMap(it -> Supervising.same(it, rules, tables).stream())
                        .filter(other -> other.stage().open())
                        .map(CaseSummary::id)
                        .min(Long::compare)
                        .ifPresent(eldest::add);
                  }
                  return eldest;
                });
  }

  private static boolean past(@Nullable Instant due, Instant now) {
    return due != null && now.isAfter(due);
  }

  /** Looks at cases page by page, and has raised what is due and was not raised before. */
  private int look(List<Long> ids, Instant now) {
    int done = 0;
    for (int i = 0; i < ids.size() && !closed; i += PAGE) {
      List<Long> page = ids.subList(i, Math.min(ids.size(), i + PAGE));
      List<String> toRaise = centre.store().read(tables -> toRaise(tables, page, now));
      for (int j = 0; j < toRaise.size() && !closed; j += BATCH) {
        List<String> batch = toRaise.subList(j, Math.min(toRaise.size(), j + BATCH));
        done += run(new SuperviseStep.Raise(batch));
      }
    }
    return done;
  }

  private List<String> toRaise(Tables tables, List<Long> ids, Instant now) {
    SupervisionRules rules = centre.picture(tables).supervision();
    Watch watch = new Watch(centre.picture(tables).rules(), rules);
    List<String> numbers = new ArrayList<>();
    for (String number : tables.supervision().numbers(ids)) {
      Optional<Case> found = tables.cases().byNumber(number);
      if (found.isEmpty()) {
        continue;
      }
      Case it = found.get();
      watch
          .overrunAfter(it, now)
          .ifPresentOrElse(at -> overruns.put(it.id(), at), () -> overruns.remove(it.id()));
      List<CaseSummary> same = Supervising.same(it, rules, tables);
      Set<Raised> before = tables.supervision().raisedBefore(number);
      if (watch.due(it, same, now).stream()
          .anyMatch(due -> !before.contains(new Raised(due.cause(), due.occurrence())))) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  // Tasks and alarms.

  private int tasks(Instant now) {
    int done = 0;
    List<String> late = lateTasks(now);
    while (!late.isEmpty() && !closed) {
      int some = run(new SuperviseStep.Chase(late));
      done += some;
      late = some == 0 ? List.of() : lateTasks(now);
    }
    return done;
  }

  private List<String> lateTasks(Instant now) {
    return centre.store().read(t -> t.supervision().lateTasks(now, BATCH));
  }

  private int alarms(Instant now) {
    int done = 0;
    List<Long> due = alarmsToPass(now);
    while (!due.isEmpty() && !closed) {
      int some = run(new SuperviseStep.Pass(due));
      done += some;
      due = some == 0 ? List.of() : alarmsToPass(now);
    }
    return done;
  }

  private List<Long> alarmsToPass(Instant now) {
    return centre.store().read(t -> t.supervision().alarmsToPass(now, BATCH));
  }

  private int run(SuperviseStep step) {
    return switch (system.run(new Command.Supervise(step))) {
      case Outcome.Supervised(var tasks, var alarms, var _) -> tasks.size() + alarms.size();
      case Outcome.Refused(var refusal) -> {
        LOG.warn("the rules' own step {} was refused: {}", step.key(), refusal);
        yield 0;
      }
      default -> throw new IllegalStateException("supervision was answered by something else");
    };
  }

  private void rest() {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS);
      while (!closed && nanos > 0) {
        nanos = ending.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    Thread running;
    lock.lock();
    try {
      closed = true;
      running = thread;
      ending.signalAll();
    } finally {
      lock.unlock();
    }
    if (running != null) {
      try {
        // The store is closed after it; what is under way must come to its end first.
        running.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    mark.close();
  }
}
