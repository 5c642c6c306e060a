package org.zhongshu.desk.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.duty.training.Scenario;
import org.zhongshu.mode.plan.Plan;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Draws the schema of a file from its records, as {@link RecordReader} reads them. */
public final class FileSchema {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ObjectNode definitions;

  /** Puts the records of a file among the definitions of a document. */
  public FileSchema(ObjectNode definitions) {
    this.definitions = definitions;
  }

  /** The document of a plan. */
  static ObjectNode plan() {
    return draw("plan.schema.json", "中枢的预案文件 / The file of a plan of Zhongshu", Plan.class);
  }

  /** The document of a scenario. */
  static ObjectNode scenario() {
    return draw(
        "scenario.schema.json",
        "中枢的演练脚本文件 / The file of a scenario of a training of Zhongshu",
        Scenario.class);
  }

  private static ObjectNode draw(String file, String title, Class<? extends Record> type) {
    FileSchema schema = new FileSchema(MAPPER.createObjectNode());
    ObjectNode document = SchemaOf.document(file, title);
    document.set("$ref", schema.reference(type).get("$ref"));
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
      definitions.set(name, type.isSealed() ? anyOf(type) : object(type));
    }
    return MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode anyOf(Class<?> family) {
    ObjectNode any = MAPPER.createObjectNode();
    ArrayNode all = any.putArray("oneOf");
    RecordReader.Family.of(family)
        .orElseThrow()
        .kinds()
        .values()
        .forEach(type -> all.add(object(type)));
    return any;
  }

  private ObjectNode object(Class<?> type) {
    ObjectNode object = MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = object.putObject("properties");
    ArrayNode required = object.putArray("required");
    if (type == Plan.class || type == Scenario.class) {
      properties
          .putObject(RecordText.FORMAT_FIELD)
          .put("const", type == Plan.class ? PlanJson.FORMAT : ScenarioJson.FORMAT);
      required.add(RecordText.FORMAT_FIELD);
    }
    RecordReader.Family.of(type)
        .ifPresent(
            family -> {
              properties
                  .putObject(family.field())
                  .put("const", RecordReader.kebab(type.getSimpleName()));
              required.add(family.field());
            });
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(component.getName(), value(component.getGenericType()));
      if (!RecordReader.nullable(component)
          && !RecordReader.MAY_BE_LEFT_OUT.contains(component.getName())) {
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
    if (plain == LocalDateTime.class) {
      return MAPPER
          .createObjectNode()
          .put("type", "string")
          .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$");
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
                : plain == int.class || plain == long.class
                    ? "integer"
                    : plain == double.class ? "number" : "string");
  }
}
