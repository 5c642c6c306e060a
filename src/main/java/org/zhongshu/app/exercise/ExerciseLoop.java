package org.zhongshu.app.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Condition;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Step;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Order;
import org.zhongshu.desk.Outcome;

/** What becomes of an exercise case, from its report on, by the hands of the seats (演练闭环). */
final class ExerciseLoop {
  private static final Logger LOG = LoggerFactory.getLogger(ExerciseLoop.class);

  /** How long before the end work begins to be left: without place or class, or in any stage. */
  private static final Duration LEFT_TO_DO = Duration.ofMinutes(90);

  private final ExercisePlay play;
  private final ExerciseHandling handling;
  private final ExerciseEvaluation evaluation;
  private final Map<String, CaseMaker.Matter> matters = new HashMap<>();
  private final Map<CaseMaker.Matter, String> firstOf = new IdentityHashMap<>();
  private Instant end = Instant.MAX;

  ExerciseLoop(ExercisePlay play) {
    this.play = play;
    this.handling = new ExerciseHandling(play);
    this.evaluation = new ExerciseEvaluation(play);
    play.whenMoved(this::goOn);
  }

  /** Leaves some of the work of the last hours before an instant. */
  void leaveSomeBefore(Instant until) {
    end = until;
  }

  /**
   * Reports a case and lets it go its way.
   *
   * @param matter what it is about; null when only the draft tells
   */
  void report(String seat, CaseMaker.@Nullable Matter matter, Draft draft, boolean fileAtOnce) {
    report(seat, matter, draft, fileAtOnce, null);
  }

  /**
   * The same under an id of its own.
   *
   * @param order the command's id; null for any
   * @return its number; empty when it was not taken
   */
  Optional<String> report(
      String seat,
      CaseMaker.@Nullable Matter matter,
      Draft draft,
      boolean fileAtOnce,
      @Nullable UUID order) {
    Command command =
        new Command.Report(draft, fileAtOnce, condition(draft.topic().category(), matter));
    Outcome outcome =
        order == null ? play.run(seat, command) : play.run(seat, new Order(order, command));
    if (outcome instanceof Outcome.CaseDone(Case now)) {
      if (matter != null) {
        matters.put(now.number(), matter);
      }
      goOn(now);
      return Optional.of(now.number());
    }
    LOG.warn("an exercise case was not taken: {}", outcome);
    return Optional.empty();
  }

  /** Some of what comes up in the last hours is left for whoever sits down at the exercise. */
  private boolean left() {
    return play.now().isAfter(end.minus(LEFT_TO_DO)) && play.chance(0.2);
  }

  /** Plans what happens next to a case that stands so. */
  void goOn(Case now) {
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
        missing(now).ifPresent(step -> play.step(now, seat, step));
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

  private @Nullable Integer condition(
      @Nullable String category, CaseMaker.@Nullable Matter matter) {
    String of = matter == null ? category : matter.template().category();
    return of == null ? null : condition(of);
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
      Optional<Step> missing = missing(now);
      if (missing.isPresent() && play.now().isBefore(end.minus(LEFT_TO_DO))) {
        play.later(
            play.minutes(2, 12),
            () -> play.step(now, play.one(ExerciseSeats.DISPATCHERS), missing.get()));
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
    CaseMaker.Matter matter = matters.get(now.number());
    if (matter == null) {
      return false;
    }
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

  /** The step that names what is missing; empty for a case that somebody else reported. */
  private Optional<Step> missing(Case now) {
    return Optional.ofNullable(matters.get(now.number()))
        .map(
            matter ->
                now.place().area() == null
                    ? new Step.Locate(matter.area(), null, null)
                    : new Step.Classify(matter.template().category()));
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
