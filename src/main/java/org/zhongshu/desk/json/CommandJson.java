package org.zhongshu.desk.json;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Step;
import org.zhongshu.casework.StepKind;
import org.zhongshu.casework.Times;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Order;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.measure.MeasureStep;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.mode.plan.PlanStep;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commands as JSON, one flat object each: {@code
 * {"do":"dispatch","case":"ZZ-…","lead":"410105-cg","reason":"…"}}. The same text is what scripts
 * send, what the journal keeps as the body of a line, and what a replay reads.
 *
 * <p>{@code do} is the key of the step as the journal names it; a step on a case has {@code case}
 * (and may have {@code seenVersion}), one on many has {@code cases}. An optional {@code id} makes
 * it idempotent.
 */
public final class CommandJson {
  private static final JsonMapper MAPPER = JsonMapping.MAPPER;

  /** Property of a journal line's body that tells the deadlines after it. */
  private static final String AFTER = "after";

  private CommandJson() {}

  public static String write(Step step) {
    return MAPPER.writeValueAsString(node(step));
  }

  /**
   * The step as the journal keeps it: with the deadlines after it, where it moved them, as {@code
   * "after":{"due":…,"caseDue":…}}; null for a clock that no longer runs.
   */
  public static String write(Step step, Times before, Times after) {
    ObjectNode node = node(step);
    deadlines(node, before, after);
    return MAPPER.writeValueAsString(node);
  }

  /** The draft as the journal keeps it, with the deadlines that the new case has. */
  public static String write(Draft draft, Times after) {
    ObjectNode node = MAPPER.valueToTree(DraftJson.of(draft));
    deadlines(node, null, after);
    return MAPPER.writeValueAsString(node);
  }

  private static void deadlines(ObjectNode node, @Nullable Times before, Times after) {
    ObjectNode told = MAPPER.createObjectNode();
    if (before == null || !Objects.equals(before.stageDue(), after.stageDue())) {
      told.put("due", Objects.toString(after.stageDue(), null));
    }
    if (before == null || !Objects.equals(before.caseDue(), after.caseDue())) {
      told.put("caseDue", Objects.toString(after.caseDue(), null));
    }
    if (!told.isEmpty()) {
      node.set(AFTER, told);
    }
  }

  /**
   * Deadlines as the body of a journal line tells them.
   *
   * @param stageTold whether it tells that of the stage
   * @param due of the stage; null when no clock runs, or it isn't told
   * @param caseTold whether it tells the citizen's
   */
  public record Deadlines(
      boolean stageTold, @Nullable Instant due, boolean caseTold, @Nullable Instant caseDue) {}

  /** Reads the deadlines that a line moved; a recount tells both. */
  public static Deadlines deadlines(String body) {
    ObjectNode node = object(body);
    JsonNode told = node.get(AFTER);
    JsonNode from = told == null ? node : told;
    String stage = told == null ? "stageDue" : "due";
    return new Deadlines(
        from.has(stage),
        instant(from.get(stage)),
        from.has("caseDue"),
        instant(from.get("caseDue")));
  }

  private static @Nullable Instant instant(@Nullable JsonNode value) {
    try {
      return value == null || !value.isString() ? null : Instant.parse(value.stringValue());
    } catch (DateTimeParseException e) {
      throw new JsonRefused(Refusal.of("json.not-object"), e);
    }
  }

  public static String write(ModeStep step) {
    return MAPPER.writeValueAsString(node(step));
  }

  public static String write(MeasureStep step) {
    return MAPPER.writeValueAsString(node(step));
  }

  public static String write(MinutesStep step) {
    return MAPPER.writeValueAsString(node(step));
  }

  public static String write(SuperviseStep step) {
    return MAPPER.writeValueAsString(node(step));
  }

  public static String write(PlanStep step) {
    return MAPPER.writeValueAsString(node(step));
  }

  public static String write(DutyStep step) {
    return MAPPER.writeValueAsString(node(step));
  }

  public static String write(IncidentStep step) {
    return MAPPER.writeValueAsString(node(step));
  }

  public static String write(Draft draft) {
    return MAPPER.writeValueAsString(DraftJson.of(draft));
  }

  public static String write(Command command) {
    return MAPPER.writeValueAsString(node(command));
  }

