package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.zhongshu.casework.Progress.Citation;
import org.zhongshu.casework.Progress.Handling;
import org.zhongshu.casework.Progress.Referral;
import org.zhongshu.casework.Progress.Returned;
import org.zhongshu.casework.clock.ClockRun;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.Tightening.Tight;
import org.zhongshu.city.City;
import org.zhongshu.city.Unit;

/** Who handles a case: dispatched, returned, sent up and down, handed over (派遣、退回、上报、下派、移交). */
final class DispatchSteps {
  private DispatchSteps() {}

  static Decision dispatch(Turn turn, Step.Dispatch step) {
    Case it = turn.it();
    Optional<Category> category = turn.category();
    if (category.isEmpty()) {
      // Without a class there is no limit to give the unit, and no clock would run.
      return Decision.refused("dispatch.unclassed", it.number());
    }
    List<Step.PartOrder> orders = orders(step);
    Optional<Decision> fault =
        units(turn, step, orders)
            .or(() -> arbitration(turn))
            .or(() -> pastReturner(turn, step.lead()));
    if (fault.isPresent()) {
      return fault.get();
    }
    boolean arbitrated = turn.progress().disputed();
    Handling handling = clock(turn, category.get(), step.lead(), arbitrated);
    Case assigned =
        it.withAssignment(it.assignment().withLead(step.lead(), parts(turn, orders)))
            .withTimes(it.times().withDispatched(turn.now()))
            .withRouting(
                !orders.isEmpty() && it.routing() == Routing.ORDINARY
                    ? Routing.JOINT
                    : it.routing())
            .withProgress(
                turn.progress()
                    .copy()
                    .handling(handling)
                    .filing(
                        turn.progress().filing() == null
                            ? handling.cited()
                            : turn.progress().filing())
                    .disputed(false)
                    .extensions(resumes(turn, step.lead()) ? turn.progress().extensions() : 0)
                    .done());
    Case after = turn.enter(assigned, Stage.IN_HANDLING, turn.due(handling.run()));
    String words =
        step.reason().isBlank() ? step.opinion() : withReason(step.opinion(), step.reason());
    return turn.accept(after, step.lead(), words);
  }

  private static List<Step.PartOrder> orders(Step.Dispatch step) {
    List<Step.PartOrder> orders = new ArrayList<>();
    step.coHandlers().forEach(unit -> orders.add(new Step.PartOrder(unit, "", null)));
    List<Step.PartOrder> told = step.parts();
    if (told != null) {
      orders.addAll(told);
    }
    return orders;
  }

  private static Optional<Decision> units(
      Turn turn, Step.Dispatch step, List<Step.PartOrder> orders) {
    City city = turn.rules().city();
    Set<String> seen = new HashSet<>();
    for (Step.PartOrder order : orders) {
      if (city.unit(order.unit()).isEmpty()) {
        return Optional.of(Decision.refused("unit.unknown", order.unit()));
      }
      if (!seen.add(order.unit())) {
        return Optional.of(Decision.refused("dispatch.part-twice", Told.unit(order.unit())));
      }
    }
    if (city.unit(step.lead()).isEmpty()) {
      return Optional.of(Decision.refused("unit.unknown", step.lead()));
    }
    return turn.when(seen.contains(step.lead()), "dispatch.lead-twice", Told.unit(step.lead()));
  }

  /** After so many returns it is for the shift chief to say who handles. */
  private static Optional<Decision> arbitration(Turn turn) {
    int most = turn.rules().loop().returnsBeforeArbitration();
    return turn.when(
        turn.progress().disputed() && !turn.actor().leads(),
        "dispatch.arbitrate",
        turn.it().number(),
        turn.it().times().hops(),
        most);
  }

  /**
   * Return guard (退回防护): whoever receives a returned case may send it back to the returner, beside
   * it or above it, but not past it to a unit under it.
   */
  private static Optional<Decision> pastReturner(Turn turn, String target) {
    Returned returned = turn.progress().returned();
    return turn.when(
        returned != null && under(turn.rules().city(), target, returned.by()),
        "dispatch.past-returner",
        turn.it().number(),
        Told.unit(target),
        Told.unit(returned == null ? target : returned.by()));
  }

  private static boolean under(City city, String unit, String upper) {
    String parent = city.unit(unit).map(Unit::parent).orElse(null);
    while (parent != null) {
      if (parent.equals(upper)) {
        return true;
      }
      parent = city.unit(parent).map(Unit::parent).orElse(null);
    }
    return false;
  }

