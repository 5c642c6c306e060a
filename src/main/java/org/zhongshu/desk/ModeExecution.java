package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.WarningJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ActivationState;
import org.zhongshu.mode.ModeRules;
import org.zhongshu.mode.ModeRules.Ruling;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.measure.MeasureChange;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.mode.signal.Reading;
import org.zhongshu.mode.suggest.Warning;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * A step on modes inside its transaction: the activation, what its plan switches on or off, and
 * what that makes due, all of it or nothing.
 */
final class ModeExecution {
  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;
  private final Picture picture;
  private final ModeRules rules;
  private final List<JournalLine.Unsealed> lines = new ArrayList<>();

  ModeExecution(Centre centre, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
    this.picture = centre.picture(tables);
    this.rules = new ModeRules(picture.city(), picture.kept().inForce().approvals(), now);
  }

  Outcome run(ModeStep step) {
    Optional<Refusal> refusal = may(step);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (step) {
      case ModeStep.Propose propose -> propose(propose);
      case ModeStep.Hear(Warning warning) -> hear(step, warning);
      case ModeStep.Sense(List<Reading> readings) ->
          KeptSignals.take(readings, picture, tables, scribe);
      case ModeStep.Approve approve ->
          on(step, approve.activation(), it -> rules.approve(it, approve, who()));
      case ModeStep.Withdraw withdraw ->
          on(step, withdraw.activation(), it -> rules.withdraw(it, withdraw));
      case ModeStep.Begin begin -> on(step, begin.activation(), rules::begin);
      case ModeStep.ChangeLevel change ->
          on(step, change.activation(), it -> rules.changeLevel(it, change, plan(it)));
      case ModeStep.Extend extend -> on(step, extend.activation(), it -> rules.extend(it, extend));
      case ModeStep.End end -> on(step, end.activation(), it -> rules.end(it, end));
    };
  }

  /** Approving is for those whom the centre names; the rules themselves begin what is approved. */
  private Optional<Refusal> may(ModeStep step) {
    return switch (step) {
      case ModeStep.Begin _ when operator.id().equals(Operator.SYSTEM.id()) -> Optional.empty();
      case ModeStep.Propose _, ModeStep.Hear _ ->
          Permissions.any(operator, Permissions.PROPOSE_MODES, Told.step(key(step)));
      case ModeStep.Sense _ -> Permissions.any(operator, Permissions.SENSE, Told.step(key(step)));
      case ModeStep.Approve _ ->
          Permissions.any(operator, rules.approvals().roles(), Told.step(key(step)));
      default -> Permissions.any(operator, Permissions.MODES, Told.step(key(step)));
    };
  }

  private Outcome propose(ModeStep.Propose step) {
    tables.modes().alone();
    return apply(
        step,
        null,
        rules.propose(
            step,
            Optional.ofNullable(step.plan()).flatMap(code -> centre.planInForce(tables, code)),
            tables.modes().current(),
            who()));
  }

  private Outcome hear(ModeStep step, Warning warning) {
    tables.settings().put(Warnings.PREFIX + warning.identifier(), WarningJson.write(warning));
    tables
        .journal()
        .append(
            List.of(
                scribe.line(
                    SubjectKind.SETTING,
                    Warnings.PREFIX + warning.identifier(),
                    1,
                    key(step),
                    null,
                    warning.headline().isEmpty() ? warning.event() : warning.headline(),
                    CommandJson.write(step))));
    return new Outcome.Done();
  }

  private ModeRules.Who who() {
    boolean mayApprove = rules.approvals().roles().stream().anyMatch(operator::is);
    return new ModeRules.Who(operator.id(), operator.name(), mayApprove);
  }

  private @Nullable Plan plan(Activation it) {
    PlanRef ref = it.plan();
    return ref == null
        ? null
        : centre.planVersion(tables, ref.code(), ref.version()).map(PlanVersion::plan).orElse(null);
  }

  /** What the rules say of an activation that exists. */
  private interface Asked {
    Ruling of(Activation it);
  }

  private Outcome on(ModeStep step, long id, Asked asked) {
    Optional<Activation> known = tables.modes().byIdForUpdate(id);
    return known.isEmpty()
        ? new Outcome.Refused(Refusal.of("mode.unknown", id))
        : apply(step, known.get(), asked.of(known.get()));
  }

  private Outcome apply(ModeStep step, @Nullable Activation before, Ruling ruling) {
    return switch (ruling) {
      case Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case Ruling.Accepted(Activation after, String opinion) -> {
        Activation stored;
        if (before == null) {
          stored = tables.modes().insert(after);
        } else if (tables.modes().update(after)) {
          stored = after;
        } else {
          yield new Outcome.Refused(Refusal.of("mode.moved", after.title()));
        }
        boolean was = before != null && before.inForce();
        boolean moved = before != null && was && before.level() != stored.level();
        boolean switched = was != stored.inForce() || moved;
        Plan plan = plan(stored);
        boolean seen = false;
        if (switched && plan != null) {
          // A level moves an activation among the others, also where it brings no measure.
          seen = measures(plan, before, stored) || moved;
        }
        yield recounted(step, stored, opinion, switched, seen);
      }
    };
  }

  /** Whether what counts at a place is among what is switched: limits, and what is shown. */
  private boolean measures(Plan plan, @Nullable Activation before, Activation after) {
    MeasureChange change = new MeasureSwitch(picture, tables, now).follow(plan, before, after);
    Supervising supervising = new Supervising(picture, operator, tables, scribe, now);
    change.off().forEach(it -> supervising.clearMissed(MeasureExecution.subject(after.id(), it)));
    lines.addAll(supervising.lines());
    return Stream.concat(
            change.on().stream().map(MeasureChange.On::measure),
            change.off().stream().flatMap(it -> plan.measure(it).stream()))
        .anyMatch(it -> it instanceof Measure.Tighten || it instanceof Measure.Layout);
  }

  /** Hours that the centre has set for a mode count, or count no more, from now on. */
  private Outcome recounted(
      ModeStep step, Activation stored, String opinion, boolean switched, boolean seen) {
    lines.addFirst(
        scribe.line(
            SubjectKind.MODE,
            Long.toString(stored.id()),
            stored.version(),
            kind(step, stored),
            stored.leadUnit(),
            opinion.isEmpty() ? stored.title() : stored.title() + "：" + opinion,
            CommandJson.write(step)));
    if (switched && picture.kept().byMode()) {
      Recounting recounting =
          new Recounting(
              picture, tables, scribe, picture.rules(), picture.with(tables, centre::plan));
      Optional<Refusal> refusal = recounting.hours(now);
      if (refusal.isPresent()) {
        return new Outcome.Refused(refusal.get());
      }
      lines.addAll(recounting.lines());
    }
    if (step instanceof ModeStep.End(long _, Integer _, String result)) {
      lines.addAll(
          new CommandExecution(picture, operator, tables, scribe, now)
              .endedWithMode(stored, result.isBlank() ? stored.title() : result));
    }
    if (seen || (switched && picture.kept().byMode())) {
      // What counts at a place belongs to the picture.
      tables.city().touch();
    }
    tables.journal().append(lines);
    return new Outcome.ModeDone(stored);
  }

  /** What the journal calls it: what brings a mode into force is its activation, whoever did it. */
  private static String kind(ModeStep step, Activation after) {
    boolean begins =
        step instanceof ModeStep.Propose
            || step instanceof ModeStep.Approve
            || step instanceof ModeStep.Begin;
    return begins && after.state() == ActivationState.IN_FORCE ? "activate" : key(step);
  }

  static String key(ModeStep step) {
    return CommandJson.deed(step);
  }
}
