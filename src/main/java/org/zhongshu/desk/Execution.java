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
import org.zhongshu.casework.Step;
import org.zhongshu.casework.Told;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.json.CommandJson;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.MeasureStep.Ruling;
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

  /** When it is done: the time on its lines. */
  Instant now() {
    return now;
  }

  Outcome run(Command what) {
    List<JournalLine> before = tables.journal().ofCommand(command);
    if (!before.isEmpty()) {
      return again(before);
    }
    return switch (what) {
      case Command.Report(Draft draft, boolean file, Integer condition) ->
          report(draft, file, condition);
      case Command.OnCase(String number, Integer seen, Step step) -> onCase(number, seen, step);
      case Command.OnCases(List<String> numbers, Step step) -> onCases(numbers, step);
      case Command.TakeIn takeIn -> new TakingIn(centre, operator, tables, scribe, now).run(takeIn);
      case Command.OnModes(var step) ->
          new ModeExecution(centre, operator, tables, scribe, now).run(step);
      case Command.OnMeasures(var step) ->
          new MeasureExecution(centre, operator, tables, scribe, now).run(step);
      case Command.OnForces(var step) ->
          new ForceExecution(centre, operator, tables, scribe, now).run(step);
      case Command.ReportFinding finding -> finding(finding);
      case Command.OnMinutes(var step) ->
          new MinutesExecution(centre, operator, tables, scribe, now).run(step);
      case Command.Supervise(var step) ->
          new SuperviseExecution(centre.picture(tables), operator, tables, scribe, now).run(step);
      case Command.OnDuty(var step) ->
          new DutyExecution(centre, operator, tables, scribe, now).run(step);
      case Command.OnIncident(var step) ->
          new IncidentExecution(centre.picture(tables), operator, tables, scribe, now).run(step);
      case Command.OnCommands(var step) ->
          new CommandExecution(centre.picture(tables), operator, tables, scribe, now).run(step);
      case Command.SetCalendar set ->
          new CalendarKeeping(centre.picture(tables), operator, tables, scribe).run(set);
      case Command.SetRules set ->
          new RuleKeeping(centre.picture(tables), operator, tables, scribe).run(set);
      case Command.OnPlans(var step) -> new PlanKeeping(centre, operator, tables, scribe).run(step);
      case Command.SetCity _,
          Command.SetCatalogue _,
          Command.SetDuties _,
          Command.PutOperator _,
          Command.PutSetting _ ->
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
      case MEASURE ->
          new Outcome.MeasuresDone(
              tables.measures().item(Long.parseLong(first.subject())).stream().toList());
      case TASK, ALARM -> supervisedAgain(before);
      case PLAN ->
          centre
              .planVersion(tables, first.subject(), first.subjectVersion())
              .<Outcome>map(Outcome.PlanDone::new)
              .orElseGet(Outcome.Done::new);
      case MINUTES -> MinutesExecution.again(Long.parseLong(first.subject()), tables);
      case DUTY -> DutyExecution.again(first.subject(), tables);
      case COMMAND -> CommandExecution.again(first.subject(), tables);
      case CITY ->
          first.kind().equals(RuleKeeping.KIND) ? RuleKeeping.again(before) : new Outcome.Done();
      case FORCE, CATALOGUE, OPERATOR, IMPORT, SETTING -> new Outcome.Done();
    };
  }

  private Outcome supervisedAgain(List<JournalLine> before) {
    List<Task> tasks = new ArrayList<>();
    List<Alarm> alarms = new ArrayList<>();
    for (JournalLine line : before) {
      switch (line.subjectKind()) {
        case TASK -> tables.supervision().task(line.subject()).ifPresent(tasks::add);
        case ALARM ->
            tables.supervision().alarm(Long.parseLong(line.subject())).ifPresent(alarms::add);
        default -> {}
      }
    }
    return new Outcome.Supervised(tasks, alarms, Map.of());
  }

  private Outcome report(Draft draft, boolean file, @Nullable Integer condition) {
    Optional<Refusal> refusal = Permissions.any(operator, Permissions.REPORT, Told.step("report"));
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    Picture picture = centre.picture(tables);
    return switch (picture.book().report(draft, file, condition, now)) {
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
            .append(
                List.of(
                    scribe.line(chain, stored, entry, CommandJson.write(draft, stored.times()))));
        yield new Outcome.CaseDone(stored);
      }
    };
  }

  /** The look is kept from others before the case is made: one finding is one case. */
  private Outcome finding(Command.ReportFinding it) {
    MeasureExecution measures = new MeasureExecution(centre, operator, tables, scribe, now);
    Draft draft = it.report().draft();
    return switch (measures.finding(it, draft.title())) {
      case Ruling.Refused(Refusal why) -> new Outcome.Refused(why);
      case Ruling.Accepted(MeasureItem answered) -> {
        Outcome reported = report(draft, it.report().file(), it.report().condition());
        if (reported instanceof Outcome.CaseDone(Case now)) {
          measures.found(it, answered.became(now.number()));
        }
        yield reported;
      }
    };
  }

  private Outcome onCase(String number, @Nullable Integer seen, Step step) {
    return switch (new CaseSteps(centre, operator, tables, scribe, now).run(number, seen, step)) {
      case Decision.Refused(Refusal why) -> new Outcome.Refused(why);
      case Decision.Accepted(Case after, Entry _) -> new Outcome.CaseDone(after);
    };
  }

  private Outcome onCases(List<String> numbers, Step step) {
    CaseSteps steps = new CaseSteps(centre, operator, tables, scribe, now);
    List<Case> done = new ArrayList<>();
    Map<String, Refusal> refused = new LinkedHashMap<>();
    for (String number : numbers.stream().distinct().sorted().toList()) {
      switch (steps.run(number, null, step)) {
        case Decision.Refused(Refusal why) -> refused.put(number, why);
        case Decision.Accepted(Case after, Entry _) -> done.add(after);
      }
    }
    return new Outcome.CasesDone(done, refused);
  }
}
