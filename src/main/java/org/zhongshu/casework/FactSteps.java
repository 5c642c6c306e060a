package org.zhongshu.casework;

import java.time.Instant;
import java.util.Optional;
import org.zhongshu.casework.Progress.Citation;

/** Steps that leave the stage as it is: who sees to a case, and what is known of it (认领、更正). */
final class FactSteps {
  private FactSteps() {}

  static Decision take(Turn turn) {
    Case it = turn.it();
    String holder = it.assignment().takenBy();
    Instant since = it.assignment().takenAt();
    if (holder != null && since != null) {
      return holder.equals(turn.actor().operator())
          ? Decision.refused("take.already-mine", it.number())
          : Decision.refused("take.taken", it.number(), Told.operator(holder), since);
    }
    Case after = it.withAssignment(it.assignment().taken(turn.actor().operator(), turn.now()));
    return turn.accept(after, turn.actor().operator(), "");
  }

  static Decision release(Turn turn) {
    Case it = turn.it();
    String holder = it.assignment().takenBy();
    if (!turn.actor().operator().equals(holder)) {
      return holder == null
          ? Decision.refused("release.nobody", it.number())
          : Decision.refused("release.not-mine", it.number(), Told.operator(holder));
    }
    return turn.accept(it.withAssignment(it.assignment().taken(null, null)), null, "");
  }

  static Decision locate(Turn turn, Step.Locate step) {
    Case it = turn.it();
    String area = step.area();
    if (area == null && step.at() == null && step.address() == null) {
      return Decision.refused("locate.nothing", it.number());
    }
    if (area != null && turn.rules().city().area(area).isEmpty()) {
      return Decision.refused("area.unknown", area);
    }
    Place old = it.place();
    Place place =
        new Place(
            step.address() == null ? old.address() : step.address().strip(),
            area == null ? old.area() : area,
            old.areaWords(),
            step.at() == null ? old.at() : step.at());
    return turn.accept(it.withPlace(place), null, area == null ? "" : area);
  }

  /**
   * A changed class counts for the next dispatch; the limit that the unit was given stays. What was
   * cited of the old class no longer holds: the new class's own condition stands in for it.
   */
  static Decision classify(Turn turn, Step.Classify step) {
    Case it = turn.it();
    Optional<Category> category = turn.rules().catalogue().byCode(step.category());
    if (category.isEmpty()) {
      return Decision.refused("category.unknown", step.category());
    }
    Integer condition = step.condition();
    if (condition != null && category.get().condition(condition).isEmpty()) {
      return turn.notCited(category.get(), condition);
    }
    Citation filing = turn.progress().filing();
    boolean filed = it.times().filedAt() != null;
    boolean same = filing != null && filing.category().equals(step.category());
    Citation cited =
        filed && (condition != null || !same)
            ? new Citation(
                turn.rules().catalogue().version(),
                step.category(),
                condition == null ? 0 : condition)
            : filing;
    return turn.accept(
        it.withTopic(new Topic(step.category(), it.topic().words()))
            .withProgress(turn.progress().copy().filing(cited).done()),
        null,
        step.category());
  }

  static Decision regrade(Turn turn, Step.Regrade step) {
    return turn.noReason(step.reason())
        .orElseGet(() -> turn.accept(turn.it().withGrade(step.grade()), null, step.reason()));
  }

  static Decision route(Turn turn, Step.Route step) {
    return turn.noReason(step.reason())
        .orElseGet(() -> turn.accept(turn.it().withRouting(step.routing()), null, step.reason()));
  }

  static Decision amend(Turn turn, Step.Amend step) {
    Optional<Refusal> refusal = CaseBook.checkWords(step.title(), step.description());
    return refusal.isPresent()
        ? new Decision.Refused(refusal.get())
        : turn.accept(
            turn.it().withWords(step.title().strip(), step.description()), null, turn.it().title());
  }

  /** The entry's words are the version of what is struck; the desk knows what stands there. */
  static Decision strike(Turn turn, Step.Strike step) {
    return turn.noReason(step.reason())
        .orElseGet(() -> turn.accept(turn.it(), null, step.reason()));
  }
}
