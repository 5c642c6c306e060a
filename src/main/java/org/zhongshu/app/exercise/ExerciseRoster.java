package org.zhongshu.app.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.Shift;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.words.Words;

/**
 * The roster of an exercise (演练排班): two weeks from the day on which it begins, by rule. Nobody on
 * it is anybody: people are letters of the watch, phones are no numbers, both marked 演练.
 */
final class ExerciseRoster {
  private static final Logger LOG = LoggerFactory.getLogger(ExerciseRoster.class);
  private static final int DAYS = 15;
  private static final int MORNING = 8;
  private static final int EVENING = 20;

  /** Four watches take turns: 甲乙丙丁. */
  private static final int WATCHES = 4;

  private final City city;
  private final ZoneId zone;
  private final Words words;
  private final List<Shift> shifts = new ArrayList<>();

  ExerciseRoster(City city, Words words) {
    this.city = city;
    this.zone = city.profile().zone();
    this.words = words;
  }

  /** Puts it on the roster. */
  static void set(Desk desk, Words words, Instant now) {
    City city = desk.city();
    List<Shift> shifts = new ExerciseRoster(city, words).of(now);
    Outcome outcome = desk.run(new Command.OnDuty(new DutyStep.SetRoster(shifts, false)));
    if (outcome instanceof Outcome.Refused(var refusal)) {
      LOG.warn("the roster of the exercise was refused: {}", refusal);
    }
  }

  /** All shifts, from the day before on, so that the night of the first day has somebody. */
  List<Shift> of(Instant now) {
    LocalDate start = now.atZone(zone).toLocalDate().minusDays(1);
    for (int i = 0; i < DAYS + 1; i++) {
      LocalDate day = start.plusDays(i);
      String all = city.profile().code();
      whole(all, Post.LEADER, day, i, null);
      halves(all, Post.CHIEF, day, i, null);
      halves(all, Post.OFFICER, day, i, null);
      day(all, Post.LIAISON, day, i);
      // In an emergency a leader is there day and night, in two watches.
      halves(all, Post.LEADER, day, i, ModeKind.EMERGENCY);
      int k = i;
      for (Jurisdiction each : city.jurisdictions()) {
        whole(each.id(), Post.CHIEF, day, k++, null);
      }
    }
    return List.copyOf(shifts);
  }

  private void whole(String area, Post post, LocalDate day, int turn, @Nullable ModeKind mode) {
    add(area, post, at(day, MORNING), at(day.plusDays(1), MORNING), turn, mode);
  }

  private void halves(String area, Post post, LocalDate day, int turn, @Nullable ModeKind mode) {
    add(area, post, at(day, MORNING), at(day, EVENING), 2 * turn, mode);
    add(area, post, at(day, EVENING), at(day.plusDays(1), MORNING), 2 * turn + 1, mode);
  }

  private void day(String area, Post post, LocalDate day, int turn) {
    add(area, post, at(day, MORNING), at(day, EVENING), turn, null);
  }

  private Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(zone).toInstant();
  }

  private void add(
      String area, Post post, Instant from, Instant until, int turn, @Nullable ModeKind mode) {
    String watch = words.get("exercise.watch." + Math.floorMod(turn, WATCHES));
    String where = place(area);
    // The emergency's people are its own, so that nobody is in two places.
    String name = mode == null ? words.of(post) : words.of(mode) + words.of(post);
    shifts.add(
        Shift.of(
            area,
            post,
            from,
            until,
            words.get("exercise.marked", where + name + watch),
            words.get("exercise.phone", where + name + watch),
            mode));
  }

  private String place(String area) {
    return city.jurisdiction(area).map(Jurisdiction::shortName).orElse("");
  }
}