  public static String write(Order order) {
    ObjectNode node = node(order.command());
    node.put("id", order.id().toString());
    return MAPPER.writeValueAsString(node);
  }

  private static ObjectNode node(Step step) {
    return deed(StepKind.of(step).key(), MAPPER.valueToTree(step));
  }

  /** What a step on modes is called in files and in the journal. */
  public static String deed(ModeStep step) {
    return switch (step) {
      case ModeStep.Propose _ -> "propose";
      case ModeStep.Approve _ -> "approve";
      case ModeStep.Hear _ -> "hear-warning";
      case ModeStep.Sense _ -> "hear-sensors";
      case ModeStep.Withdraw _ -> "withdraw";
      case ModeStep.Begin _ -> "begin";
      case ModeStep.ChangeLevel _ -> "change-level";
      case ModeStep.Extend _ -> "extend";
      case ModeStep.End _ -> "end";
    };
  }

  private static ObjectNode node(ModeStep step) {
    return deed(deed(step), MAPPER.valueToTree(step));
  }

  /** What a step on something due is called in files and in the journal. */
  public static String deed(MeasureStep step) {
    return switch (step) {
      case MeasureStep.Answered _ -> "answer";
      case MeasureStep.NothingAt _ -> "nothing";
      case MeasureStep.Remind _ -> "remind";
      case MeasureStep.Progressed _ -> "progress";
      case MeasureStep.Keep _ -> "keep-measures";
    };
  }

  private static ObjectNode node(MeasureStep step) {
    return deed(deed(step), MAPPER.valueToTree(step));
  }

  private static ObjectNode node(MinutesStep step) {
    return deed(step.key(), MinutesJson.fields(step));
  }

  private static ObjectNode node(SuperviseStep step) {
    return deed(step.key(), MAPPER.valueToTree(step));
  }

  private static ObjectNode node(PlanStep step) {
    if (step instanceof PlanStep.Put put) {
      return deed(step.key(), MAPPER.valueToTree(PutPlanJson.of(put)));
    }
    return deed(step.key(), MAPPER.valueToTree(step));
  }

  private static ObjectNode node(DutyStep step) {
    return deed(step.key(), MAPPER.valueToTree(step));
  }

  private static ObjectNode node(IncidentStep step) {
    return deed(step.key(), MAPPER.valueToTree(step));
  }

  private static ObjectNode node(Command command) {
    return switch (command) {
      case Command.Report(Draft draft, boolean file, Integer condition) -> {
        ObjectNode node = deed("report", MAPPER.valueToTree(DraftJson.of(draft)));
        node.put("file", file);
        if (condition != null) {
          node.put("condition", condition);
        }
        yield node;
      }
      case Command.OnCase(String number, Integer seenVersion, Step step) -> {
        ObjectNode node = node(step);
        node.put("case", number);
        if (seenVersion != null) {
          node.put("seenVersion", seenVersion);
        }
        yield node;
      }
      case Command.OnCases(List<String> numbers, Step step) -> {
        ObjectNode node = node(step);
        ArrayNode cases = node.putArray("cases");
        numbers.forEach(cases::add);
        yield node;
      }
      case Command.TakeIn(String source, List<Draft> drafts) -> {
        ObjectNode node = deed("take-in", MAPPER.createObjectNode());
        node.put("source", source);
        ArrayNode array = node.putArray("drafts");
        drafts.forEach(draft -> array.add(MAPPER.<JsonNode>valueToTree(DraftJson.of(draft))));
        yield node;
      }
      case Command.OnModes(ModeStep step) -> node(step);
      case Command.OnMeasures(MeasureStep step) -> node(step);
      case Command.OnForces(ForceStep step) -> deed(step.key(), ForceJson.node(step));
      case Command.ReportFinding(long item, Command.Report report) ->
          node(report).put("do", Command.ReportFinding.KEY).put("item", item);
      case Command.OnMinutes(MinutesStep step) -> node(step);
      case Command.Supervise(SuperviseStep step) -> node(step);
      case Command.OnPlans(PlanStep step) -> node(step);
      case Command.OnDuty(DutyStep step) -> node(step);
      case Command.OnIncident(IncidentStep step) -> node(step);
      case Command.OnCommands(CommandStep step) -> CommandStepJson.node(step);
      case Command.SetCity city -> deed("set-city", MAPPER.valueToTree(city));
      case Command.SetCatalogue catalogue -> deed("set-catalogue", MAPPER.valueToTree(catalogue));
      case Command.SetDuties duties -> deed("set-duties", MAPPER.valueToTree(duties));
      case Command.SetCalendar calendar -> deed("set-calendar", MAPPER.valueToTree(calendar));
      case Command.SetRules rules -> deed("set-rules", MAPPER.valueToTree(rules));
      case Command.PutOperator operator -> deed("put-operator", MAPPER.valueToTree(operator));
      case Command.PutSetting setting -> deed("put-setting", MAPPER.valueToTree(setting));
    };
  }

