package org.zhongshu.desk.json;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.zhongshu.desk.Command;
import org.zhongshu.mode.plan.PlanStep;
import org.zhongshu.words.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws the schema of commands. */
final class CommandSchema {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SchemaOf schema = new SchemaOf();
  private final Words chinese = Words.in(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC);
  private final Words english = Words.in(Locale.ENGLISH, ZoneOffset.UTC);
  private final ArrayNode deeds = MAPPER.createArrayNode();

  static ObjectNode draw() {
    return new CommandSchema().document();
  }

  private ObjectNode document() {
    Deeds.STEPS.forEach(this::step);
    Deeds.MODE_STEPS.forEach((deed, type) -> add(deed, schema.object(type, true)));
    Deeds.MEASURE_STEPS.forEach((deed, type) -> add(deed, schema.object(type, true)));
    Deeds.FORCE_STEPS.forEach((deed, type) -> add(deed, schema.object(type, true)));
    MinutesJson.STEPS.forEach((deed, type) -> add(deed, schema.object(type, true)));
    Deeds.SUPERVISE_STEPS.forEach((deed, type) -> add(deed, schema.object(type, true)));
    Deeds.PLAN_STEPS.forEach((deed, type) -> add(deed, planStep(type)));
    Deeds.DUTY_STEPS.forEach((deed, type) -> add(deed, schema.object(type, true)));
    Deeds.INCIDENT_STEPS.forEach((deed, type) -> add(deed, schema.object(type, true)));
    CommandStepJson.STEPS.forEach((deed, type) -> add(deed, schema.object(type, true)));
    for (Map.Entry<String, Class<? extends Command>> other : Deeds.OTHERS.entrySet()) {
      add(other.getKey(), other(other.getValue()));
    }
    ObjectNode document =
        SchemaOf.document("command.json", "中枢的命令，每行一条 / A command of Zhongshu, one a line");
    document.set("oneOf", deeds);
    document.set("$defs", schema.definitions());
    return document;
  }

  /** A plan stands in a command as it stands in its file. */
  private ObjectNode planStep(Class<? extends PlanStep> type) {
    if (type != PlanStep.Put.class) {
      return schema.object(type, true);
    }
    ObjectNode put = MAPPER.createObjectNode().put("type", "object");
    put.putObject("properties").set("plan", new FileSchema(schema.definitions()).reference());
    properties(put).putObject("seenVersion").put("type", "integer");
    properties(put).putObject("note").put("type", "string");
    put.putArray("required").add("plan");
    return put.put("additionalProperties", false);
  }

  private ObjectNode report() {
    ObjectNode report = schema.object(DraftJson.class, true);
    properties(report).putObject("file").put("type", "boolean");
    properties(report).putObject("condition").put("type", "integer");
    return report;
  }

  private ObjectNode other(Class<? extends Command> type) {
    if (type == Command.Report.class) {
      return report();
    }
    if (type == Command.ReportFinding.class) {
      ObjectNode finding = report();
      properties(finding).putObject("item").put("type", "integer");
      finding.withArray("required").add("item");
      return finding;
    }
    if (type == Command.TakeIn.class) {
      ObjectNode takeIn = MAPPER.createObjectNode().put("type", "object");
      takeIn.putObject("properties").putObject("source").put("type", "string");
      properties(takeIn)
          .putObject("drafts")
          .put("type", "array")
          .set("items", schema.reference(DraftJson.class, true));
      takeIn.putArray("required").add("source").add("drafts");
      return takeIn.put("additionalProperties", false);
    }
    return schema.object(type, true);
  }

  /** A step is on one case or on several. */
  private void step(String deed, Class<?> type) {
    ObjectNode step = schema.object(type, true);
    properties(step).putObject("case").put("type", "string");
    properties(step)
        .putObject("cases")
        .put("type", "array")
        .putObject("items")
        .put("type", "string");
    properties(step).putObject("seenVersion").put("type", "integer");
    ArrayNode oneOrMany = step.putArray("oneOf");
    oneOrMany.addObject().putArray("required").add("case");
    ObjectNode many = oneOrMany.addObject();
    many.putArray("required").add("cases");
    many.putObject("not").putArray("required").add("seenVersion");
    add(deed, step);
  }

  private void add(String deed, ObjectNode fields) {
    ObjectNode properties = MAPPER.createObjectNode();
    properties.putObject("do").put("const", deed);
    properties.putObject("id").put("type", "string").put("format", "uuid");
    properties.setAll(properties(fields));
    fields.set("properties", properties);
    ArrayNode required = MAPPER.createArrayNode().add("do");
    if (fields.get("required") instanceof ArrayNode others) {
      required.addAll(others);
    }
    fields.set("required", required);
    String key = "step." + (deed.equals("take-in") ? "import" : deed);
    ObjectNode titled = deeds.addObject().put("title", chinese.get(key) + " / " + english.get(key));
    titled.setAll(fields);
  }

  private static ObjectNode properties(ObjectNode schema) {
    return (ObjectNode) schema.get("properties");
  }
}
