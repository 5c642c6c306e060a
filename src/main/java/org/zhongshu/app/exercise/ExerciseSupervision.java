package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Cause;
import org.zhongshu.casework.supervise.Receipt;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;

/**
 * Supervision through the days (批办督评): the rules look every hour, the watch answers most alarms, a
 * leader gives an instruction now and then, units sign and answer, and what is answered is marked.
 */
final class ExerciseSupervision {
  private static final Duration EVERY = Duration.ofHours(1);

  /** What has come up so shortly before the end stays for whoever sits down at the exercise. */
  private static final Duration LEFT_TO_DO = Duration.ofMinutes(100);

  private final ExercisePlay play;
  private final Instant end;

  ExerciseSupervision(ExercisePlay play, Instant end) {
    this.play = play;
    this.end = end;
  }

  void plan(Instant from) {
    int hour = 0;
    for (Instant at = from; at.isBefore(end); at = at.plus(EVERY)) {
      boolean instructing = hour++ % 24 == 18;
      play.at(
          at,
          () -> {
            play.desk().timekeeping().look();
            if (play.now().isBefore(end.minus(LEFT_TO_DO))) {
              acknowledge();
            }
            if (instructing) {
              instruct();
            }
            play.desk().supervision().openTasks().forEach(this::answer);
          });
    }
  }

  private void acknowledge() {
    List<Long> some =
        play.desk().supervision().alarms().stream()
            .filter(alarm -> alarm.state(play.now()) == Alarm.State.UNACKNOWLEDGED)
            .filter(alarm -> play.chance(0.85))
            .map(Alarm::id)
            .toList();
    if (!some.isEmpty()) {
      play.supervise(play.one(ExerciseSeats.DISPATCHERS), new SuperviseStep.Acknowledge(some, ""));
    }
  }

  /** About the open case that has been with a unit longest and that nobody has instructed on. */
  private void instruct() {
    Optional<CaseSummary> eldest =
        play.desk().cases().open().stream()
            .filter(row -> row.stage() == Stage.IN_HANDLING)
            .filter(
                row ->
                    play.desk().supervision().tasksOf(row.number()).stream()
                        .noneMatch(task -> task.cause() == Cause.INSTRUCTION))
            .min(Comparator.comparing(CaseSummary::id));
    eldest.ifPresent(
        row -> {
          String lead = row.lead();
          if (lead != null) {
            play.supervise(
                ExerciseSeats.CHIEF,
                new SuperviseStep.Instruct(
                    row.number(),
                    play.words("instructed", 3),
                    "",
                    new Limit(2, LimitUnit.WORK_DAY),
                    new Limit(4, LimitUnit.WORK_HOUR),
                    List.of(lead)));
          }
        });
  }

  private void answer(Task task) {
    List<Receipt> owing = task.owing();
    if (owing.isEmpty()) {
      if (play.chance(0.2)) {
        play.supervise(
            ExerciseSeats.EVALUATOR,
            new SuperviseStep.Settle(
                task.number(), 70 + play.random().nextInt(31), play.words("settled", 2)));
      }
      return;
    }
    for (Receipt receipt : owing) {
      String seat = play.seatOf(receipt.unit());
      if (receipt.signedAt() == null && play.chance(0.5)) {
        play.supervise(seat, new SuperviseStep.Sign(task.number(), receipt.unit()));
      } else if (receipt.signedAt() != null && play.chance(0.2)) {
        play.supervise(
            seat,
            new SuperviseStep.Reply(
                task.number(), receipt.unit(), play.words("answered", 3), play.chance(0.4)));
      }
    }
  }
}
