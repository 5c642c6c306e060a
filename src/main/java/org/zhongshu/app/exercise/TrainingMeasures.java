package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Outcome;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.plan.KeyPlace;

/**
 * What units do about what a mode makes due from them in a training: most answer in time, some
 * never do, and one that has fallen silent answers nothing.
 */
final class TrainingMeasures {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingMeasures.class);
  private static final Duration AHEAD = Duration.ofHours(2);
  private static final double ANSWERED = 0.97;

  private final ExercisePlay play;
  private final String centre;
  private final Map<Long, Instant> whenAnswered = new HashMap<>();

  /**
   * @param centre id of the city's operations centre, where the trainees sit
   */
  TrainingMeasures(ExercisePlay play, String centre) {
    this.play = play;
    this.centre = centre;
  }

  /** Answers what is to be answered by now. */
  void look() {
    Instant now = play.now();
    List<Long> looked = new ArrayList<>();
    for (MeasureItem item : play.desk().modeBook().due(now, now.plus(AHEAD))) {
      Instant when = whenAnswered.computeIfAbsent(item.id(), _ -> when(item));
      if (item.opens().isAfter(now) || when.isAfter(now) || silent(item)) {
        continue;
      }
      if (item.kind() == ItemKind.VIDEO) {
        looked.add(item.id());
      } else {
        answer(item);
      }
    }
    if (!looked.isEmpty()) {
      run(ExerciseSeats.CONTROL, new MeasureStep.NothingAt(looked));
    }
  }

  private Instant when(MeasureItem item) {
    double share = 0.2 + 0.7 * play.random().nextDouble();
    long seconds = Duration.between(item.opens(), item.due()).toSeconds();
    return play.chance(ANSWERED) ? item.opens().plusSeconds((long) (seconds * share)) : Instant.MAX;
  }

  /** Of the trainees' own centre people answer; of a silent unit nobody. */
  private boolean silent(MeasureItem item) {
    String unit = unit(item).orElse("");
    return play.silentUntil(unit).isPresent()
        || (unit.equals(centre) && play.leftToPeople(ExerciseSeats.CHIEF));
  }

  private Optional<String> unit(MeasureItem item) {
    return item.kind() == ItemKind.VIDEO
        ? play.desk()
            .modeBook()
            .activation(item.activation())
            .flatMap(it -> Optional.ofNullable(it.plan()))
            .flatMap(ref -> play.desk().plans().version(ref.code(), ref.version()))
            .flatMap(it -> it.plan().place(item.subject()))
            .map(KeyPlace::unit)
        : Optional.of(item.subject());
  }

  private void answer(MeasureItem item) {
    boolean nothing = item.kind().mayBeNothing() && play.chance(0.7);
    run(
        ExerciseSeats.CONTROL,
        new MeasureStep.Answered(
            item.id(), nothing ? "" : play.words("measure." + item.kind().name(), 1), nothing));
  }

  private void run(String seat, MeasureStep step) {
    if (play.run(seat, new Command.OnMeasures(step)) instanceof Outcome.Refused(var refusal)) {
      LOG.warn("a unit's answer was refused: {}: {}", step, refusal);
    }
  }
}
