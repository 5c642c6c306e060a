package org.zhongshu.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.desk.json.PlanJson;
import org.zhongshu.mode.plan.Drill;
import org.zhongshu.mode.plan.DrillRecord;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.mode.plan.PlanCheck;
import org.zhongshu.mode.plan.PlanFinding;
import org.zhongshu.mode.plan.PlanLife;
import org.zhongshu.mode.plan.PlanMove;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.mode.plan.PlanVersion;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;
import org.zhongshu.store.Operator;
import org.zhongshu.store.PlanTable;
import org.zhongshu.store.Tables;

/** A step on the plan library inside its transaction. */
final class PlanKeeping {
  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;

  PlanKeeping(Centre centre, Operator operator, Tables tables, Scribe scribe) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
  }

  Outcome run(PlanStep step) {
    boolean force = step instanceof PlanStep.PutInForce || step instanceof PlanStep.Retire;
    Optional<Refusal> refusal =
        Permissions.any(
            operator,
            force ? Permissions.PLANS_IN_FORCE : Permissions.PLANS,
            Told.step(step.key()));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    return switch (step) {
      case PlanStep.Put put -> put(put);
      case PlanStep.Review(String code, int version, String note) ->
          move(step, code, version, PlanState.REVIEWED, note);
      case PlanStep.PutInForce(String code, int version, String note) ->
          move(step, code, version, PlanState.IN_FORCE, note);
      case PlanStep.Retire(String code, int version, String note) ->
          move(step, code, version, PlanState.RETIRED, note);
      case PlanStep.RecordDrill(Drill drill) -> drilled(step, drill);
    };
  }

  private Outcome put(PlanStep.Put put) {
    Plan plan = put.plan();
    Optional<Refusal> wrong = wrong(plan);
    if (wrong.isPresent()) {
      return new Outcome.Refused(wrong.get());
    }
    String code = plan.head().code();
    PlanTable.Head head = tables.plans().lock(code);
    Integer seen = put.seenVersion();
    Optional<PlanVersion> newest = centre.planVersion(tables, code, head.newest());
    if (seen != null && seen != head.newest()) {
      return new Outcome.Refused(moved(plan, seen, newest));
    }
    if (newest.isPresent()
        && newest.get().state() != PlanState.RETIRED
        && newest.get().plan().equals(plan)) {
      return new Outcome.PlanDone(newest.get());
    }
    PlanMove draft = state(code, head.newest() + 1, PlanState.DRAFT, put.note());
    tables.plans().add(draft, PlanJson.compact(plan));
    tables.journal().append(List.of(line(draft, put)));
    // Made here, since what is not committed yet must not be kept for others.
    return new Outcome.PlanDone(
        new PlanVersion(
            draft.version(), draft.state(), draft.at(), draft.operator(), draft.note(), plan));
  }

  /** The first thing that is wrong, with where it is. */
  private Optional<Refusal> wrong(Plan plan) {
    Picture picture = centre.picture(tables);
    List<PlanFinding> findings = PlanCheck.of(plan, picture.city(), picture.catalogue());
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "plan.unsound",
                plan.head().name(),
                findings.size(),
                findings.getFirst().path(),
                findings.getFirst().what()));
  }

  private static Refusal moved(Plan plan, int seen, Optional<PlanVersion> newest) {
    String name = plan.head().name();
    return newest
        .filter(it -> it.number() > seen)
        .map(
            it ->
                Refusal.of(
                    "plan.moved",
                    name,
                    seen,
                    it.number(),
                    Told.operator(it.operator()),
                    it.since()))
        .orElseGet(() -> Refusal.of("plan.version", plan.head().code(), seen));
  }

  private Outcome move(PlanStep step, String code, int version, PlanState to, String note) {
    Optional<PlanVersion> found = centre.planVersion(tables, code, version);
    if (found.isEmpty()) {
      return new Outcome.Refused(unknown(code, version));
    }
    // Whoever moves it at the same time waits here, and then sees where it was moved.
    PlanTable.Head head = tables.plans().lock(code);
    PlanVersion it = centre.planVersion(tables, code, version).orElseThrow();
    String drafter =
        tables.plans().moves(code).stream()
            .filter(each -> each.version() == version)
            .findFirst()
            .orElseThrow()
            .operator();
    Optional<Refusal> refusal = PlanLife.refusal(it, to, drafter, operator.id());
    if (refusal.isEmpty() && to == PlanState.IN_FORCE) {
      // City and catalogue may have changed since it was drafted.
      refusal = wrong(it.plan());
    }
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    List<JournalLine.Unsealed> lines = new ArrayList<>();
    PlanMove move = state(code, version, to, note);
    lines.add(line(move, step));
    if (to == PlanState.IN_FORCE && head.inForce() != 0) {
      PlanMove before = state(code, head.inForce(), PlanState.RETIRED, note);
      tables.plans().move(before);
      lines.add(line(before, new PlanStep.Retire(code, head.inForce(), note)));
    }
    tables.plans().move(move);
    tables.journal().append(lines);
    return new Outcome.PlanDone(centre.planVersion(tables, move));
  }

  private Outcome drilled(PlanStep step, Drill drill) {
    List<PlanMove> states = tables.plans().states(drill.plan());
    if (states.isEmpty()) {
      return new Outcome.Refused(Refusal.of("plan.unknown", drill.plan()));
    }
    if (drill.what().isBlank()) {
      return new Outcome.Refused(Refusal.of("plan.drill-blank"));
    }
    LocalDate today =
        scribe.now().atZone(centre.picture(tables).city().profile().zone()).toLocalDate();
    if (drill.on().isAfter(today)) {
      return new Outcome.Refused(Refusal.of("plan.drill-ahead", drill.on().toString()));
    }
    tables.plans().lock(drill.plan());
    tables.plans().add(new DrillRecord(drill, scribe.now(), operator.id()));
    // A drill is of the version in force, else of the newest.
    PlanMove of =
        states.stream()
            .filter(it -> it.state() == PlanState.IN_FORCE)
            .findFirst()
            .orElse(states.getFirst());
    tables.journal().append(List.of(line(drill.plan(), of.version(), step, drill.what())));
    return new Outcome.PlanDone(centre.planVersion(tables, of));
  }

  private Refusal unknown(String code, int version) {
    return tables.plans().states(code).isEmpty()
        ? Refusal.of("plan.unknown", code)
        : Refusal.of("plan.version", code, version);
  }

  private PlanMove state(String code, int version, PlanState state, String note) {
    return new PlanMove(code, version, state, scribe.now(), operator.id(), note.strip());
  }

  private JournalLine.Unsealed line(PlanMove move, PlanStep step) {
    return line(move.plan(), move.version(), step, move.note());
  }

  private JournalLine.Unsealed line(String code, int version, PlanStep step, String opinion) {
    return scribe.line(
        SubjectKind.PLAN, code, version, step.key(), null, opinion, CommandJson.write(step));
  }
}
