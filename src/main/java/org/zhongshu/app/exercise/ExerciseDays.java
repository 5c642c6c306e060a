package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Step;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.store.Operator;
import org.zhongshu.words.Words;

/**
 * Lets days of cases go through the loop by real commands, each at its time by the exercise's
 * clock: the record, the clocks and the figures are what they would be. Early ones are closed, late
 * ones stand in every stage, some are overdue.
 */
final class ExerciseDays {
  private static final Logger LOG = LoggerFactory.getLogger(ExerciseDays.class);

  /**
   * Reports in each hour of the day, in shares of the day: quiet nights, peaks before noon and in
   * the afternoon.
   */
  private static final int[] HOURS = {
    8, 6, 4, 3, 3, 6, 14, 34, 62, 78, 74, 58, 40, 42, 66, 72, 66, 56, 46, 42, 36, 28, 20, 12
  };

  /** How long before the end cases begin to be left without place or class. */
  private static final Duration LEFT_TO_DO = Duration.ofMinutes(90);

  private final Desk desk;
  private final ExerciseClock clock;
  private final CaseMaker maker;
  private final Words words;
  private final Random random;
  private final Map<String, Desk> desks = new HashMap<>();
  private final Set<String> handlers = new HashSet<>();
  private final PriorityQueue<Planned> plan =
      new PriorityQueue<>(Comparator.comparing(Planned::at).thenComparingLong(Planned::order));
  private final Map<String, CaseMaker.Matter> matters = new HashMap<>();
  private Instant end = Instant.MAX;
  private long order;
  private int reported;

  ExerciseDays(
      Desk desk,
      List<Operator> seats,
      ExerciseClock clock,
      CaseMaker maker,
      Words words,
      Random random) {
    this.desk = desk;
    this.clock = clock;
    this.maker = maker;
    this.words = words;
    this.random = random;
    seats.forEach(seat -> desks.put(seat.id(), desk.as(seat)));
    seats.stream().map(Operator::unit).forEach(unit -> handlers.add(String.valueOf(unit)));
  }

  /**
   * Something that is going to happen; {@code order} keeps two of the same moment as they were
   * planned.
   */
  private record Planned(Instant at, long order, Runnable what) {}

  /**
   * Plays the days up to an instant.
   *
   * @param progress told how many cases were reported so far
   * @return cases reported
   */
  int play(int days, int casesPerDay, Instant until, ZoneId zone, IntConsumer progress) {
    end = until;
    LocalDate today = until.atZone(zone).toLocalDate();
    for (int back = days - 1; back >= 0; back--) {
      LocalDate day = today.minusDays(back);
      planDay(day, casesOf(day, casesPerDay), zone);
    }
    for (Planned next = plan.poll();
        next != null && next.at().isBefore(until);
        next = plan.poll()) {
      clock.moveTo(next.at());
      int before = reported;
      next.what().run();
      if (reported != before) {
        progress.accept(reported);
      }
    }
    return reported;
  }

  /** No two days are alike, and fewer people call at the end of the week. */
  private int casesOf(LocalDate day, int usual) {
    double week = 1.1 - 0.05 * (day.getDayOfWeek().getValue() - 1);
    return (int) Math.round(usual * week * (0.9 + 0.2 * random.nextDouble()));
  }

  private void planDay(LocalDate day, int cases, ZoneId zone) {
    for (int i = 0; i < cases; i++) {
      CaseMaker.Matter matter = maker.matter();
      Instant at = moment(day, zone);
      plan(at, () -> report(matter));
      // Once in a while many see the same thing within the hour.
      if (i % 60 == 59) {
        for (int j = 0; j < 4; j++) {
          plan(at.plus(minutes(2, 40)), () -> report(matter));
        }
      }
    }
  }

  private Instant moment(LocalDate day, ZoneId zone) {
    int dice = random.nextInt(Arrays.stream(HOURS).sum());
    int hour = 0;
    while (dice >= HOURS[hour]) {
      dice -= HOURS[hour++];
    }
    return day.atTime(hour, random.nextInt(60), random.nextInt(60)).atZone(zone).toInstant();
  }

  private void plan(Instant at, Runnable what) {
    plan.add(new Planned(at, order++, what));
  }

  private void later(Duration wait, Runnable what) {
    plan(clock.instant().plus(wait), what);
  }