  private static ObjectNode deed(String deed, ObjectNode fields) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("do", deed);
    node.setAll(fields);
    return node;
  }

  /** Reads a command; a report must tell when it was reported. */
  public static Command read(String json) {
    return command(object(json), null);
  }

  /**
   * Reads a command with its id, if it has one.
   *
   * @param now time of a report that does not tell its own
   */
  public static Order readOrder(String json, Instant now) {
    ObjectNode node = object(json);
    JsonNode id = node.remove("id");
    Command command = command(node, now);
    return id == null || id.isNull() ? Order.of(command) : new Order(uuid(id), command);
  }

  /**
   * The id of an order, if the line has one that can be read; so that an answer can name it even
   * when the rest is wrong.
   */
  public static @Nullable String idOf(String json) {
    try {
      JsonNode id = MAPPER.readTree(json).get("id");
      return id == null || !id.isString() ? null : id.stringValue();
    } catch (JacksonException broken) {
      return null;
    }
  }

  /** Reads a step, as the journal keeps it. */
  public static Step readStep(String json) {
    ObjectNode node = object(json);
    node.remove(AFTER);
    String deed = takeDeed(node);
    Class<? extends Step> type = Deeds.STEPS.get(deed);
    if (type == null) {
      throw JsonRefused.of("json.do-unknown", deed, List.copyOf(Deeds.STEPS.keySet()));
    }
    return bind(node, type);
  }

  /** Reads a draft, as the journal keeps it with a report or an import. */
  public static Draft readDraft(String json) {
    ObjectNode node = object(json);
    node.remove(AFTER);
    return bind(node, DraftJson.class).draft(null);
  }

  private static Command command(ObjectNode node, @Nullable Instant now) {
    String deed = takeDeed(node);
    Class<? extends Step> step = Deeds.STEPS.get(deed);
    if (step != null) {
      return onCase(deed, node, step);
    }
    Class<? extends ModeStep> modeStep = Deeds.MODE_STEPS.get(deed);
    if (modeStep != null) {
      return new Command.OnModes(bind(node, modeStep));
    }
    Class<? extends MeasureStep> measureStep = Deeds.MEASURE_STEPS.get(deed);
    if (measureStep != null) {
      return new Command.OnMeasures(bind(node, measureStep));
    }
    Class<? extends ForceStep> forceStep = Deeds.FORCE_STEPS.get(deed);
    if (forceStep != null) {
      return new Command.OnForces(bind(node, forceStep));
    }
    Class<? extends MinutesStep> minutes = MinutesJson.STEPS.get(deed);
    if (minutes != null) {
      return new Command.OnMinutes(bind(node, minutes));
    }
    Class<? extends SuperviseStep> supervise = Deeds.SUPERVISE_STEPS.get(deed);
    if (supervise != null) {
      return new Command.Supervise(bind(node, supervise));
    }
    Class<? extends PlanStep> planStep = Deeds.PLAN_STEPS.get(deed);
    if (planStep != null) {
      return new Command.OnPlans(
          planStep == PlanStep.Put.class
              ? bind(node, PutPlanJson.class).step()
              : bind(node, planStep));
    }
    Class<? extends DutyStep> duty = Deeds.DUTY_STEPS.get(deed);
    if (duty != null) {
      return new Command.OnDuty(bind(node, duty));
    }
    Class<? extends IncidentStep> incident = Deeds.INCIDENT_STEPS.get(deed);
    if (incident != null) {
      return new Command.OnIncident(bind(node, incident));
    }
    Class<? extends CommandStep> commanding = CommandStepJson.STEPS.get(deed);
    if (commanding != null) {
      return new Command.OnCommands(bind(node, commanding));
    }
    return switch (deed) {
      case "report" -> report(node, now);
      case Command.ReportFinding.KEY -> {
        JsonNode item = node.remove("item");
        if (item == null || !item.canConvertToLong()) {
          throw JsonRefused.of("json.type-wrong", "item", JsonFaults.Kind.NUMBER);
        }
        yield new Command.ReportFinding(item.asLong(), report(node, now));
      }
      case "take-in" -> {
        TakeInJson takeIn = bind(node, TakeInJson.class);
        yield new Command.TakeIn(
            takeIn.source(), takeIn.drafts().stream().map(d -> d.draft(now)).toList());
      }
      default -> {
        Class<? extends Command> type = Deeds.OTHERS.get(deed);
        if (type == null) {
          throw JsonRefused.of("json.do-unknown", deed, Deeds.all());
        }
        yield bind(node, type);
      }
    };
  }

  private static Command.Report report(ObjectNode node, @Nullable Instant now) {
    boolean file = flag(node, "file");
    Integer condition = number(node, "condition");
    return new Command.Report(bind(node, DraftJson.class).draft(now), file, condition);
  }

  /** A plan stands in a command as it stands in its file. */
  private record PutPlanJson(JsonNode plan, @Nullable Integer seenVersion, String note) {
    static PutPlanJson of(PlanStep.Put put) {
      return new PutPlanJson(PlanJson.node(put.plan()), put.seenVersion(), put.note());
    }

    PlanStep.Put step() {
      return new PlanStep.Put(PlanJson.read(plan), seenVersion, note);
    }
  }

  private record TakeInJson(String source, List<DraftJson> drafts) {}

  private static Command onCase(String deed, ObjectNode node, Class<? extends Step> type) {
    JsonNode one = node.remove("case");
    JsonNode many = node.remove("cases");
    JsonNode seen = node.remove("seenVersion");
    if ((one == null) == (many == null)) {
      throw JsonRefused.of("json.case-missing", deed);
    }
    if (one != null) {
      if (!one.isString()) {
        throw JsonRefused.of("json.type-wrong", "case", JsonFaults.Kind.TEXT);
      }
      Integer version = whole(seen, "seenVersion");
      return new Command.OnCase(one.stringValue(), version, bind(node, type));
    }
    if (seen != null) {
      // Each of many stands at its own version.
      throw JsonRefused.of("json.seen-version-of-many");
    }
    if (many == null || !many.isArray() || !many.valueStream().allMatch(JsonNode::isString)) {
      throw JsonRefused.of("json.type-wrong", "cases", JsonFaults.Kind.LIST);
    }
    return new Command.OnCases(
        many.valueStream().map(JsonNode::stringValue).toList(), bind(node, type));
  }

  private static @Nullable Integer number(ObjectNode node, String field) {
    return whole(node.remove(field), field);
  }

  private static @Nullable Integer whole(@Nullable JsonNode value, String field) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.canConvertToInt()) {
      throw JsonRefused.of("json.type-wrong", field, JsonFaults.Kind.NUMBER);
    }
    return value.asInt();
  }

  private static boolean flag(ObjectNode node, String field) {
    JsonNode value = node.remove(field);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw JsonRefused.of("json.type-wrong", field, JsonFaults.Kind.TRUTH);
    }
    return value.booleanValue();
  }

  private static UUID uuid(JsonNode id) {
    try {
      return UUID.fromString(id.asString(""));
    } catch (IllegalArgumentException e) {
      throw new JsonRefused(Refusal.of("json.id-wrong", id.asString("")), e);
    }
  }

  private static String takeDeed(ObjectNode node) {
    JsonNode deed = node.remove("do");
    if (deed == null || !deed.isString()) {
      throw JsonRefused.of("json.do-missing", Deeds.all());
    }
    return deed.stringValue();
  }

  private static ObjectNode object(String json) {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw JsonFaults.told(e);
    }
    throw JsonRefused.of("json.not-object");
  }

  private static <T> T bind(ObjectNode node, Class<T> type) {
    // A field with a slip in its name is told before the one that is missing because of it.
    List<String> allowed =
        Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    for (String field : node.propertyNames()) {
      if (!allowed.contains(field)) {
        throw JsonRefused.of("json.field-unknown", field, allowed);
      }
    }
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JacksonException e) {
      throw JsonFaults.told(e);
    }
  }
}
