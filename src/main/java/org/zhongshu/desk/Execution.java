package org.zhongshu.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.Decision;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Entry;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.StageMachine;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Told;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;
import org.zhongshu.store.Tables;

/** One command inside its transaction: allowed? decided, written, recorded. */
final class Execution {
  private final Centre centre;
  private final Operator operator;
  private final Tables tables;
  private final UUID command;
  private final Instant now;
  private final Scribe scribe;

  Execution(Centre centre, Operator operator, Tables tables, UUID command) {
    this.centre = centre;
    this.operator = operator;
    this.tables = tables;
    this.command = command;
    this.now = centre.now();
    this.scribe = new Scribe(centre.station(), operator, command, now);
  }

  Outcome run(Command what) {
    List<JournalLine> before = tables.journal().ofCommand(command);
    if (!before.isEmpty()) {
      return again(before);
    }
    return switch (what) {
      case Command.Report(Draft draft, boolean file) -> report(draft, file);
      case Command.OnCase(String number, Integer seen, Step step) -> onCase(number, seen, step);
      case Command.OnCases(List<String> numbers, Step step) -> onCases(numbers, step);
      case Command.TakeIn takeIn -> new TakingIn(centre, operator, tables, scribe, now).run(takeIn);
      case Command.OnModes(var step) ->
          new ModeExecution(centre, operator, tables, scribe, now).run(step);
      case Command.SetCalendar set ->
          new CalendarKeeping(centre.picture(tables), operator, tables, scribe).run(set);
      case Command.SetCity _, Command.SetCatalogue _, Command.PutOperator _, Command.PutSetting _ ->
          new Keeping(operator, tables, scribe).run(what);
    };
  }

  /** The answer to a command that was done before, when its first answer got lost on the way. */
  private Outcome again(List<JournalLine> before) {
    JournalLine first = before.getFirst();
    return switch (first.subjectKind()) {
      case CASE -> {
        if (first.kind().equals("import")) {
          yield new Outcome.TakenIn(before.size(), 0, Map.of());
        }
        List<Case> now = new ArrayList<>();
        before.forEach(line -> tables.cases().byNumber(line.subject()).ifPresent(now::add));
        yield now.size() == 1
            ? new Outcome.CaseDone(now.getFirst())
            : new Outcome.CasesDone(now, Map.of());
      }
      case MODE ->
          tables
              .modes()
              .byId(Long.parseLong(first.subject()))
              .<Outcome>map(Outcome.ModeDone::new)
              .orElseGet(Outcome.Done::new);
      case CITY, CATALOGUE, OPERATOR, IMPORT, SETTING -> new Outcome.Done();
    };
  }

  private Outcome report(Draft draft, boolean file) {
    Optional<Refusal> refusal = Permissions.any(operator, Permissions.REPORT, Told.step("report"));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Picture picture = centre.picture(tables);
    return switch (picture.book().report(draft, file, now)) {
      case Decision.Refused(Refusal why) -> new Outcome.Refused(why);
      case Decision.Accepted(Case opened, Entry entry) -> {
        String number =
            tables
                .cases()
                .drawNumbers(
                    picture.city().profile().casePrefix(),
                    now.atZone(picture.city().profile().zone()).toLocalDate(),
                    1)
                .getFirst();
        Case stored = tables.cases().insert(List.of(opened.withIdentity(0, number))).getFirst();
        String chain = Centre.chain(picture, stored.place().area());
        tables
            .journal()
            .append(List.of(scribe.line(chain, stored, entry, CommandJson.write(draft))));
        yield new Outcome.CaseDone(stored);
      }
    };
  }

  private Outcome onCase(String number, @Nullable Integer seen, Step step) {
    return switch (step(number, seen, step)) {
      case Decision.Refused(Refusal why) -> new Outcome.Refused(why);
      case Decision.Accepted(Case after, Entry _) -> new Outcome.CaseDone(after);
    };
  }

  private Outcome onCases(List<String> numbers, Step step) {
    List<Case> done = new ArrayList<>();
    Map<String, Refusal> refused = new LinkedHashMap<>();
    for (String number : numbers.stream().distinct().sorted().toList()) {
      switch (step(number, null, step)) {
        case Decision.Refused(Refusal why) -> refused.put(number, why);
        case Decision.Accepted(Case after, Entry _) -> done.add(after);
      }
    }
    return new Outcome.CasesDone(done, refused);
  }

  private Decision step(String number, @Nullable Integer seen, Step step) {
    StepKind kind = StepKind.of(step);
    Optional<Case> found = tables.cases().byNumberForUpdate(number);
    if (found.isEmpty()) {
      return Decision.refused("case.unknown", number);
    }
    Case it = found.get();
    Picture picture = centre.picture(tables);
    Optional<Refusal> refusal =
        Permissions.any(operator, Permissions.of(kind), Told.step(kind))
            // Whoever has something to say about a case may note it, also from outside its area.
            .or(
                () ->
                    kind.commutes()
                        ? Optional.empty()
                        : Permissions.reach(operator, it, picture.city()))
            .or(() -> overtaken(it, seen, kind));
    if (refusal.isPresent()) {
      return new Decision.Refused(refusal.get());
    }
    StageMachine.Actor actor =
        new StageMachine.Actor(
            operator.id(), now, kind == StepKind.CONFIRM ? handledBy(it).orElse(null) : null);
    Decision decision = picture.machine().decide(it, step, actor);
    return switch (decision) {
      case Decision.Refused _ -> withLastStep(decision, it);
      case Decision.Accepted(Case after, Entry entry) -> {
        if (!tables.cases().update(after)) {
          yield new Decision.Refused(moved(it).orElseGet(() -> Refusal.of("case.unknown", number)));
        }
        String chain = Centre.chain(picture, after.place().area());
        tables.journal().append(List.of(scribe.line(chain, after, entry, CommandJson.write(step))));
        yield decision;
      }
    };
  }

  /**
   * Refusal when others moved the case on since the operator looked, other than by steps that don't
   * disturb.
   */
  private Optional<Refusal> overtaken(Case it, @Nullable Integer seen, StepKind kind) {
    if (seen == null || it.version() == seen || kind.commutes()) {
      return Optional.empty();
    }
    return tables.journal().ofCase(it.id()).stream()
        .filter(line -> line.subjectVersion() > seen && !line.kind().equals(StepKind.NOTE.key()))
        .reduce((_, last) -> last)
        .map(Execution::moved);
  }

  private Optional<Refusal> moved(Case it) {
    return tables.journal().ofCase(it.id()).stream()
        .reduce((_, last) -> last)
        .map(Execution::moved);
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
    return tables.journal().ofCase(it.id()).stream()
        .filter(line -> !line.kind().equals(StepKind.NOTE.key()))
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

  private Optional<String> handledBy(Case it) {
    return tables.journal().ofCase(it.id()).stream()
        .filter(line -> line.kind().equals(StepKind.HANDLE.key()))
        .reduce((_, last) -> last)
        .map(JournalLine::operator);
  }
}
