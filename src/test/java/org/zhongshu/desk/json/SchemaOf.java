package org.zhongshu.desk.json;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws JSON Schema (2020-12) from records, as {@link JsonMapping} writes and reads them. The
 * schema in {@code docs} is drawn by this, so that it can't say anything else than the program
 * does.
 */
public final class SchemaOf {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ObjectNode definitions = MAPPER.createObjectNode();

  /** Records that were met on the way, by name. */
  public ObjectNode definitions() {
    return definitions;
  }

  /** A document. */
  public static ObjectNode document(String name, String title) {
    return MAPPER
        .createObjectNode()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("$id", "https://zhongshu.org/schema/" + name)
        .put("title", title);
  }

  /**
   * A record as an object of its own.
   *
   * @param reading whether what may be empty may be left out, as when a command is read
   */
  public ObjectNode object(Class<?> type, boolean reading) {
    ObjectNode schema = MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = MAPPER.createArrayNode();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.set(component.getName(), value(component.getAnnotatedType(), reading));
      boolean optional =
          component.getAnnotatedType().isAnnotationPresent(Nullable.class)
              || (reading && JsonMapping.MAY_BE_EMPTY.contains(component.getName()));
      if (!optional) {
        required.add(component.getName());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema.put("additionalProperties", false);
  }

  /** A reference to a record's definition, made when it is not there yet. */
  public ObjectNode reference(Class<?> type, boolean reading) {
    String name = type.getSimpleName();
    if (!definitions.has(name)) {
      // Held first, so that a record which holds itself finds it.
      definitions.putObject(name);
      definitions.set(name, object(type, reading));
    }
    return MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
  }

  private ObjectNode value(AnnotatedType annotated, boolean reading) {
    Type type = annotated.getType();
    if (type instanceof ParameterizedType parameterized
        && annotated instanceof AnnotatedParameterizedType of) {
      AnnotatedType[] arguments = of.getAnnotatedActualTypeArguments();
      ObjectNode inner = value(arguments[arguments.length - 1], reading);
      Type raw = parameterized.getRawType();
      if (raw == Map.class) {
        ObjectNode map = MAPPER.createObjectNode().put("type", "object");
        map.set("additionalProperties", inner);
        return map;
      }
      ObjectNode list = MAPPER.createObjectNode().put("type", "array");
      list.set("items", inner);
      return raw == Set.class ? list.put("uniqueItems", true) : list;
    }
    return value((Class<?>) type, reading);
  }

  private ObjectNode value(Class<?> type, boolean reading) {
    if (type.isEnum()) {
      return oneOf(
          Arrays.stream(type.getEnumConstants()).map(c -> JsonMapping.name((Enum<?>) c)).toList());
    }
    if (type.isRecord()) {
      return reference(type, reading);
    }
    ObjectNode schema = MAPPER.createObjectNode();
    if (type == boolean.class || type == Boolean.class) {
      return schema.put("type", "boolean");
    }
    if (type == double.class || type == Double.class) {
      return schema.put("type", "number");
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return schema.put("type", "integer");
    }
    schema.put("type", "string");
    return type == Instant.class ? schema.put("format", "date-time") : schema;
  }

  /** One of these texts. */
  public static ObjectNode oneOf(List<String> texts) {
    ObjectNode schema = MAPPER.createObjectNode();
    ArrayNode all = schema.putArray("enum");
    texts.forEach(all::add);
    return schema;
  }
}
