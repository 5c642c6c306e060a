package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.zhongshu.casework.Candidate;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Part;
import org.zhongshu.casework.Progress;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitUnit;

/** Dispatching and what the units do (派遣、处置), with the shares that centres commonly have. */
final class ExerciseHandling {
  /** Below this limit nobody asks for more time. */
  private static final Duration SHORT = Duration.ofHours(4);

  private final ExercisePlay play;

  ExerciseHandling(ExercisePlay play) {
    this.play = play;
  }

  // Dispatching.

  void dispatch(Case then, String by) {
    play.still(then).ifPresent(it -> dispatchNow(it, by));
  }

  private void dispatchNow(Case it, String by) {
    List<Candidate> candidates = candidates(it);
    if (candidates.isEmpty()) {
      return;
    }
    boolean other = candidates.size() > 1 && play.chance(0.12);
    String lead = candidates.get(other ? 1 : 0).unit().id();
    List<Step.PartOrder> parts = new ArrayList<>();
    if (candidates.size() > 2 && play.chance(0.06)) {
      parts.add(
          new Step.PartOrder(
              candidates.get(2).unit().id(),
              play.words("part", 2),
              new Limit(4, LimitUnit.WORK_HOUR)));
    }
    // After so many returns it is for the shift chief to say who handles.
    play.step(
        it,
        it.progress().disputed() ? ExerciseSeats.CHIEF : by,
        new Step.Dispatch(
            lead,
            List.of(),
            play.words("instruction", 3),
            other ? play.words("choice", 2) : "",
            parts));
  }

  /** Who could handle it; of a returned case only those to whom it may be sent again. */
  private List<Candidate> candidates(Case it) {
    List<Candidate> all = play.desk().cases().candidates(it);
    Progress.Returned returned = it.progress().returned();
    return returned == null
        ? all
        : all.stream()
            .filter(each -> !each.unit().id().equals(returned.by()))
            .filter(each -> mayHave(it, each))
            .toList();
  }

  private boolean mayHave(Case it, Candidate each) {
    Step step = new Step.Dispatch(each.unit().id(), List.of(), "", play.words("choice", 2));
    return play.would(it, step);
  }

  // Handling.

  /** Plans what happens to a case that has just come to a unit, or goes on after it stood still. */
  void plan(Case it) {
    Instant due = it.times().stageDue();
    Duration limit = due == null ? Duration.ofHours(24) : Duration.between(play.now(), due);
    if (play.chance(0.05) && !arbitrated(it)) {
      later(
          it,
          play.minutes(6, 45),
          (now, seat) -> play.step(now, seat, new Step.HandBack(play.words("hand-back", 3))));
      return;
    }
    boolean enough = limit.compareTo(SHORT) > 0;
    if (enough && play.chance(0.03)) {
      extension(it, limit);
      return;
    }
    if (enough && it.progress().suspension() == null && play.chance(0.02)) {
      suspension(it);
      return;
    }
    if (play.chance(0.02)) {
      referral(it);
    } else if (play.chance(0.03)) {
      upwards(it);
    }
    // Most are done well within their limit, some late, a few very late.
    double share =
        play.chance(0.96)
            ? 0.08 + 0.85 * play.random().nextDouble()
            : 1.02 + 0.8 * play.random().nextDouble();
    Duration work = Duration.ofSeconds(Math.max(300, (long) (limit.toSeconds() * share)));
    if (play.chance(0.05)) {
      later(
          it,
          work.dividedBy(2),
          (now, seat) -> play.step(now, ExerciseSeats.CHIEF, new Step.Note(play.words("note", 2))));
    }
    handled(it, work);
  }

  private static boolean arbitrated(Case it) {
    Progress.Handling handling = it.progress().handling();
    return handling != null && handling.arbitrated();
  }

  /** The parts first, then the lead answers for all. */
  private void handled(Case it, Duration work) {
    for (Part part : it.assignment().parts()) {
      String helper = play.seatOf(part.unit());
      later(
          it,
          work.multipliedBy(4).dividedBy(5),
          (now, seat) ->
              play.step(
                  now,
                  helper,
                  new Step.HandlePart(part.unit(), play.words("part-done", 2), play.proof(now))));
    }
    later(
        it,
        work,
        (now, seat) ->
            play.step(now, seat, new Step.Handle(play.words("result", 4), play.proof(now))));
  }

