package org.zhongshu.desk.json;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Turns what the JSON library says into a refusal that names the field and what it allows. */
final class JsonFaults {
  private static final int LONGEST_VALUE = 60;

  private JsonFaults() {}

  static JsonRefused told(JacksonException fault) {
    return new JsonRefused(refusal(fault), fault);
  }

  private static Refusal refusal(JacksonException fault) {
    return switch (fault) {
      case UnrecognizedPropertyException e ->
          Refusal.of(
              "json.field-unknown",
              path(e),
              e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
      case InvalidNullException e -> Refusal.of("json.field-missing", path(e));
      case InvalidFormatException e -> {
        Class<?> target = e.getTargetType();
        yield target != null && target.isEnum()
            ? Refusal.of("json.value-unknown", path(e), shown(e.getValue()), allowed(target))
            : Refusal.of("json.value-wrong", path(e), shown(e.getValue()), kind(target));
      }
      // The library has no type of its own for this one.
      case MismatchedInputException e when e.getOriginalMessage().startsWith("Missing required") ->
          Refusal.of("json.field-missing", path(e));
      case MismatchedInputException e ->
          Refusal.of("json.type-wrong", path(e), kind(e.getTargetType()));
      case ValueInstantiationException e -> Refusal.of("json.value-impossible", path(e));
      default -> broken(fault);
    };
  }

  private static Refusal broken(JacksonException fault) {
    TokenStreamLocation where = fault.getLocation();
    return Refusal.of("json.broken", where == null ? 1 : Math.max(1, where.getColumnNr()));
  }

  private static List<String> allowed(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(c -> JsonMapping.name((Enum<?>) c)).toList();
  }

  /** What kind of value is wanted, as a constant that the words put in the operator's language. */
  private static Kind kind(@Nullable Class<?> type) {
    if (type == null) {
      return Kind.OBJECT;
    }
    if (type == String.class || type == ZoneId.class) {
      return Kind.TEXT;
    }
    if (type == Instant.class) {
      return Kind.TIME;
    }
    if (type == boolean.class || type == Boolean.class) {
      return Kind.TRUTH;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return Kind.NUMBER;
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Kind.LIST;
    }
    return Map.class.isAssignableFrom(type) || type.isRecord() ? Kind.OBJECT : Kind.TEXT;
  }

  private static String shown(@Nullable Object value) {
    String text = String.valueOf(value);
    return text.codePointCount(0, text.length()) <= LONGEST_VALUE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }

  private static String path(JacksonException fault) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : fault.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? "-" : path.toString();
  }

  /** Kinds of JSON values, for sentences. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    TIME,
    LIST,
    OBJECT
  }
}
