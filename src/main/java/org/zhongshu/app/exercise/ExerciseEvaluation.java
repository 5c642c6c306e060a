package org.zhongshu.app.exercise;

import java.util.List;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Review;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;

/**
 * What becomes of closed cases (评价): call-back, second check, appeal, marks, and doing it again.
 */
final class ExerciseEvaluation {
  private final ExercisePlay play;

  ExerciseEvaluation(ExercisePlay play) {
    this.play = play;
  }

  void plan(Case it) {
    if (play.chance(0.45)) {
      play.later(play.minutes(30, 20 * 60), () -> callBack(it));
    }
    if (play.chance(0.08)) {
      // Whoever confirmed or closed it is not asked again.
      play.later(
          play.minutes(60, 24 * 60),
          () ->
              closed(
                  it,
                  new Step.SecondCheck(
                      play.chance(0.93), play.words("second-check", 2), List.of())));
    }
    if (it.progress().late() && play.chance(0.35)) {
      String lead = it.assignment().lead();
      if (lead != null) {
        play.later(play.minutes(60, 15 * 60), () -> appeal(it, lead));
      }
    }
    if (play.chance(0.3)) {
      play.later(
          play.minutes(24 * 60, 40 * 60),
          () ->
              closed(
                  it,
                  new Step.Evaluate(
                      80 + play.random().nextInt(21), 80 + play.random().nextInt(21), "")));
    }
  }

  private void callBack(Case it) {
    boolean reached = play.chance(0.9);
    boolean solved = play.chance(0.95);
    closed(
        it,
        new Step.CallBack(
            reached,
            solved,
            solved && play.chance(0.93),
            play.words(reached ? "called" : "not-reached", 2)));
    play.read(it.number())
        .filter(now -> now.stage() == Stage.CLOSED && now.progress().review().wantsRework())
        .ifPresent(
            now ->
                play.later(
                    play.minutes(10, 60),
                    () ->
                        play.still(now)
                            .ifPresent(
                                again ->
                                    play.step(
                                        again,
                                        ExerciseSeats.EVALUATOR,
                                        new Step.Reopen(play.words("again", 2))))));
  }

  private void appeal(Case it, String lead) {
    play.still(it)
        .ifPresent(
            now -> play.step(now, play.seatOf(lead), new Step.Appeal(play.words("appeal", 2))));
    play.later(
        play.minutes(4 * 60, 30 * 60),
        () -> {
          Review.Appeal appeal =
              play.still(it).map(now -> now.progress().review().appeal()).orElse(null);
          if (appeal != null && appeal.upheld() == null) {
            closed(it, new Step.DecideAppeal(play.chance(0.4), play.words("ruling", 2)));
          }
        });
  }

  private void closed(Case it, Step step) {
    play.still(it).ifPresent(now -> play.step(now, ExerciseSeats.EVALUATOR, step));
  }
}
