package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Grade;
import org.zhongshu.city.DayRuling;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.words.Words;

/**
 * The last long holiday that is over, for which the exercise ran the mode of important holidays
 * (重要节假日) from the evening before to the morning after: so that the history of modes has something
 * to tell. Its days are those of the State Council's notice.
 *
 * @param name of the holiday, for example 国庆节
 */
public record ExerciseHoliday(String name, Instant start, Instant end) {
  private static final Logger LOG = LoggerFactory.getLogger(ExerciseHoliday.class);

  /** From the evening before to the morning after: three days off. */
  private static final Duration LEAST = Duration.ofDays(3);

  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** The last of at least three days in a row that was over before an instant. */
  public static Optional<ExerciseHoliday> lastBefore(Instant now, ZoneId zone) {
    WorkingCalendar calendar = WorkingCalendar.stateCouncil();
    int year = now.atZone(zone).getYear();
    return IntStream.of(year - 1, year)
        .mapToObj(calendar::special)
        .flatMap(List::stream)
        .filter(day -> day.kind() == DayRuling.Kind.HOLIDAY && begins(calendar, day))
        .map(day -> of(calendar, day, zone))
        .filter(it -> it.start().plus(LEAST).isBefore(it.end()) && it.end().isBefore(now))
        .reduce((_, later) -> later);
  }

  private static boolean begins(WorkingCalendar calendar, DayRuling day) {
    return !goesOn(calendar.day(day.date().minusDays(1)), day.name());
  }

  private static boolean goesOn(DayRuling day, String name) {
    return day.kind() == DayRuling.Kind.HOLIDAY && day.name().equals(name);
  }

  private static ExerciseHoliday of(WorkingCalendar calendar, DayRuling first, ZoneId zone) {
    LocalDate after = first.date().plusDays(1);
    while (goesOn(calendar.day(after), first.name())) {
      after = after.plusDays(1);
    }
    return new ExerciseHoliday(
        first.name(),
        first.date().minusDays(1).atTime(EVENING).atZone(zone).toInstant(),
        after.atTime(MORNING).atZone(zone).toInstant());
  }

  /** Runs the mode at its times. */
  void play(Desk desk, ExerciseClock clock, Words words) {
    clock.moveTo(start);
    String title = words.get("exercise.marked", words.get("exercise.holiday.title", name));
    Outcome started =
        desk.run(
            new Command.OnModes(
                new ModeStep.Propose(
                    ModeKind.HOLIDAY,
                    Grade.ORDINARY,
                    title,
                    List.of(desk.city().profile().code()),
                    null,
                    end,
                    null,
                    null,
                    words.get("exercise.marked", words.get("exercise.holiday.basis")))));
    clock.moveTo(end);
    switch (started) {
      case Outcome.ModeDone(var activation) ->
          desk.run(
              new Command.OnModes(
                  new ModeStep.End(activation.id(), words.get("exercise.holiday.over"))));
      default -> LOG.warn("the exercise's holiday was not taken: {}", started);
    }
  }
}