  /** Asked for by the unit, endorsed and decided by two others, and then mostly kept. */
  private void extension(Case it, Duration limit) {
    Duration asked = limit.dividedBy(3);
    later(
        it,
        asked,
        (now, seat) -> play.step(now, seat, new Step.AskExtension(play.words("extension", 3))));
    later(
        it,
        asked.plus(play.minutes(5, 40)),
        (now, seat) -> {
          if (now.progress().asked() != null) {
            play.step(
                now,
                ExerciseSeats.CHIEF,
                new Step.EndorseExtension(true, play.words("endorsed", 2)));
          }
        });
    boolean granted = play.chance(0.8);
    later(
        it,
        asked.plus(play.minutes(45, 70)),
        (now, seat) -> {
          if (now.progress().asked() != null) {
            play.step(
                now,
                ExerciseSeats.LEADER,
                new Step.DecideExtension(
                    granted, play.words(granted ? "granted" : "not-granted", 2)));
          }
        });
    double share = 0.9 + 0.8 * play.random().nextDouble();
    handled(it, Duration.ofSeconds((long) (limit.toSeconds() * share)));
  }

  /** Set aside until a day; the rules resume it, or the shift chief somewhat earlier. */
  private void suspension(Case it) {
    Duration aside = Duration.ofHours(20 + play.random().nextInt(24 * 5));
    later(
        it,
        play.minutes(20, 90),
        (now, seat) ->
            play.step(
                now,
                ExerciseSeats.CHIEF,
                new Step.Suspend(play.now().plus(aside), play.words("suspended", 3))));
  }

  /** What happens to a case that has been set aside: somebody looks after it when its day came. */
  void setAside(Case it) {
    Progress.Suspension suspension = Objects.requireNonNull(it.progress().suspension());
    boolean early = play.chance(0.2);
    Instant when = early ? suspension.until().minusSeconds(7_200) : suspension.until();
    play.at(
        when.plusSeconds(early ? 0 : 3_600),
        () ->
            play.read(it.number())
                .ifPresent(
                    now -> {
                      if (now.stage() == it.stage()) {
                        play.step(
                            now, ExerciseSeats.CHIEF, new Step.Resume(play.words("resumed", 2)));
                      } else if (now.stage().open()) {
                        plan(now);
                      }
                    }));
  }

  /** The unit names another, and answers for the case until that one takes it. */
  private void referral(Case it) {
    List<Candidate> candidates = play.desk().cases().candidates(it);
    String lead = it.assignment().lead();
    candidates.stream()
        .map(each -> each.unit().id())
        .filter(unit -> !unit.equals(lead))
        .filter(unit -> it.assignment().parts().stream().noneMatch(p -> p.unit().equals(unit)))
        .findFirst()
        .ifPresent(
            unit -> {
              later(
                  it,
                  Duration.ofMinutes(3),
                  (now, seat) ->
                      play.step(now, seat, new Step.Refer(unit, play.words("hand-back", 3))));
              boolean taken = play.chance(0.7);
              later(
                  it,
                  Duration.ofMinutes(4),
                  (now, seat) -> {
                    if (now.progress().referral() != null) {
                      play.step(
                          now,
                          play.seatOf(unit),
                          taken
                              ? new Step.AcceptReferral(play.words("referral-taken", 2))
                              : new Step.DeclineReferral(play.words("hand-back", 3)));
                    }
                  });
            });
  }

  private void upwards(Case it) {
    Step up = new Step.SendUp(play.words("up", 2));
    if (play.would(it, up)) {
      later(it, Duration.ofMinutes(2), (now, seat) -> play.step(now, seat, up));
    }
  }

  /** Plans something for as long as the case is with units; told the seat of its lead then. */
  private void later(Case then, Duration wait, BiConsumer<Case, String> what) {
    play.later(
        wait,
        () ->
            play.still(then)
                .ifPresent(
                    now -> {
                      String lead = Objects.requireNonNull(now.assignment().lead());
                      Instant silent = play.silentUntil(lead).orElse(null);
                      if (silent == null) {
                        what.accept(now, play.seatOf(lead));
                      } else {
                        later(then, Duration.between(play.now(), silent), what);
                      }
                    }));
  }
}