  private Duration minutes(int least, int most) {
    return Duration.ofSeconds(least * 60L + random.nextInt((most - least) * 60));
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private String one(List<String> seats) {
    return seats.get(random.nextInt(seats.size()));
  }

  private String words(String key, int variants) {
    return words.get("exercise." + key + "." + (1 + random.nextInt(variants)));
  }

  private Desk at(String seat) {
    return Objects.requireNonNull(desks.get(seat), seat);
  }

  private void report(CaseMaker.Matter matter) {
    boolean fileAtOnce = chance(0.8);
    Outcome outcome =
        at(one(ExerciseSeats.ACCEPTORS))
            .run(
                new Command.Report(
                    maker.report(matter, clock.instant().minus(minutes(1, 4))),
                    fileAtOnce,
                    condition(matter.template().category())));
    reported++;
    if (outcome instanceof Outcome.CaseDone(Case now)) {
      matters.put(now.number(), matter);
      goOn(now);
    } else {
      LOG.warn("an exercise case was not taken: {}", outcome);
    }
  }

  private void goOn(Case now) {
    switch (now.stage()) {
      case TO_VERIFY -> later(minutes(4, 34), () -> verify(now));
      case TO_FILE -> later(minutes(2, 17), () -> file(now));
      case TO_DISPATCH -> later(minutes(2, chance(0.9) ? 14 : 50), () -> prepare(now));
      case IN_HANDLING -> planHandling(now);
      case TO_CONFIRM -> later(minutes(5, chance(0.9) ? 29 : 90), () -> confirm(now));
      case TO_CLOSE -> later(minutes(3, chance(0.9) ? 28 : 70), () -> close(now));
      case SUSPENDED, CLOSED, NOT_ACCEPTED, VOIDED, CLOSED_BY_FORCE, MERGED -> {}
    }
  }

  private void step(Case now, String seat, Step step) {
    Outcome outcome = at(seat).run(new Command.OnCase(now.number(), null, step));
    if (outcome instanceof Outcome.CaseDone(Case after)) {
      if (after.stage() != now.stage()
          || step instanceof Step.Locate
          || step instanceof Step.Classify) {
        goOn(after);
      }
    } else {
      LOG.warn("an exercise step was refused: {} on {}: {}", step, now.number(), outcome);
    }
  }

  /** A case without a class can't cite a condition: it is classed first, or waits for it. */
  private void file(Case now) {
    String seat = one(ExerciseSeats.ACCEPTORS);
    String category = now.topic().category();
    if (category != null) {
      step(now, seat, new Step.File("", condition(category)));
    } else if (clock.instant().isBefore(end.minus(LEFT_TO_DO))) {
      step(now, seat, missing(now));
    }
  }

  private Integer condition(String category) {
    List<Condition> known = desk.catalogue().byCode(category).orElseThrow().citable();
    return known.get(random.nextInt(known.size())).seq();
  }

  private void verify(Case now) {
    boolean found = chance(0.93);
    step(
        now,
        ExerciseSeats.COLLECTOR,
        new Step.Verify(found, words(found ? "found" : "not-found", 2)));
  }

  /**
   * Some cases of the last hours stay without place or class: the queues for them must not be
   * empty.
   */
  private void prepare(Case now) {
    if (now.place().area() == null || now.topic().category() == null) {
      Step missing = missing(now);
      if (clock.instant().isBefore(end.minus(LEFT_TO_DO))) {
        later(minutes(2, 12), () -> step(now, one(ExerciseSeats.DISPATCHERS), missing));
      }
      return;
    }
    String seat = one(ExerciseSeats.DISPATCHERS);
    if (now.assignment().takenBy() == null && chance(0.25)) {
      step(now, seat, new Step.Take());
      later(minutes(1, 4), () -> dispatch(now, seat));
    } else {
      dispatch(now, seat);
    }
  }

  private Step missing(Case now) {
    CaseMaker.Matter matter = Objects.requireNonNull(matters.get(now.number()), now.number());
    return now.place().area() == null
        ? new Step.Locate(matter.area(), null, null)
        : new Step.Classify(matter.template().category());
  }

  private void dispatch(Case now, String seat) {
    List<Candidate> candidates = desk.cases().candidates(now);
    if (candidates.isEmpty()) {
      return;
    }
    boolean other = candidates.size() > 1 && chance(0.12);
    String lead = candidates.get(other ? 1 : 0).unit().id();
    List<String> helpers = new ArrayList<>();
    if (candidates.size() > 2 && chance(0.06)) {
      helpers.add(candidates.get(2).unit().id());
    }
    step(
        now,
        seat,
        new Step.Dispatch(lead, helpers, words("instruction", 3), other ? words("choice", 2) : ""));
  }

  private void planHandling(Case now) {
    Instant due = now.times().stageDue();
    Duration limit = due == null ? Duration.ofHours(24) : Duration.between(clock.instant(), due);
    if (chance(0.05)) {
      later(
          minutes(6, 45), () -> step(now, handler(now), new Step.HandBack(words("hand-back", 3))));
      return;
    }
    // Most are done well within their limit, some late, a few very late.
    double share =
        chance(0.96) ? 0.08 + 0.85 * random.nextDouble() : 1.02 + 0.8 * random.nextDouble();
    long seconds = Math.max(300, (long) (limit.toSeconds() * share));
    if (chance(0.05)) {
      later(
          Duration.ofSeconds(seconds / 2),
          () -> step(now, ExerciseSeats.CHIEF, new Step.Note(words("note", 2))));
    }
    later(
        Duration.ofSeconds(seconds),
        () -> step(now, handler(now), new Step.Handle(words("result", 4), statement("proof"))));
  }

  /** A unit without a desk of its own answers by phone, and the dispatcher writes it down. */
  private String handler(Case now) {
    String unit = now.assignment().lead();
    return unit != null && handlers.contains(unit)
        ? "handler-" + unit
        : one(ExerciseSeats.DISPATCHERS);
  }

  private void confirm(Case now) {
    boolean passed = chance(0.94);
    step(
        now,
        ExerciseSeats.COLLECTOR,
        new Step.Confirm(passed, words(passed ? "confirmed" : "not-confirmed", 2), List.of()));
  }

  private void close(Case now) {
    step(
        now,
        one(ExerciseSeats.ACCEPTORS),
        new Step.Close(words("closing", 2), statement("call-back")));
  }

  private List<Evidence> statement(String key) {
    return List.of(new Evidence(Evidence.Kind.STATEMENT, words(key, 2), null));
  }
}