  private static boolean resumes(Turn turn, String lead) {
    Handling known = turn.progress().handling();
    return known != null && known.unit().equals(lead);
  }

  /**
   * The same unit again goes on with what was left, under the limit that it was given; another
   * starts anew, by the standard in force now.
   */
  private static Handling clock(Turn turn, Category category, String lead, boolean arbitrated) {
    Handling known = turn.progress().handling();
    if (known != null && resumes(turn, lead)) {
      ClockRun run = known.run().isPaused() ? known.run().resume(turn.now()) : known.run();
      return new Handling(lead, run, known.base(), known.cited(), List.of(), arbitrated);
    }
    Citation filing = turn.progress().filing();
    Condition condition =
        filing == null || !filing.category().equals(category.code())
            ? category.condition(0).orElseThrow()
            : category
                .condition(filing.condition())
                .orElseGet(() -> category.condition(0).orElseThrow());
    Citation cited =
        new Citation(turn.rules().catalogue().version(), category.code(), condition.seq());
    Limit limit =
        turn.rules()
            .tightened(category.code(), condition.limit(), turn.it().place().area(), turn.now())
            .map(Tight::limit)
            .orElse(condition.limit());
    ClockRun run = ClockRun.start(turn.now(), limit);
    return new Handling(lead, run, limit, cited, List.of(), arbitrated);
  }

  private static List<Part> parts(Turn turn, List<Step.PartOrder> orders) {
    return orders.stream()
        .map(
            order -> {
              Limit limit = order.limit();
              return new Part(
                  order.unit(),
                  order.task().strip(),
                  limit,
                  turn.now(),
                  limit == null ? null : turn.reckoning().deadline(turn.now(), limit),
                  null,
                  "");
            })
        .toList();
  }

  static Decision sendBack(Turn turn, Step.SendBack step) {
    Case it = turn.it();
    return turn.noReason(step.reason())
        .orElseGet(
            () ->
                turn.accept(
                    turn.enter(
                        it.withTimes(it.times().withHops(it.times().hops() + 1)), Stage.TO_FILE),
                    null,
                    step.reason()));
  }

  static Decision revoke(Turn turn, Step.Revoke step) {
    return turn.noReason(step.reason())
        .orElseGet(() -> turn.accept(turn.toDispatcher(turn.it(), false), null, step.reason()));
  }

  /**
   * To whoever sent it: the unit above when it came down the hierarchy, else the dispatcher. Every
   * return counts.
   */
  static Decision handBack(Turn turn, Step.HandBack step) {
    Case it = turn.it();
    Optional<Decision> refused =
        turn.noReason(step.reason())
            .or(
                () ->
                    turn.when(
                        handling(turn).map(Handling::arbitrated).orElse(false),
                        "hand-back.arbitrated",
                        it.number()));
    if (refused.isPresent()) {
      return refused.get();
    }
    String lead = it.assignment().lead();
    Returned returned = lead == null ? null : new Returned(lead, turn.now(), step.reason().strip());
    boolean disputed = it.times().hops() + 1 >= turn.rules().loop().returnsBeforeArbitration();
    Case told =
        it.withProgress(turn.progress().copy().returned(returned).disputed(disputed).done());
    List<String> above = handling(turn).map(Handling::above).orElse(List.of());
    if (above.isEmpty()) {
      return turn.accept(turn.toDispatcher(told, true), null, step.reason());
    }
    Case counted = told.withTimes(told.times().withHops(told.times().hops() + 1));
    return passOn(
        turn, counted, above.getLast(), above.subList(0, above.size() - 1), step.reason());
  }

  static Decision sendUp(Turn turn, Step.SendUp step) {
    Case it = turn.it();
    Optional<Decision> refused = turn.noReason(step.reason());
    if (refused.isPresent()) {
      return refused.get();
    }
    City city = turn.rules().city();
    String upper =
        Optional.ofNullable(it.assignment().lead())
            .flatMap(city::unit)
            .map(Unit::parent)
            .flatMap(city::unit)
            .map(Unit::id)
            .orElse(null);
    if (upper == null) {
      return Decision.refused("send-up.top", it.number());
    }
    List<String> above = handling(turn).map(Handling::above).orElse(List.of());
    int known = above.indexOf(upper);
    return passOn(turn, it, upper, known < 0 ? List.of() : above.subList(0, known), step.reason());
  }

