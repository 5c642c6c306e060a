package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;

/**
 * Decides a step: the case as it is and the step give the case after it and its entry in the
 * record, or a refusal. Pure; the same in every desk. {@link StepKind} tells which step is legal in
 * which stage.
 */
public final class StageMachine {
  private final CaseRules rules;

  public StageMachine(CaseRules rules) {
    this.rules = rules;
  }

  /**
   * Who takes a step, and when.
   *
   * @param operator id of the operator
   * @param now when
   * @param handledBy id of the operator who reported the latest result of the case; null when none
   *     is on record. The check before closing must be someone else's.
   */
  public record Actor(String operator, Instant now, @Nullable String handledBy) {}

  public Decision decide(Case it, Step step, Actor actor) {
    StepKind kind = StepKind.of(step);
    if (!kind.legalIn(it.stage())) {
      return Decision.refused(
          "stage.wrong", it.number(), it.stage(), Told.step(kind), kind.from().stream().toList());
    }
    Instant now = actor.now();
    return switch (step) {
      case Step.Verify(boolean found, String opinion) ->
          found
              ? accept(enter(it, Stage.TO_FILE, now), kind, null, opinion)
              : blank(opinion, "opinion.missing", it, kind)
                  .orElseGet(() -> accept(end(it, Stage.NOT_ACCEPTED, now), kind, null, opinion));
      case Step.File(String opinion) ->
          accept(
              enter(it.withTimes(it.times().withFiled(now)), Stage.TO_DISPATCH, now),
              kind,
              null,
              opinion);
      case Step.Decline(String reason) ->
          blank(reason, "reason.missing", it, kind)
              .orElseGet(() -> accept(end(it, Stage.NOT_ACCEPTED, now), kind, null, reason));
      case Step.Take _ -> take(it, kind, actor);
      case Step.Release _ -> release(it, kind, actor);
      case Step.Dispatch dispatch -> dispatch(it, kind, dispatch, now);
      case Step.HandBack(String reason) ->
          blank(reason, "reason.missing", it, kind)
              .orElseGet(
                  () -> accept(returned(it, it.times().hops() + 1, now), kind, null, reason));
      case Step.Revoke(String reason) ->
          blank(reason, "reason.missing", it, kind)
              .orElseGet(() -> accept(returned(it, it.times().hops(), now), kind, null, reason));
      case Step.Handle(String result, List<Evidence> evidence) ->
          blank(result, "result.missing", it, kind)
              .orElseGet(
                  () ->
                      accept(
                          enter(it.withTimes(it.times().withHandled(now)), Stage.TO_CONFIRM, now),
                          kind,
                          null,
                          result,
                          evidence));
      case Step.Confirm confirm -> confirm(it, kind, confirm, actor);
      case Step.Close(String opinion, List<Evidence> evidence) -> {
        if (evidence.isEmpty()) {
          yield Decision.refused("evidence.missing", it.number());
        }
        yield blank(opinion, "opinion.missing", it, kind)
            .orElseGet(() -> accept(end(it, Stage.CLOSED, now), kind, null, opinion, evidence));
      }
      case Step.Reopen(String reason) ->
          blank(reason, "reason.missing", it, kind).orElseGet(() -> reopen(it, kind, reason, now));
      case Step.Void(String reason) ->
          blank(reason, "reason.missing", it, kind)
              .orElseGet(() -> accept(end(it, Stage.VOIDED, now), kind, null, reason));
      case Step.Locate locate -> locate(it, kind, locate);
      case Step.Classify(String category) -> classify(it, kind, category);
      case Step.Regrade(Grade grade, String reason) ->
          blank(reason, "reason.missing", it, kind)
              .orElseGet(() -> accept(it.withGrade(grade), kind, null, reason));
      case Step.Amend(String title, String description) -> amend(it, kind, title, description);
      case Step.Note(String text) ->
          blank(text, "note.missing", it, kind).orElseGet(() -> accept(it, kind, null, text));
    };
  }

  private Decision take(Case it, StepKind kind, Actor actor) {
    String holder = it.assignment().takenBy();
    Instant since = it.assignment().takenAt();
    if (holder != null && since != null) {
      return holder.equals(actor.operator())
          ? Decision.refused("take.already-mine", it.number())
          : Decision.refused("take.taken", it.number(), Told.operator(holder), since);
    }
    Case after = it.withAssignment(it.assignment().taken(actor.operator(), actor.now()));
    return accept(after, kind, actor.operator(), "");
  }

  private Decision release(Case it, StepKind kind, Actor actor) {
    String holder = it.assignment().takenBy();
    if (!actor.operator().equals(holder)) {
      return holder == null
          ? Decision.refused("release.nobody", it.number())
          : Decision.refused("release.not-mine", it.number(), Told.operator(holder));
    }
    return accept(it.withAssignment(it.assignment().taken(null, null)), kind, null, "");
  }

