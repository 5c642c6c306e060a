package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Entry;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StageMachine;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/**
 * Steps on cases inside a transaction: allowed? decided, written, recorded; and what a step on one
 * case does to others that are the same matter, in the same transaction.
 */
final class CaseSteps {
  /** Steps that look at who took others before, so that a check is someone else's. */
  private static final Set<StepKind> LOOK_BACK =
      EnumSet.of(
          StepKind.CONFIRM,
          StepKind.CLOSE,
          StepKind.CALL_BACK,
          StepKind.SECOND_CHECK,
          StepKind.EVALUATE,
          StepKind.DECIDE_APPEAL);

  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final Scribe scribe;
  private final Instant now;

  CaseSteps(Centre centre, Operator operator, Tables tables, Scribe scribe, Instant now) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.scribe = scribe;
    this.now = now;
  }

  /** Only to look at what steps would come to. */
  static CaseSteps looking(Centre centre, Operator operator, Tables tables) {
    Instant now = centre.now();
    Scribe nobody = new Scribe(centre.station(), operator, UUID.randomUUID(), now);
    return new CaseSteps(centre, operator, tables, nobody, now);
  }

  /**
   * Takes a step.
   *
   * @param seen version that the operator looked at; null to act on the case however it stands
   */
  Decision run(String number, @Nullable Integer seen, Step step) {
    // Two cases are locked in the order of their numbers, so that two who merge can't wait for
    // each other.
    for (String each : locked(number, step)) {
      tables.cases().byNumberForUpdate(each);
    }
    Optional<Case> found = tables.cases().byNumberForUpdate(number);
    if (found.isEmpty()) {
      return Decision.refused("case.unknown", number);
    }
    Case before = found.get();
    Decision decision = decide(before, seen, step);
    return switch (decision) {
      case Decision.Refused _ -> decision;
      case Decision.Accepted(Case after, Entry entry) -> {
        if (!write(before, after, entry, step)) {
          yield new Decision.Refused(
              moved(before).orElseGet(() -> Refusal.of("case.unknown", number)));
        }
        others(after, step);
        yield decision;
      }
    };
  }

  /** What a step would come to; nothing is written. */
  Decision preview(String number, Step step) {
    return tables
        .cases()
        .byNumber(number)
        .map(it -> decide(it, null, step))
        .orElseGet(() -> Decision.refused("case.unknown", number));
  }

  private static Set<String> locked(String number, Step step) {
    Set<String> numbers = new TreeSet<>();
    other(step).ifPresent(numbers::add);
    if (!numbers.isEmpty()) {
      numbers.add(number);
    }
    return numbers;
  }

  private static Optional<String> other(Step step) {
    return switch (step) {
      case Step.Merge(String parent, String _) -> Optional.of(parent);
      case Step.Relate(String other, String _) -> Optional.of(other);
      case Step.KeepApart(String other, String _) -> Optional.of(other);
      default -> Optional.empty();
    };
  }

  private Decision decide(Case it, @Nullable Integer seen, Step step) {
    StepKind kind = StepKind.of(step);
    Picture picture = centre.picture(tables);
    Optional<Refusal> refusal =
        mayTake(kind, picture)
            // Whoever has something to say about a case may note it, also from outside its area.
            .or(
                () ->
                    kind.commutes()
                        ? Optional.empty()
                        : Permissions.reach(operator, it, picture.city()))
            .or(() -> overtaken(it, seen, kind))
            .or(() -> ofOther(it, step))
            .or(() -> ofStruck(it, step));
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    return withLastStep(picture.machine().decide(it, step, actor(it, kind)), it);
  }

  private Optional<Refusal> mayTake(StepKind kind, Picture picture) {
    return operator.equals(Operator.SYSTEM)
        ? Optional.empty()
        : Permissions.any(operator, picture.rules().loop().roles(kind), Told.step(kind));
  }

  private StageMachine.Actor actor(Case it, StepKind kind) {
    Map<StepKind, String> before = new EnumMap<>(StepKind.class);
    if (LOOK_BACK.contains(kind)) {
      for (JournalLine line : tables.journal().ofCase(it.id())) {
        StepKind.of(line.kind()).ifPresent(did -> before.put(did, line.operator()));
      }
    }
    return new StageMachine.Actor(operator.id(), now, operator.roles(), operator.unit(), before);
  }

  private boolean write(Case before, Case after, Entry entry, Step step) {
    if (!tables.cases().update(after)) {
      return false;
    }
    String chain = Centre.chain(centre.picture(tables), after.place().area());
    String body = CommandJson.write(step, before.times(), after.times());
    List<JournalLine.Unsealed> lines = new ArrayList<>();
    lines.add(scribe.line(chain, after, entry, body));
    Supervising supervising =
        new Supervising(centre.picture(tables), operator, tables, scribe, now);
    supervising.followed(after);
    lines.addAll(supervising.lines());
    tables.journal().append(lines);
    return true;
  }

  // ---- other cases that are the same matter

  /** What a step has to do with another case: that must be there, and fit for it. */
  private Optional<Refusal> ofOther(Case it, Step step) {
    Optional<String> number = other(step);
    if (number.isEmpty() || number.get().equals(it.number())) {
      return Optional.empty();
    }
    Optional<Case> found = tables.cases().byNumber(number.get());
    if (found.isEmpty()) {
      return Optional.of(Refusal.of("case.unknown", number.get()));
    }
    Case other = found.get();
    Optional<Refusal> reach = Permissions.reach(operator, other, centre.picture(tables).city());
    if (reach.isPresent() || !(step instanceof Step.Merge)) {
      return reach;
    }
    if (!StepKind.ABSORB.legalIn(other.stage())) {
      return Optional.of(Refusal.of("merge.parent-stage", other.number(), other.stage()));
    }
    List<String> children = tables.cases().mergedInto(it.number());
    return children.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of("merge.has-children", it.number(), children));
  }

  /** In the same transaction, what a step on one case is for the others. */
  private void others(Case after, Step step) {
    switch (step) {
      case Step.Merge(String parent, String _) -> follow(parent, new Step.Absorb(after.number()));
      case Step.Relate(String other, String reason) ->
          follow(other, new Step.Relate(after.number(), reason));
      case Step.KeepApart(String other, String reason) ->
          follow(other, new Step.KeepApart(after.number(), reason));
      default -> {
        if (after.stage().ended()) {
          ended(after);
        }
      }
    }
  }

  /**
   * What was merged into a case that ends is closed with it, so that every reporter is answered.
   * When it ends otherwise than closed they stand for themselves again: their matter is not
   * settled.
   */
  private void ended(Case parent) {
    for (String child : tables.cases().mergedInto(parent.number())) {
      follow(
          child,
          parent.stage() == Stage.CLOSED
              ? new Step.CloseWith(parent.number())
              : new Step.Unmerge(parent.number()));
    }
  }

  private void follow(String number, Step step) {
    Case it = tables.cases().byNumberForUpdate(number).orElseThrow();
    Decision decision =
        centre.picture(tables).machine().decide(it, step, actor(it, StepKind.of(step)));
    if (!(decision instanceof Decision.Accepted(Case after, Entry entry))
        || !write(it, after, entry, step)) {
      throw new IllegalStateException(
          "%s could not follow with %s: %s".formatted(number, step, decision));
    }
  }

  /** Only a note is struck, and only once: what a step did is undone by another step. */
  private Optional<Refusal> ofStruck(Case it, Step step) {
    if (!(step instanceof Step.Strike(int version, String _))) {
      return Optional.empty();
    }
    List<JournalLine> record = tables.journal().ofCase(it.id());
    Optional<JournalLine> note =
        record.stream()
            .filter(
                line -> line.subjectVersion() == version && line.kind().equals(StepKind.NOTE.key()))
            .findFirst();
    if (note.isEmpty()) {
      return Optional.of(Refusal.of("strike.no-note", it.number(), version));
    }
    // Whoever wrote it may, and whoever leads the shift; nobody else strikes another's words.
    String author = note.get().operator();
    if (!author.equals(operator.id())
        && !operator.is(Role.SHIFT_CHIEF)
        && !operator.is(Role.DUTY_LEADER)) {
      return Optional.of(Refusal.of("strike.not-own", it.number(), Told.operator(author)));
    }
    boolean struck = CaseStrikes.of(record).contains(version);
    return struck ? Optional.of(Refusal.of("strike.twice", it.number())) : Optional.empty();
  }

  // ---- others who work at the same time

  /**
   * Refusal when others moved the case on since the operator looked, other than by steps that don't
   * disturb.
   */
  private Optional<Refusal> overtaken(Case it, @Nullable Integer seen, StepKind kind) {
    if (seen == null || it.version() == seen || kind.commutes()) {
      return Optional.empty();
    }
    return disturbing(it).stream()
        .filter(line -> line.subjectVersion() > seen)
        .reduce((_, last) -> last)
        .map(CaseSteps::moved);
  }

  private Optional<Refusal> moved(Case it) {
    return tables.journal().ofCase(it.id()).stream()
        .reduce((_, last) -> last)
        .map(CaseSteps::moved);
  }

  private List<JournalLine> disturbing(Case it) {
    List<JournalLine> lines = new ArrayList<>(tables.journal().ofCase(it.id()));
    lines.removeIf(line -> StepKind.of(line.kind()).filter(StepKind::commutes).isPresent());
    return lines;
  }

  private static Refusal moved(JournalLine line) {
    return Refusal.of(
        "case.moved",
        line.subject(),
        Told.operator(line.operator()),
        line.at(),
        Told.step(line.kind()));
  }

  /** Says who brought a case where it is, when that is why a step can't be taken. */
  private Decision withLastStep(Decision decision, Case it) {
    if (!(decision instanceof Decision.Refused(Refusal(String key, List<Object> args)))
        || !key.equals("stage.wrong")) {
      return decision;
    }
    return disturbing(it).stream()
        .reduce((_, last) -> last)
        .<Decision>map(
            line -> {
              List<Object> told = new ArrayList<>(args);
              told.add(Told.operator(line.operator()));
              told.add(line.at());
              told.add(Told.step(line.kind()));
              return new Decision.Refused(new Refusal("stage.wrong-since", told));
            })
        .orElse(decision);
  }
}
