package org.zhongshu.app.cli;

import java.util.Arrays;
import java.util.List;
import org.zhongshu.app.Founding;
import org.zhongshu.app.bench.BenchReport;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Category;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.ListVersion;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.supervise.Alarm;
import org.zhongshu.casework.supervise.AlarmLoad;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.DutyQuestions;
import org.zhongshu.desk.FigureQuestions.Evaluation;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.desk.TrainingReport;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.FiguresJson;
import org.zhongshu.desk.json.FileSchema;
import org.zhongshu.desk.json.ForceJson;
import org.zhongshu.desk.json.HoldingJson;
import org.zhongshu.desk.json.ReckoningJson;
import org.zhongshu.desk.json.ReportingJson;
import org.zhongshu.desk.json.RoundJson;
import org.zhongshu.desk.json.SchemaOf;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.minutes.Minutes;
import org.zhongshu.mode.plan.PlanState;
import org.zhongshu.mode.signal.Exceeded;
import org.zhongshu.mode.suggest.Suggestion;
import org.zhongshu.rules.RuleSheet;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.Operator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws the schema of answers: a definition for each command. */
final class AnswerSchema {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SchemaOf schema = new SchemaOf();
  private final ObjectNode definitions = schema.definitions();

  static ObjectNode draw() {
    return new AnswerSchema().document();
  }

