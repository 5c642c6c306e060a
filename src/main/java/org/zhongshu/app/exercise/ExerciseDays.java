package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;

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

  /** How long before the end work begins to be left: without place or class, or in any stage. */
  private static final Duration LEFT_TO_DO = Duration.ofMinutes(90);

  private final ExercisePlay play;
  private final CaseMaker maker;
  private final ExerciseHandling handling;
  private final ExerciseEvaluation evaluation;
  private final Map<String, CaseMaker.Matter> matters = new HashMap<>();
  private final Map<CaseMaker.Matter, String> firstOf = new IdentityHashMap<>();
  private Instant end = Instant.MAX;
  private int reported;

  ExerciseDays(ExercisePlay play, CaseMaker maker) {
    this.play = play;
    this.maker = maker;
    this.handling = new ExerciseHandling(play);
    this.evaluation = new ExerciseEvaluation(play);
    play.whenMoved(this::goOn);
  }

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
      planDay(day, casesOf(day, casesPerDay), zone, progress);
    }
    new ExerciseSupervision(play, end)
        .plan(today.minusDays(days - 1).atStartOfDay(zone).toInstant());
    play.run(until);
    return reported;
  }

  /** No two days are alike, and fewer people call at the end of the week. */
  private int casesOf(LocalDate day, int usual) {
    double week = 1.1 - 0.05 * (day.getDayOfWeek().getValue() - 1);
    return (int) Math.round(usual * week * (0.9 + 0.2 * play.random().nextDouble()));
  }

  private void planDay(LocalDate day, int cases, ZoneId zone, IntConsumer progress) {
    for (int i = 0; i < cases; i++) {
      CaseMaker.Matter matter = maker.matter();
      Instant at = moment(day, zone);
      play.at(at, () -> report(matter, progress));
      // Once in a while many see the same thing within the hour.
      if (i % 60 == 59) {
        for (int j = 0; j < 4; j++) {
          play.at(at.plus(play.minutes(2, 40)), () -> report(matter, progress));
        }
      }
    }
  }

  private Instant moment(LocalDate day, ZoneId zone) {
    int dice = play.random().nextInt(Arrays.stream(HOURS).sum());
    int hour = 0;
    while (dice >= HOURS[hour]) {
      dice -= HOURS[hour++];
    }
    return day.atTime(hour, play.random().nextInt(60), play.random().nextInt(60))
        .atZone(zone)
        .toInstant();
  }

  private void report(CaseMaker.Matter matter, IntConsumer progress) {
    boolean fileAtOnce = play.chance(0.8);
    Outcome outcome =
        play.run(
            play.one(ExerciseSeats.ACCEPTORS),
            new Command.Report(
                maker.report(matter, play.now().minus(play.minutes(1, 4))),
                fileAtOnce,
                condition(matter.template().category())));
    reported++;
    progress.accept(reported);
    if (outcome instanceof Outcome.CaseDone(Case now)) {
      matters.put(now.number(), matter);
      goOn(now);
    } else {
      LOG.warn("an exercise case was not taken: {}", outcome);
    }
  }

  /** Some of what comes up in the last hours is left for whoever sits down at the exercise. */
  private boolean left() {
    return play.now().isAfter(end.minus(LEFT_TO_DO)) && play.chance(0.2);
  }

  private void goOn(Case now) {
    if (now.stage().open() && left()) {
      return;
    }
    switch (now.stage()) {
      case TO_VERIFY -> play.later(play.minutes(4, 34), () -> verify(now));
      case TO_FILE -> play.later(play.minutes(2, 17), () -> file(now));
      case TO_DISPATCH ->
          play.later(play.minutes(2, play.chance(0.9) ? 14 : 50), () -> prepare(now));
      case IN_HANDLING -> handling.plan(now);
      case SUSPENDED -> handling.setAside(now);
      case TO_CONFIRM ->
          play.later(play.minutes(5, play.chance(0.9) ? 29 : 90), () -> confirm(now));
      case TO_CLOSE -> play.later(play.minutes(3, play.chance(0.9) ? 28 : 70), () -> close(now));
      case CLOSED -> evaluation.plan(now);
      case NOT_ACCEPTED, VOIDED, CLOSED_BY_FORCE, MERGED -> {}
    }
  }

  // Before dispatching.

  /** A case without a class can't cite a condition: it is classed first, or waits for it. */
  private void file(Case now) {
    String seat = play.one(ExerciseSeats.ACCEPTORS);
    String category = now.topic().category();
    if (category == null) {
      if (play.now().isBefore(end.minus(LEFT_TO_DO))) {
        play.step(now, seat, missing(now));
      }
    } else if (now.place().area() != null && play.chance(0.25)) {
      play.step(
          now,
          ExerciseSeats.COLLECTOR,
          new Step.Quick(play.words("quick", 2), play.proof(now), null, condition(category)));
    } else if (play.chance(0.05)) {
      play.step(now, seat, new Step.SendToVerify(play.words("to-verify", 2)));
    } else {
      play.step(now, seat, new Step.File("", condition(category)));
    }
  }

  private Integer condition(String category) {
    List<Condition> known = play.desk().catalogue().byCode(category).orElseThrow().citable();
    return play.one(known).seq();
  }

  private void verify(Case now) {
    boolean found = play.chance(0.93);
    play.step(
        now,
        ExerciseSeats.COLLECTOR,
        new Step.Verify(found, play.words(found ? "found" : "not-found", 2)));
  }

  /**
   * Some cases of the last hours stay without place or class: the queues for them must not be
   * empty.
   */
  private void prepare(Case now) {
    if (now.place().area() == null || now.topic().category() == null) {
      Step missing = missing(now);
      if (play.now().isBefore(end.minus(LEFT_TO_DO))) {
        play.later(
            play.minutes(2, 12),
            () -> play.step(now, play.one(ExerciseSeats.DISPATCHERS), missing));
      }
      return;
    }
    String seat = play.one(ExerciseSeats.DISPATCHERS);
    if (sameMatter(now, seat)) {
      return;
    }
    if (now.assignment().takenBy() == null && play.chance(0.25)) {
      play.step(now, seat, new Step.Take());
      play.later(play.minutes(1, 4), () -> handling.dispatch(now, seat));
    } else {
      handling.dispatch(now, seat);
    }
  }

  /** The second report of one matter is merged into the first while that one is at work. */
  private boolean sameMatter(Case now, String seat) {
    CaseMaker.Matter matter = Objects.requireNonNull(matters.get(now.number()), now.number());
    String first = firstOf.putIfAbsent(matter, now.number());
    Optional<Case> other =
        first == null || first.equals(now.number()) ? Optional.empty() : play.read(first);
    boolean merge =
        other.isPresent()
            && (other.get().stage() == Stage.TO_DISPATCH
                || other.get().stage() == Stage.IN_HANDLING)
            && play.chance(0.7);
    if (merge) {
      play.step(now, seat, new Step.Merge(Objects.requireNonNull(first), play.words("same", 2)));
    }
    return merge;
  }

  private Step missing(Case now) {
    CaseMaker.Matter matter = Objects.requireNonNull(matters.get(now.number()), now.number());
    return now.place().area() == null
        ? new Step.Locate(matter.area(), null, null)
        : new Step.Classify(matter.template().category());
  }

  // After handling.

  private void confirm(Case now) {
    boolean passed = play.chance(0.94);
    play.step(
        now,
        ExerciseSeats.COLLECTOR,
        new Step.Confirm(passed, play.words(passed ? "confirmed" : "not-confirmed", 2), List.of()));
  }

  private void close(Case now) {
    play.step(
        now,
        play.one(ExerciseSeats.ACCEPTORS),
        new Step.Close(play.words("closing", 2), play.statement("call-back")));
  }
}
