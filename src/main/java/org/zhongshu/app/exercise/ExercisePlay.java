package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Order;
import org.zhongshu.desk.Outcome;
import org.zhongshu.store.Operator;
import org.zhongshu.words.Words;

/** What the parts of an exercise share: its plan, its clock, its dice and its seats. */
final class ExercisePlay {
  private static final Logger LOG = LoggerFactory.getLogger(ExercisePlay.class);

  private final Desk desk;
  private final InstantSource clock;
  private final Consumer<Instant> arrive;
  private final Words words;
  private final Random random;
  private final Map<String, Desk> desks = new HashMap<>();
  private final Set<String> units = new HashSet<>();
  private final PriorityQueue<Planned> plan =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingLong(Planned::order));
  private final Map<String, Instant> silent = new HashMap<>();
  private Set<String> people = Set.of();
  private Consumer<Case> goOn = now -> {};
  private long order;

  ExercisePlay(Desk desk, List<Operator> seats, ExerciseClock clock, Words words, Random random) {
    this(desk, seats, clock, clock::moveTo, words, random);
  }

  /**
   * The same by a clock that goes by itself.
   *
   * @param arrive called when something is about to happen at an instant
   */
  ExercisePlay(
      Desk desk,
      List<Operator> seats,
      InstantSource clock,
      Consumer<Instant> arrive,
      Words words,
      Random random) {
    this.desk = desk;
    this.clock = clock;
    this.arrive = arrive;
    this.words = words;
    this.random = random;
    seats.forEach(seat -> desks.put(seat.id(), desk.as(seat)));
    seats.stream().map(Operator::unit).filter(Objects::nonNull).forEach(units::add);
  }

  /**
   * Something that is going to happen; {@code order} keeps two of the same moment as they were
   * planned.
   */
  private record Planned(Instant at, long order, Runnable what) {}

  /** Sets what is planned for a case when it has come to another stage. */
  void whenMoved(Consumer<Case> next) {
    goOn = next;
  }

  Desk desk() {
    return desk;
  }

  Instant now() {
    return clock.instant();
  }

  // The plan.

  void at(Instant when, Runnable what) {
    plan.add(new Planned(when, order++, what));
  }

  void later(Duration wait, Runnable what) {
    at(now().plus(wait), what);
  }

  /** Lets everything happen that is planned before an instant. */
  void run(Instant until) {
    while (next().isBefore(until)) {
      runNext();
    }
  }

  /** When the next thing happens; the end of all time when nothing is planned. */
  Instant next() {
    Planned next = plan.peek();
    return next == null ? Instant.MAX : next.at();
  }

  /** Lets the next thing happen. */
  void runNext() {
    Planned next = plan.poll();
    if (next != null) {
      arrive.accept(next.at());
      next.what().run();
    }
  }

  // The dice.

  Random random() {
    return random;
  }

  Duration minutes(int least, int most) {
    return Duration.ofSeconds(least * 60L + random.nextInt((most - least) * 60));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  String words(String key, int variants) {
    return words.get("exercise." + key + "." + (1 + random.nextInt(variants)));
  }

  /** Photographs of most of what was done; a statement only of the rest. */
  List<Evidence> proof(Case it) {
    return chance(0.93)
        ? List.of(
            new Evidence(
                Evidence.Kind.PHOTO,
                words.get("exercise.photo", it.number(), it.version()),
                it.place().at()))
        : List.of(new Evidence(Evidence.Kind.STATEMENT, words.get("exercise.proof"), null));
  }

  List<Evidence> statement(String key) {
    return List.of(new Evidence(Evidence.Kind.STATEMENT, words(key, 2), null));
  }

  // The seats.

  /** Leaves seats to people: the program does nothing on them. */
  void leave(Set<String> seats) {
    people = Set.copyOf(seats);
  }

  boolean leftToPeople(String seat) {
    return people.contains(seat);
  }

  /** A unit answers nothing until an instant (失联). */
  void silence(String unit, Instant until) {
    silent.put(unit, until);
  }

  /** Until when a unit answers nothing; empty when it answers. */
  Optional<Instant> silentUntil(String unit) {
    return Optional.ofNullable(silent.get(unit)).filter(it -> it.isAfter(now()));
  }

  /**
   * A unit without a desk of its own answers by phone, and the dispatcher writes it down; where
   * people dispatch, the exercise's control does, which plays everybody outside.
   */
  String seatOf(String unit) {
    if (units.contains(unit)) {
      return "handler-" + unit;
    }
    String seat = one(ExerciseSeats.DISPATCHERS);
    return leftToPeople(seat) ? ExerciseSeats.CONTROL : seat;
  }

  Outcome run(String seat, Command command) {
    return at(seat).run(command);
  }

  Outcome run(String seat, Order order) {
    return at(seat).run(order);
  }

  /** Whether a step could be taken by the shift chief now. */
  boolean would(Case it, Step step) {
    return at(ExerciseSeats.CHIEF).cases().preview(List.of(it.number()), step).get(it.number())
        instanceof Decision.Accepted;
  }

  private Desk at(String seat) {
    return Objects.requireNonNull(desks.get(seat), seat);
  }

  void step(Case it, String seat, Step step) {
    if (!people.isEmpty() && (leftToPeople(seat) || still(it).isEmpty())) {
      // People do it, or have done something else.
      return;
    }
    Outcome outcome = run(seat, new Command.OnCase(it.number(), null, step));
    if (outcome instanceof Outcome.CaseDone(Case after)) {
      if (after.stage() != it.stage()
          || step instanceof Step.Locate
          || step instanceof Step.Classify) {
        goOn.accept(after);
      }
    } else {
      LOG.warn("an exercise step was refused: {} on {}: {}", step, it.number(), outcome);
    }
  }

  void supervise(String seat, SuperviseStep step) {
    if (leftToPeople(seat)) {
      return;
    }
    if (run(seat, new Command.Supervise(step)) instanceof Outcome.Refused(var refusal)) {
      LOG.warn("an exercise step was refused: {}: {}", step, refusal);
    }
  }

  /** A case as it stands, when it has stayed in its stage since something was planned for it. */
  Optional<Case> still(Case then) {
    return read(then.number())
        .filter(
            it ->
                it.stage() == then.stage()
                    && it.times().stageSince().equals(then.times().stageSince()));
  }

  Optional<Case> read(String number) {
    return desk.cases().file(number).map(file -> file.now());
  }
}
