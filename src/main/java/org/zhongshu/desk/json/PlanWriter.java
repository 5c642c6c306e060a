package org.zhongshu.desk.json;

import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.mode.plan.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the records of a plan as JSON; the other half of {@link RecordReader}. */
final class PlanWriter {
  /** What fits on a line stands on one; longer things get a line for each part. */
  private static final int WIDTH = 150;

  /**
   * Entries of long lists, which have an id, stand on a line each: such a list reads as a table.
   */
  private static final int WIDTH_OF_ENTRY = 300;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private PlanWriter() {}

  /** A record as an object. */
  static ObjectNode record(Object record) {
    ObjectNode node = JsonMapping.MAPPER.createObjectNode();
    RecordReader.Family.of(record.getClass())
        .ifPresent(
            family ->
                node.put(family.field(), RecordReader.kebab(record.getClass().getSimpleName())));
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(component, record);
      if (value == null
          || (!(record instanceof Plan)
              && RecordReader.MAY_BE_LEFT_OUT.contains(component.getName())
              && empty(value))) {
        continue;
      }
      node.set(component.getName(), json(value));
    }
    return node;
  }

  private static boolean empty(Object value) {
    return value instanceof Collection<?> many ? many.isEmpty() : value.equals("");
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  private static JsonNode json(Object value) {
    return switch (value) {
      case Limit limit -> text(LimitText.write(limit));
      case LocalTime time -> text(TIME.format(time));
      case Enum<?> constant -> text(JsonMapping.name(constant));
      case List<?> many -> {
        ArrayNode all = JsonMapping.MAPPER.createArrayNode();
        many.forEach(each -> all.add(json(each)));
        yield all;
      }
      case Record record -> record(record);
      default -> JsonMapping.MAPPER.valueToTree(value);
    };
  }

  private static JsonNode text(String text) {
    return JsonMapping.MAPPER.valueToTree(text);
  }

  /** Laid out for people. */
  static String pretty(JsonNode node) {
    StringBuilder out = new StringBuilder();
    lay(node, 0, true, out);
    return out.toString();
  }

  private static void lay(JsonNode node, int indent, boolean broken, StringBuilder out) {
    if (!node.isContainer() || node.isEmpty()) {
      out.append(node);
      return;
    }
    if (!broken) {
      String one = line(node);
      if (indent + width(one) <= (node.has("id") ? WIDTH_OF_ENTRY : WIDTH)) {
        out.append(one);
        return;
      }
    }
    boolean object = node.isObject();
    out.append(object ? '{' : '[').append('\n');
    Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
    Iterator<JsonNode> items = node.values().iterator();
    while (object ? fields.hasNext() : items.hasNext()) {
      out.repeat(' ', indent + 2);
      JsonNode value;
      if (object) {
        Map.Entry<String, JsonNode> field = fields.next();
        out.append(text(field.getKey())).append(": ");
        value = field.getValue();
      } else {
        value = items.next();
      }
      // Parts of the plan itself are never put on one line, so that small plans look like great
      // ones.
      lay(value, indent + 2, indent == 0, out);
      out.append((object ? fields.hasNext() : items.hasNext()) ? ",\n" : "\n");
    }
    out.repeat(' ', indent).append(object ? '}' : ']');
  }

  private static String line(JsonNode node) {
    if (node.isObject()) {
      StringBuilder out = new StringBuilder("{");
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        out.append(out.length() == 1 ? "" : ", ");
        out.append(text(field.getKey())).append(": ").append(line(field.getValue()));
      }
      return out.append('}').toString();
    }
    if (node.isArray()) {
      StringBuilder out = new StringBuilder("[");
      for (JsonNode item : node.values()) {
        out.append(out.length() == 1 ? "" : ", ").append(line(item));
      }
      return out.append(']').toString();
    }
    return node.toString();
  }

  /** Chinese characters take two places. */
  private static int width(String text) {
    return (int) text.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).asLongStream().sum();
  }
}
