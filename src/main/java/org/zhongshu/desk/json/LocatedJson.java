package org.zhongshu.desk.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.zhongshu.casework.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/** A JSON text that remembers on which line each of its values begins. */
sealed interface LocatedJson {
  /** Line, from 1. */
  int line();

  /** An object; its fields in the order of the text. */
  record Fields(int line, Map<String, LocatedJson> values) implements LocatedJson {}

  /** A list. */
  record Items(int line, List<LocatedJson> values) implements LocatedJson {}

  /** A text. */
  record Text(int line, String value) implements LocatedJson {}

  /** A number as it stands in the text. */
  record Number(int line, String value) implements LocatedJson {}

  /** True or false. */
  record Truth(int line, boolean value) implements LocatedJson {}

  /** Null. */
  record Nothing(int line) implements LocatedJson {}

  /**
   * Reads a text.
   *
   * @param fault told the line and what is wrong there; the text may go on after it, as when a
   *     field is there twice
   * @throws JsonRefused when it is no JSON at all; the fault was told
   */
  static LocatedJson read(String text, BiConsumer<Integer, Refusal> fault) {
    try (JsonParser parser = JsonMapper.shared().createParser(text)) {
      if (parser.nextToken() == null) {
        throw refused(1, Refusal.of("plan.json.empty"), fault);
      }
      LocatedJson all = value(parser, fault);
      if (parser.nextToken() != null) {
        throw refused(line(parser), Refusal.of("plan.json.trailing"), fault);
      }
      return all;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      int line = at == null ? 1 : Math.max(1, at.getLineNr());
      int column = at == null ? 1 : Math.max(1, at.getColumnNr());
      throw refused(line, Refusal.of("plan.json.broken", column), fault);
    }
  }

  private static JsonRefused refused(
      int line, Refusal refusal, BiConsumer<Integer, Refusal> fault) {
    fault.accept(line, refusal);
    return new JsonRefused(refusal, null);
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private static LocatedJson value(JsonParser parser, BiConsumer<Integer, Refusal> fault) {
    int line = line(parser);
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, LocatedJson> values = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          int at = line(parser);
          parser.nextToken();
          if (values.put(name, value(parser, fault)) != null) {
            fault.accept(at, Refusal.of("plan.json.twice", name));
          }
        }
        yield new Fields(line, values);
      }
      case START_ARRAY -> {
        List<LocatedJson> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(parser, fault));
        }
        yield new Items(line, values);
      }
      case VALUE_STRING -> new Text(line, parser.getString());
      case VALUE_TRUE -> new Truth(line, true);
      case VALUE_FALSE -> new Truth(line, false);
      case VALUE_NULL -> new Nothing(line);
      default -> new Number(line, parser.getString());
    };
  }
}