  private ObjectNode document() {
    define("refused", object("ok:false", "code", "reason", "id?"));
    define("do", doing());
    define("import", object("read#", "accepted#", "rejected#", "repeated#", "rejectFile"));
    at("import", "rejectFile").putArray("type").add("string").add("null");
    define("import-show", schema.object(ImportCommand.Shown.class, false));
    ObjectNode cases = object("before#?");
    list(cases, "cases", schema.reference(CaseSummary.class, false));
    define("cases", cases);
    ObjectNode file = schema.object(Case.class, false);
    list(file, "record", line());
    list(file, "custody", schema.reference(HoldingJson.class, false));
    property(file, "evaluation", evaluation(), false);
    define("case", file);
    ObjectNode mode = object();
    property(mode, "mode", constants(ModeKind.class), true);
    list(mode, "activations", schema.reference(Activation.class, false));
    list(mode, "waiting", schema.reference(Activation.class, false));
    define("mode", mode);
    ObjectNode status = object();
    property(status, "mode", schema.reference(Activation.class, false), true);
    list(status, "items", schema.reference(MeasureItem.class, false));
    define("mode-status", status);
    ObjectNode standing = object("mode#", "title", "since");
    property(standing, "level", constants(Grade.class), true);
    property(standing, "measure", measure(), true);
    ObjectNode due = object("subject", "opens", "due");
    property(due, "kind", constants(ItemKind.class), true);
    ObjectNode effect = object("next#", "kept#");
    property(effect, "measure", measure(), true);
    property(effect, "level", constants(Grade.class), true);
    list(effect, "due", due);
    list(effect, "beside", standing);
    ObjectNode preview = object("missing#");
    property(preview, "mode", schema.reference(Activation.class, false), true);
    list(preview, "on", effect);
    list(preview, "off", effect.deepCopy());
    list(preview, "others", schema.reference(Activation.class, false));
    define("mode-preview", preview);
    ObjectNode suggestion = object("plan?", "start?", "end?");
    property(suggestion, "kind", constants(ModeKind.class), true);
    property(suggestion, "level", constants(Grade.class), true);
    list(suggestion, "areas", MAPPER.createObjectNode().put("type", "string"));
    property(suggestion, "what", constants(Suggestion.What.class), true);
    ObjectNode of = object("id#", "title");
    property(of, "level", constants(Grade.class), true);
    property(suggestion, "of", of, false);
    ObjectNode reason = object("because");
    reason.put("additionalProperties", true);
    list(suggestion, "reasons", reason);
    ObjectNode suggestions = object();
    list(suggestions, "suggestions", suggestion);
    define("mode-suggest", suggestions);
    define("mode-signal", schema.object(ModeSignal.Signals.class, false));
    ObjectNode rules = object("place");
    list(rules, "measures", standing.deepCopy());
    define("mode-rules", rules);
    ObjectNode counted = object("count#");
    property(counted, "kind", constants(ItemKind.class), true);
    property(counted, "state", constants(ItemState.class), true);
    ObjectNode summary = object("until", "reported#", "closed#", "open#", "otherwise#");
    property(summary, "dispatch", object("count#", "medianSeconds#?", "nineInTenSeconds#?"), true);
    list(summary, "areas", object("area", "reported#"));
    ObjectNode answers = object("count#", "medianSeconds#?", "nineInTenSeconds#?");
    property(answers, "kind", constants(ItemKind.class), true);
    list(summary, "answers", answers);
    list(summary, "highest", schema.reference(Exceeded.class, false));
    property(summary, "mode", schema.reference(Activation.class, false), true);
    list(summary, "items", counted);
    define("mode-summary", summary);
    define("mode-attendance", schema.object(ReportingJson.AttendanceJson.class, false));
    define("mode-matrix", schema.object(ReportingJson.MatrixJson.class, false));
    define("mode-minutes-show", schema.object(MinutesFile.class, false));
    ObjectNode files = object();
    list(files, "files", schema.reference(MinutesFile.class, false));
    define("mode-minutes-list", files);
    define("mode-forces", schema.object(ForceJson.Board.class, false));
    define("mode-nearest", schema.object(ForceJson.Near.class, false));
    define("mode-round", schema.object(RoundJson.class, false));
    define("clock", schema.object(ReckoningJson.class, false));
    define("figures", schema.object(FiguresJson.class, false));
    ObjectNode numbers = object();
    list(numbers, "cases", MAPPER.createObjectNode().put("type", "string"));
    define("figures-cases", numbers);
    define("calendar", schema.object(CalendarCommand.Shown.class, false));
    define("verify", object("ok!", "cases#", "lines#"));
    list((ObjectNode) definitions.get("verify"), "faults", object("code", "reason"));
    ObjectNode scenarios = object();
    list(scenarios, "scenarios", schema.reference(TrainingCommand.Told.class, false));
    define("training-list", scenarios);
    define("training-check", schema.object(TrainingCommand.Checked.class, false));
    define("training-start", schema.object(TrainingStart.Ran.class, false));
    define("training-replay", schema.object(TrainingReplay.Verified.class, false));
    define("training-assess", schema.object(TrainingReport.class, false));
    define("backup", schema.object(BackupCommand.Answer.class, false));
    define("restore", schema.object(RestoreCommand.Answer.class, false));
    define("init", schema.object(Founding.Founded.class, false));
    define("city", schema.object(CityCommand.Answer.class, false));
    define("city-show", schema.object(CityCommand.Show.Shown.class, false));
    ObjectNode tasks = object();
    list(tasks, "tasks", schema.reference(Task.class, false));
    define("supervise", tasks);
    define("supervise-look", object("found#"));
    ObjectNode alarms = object();
    list(alarms, "alarms", schema.reference(Alarm.class, false));
    property(alarms, "load", schema.reference(AlarmLoad.class, false), true);
    define("alarms", alarms);
    define("duty-now", schema.object(DutyQuestions.OnWatch.class, false));
    define("duty-roster-show", schema.object(DutyRosterCommand.Shown.class, false));
    define("duty-roster-import", schema.object(DutyRosterCommand.Imported.class, false));
    ObjectNode entries = object();
    list(entries, "entries", schema.reference(LogEntry.class, false));
    define("duty-log-list", entries);
    ObjectNode handovers = object();
    list(handovers, "handovers", schema.reference(Handover.class, false));
    define("duty-handover-list", handovers);
    ObjectNode handover = object();
    property(handover, "handover", schema.reference(Handover.class, false), true);
    define("duty-handover-show", handover);
    ObjectNode incidents = object();
    list(incidents, "incidents", schema.reference(DutyReportCommand.Shown.class, false));
    define("duty-report-list", incidents);
    define("duty-report-show", schema.object(DutyReportCommand.Shown.class, false));
    ObjectNode commands = object();
    list(commands, "commands", schema.reference(Commanding.class, false));
    define("command-list", commands);
    define("command-status", schema.object(CommandCommand.Shown.class, false));
    ObjectNode receipts = object();
    property(receipts, "directive", schema.reference(Directive.class, false), true);
    define("command-receipts", receipts);
    ObjectNode inbox = object();
    list(inbox, "directives", schema.reference(Directive.class, false));
    define("command-inbox", inbox);
    ObjectNode today = object();
    list(today, "due", schema.reference(DueItem.class, false));
    define("duty-due", today);
    ObjectNode units = object();
    list(units, "units", schema.reference(Unit.class, false));
    define("units", units);
    ObjectNode candidates = object();
    list(candidates, "candidates", schema.reference(UnitsCommand.Suggested.class, false));
    define("units-for", candidates);
    define("catalogue-list", schema.object(CatalogueCommand.Listed.class, false));
    define("catalogue-show", schema.object(Category.class, false));
    define("duties-list", schema.object(DutiesCommand.Listed.class, false));
    ObjectNode versions = object();
    list(versions, "versions", schema.reference(ListVersion.class, false));
    define("list-versions", versions);
    define("list-compare", schema.object(KeptListCommands.Compared.class, false));
    define("rules-show", schema.object(RulesCommand.Shown.class, false));
    define("rules-set", schema.object(RulesCommand.Changed.class, false));
    define("list-export", object("file"));
    ObjectNode plans = object();
    list(plans, "plans", schema.reference(PlanShowing.PlanListed.class, false));
    define("plan-list", plans);
    ObjectNode plan = schema.object(PlanShowing.Shown.class, false);
    property(plan, "plan", new FileSchema(definitions).reference(), true);
    define("plan-show", plan);
    define("plan-check", schema.object(PlanCommand.Checked.class, false));
    define("plan-move", schema.object(PlanCommand.Moved.class, false));
    define("plan-compare", schema.object(PlanCommand.Compared.class, false));
    ObjectNode operators = object();
    list(operators, "operators", schema.reference(Operator.class, false));
    define("operators", operators);
    define("bench", schema.object(BenchReport.class, false));
    define("version", schema.object(VersionCommand.Answer.class, false));
    ObjectNode document =
        SchemaOf.document(
            "answer.json",
            "中枢命令行的回答，每个命令一个定义 / Answers of Zhongshu's command line, a definition for each"
                + " command");
    document.set("$defs", definitions);
    return document;
  }

