package org.zhongshu.desk.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalTime;
import java.util.Arrays;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws the schema of a plan's file from the records, as {@link PlanReader} reads them. */
public final class PlanSchema {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ObjectNode definitions;

  /** Puts the records of a plan among the definitions of a document. */
  public PlanSchema(ObjectNode definitions) {
    this.definitions = definitions;
  }

  /** A document of its own. */
  static ObjectNode draw() {
    PlanSchema schema = new PlanSchema(MAPPER.createObjectNode());
    ObjectNode document =
        SchemaOf.document("plan.schema.json", "中枢的预案文件 / The file of a plan of Zhongshu");
    document.set("$ref", schema.reference().get("$ref"));
    document.set("$defs", schema.definitions);
    return document;
  }

  /** A reference to the definition of a plan. */
  public ObjectNode reference() {
    return reference(Plan.class);
  }

  private ObjectNode reference(Class<?> type) {
    String name = type.getSimpleName();
    if (!definitions.has(name)) {
      definitions.putObject(name);
      definitions.set(name, type == Measure.class ? measure() : object(type));
    }
    return MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode measure() {
    ObjectNode any = MAPPER.createObjectNode();
    ArrayNode all = any.putArray("oneOf");
    PlanReader.MEASURES.values().forEach(type -> all.add(object(type)));
    return any;
  }

  private ObjectNode object(Class<?> type) {
    ObjectNode object = MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = object.putArray("required");
    if (type == Plan.class) {
      properties.putObject(PlanJson.FORMAT_FIELD).put("const", PlanJson.FORMAT);
      required.add(PlanJson.FORMAT_FIELD);
    }
    if (Measure.class.isAssignableFrom(type)) {
      properties.putObject(PlanReader.MEASURE).put("const", PlanReader.kebab(type.getSimpleName()));
      required.add(PlanReader.MEASURE);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(component.getName(), value(component.getGenericType()));
      if (!PlanReader.nullable(component)
          && !PlanReader.MAY_BE_LEFT_OUT.contains(component.getName())) {
        required.add(component.getName());
      }
    }
    return object.put("additionalProperties", false);
  }

  private ObjectNode value(Type type) {
    if (type instanceof ParameterizedType list) {
      ObjectNode array = MAPPER.createObjectNode().put("type", "array");
      array.set("items", value(list.getActualTypeArguments()[0]));
      return array;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Limit.class) {
      return MAPPER
          .createObjectNode()
          .put("type", "string")
          .put("description", "1–" + LimitText.MOST + " 分钟 / 紧急工作时 / 工作时 / 工作日 / 自然日，如 2 紧急工作时");
    }
    if (plain == LocalTime.class) {
      return MAPPER.createObjectNode().put("type", "string").put("pattern", "^[0-9]{2}:[0-9]{2}$");
    }
    if (plain.isEnum()) {
      return SchemaOf.oneOf(
          Arrays.stream(plain.getEnumConstants())
              .map(each -> JsonMapping.name((Enum<?>) each))
              .toList());
    }
    if (plain.isRecord() || plain.isSealed()) {
      return reference(plain);
    }
    return MAPPER
        .createObjectNode()
        .put(
            "type",
            plain == boolean.class
                ? "boolean"
                : plain == int.class ? "integer" : plain == double.class ? "number" : "string");
  }
}