  static Decision sendDown(Turn turn, Step.SendDown step) {
    Case it = turn.it();
    City city = turn.rules().city();
    Optional<Unit> target = city.unit(step.unit());
    Optional<Unit> holder = Optional.ofNullable(it.assignment().lead()).flatMap(city::unit);
    if (target.isEmpty()) {
      return Decision.refused("unit.unknown", step.unit());
    }
    if (holder.isEmpty() || !under(city, step.unit(), holder.get().id())) {
      return Decision.refused(
          "send-down.not-under",
          Told.unit(step.unit()),
          holder.<Object>map(unit -> Told.unit(unit.id())).orElse("—"));
    }
    Optional<Decision> guarded = pastReturner(turn, step.unit());
    if (guarded.isPresent()) {
      return guarded.get();
    }
    List<String> above = new ArrayList<>(handling(turn).map(Handling::above).orElse(List.of()));
    above.add(holder.get().id());
    return passOn(turn, it, step.unit(), above, step.opinion());
  }

  /** From hand to hand within one line of the hierarchy: the handling clock runs on. */
  private static Decision passOn(
      Turn turn, Case from, String to, List<String> above, String words) {
    Handling handling = from.progress().handling();
    Case after =
        from.withAssignment(from.assignment().withLead(to, from.assignment().parts()))
            .withProgress(
                from.progress()
                    .copy()
                    .handling(handling == null ? null : handling.at(to, above))
                    .asked(null)
                    .referral(null)
                    .done());
    return turn.accept(after, to, words);
  }

  static Decision refer(Turn turn, Step.Refer step) {
    Case it = turn.it();
    String lead = it.assignment().lead();
    Optional<Decision> refused =
        turn.noReason(step.reason())
            .or(
                () ->
                    turn.when(
                        turn.rules().city().unit(step.unit()).isEmpty(),
                        "unit.unknown",
                        step.unit()))
            .or(
                () ->
                    turn.when(
                        step.unit().equals(lead),
                        "refer.itself",
                        it.number(),
                        Told.unit(step.unit())))
            .or(() -> open(turn));
    if (refused.isPresent()) {
      return refused.get();
    }
    Referral referral =
        new Referral(
            step.unit(), Objects.requireNonNullElse(lead, ""), turn.now(), step.reason().strip());
    Case after = it.withProgress(turn.progress().copy().referral(referral).done());
    // The first receiver answers for it until the other accepts: the case stays where it is.
    return turn.accept(after, null, step.reason());
  }

  private static Optional<Decision> open(Turn turn) {
    Referral referral = turn.progress().referral();
    return turn.when(
        referral != null,
        "refer.open",
        turn.it().number(),
        Told.unit(referral == null ? "" : referral.to()));
  }

  static Decision acceptReferral(Turn turn, Step.AcceptReferral step) {
    Referral referral = turn.progress().referral();
    Optional<Category> category = turn.category();
    if (referral == null || category.isEmpty()) {
      return Decision.refused("refer.none", turn.it().number());
    }
    Optional<Decision> refused = mine(turn, referral);
    if (refused.isPresent()) {
      return refused.get();
    }
    Handling handling = clock(turn, category.get(), referral.to(), false);
    Case it = turn.it();
    Case after =
        it.withAssignment(it.assignment().withLead(referral.to(), it.assignment().parts()))
            .withTimes(it.times().withDispatched(turn.now()))
            .withProgress(
                turn.progress()
                    .copy()
                    .handling(handling)
                    .extensions(0)
                    .asked(null)
                    .referral(null)
                    .done());
    return turn.accept(
        turn.enter(after, Stage.IN_HANDLING, turn.due(handling.run())),
        referral.to(),
        step.opinion());
  }

  static Decision declineReferral(Turn turn, Step.DeclineReferral step) {
    Referral referral = turn.progress().referral();
    if (referral == null) {
      return Decision.refused("refer.none", turn.it().number());
    }
    return turn.noReason(step.reason())
        .or(() -> mine(turn, referral))
        .orElseGet(
            () ->
                turn.accept(
                    turn.it().withProgress(turn.progress().copy().referral(null).done()),
                    null,
                    step.reason()));
  }

  /** Only the unit that was asked answers, or the centre for one without a desk. */
  private static Optional<Decision> mine(Turn turn, Referral referral) {
    String unit = turn.actor().unit();
    return turn.when(
        unit != null && !unit.equals(referral.to()),
        "refer.not-mine",
        turn.it().number(),
        Told.unit(referral.to()));
  }

  private static Optional<Handling> handling(Turn turn) {
    return Optional.ofNullable(turn.progress().handling());
  }

  private static String withReason(String opinion, String reason) {
    return opinion.isBlank() ? reason : opinion.strip() + "（" + reason.strip() + "）";
  }
}