  /** A measure as plan files have it, with what it is. */
  private static ObjectNode measure() {
    ObjectNode node = MAPPER.createObjectNode().put("type", "object");
    node.putArray("required").add("measure").add("id");
    return node;
  }

  private ObjectNode doing() {
    ObjectNode any = MAPPER.createObjectNode();
    ArrayNode all = any.putArray("anyOf");
    all.addObject().put("$ref", "#/$defs/refused");
    ObjectNode one = object("ok:true", "id?", "case", "version#");
    property(one, "stage", constants(Stage.class), true);
    all.add(one);
    ObjectNode many = object("ok!", "id?");
    list(many, "cases", MAPPER.createObjectNode().put("type", "string"));
    list(many, "refused", object("case", "code", "reason"));
    all.add(many);
    ObjectNode taken = object("ok!", "id?", "accepted#", "repeated#");
    list(taken, "refused", object("draft#", "code", "reason"));
    all.add(taken);
    ObjectNode mode = object("ok:true", "id?");
    property(mode, "mode", schema.reference(Activation.class, false), true);
    all.add(mode);
    ObjectNode items = object("ok:true", "id?");
    list(items, "items", schema.reference(MeasureItem.class, false));
    all.add(items);
    ObjectNode ready = object("ok:true", "id?");
    list(ready, "readiness", schema.reference(Readiness.class, false));
    all.add(ready);
    ObjectNode minutes = object("ok:true", "id?");
    property(minutes, "minutes", schema.reference(Minutes.class, false), true);
    list(minutes, "tasks", schema.reference(Task.class, false));
    all.add(minutes);
    ObjectNode calendar = object("ok:true", "id?", "unexplained#");
    list(calendar, "moved", MAPPER.createObjectNode().put("type", "string"));
    all.add(calendar);
    ObjectNode rules = object("ok:true", "id?", "version#");
    list(rules, "changes", schema.reference(RuleSheet.LineChange.class, false));
    list(rules, "moved", MAPPER.createObjectNode().put("type", "string"));
    all.add(rules);
    ObjectNode planned = object("ok:true", "id?", "plan", "version#");
    property(planned, "state", constants(PlanState.class), true);
    all.add(planned);
    ObjectNode supervised = object("ok!", "id?");
    list(supervised, "tasks", schema.reference(Task.class, false));
    list(supervised, "alarms", schema.reference(Alarm.class, false));
    list(supervised, "refused", object("alarm", "code", "reason"));
    all.add(supervised);
    ObjectNode shifts = object("ok:true", "id?");
    list(shifts, "shifts", schema.reference(Shift.class, false));
    all.add(shifts);
    all.add(about("entry", LogEntry.class));
    all.add(about("handover", Handover.class));
    all.add(about("incident", Incident.class));
    all.add(about("command", Commanding.class));
    all.add(about("directive", Directive.class));
    all.add(object("ok:true", "id?"));
    return any;
  }