  private Decision dispatch(Case it, StepKind kind, Step.Dispatch step, Instant now) {
    Optional<Category> category = rules.catalogue().byCode(it.topic().category());
    if (category.isEmpty()) {
      // Without a class there is no limit to give the unit, and no clock would run.
      return Decision.refused("dispatch.unclassed", it.number());
    }
    for (String unit : new TreeSet<>(step.coHandlers())) {
      if (rules.city().unit(unit).isEmpty()) {
        return Decision.refused("unit.unknown", unit);
      }
    }
    if (rules.city().unit(step.lead()).isEmpty()) {
      return Decision.refused("unit.unknown", step.lead());
    }
    if (step.coHandlers().contains(step.lead())) {
      return Decision.refused("dispatch.lead-twice", Told.unit(step.lead()));
    }
    Case assigned =
        it.withAssignment(it.assignment().withLead(step.lead(), step.coHandlers()))
            .withTimes(it.times().withDispatched(now));
    Limit limit = category.get().limit();
    Case after = enter(assigned, Stage.IN_HANDLING, now, rules.reckoning().deadline(now, limit));
    String words = step.reason().isBlank() ? step.opinion() : join(step.opinion(), step.reason());
    return accept(after, kind, step.lead(), words);
  }

  private Decision confirm(Case it, StepKind kind, Step.Confirm step, Actor actor) {
    if (actor.operator().equals(actor.handledBy())) {
      return Decision.refused("confirm.same-person", it.number(), Told.operator(actor.operator()));
    }
    if (step.passed()) {
      return accept(
          enter(it, Stage.TO_CLOSE, actor.now()), kind, null, step.opinion(), step.evidence());
    }
    // Not passed: rework, which is counted between two dispatches and so goes back to the
    // dispatcher.
    return blank(step.opinion(), "opinion.missing", it, kind)
        .orElseGet(
            () ->
                accept(
                    returned(it, it.times().hops(), actor.now()),
                    kind,
                    null,
                    step.opinion(),
                    step.evidence()));
  }

  private Decision reopen(Case it, StepKind kind, String reason, Instant now) {
    Times times =
        it.times()
            .withClosed(null)
            .withCaseDue(rules.caseLimits().due(now, it.grade(), it.routing(), rules.reckoning()));
    return accept(returned(it.withTimes(times), it.times().hops(), now), kind, null, reason);
  }

  private Decision locate(Case it, StepKind kind, Step.Locate step) {
    String area = step.area();
    if (area == null && step.at() == null && step.address() == null) {
      return Decision.refused("locate.nothing", it.number());
    }
    if (area != null && rules.city().area(area).isEmpty()) {
      return Decision.refused("area.unknown", area);
    }
    Place old = it.place();
    Place place =
        new Place(
            step.address() == null ? old.address() : step.address().strip(),
            area == null ? old.area() : area,
            old.areaWords(),
            step.at() == null ? old.at() : step.at());
    return accept(it.withPlace(place), kind, null, area == null ? "" : area);
  }

  private Decision classify(Case it, StepKind kind, String code) {
    if (rules.catalogue().byCode(code).isEmpty()) {
      return Decision.refused("category.unknown", code);
    }
    // A changed class counts for the next dispatch; the limit that the unit was given stays.
    return accept(it.withTopic(new Topic(code, it.topic().words())), kind, null, code);
  }

  private Decision amend(Case it, StepKind kind, String title, String description) {
    Optional<Refusal> refusal = CaseBook.checkWords(title, description);
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    return accept(it.withWords(title.strip(), description), kind, null, it.title());
  }

  /** Back to the dispatcher: the dispatch clock starts anew, the citizen's goes on. */
  private Case returned(Case it, int hops, Instant now) {
    Case free =
        it.withAssignment(it.assignment().withLead(null, List.of()))
            .withTimes(it.times().withHops(hops));
    return enter(free, Stage.TO_DISPATCH, now);
  }

  private Case enter(Case it, Stage stage, Instant now) {
    Instant due =
        rules
            .stageLimits()
            .of(stage)
            .map(limit -> rules.reckoning().deadline(now, limit))
            .orElse(null);
    return enter(it, stage, now, due);
  }

  private static Case enter(Case it, Stage stage, Instant now, @Nullable Instant due) {
    return it.withStage(stage).withTimes(it.times().withStage(now, due));
  }

  private static Case end(Case it, Stage stage, Instant now) {
    Case ended = enter(it, stage, now, null);
    return ended
        .withTimes(ended.times().withClosed(now))
        .withAssignment(ended.assignment().taken(null, null));
  }

  private static Decision accept(
      Case after, StepKind kind, @Nullable String receiver, String opinion) {
    return accept(after, kind, receiver, opinion, List.of());
  }

  private static Decision accept(
      Case after,
      StepKind kind,
      @Nullable String receiver,
      String opinion,
      List<Evidence> evidence) {
    return new Decision.Accepted(
        after.withVersion(after.version() + 1),
        new Entry(kind.key(), receiver, opinion.strip(), evidence, after.stage()));
  }

  private static Optional<Decision> blank(String words, String key, Case it, StepKind kind) {
    return words.isBlank()
        ? Optional.of(Decision.refused(key, it.number(), Told.step(kind)))
        : Optional.empty();
  }

  private static String join(String opinion, String reason) {
    return opinion.isBlank() ? reason : opinion.strip() + "（" + reason.strip() + "）";
  }
}
