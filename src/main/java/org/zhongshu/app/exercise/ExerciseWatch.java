package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Grade;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.LogKind;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.words.Words;

/**
 * The watches of an exercise (演练值班): what was written down, handed over morning and evening, and
 * one incident that was reported to its end. All by rule, without a throw of the dice.
 */
final class ExerciseWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ExerciseWatch.class);
  private static final int DAYS = 3;

  /** Entries of a day: hour, and what they are about. */
  private static final LogKind[] ENTRIES = {
    LogKind.ROUND, LogKind.CALL, LogKind.DISPATCH, LogKind.WARNING, LogKind.INSTRUCTION
  };

  private static final int[] HOURS = {7, 9, 11, 15, 18};

  private final ExercisePlay play;
  private final Words words;
  private int handed;

  ExerciseWatch(ExercisePlay play, Words words) {
    this.play = play;
    this.words = words;
  }

  /** Plans the last days before an instant. */
  void plan(Instant until, ZoneId zone) {
    LocalDate today = until.atZone(zone).toLocalDate();
    for (int back = DAYS - 1; back >= 0; back--) {
      LocalDate day = today.minusDays(back);
      for (int i = 0; i < ENTRIES.length; i++) {
        LogKind kind = ENTRIES[i];
        play.at(day.atTime(HOURS[i], 20).atZone(zone).toInstant(), () -> write(kind));
      }
      for (int hour : new int[] {7, 19}) {
        play.at(day.atTime(hour, 52).atZone(zone).toInstant(), this::handOver);
      }
      if (back == 1) {
        play.at(day.atTime(10, 5).atZone(zone).toInstant(), this::report);
      }
    }
  }

  private void write(LogKind kind) {
    // What was warned of, the next watch must be told.
    run(
        ExerciseSeats.DISPATCHERS.getFirst(),
        new Command.OnDuty(
            new DutyStep.Write(
                null,
                kind,
                words.get("exercise.log." + kind.name()),
                null,
                null,
                kind == LogKind.WARNING)));
  }

  /** The two seats that may take turns. */
  private void handOver() {
    boolean even = handed++ % 2 == 0;
    String goes = even ? ExerciseSeats.LEADER : ExerciseSeats.CHIEF;
    String comes = even ? ExerciseSeats.CHIEF : ExerciseSeats.LEADER;
    Outcome drawn =
        run(
            goes,
            new Command.OnDuty(new DutyStep.Draw(null, words.get("exercise.handover.words"))));
    if (drawn instanceof Outcome.DutyDone done) {
      long id = Objects.requireNonNull(done.handover()).id();
      run(goes, new Command.OnDuty(new DutyStep.SignOut(id)));
      play.later(
          Duration.ofMinutes(4), () -> run(comes, new Command.OnDuty(new DutyStep.TakeOver(id))));
    }
  }

  private void report() {
    Outcome first =
        run(
            ExerciseSeats.DISPATCHERS.getFirst(),
            new Command.OnIncident(
                new IncidentStep.First(
                    words.get("exercise.incident.title"),
                    null,
                    null,
                    Grade.BLUE,
                    null,
                    content("exercise.incident.measures"))));
    if (first instanceof Outcome.DutyDone done) {
      String number = Objects.requireNonNull(done.incident()).number();
      play.later(Duration.ofMinutes(40), () -> out(number));
      play.later(
          Duration.ofHours(5),
          () -> {
            run(
                ExerciseSeats.DISPATCHERS.getFirst(),
                new Command.OnIncident(
                    new IncidentStep.Final(number, content("exercise.incident.over"))));
            out(number);
          });
    }
  }

  private ReportContent content(String measures) {
    return new ReportContent(
        "",
        words.get("exercise.incident.place"),
        words.get("exercise.incident.what"),
        words.get("exercise.incident.casualties"),
        words.get(measures),
        "",
        words.get("exercise.incident.contact"));
  }

  private void out(String number) {
    run(ExerciseSeats.LEADER, new Command.OnIncident(new IncidentStep.Sign(number, null)));
    run(
        ExerciseSeats.CHIEF,
        new Command.OnIncident(new IncidentStep.Send(number, words.get("exercise.incident.to"))));
  }

  private Outcome run(String seat, Command command) {
    Outcome outcome = play.run(seat, command);
    if (outcome instanceof Outcome.Refused(var refusal)) {
      LOG.warn("a step of the exercise's watch was refused: {}", refusal);
    }
    return outcome;
  }
}
