package org.zhongshu.app.exercise;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Shipped;
import org.zhongshu.city.City;
import org.zhongshu.city.Outline;
import org.zhongshu.desk.Desk;
import org.zhongshu.store.Operator;
import org.zhongshu.words.Words;

/** Fills a centre with an exercise. */
public final class Exercise {
  private final Shipped shipped;
  private final Words words;

  public Exercise(Shipped shipped, Words words) {
    this.shipped = shipped;
    this.words = words;
  }

  /**
   * Plays the exercise's days.
   *
   * @param desk desk whose clock is {@code clock}
   * @param outlines outlines of the finest areas, for places
   * @param holiday one that is over before the days begin; null for none
   * @param until when it is now
   * @param progress told how many cases were reported so far
   * @return cases reported
   */
  public int play(
      Desk desk,
      List<Operator> seats,
      List<Outline> outlines,
      ExerciseClock clock,
      @Nullable ExerciseHoliday holiday,
      Instant until,
      IntConsumer progress) {
    City city = desk.city();
    if (holiday != null) {
      seats.stream()
          .filter(seat -> seat.id().equals(ExerciseSeats.CHIEF))
          .findFirst()
          .ifPresent(chief -> holiday.play(desk.as(chief), clock, words));
    }
    seats.stream()
        .filter(seat -> seat.id().equals(ExerciseSeats.CHIEF))
        .findFirst()
        .ifPresent(chief -> ExerciseRoster.set(desk.as(chief), words, until));
    ZoneId zone = city.profile().zone();
    Random random = new Random(shipped.seed());
    // A centre's own catalogue need not have every class that the texts are of.
    List<Templates.Template> templates =
        Templates.read(shipped.templates()).stream()
            .filter(template -> desk.catalogue().byCode(template.category()).isPresent())
            .toList();
    if (templates.isEmpty()) {
      return 0;
    }
    CaseMaker maker =
        new CaseMaker(
            city,
            desk.places().streets(),
            outlines,
            Templates.read(shipped.templates()),
            words,
            random);
    ExercisePlay play = new ExercisePlay(desk, seats, clock, words, random);
    new ExerciseWatch(play, words).plan(until, zone);
    return new ExerciseDays(play, maker)
        .play(shipped.days(), shipped.casesPerDay(), until, zone, progress);
  }
}