  private ObjectNode about(String name, Class<?> type) {
    ObjectNode one = object("ok:true", "id?");
    property(one, name, schema.reference(type, false), true);
    return one;
  }

  /** Of the case itself, so its number is not told again. */
  private ObjectNode evaluation() {
    ObjectNode evaluation = schema.object(Evaluation.class, false);
    ((ObjectNode) evaluation.get("properties")).remove("number");
    ArrayNode required = MAPPER.createArrayNode();
    evaluation
        .get("required")
        .valueStream()
        .map(JsonNode::asString)
        .filter(name -> !name.equals("number"))
        .forEach(required::add);
    evaluation.set("required", required);
    return evaluation;
  }

  /**
   * A line of the record: what it is about is the case itself, and its body is the step as JSON.
   */
  private ObjectNode line() {
    ObjectNode line = schema.object(JournalLine.class, false);
    ObjectNode properties = (ObjectNode) line.get("properties");
    ArrayNode required = MAPPER.createArrayNode();
    List<String> left = List.of("subjectKind", "subject", "caseId");
    properties.remove(left);
    line.get("required")
        .valueStream()
        .map(JsonNode::asString)
        .filter(n -> !left.contains(n))
        .forEach(required::add);
    line.set("required", required);
    properties.putObject("body").put("type", "object");
    return line;
  }

  private void define(String name, ObjectNode definition) {
    definitions.set(name, definition);
    if (definition.has("properties")) {
      // Any answer of a training's store says so.
      property(definition, "training", MAPPER.createObjectNode().put("const", true), false);
    }
  }

  private ObjectNode at(String definition, String property) {
    return (ObjectNode) definitions.get(definition).get("properties").get(property);
  }

  private static ObjectNode constants(Class<? extends Enum<?>> type) {
    return SchemaOf.oneOf(Arrays.stream(type.getEnumConstants()).map(AnswerJson::name).toList());
  }

  /**
   * An object of plain fields: {@code name} is text, {@code name#} a whole number, {@code name!}
   * true or false, {@code name:true} just that; a question mark at the end says that it may be
   * missing.
   */
  private static ObjectNode object(String... fields) {
    ObjectNode object = MAPPER.createObjectNode().put("type", "object");
    object.putObject("properties");
    object.putArray("required");
    object.put("additionalProperties", false);
    for (String field : fields) {
      boolean required = !field.endsWith("?");
      String plain = required ? field : field.substring(0, field.length() - 1);
      ObjectNode value = MAPPER.createObjectNode();
      if (plain.endsWith("#")) {
        value.put("type", "integer");
      } else if (plain.endsWith("!")) {
        value.put("type", "boolean");
      } else if (plain.contains(":")) {
        value.put("const", plain.endsWith(":true"));
      } else {
        value.put("type", "string");
      }
      property(object, plain.replaceAll("[#!]|:.*", ""), value, required);
    }
    return object;
  }

  private static void list(ObjectNode object, String name, ObjectNode items) {
    ObjectNode list = MAPPER.createObjectNode().put("type", "array");
    list.set("items", items);
    property(object, name, list, true);
  }

  private static void property(ObjectNode object, String name, ObjectNode value, boolean required) {
    ((ObjectNode) object.get("properties")).set(name, value);
    if (required) {
      ((ArrayNode) object.get("required")).add(name);
    }
  }
}
