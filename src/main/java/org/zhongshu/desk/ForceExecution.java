package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.ForceJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceRules;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep.Ruling;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** A step on the forces of an activation, inside its transaction: on all that it names, or none. */
final class ForceExecution {
  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;

  ForceExecution(Centre centre, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
  }

  Outcome run(ForceStep step) {
    Optional<Refusal> refusal =
        Permissions.any(operator, Permissions.MEASURES, Told.step(step.key()));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Optional<Activation> known = tables.modes().byId(step.activation());
    if (known.isEmpty()) {
      return new Outcome.Refused(Refusal.of("mode.unknown", step.activation()));
    }
    Activation by = known.get();
    Plan plan =
        Optional.ofNullable(by.plan()).flatMap(ref -> centre.plan(tables, ref)).orElse(null);
    if (plan == null) {
      return new Outcome.Refused(Refusal.of("force.no-plan", by.title()));
    }
    List<Force> forces = new ArrayList<>();
    for (String id : step.forces().stream().distinct().sorted().toList()) {
      Force force = plan.force(id).orElse(null);
      Refusal why = force == null ? Refusal.of("force.unknown", id, by.title()) : reach(force);
      if (force == null || why != null) {
        return new Outcome.Refused(why == null ? Refusal.of("force.none") : why);
      }
      forces.add(force);
    }
    if (forces.isEmpty()) {
      return new Outcome.Refused(Refusal.of("force.none"));
    }
    return switch (step) {
      case ForceStep.Send _, ForceStep.Arrive _, ForceStep.Return _ -> move(step, by, forces);
      case ForceStep.Ready _, ForceStep.NotReady _ -> say(step, plan.head().code(), forces);
    };
  }

  /** A unit's own people speak for its forces, and for no other. */
  private @Nullable Refusal reach(Force it) {
    return Permissions.answersFor(operator, it.unit())
        ? null
        : Refusal.of("force.not-my-unit", operator.name(), it.name());
  }

  private Outcome move(ForceStep step, Activation by, List<Force> forces) {
    Set<String> ids = forces.stream().map(Force::id).collect(Collectors.toSet());
    // Kept from others before it is looked at how they stand.
    tables.measures().items(by.id(), Set.of(ItemKind.STATION)).stream()
        .filter(it -> ids.contains(it.subject()))
        .map(MeasureItem::id)
        .sorted()
        .forEach(tables.measures()::itemForUpdate);
    List<ForceStanding> standings =
        StoredForces.board(centre, tables, by).map(ForceBoard::forces).orElse(List.of());
    List<MeasureItem> after = new ArrayList<>();
    for (Force force : forces) {
      List<ForceStanding> its =
          standings.stream().filter(it -> it.force().id().equals(force.id())).toList();
      switch (ForceRules.move(step, force, its, operator.id(), now)) {
        case Ruling.Refused(Refusal why) -> {
          return new Outcome.Refused(why);
        }
        case Ruling.Accepted(MeasureItem it) -> after.add(it);
      }
    }
    String note = step instanceof ForceStep.Arrive it ? it.note().strip() : "";
    return new MeasureExecution(centre, operator, tables, scribe, now)
        .done(step.key(), note, ForceJson.write(step), after);
  }

  private Outcome say(ForceStep step, String plan, List<Force> forces) {
    List<Readiness> words = new ArrayList<>();
    for (Force force : forces) {
      Readiness before = tables.forces().last(plan, force.id()).orElse(null);
      switch (ForceRules.say(step, plan, force, before, operator.id(), now)) {
        case ForceRules.Word.Refused(Refusal why) -> {
          return new Outcome.Refused(why);
        }
        case ForceRules.Word.Accepted(Readiness word) -> words.add(word);
      }
    }
    List<JournalLine.Unsealed> lines = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Readiness word = words.get(i);
      lines.add(
          scribe.line(
              SubjectKind.FORCE,
              plan + "/" + word.force(),
              tables.forces().add(word),
              step.key(),
              forces.get(i).unit(),
              word.reason(),
              ForceJson.write(step)));
    }
    tables.journal().append(lines);
    return new Outcome.ForcesSaid(words);
  }
}
