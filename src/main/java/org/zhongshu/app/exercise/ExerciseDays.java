package org.zhongshu.app.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Lets days of cases go through the loop by real commands, each at its time by the exercise's
 * clock: the record, the clocks and the figures are what they would be. Early ones are closed, late
 * ones stand in every stage, some are overdue.
 */
final class ExerciseDays {
  /**
   * Reports in each hour of the day, in shares of the day: quiet nights, peaks before noon and in
   * the afternoon.
   */
  private static final int[] HOURS = {
    8, 6, 4, 3, 3, 6, 14, 34, 62, 78, 74, 58, 40, 42, 66, 72, 66, 56, 46, 42, 36, 28, 20, 12
  };

  private final ExercisePlay play;
  private final CaseMaker maker;
  private final ExerciseLoop loop;
  private int reported;

  ExerciseDays(ExercisePlay play, CaseMaker maker) {
    this.play = play;
    this.maker = maker;
    this.loop = new ExerciseLoop(play);
  }

  /**
   * Plays the days up to an instant.
   *
   * @param progress told how many cases were reported so far
   * @return cases reported
   */
  int play(int days, int casesPerDay, Instant until, ZoneId zone, IntConsumer progress) {
    loop.leaveSomeBefore(until);
    LocalDate today = until.atZone(zone).toLocalDate();
    for (int back = days - 1; back >= 0; back--) {
      LocalDate day = today.minusDays(back);
      planDay(day, casesOf(day, casesPerDay), zone, progress);
    }
    new ExerciseSupervision(play, until)
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
    loop.report(
        play.one(ExerciseSeats.ACCEPTORS),
        matter,
        maker.report(matter, play.now().minus(play.minutes(1, 4))),
        fileAtOnce);
    reported++;
    progress.accept(reported);
  }
}
