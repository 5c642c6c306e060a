package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Feed;
import org.zhongshu.desk.TrainingClock;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.intake.lists.ScenarioFile;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.StoreException;
import org.zhongshu.words.Words;

/**
 * Runs a scenario (演练推演): lets its events happen at their minute and plays the seats that no people
 * sit on, all by the service layer. Either by a clock that it moves itself, as fast as it goes, or
 * beside people at their desks by the training's own clock, from a thread of its own.
 */
public final class TrainingRun implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

  /** Longest that the thread rests: speed and pause may be changed at another desk. */
  private static final long REST_MILLIS = 200;

  /** How long after the end supervision is planned on, since it leaves the last hours alone. */
  private static final Duration BEYOND = Duration.ofHours(2);

  private final Parts parts;
  private final ExercisePlay play;
  private final ExerciseLoop loop;
  private final Instant until;
  private final Queue<String> moved = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private Feed.@Nullable Subscription feed;
  private @Nullable Thread thread;
  private volatile boolean closed;

  /**
   * What a run is made of.
   *
   * @param desk a desk of the training's store
   * @param seats all its seats
   * @param people ids of the seats that people sit on
   * @param words words in the city's time
   */
  public record Parts(
      Desk desk,
      List<Operator> seats,
      Scenario scenario,
      ScenarioFile.Beside beside,
      long seed,
      Set<String> people,
      Words words) {
    public Parts {
      seats = List.copyOf(seats);
      people = Set.copyOf(people);
    }
  }

  private TrainingRun(Parts parts, InstantSource clock, Consumer<Instant> arrive, Instant until) {
    this.parts = parts;
    this.until = until;
    Random random = new Random(parts.seed());
    Desk desk = parts.desk();
    this.play = new ExercisePlay(desk, parts.seats(), clock, arrive, parts.words(), random);
    play.leave(parts.people());
    this.loop = new ExerciseLoop(play);
    plan(clock.instant(), random);
  }

  /** Plays all of it at once: every seat is the program's. */
  public static void play(Parts parts, ExerciseClock clock, Instant until) {
    try (TrainingRun run = new TrainingRun(parts, clock, clock::moveTo, until)) {
      run.play.run(until);
      clock.moveTo(until);
    }
  }

  /** Begins to play beside people; ends when closed, or when the scenario is over. */
  public static TrainingRun begin(Parts parts, TrainingClock clock, Instant until) {
    TrainingRun run = new TrainingRun(parts, clock, _ -> {}, until);
    run.feed = parts.desk().feed().subscribe(run::heard);
    run.thread = Thread.ofPlatform().name("training-run").daemon(true).start(() -> run.keep(clock));
    return run;
  }

  private void plan(Instant from, Random random) {
    Desk desk = parts.desk();
    CaseMaker maker =
        new CaseMaker(
            desk.city(),
            desk.places().streets(),
            desk.places().outlines(EnumSet.of(Level.COMMUNITY, Level.GRID)),
            List.of(),
            parts.words(),
            random);
    new TrainingScript(parts.scenario(), parts.beside(), play, loop, maker, parts.words())
        .plan(from);
    TrainingMeasures measures = new TrainingMeasures(play, centre(desk));
    Instant starts = parts.scenario().starts(parts.words().zone());
    for (int minute = 0; minute < parts.scenario().minutes(); minute++) {
      Instant at = starts.plus(Duration.ofMinutes(minute));
      if (!at.isBefore(from)) {
        // However fast it goes, what falls due is looked at in every minute of the scenario.
        play.at(
            at,
            () -> {
              measures.look();
              desk.timekeeping().look();
            });
      }
    }
    new ExerciseSupervision(play, until.plus(BEYOND)).plan(from);
    desk.cases().open().stream().map(CaseSummary::number).forEach(this::goOn);
  }

  /** The city's own operations centre, where the trainees sit. */
  private static String centre(Desk desk) {
    return desk.city().units().stream()
        .filter(it -> it.kind() == UnitKind.OPERATIONS_CENTRE && it.level() == Level.CITY)
        .map(Unit::id)
        .findFirst()
        .orElse("");
  }

  private void goOn(String number) {
    play.read(number).ifPresent(loop::goOn);
  }

  // Beside people.

  private void heard(List<JournalLine> lines) {
    lines.stream()
        .filter(line -> line.subjectKind() == SubjectKind.CASE)
        .filter(line -> parts.people().contains(line.operator()))
        .map(JournalLine::subject)
        .forEach(moved::add);
    wake();
  }

  private void keep(TrainingClock clock) {
    while (!closed && clock.instant().isBefore(until)) {
      try {
        clock.renew();
        goOnAfterPeople();
        if (play.next().isAfter(clock.instant())) {
          rest();
        } else {
          play.runNext();
        }
      } catch (StoreException e) {
        LOG.warn("the store can't be asked, the training goes on when it can", e);
        rest();
      } catch (RuntimeException e) {
        LOG.error("an event of the training failed", e);
      }
    }
  }

  /** What people have done is gone on with by the seats of the program. */
  private void goOnAfterPeople() {
    for (String number = moved.poll(); number != null; number = moved.poll()) {
      goOn(number);
    }
  }

  private void rest() {
    lock.lock();
    try {
      if (!closed && moved.isEmpty()) {
        boolean _ = woken.await(REST_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    if (feed != null) {
      feed.close();
    }
    wake();
    Thread running = thread;
    if (running != null) {
      try {
        // The store is closed after it; what is under way must come to its end first.
        running.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
