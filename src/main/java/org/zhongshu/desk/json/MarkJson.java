package org.zhongshu.desk.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhongshu.casework.Draft;
import org.zhongshu.casework.Evidence;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Routing;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.figures.Mark;
import org.zhongshu.city.Point;
import org.zhongshu.store.JournalLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads lines of the journal as marks for figures. Reads what is there and asks for nothing more,
 * so that lines of earlier and later programs are read alike.
 */
public final class MarkJson {
  private static final Logger LOG = LoggerFactory.getLogger(MarkJson.class);

  /** Steps of which nothing but the deadlines after them is needed from the body. */
  private static final Set<String> PLAIN =
      Set.of("dispatch", "hand-back", "revoke", "take", "release", "note", "amend", "file");

  private MarkJson() {}

  /** Marks of a record; lines that tell no stage are none of a case. */
  public static List<Mark> of(List<JournalLine> record) {
    List<Mark> marks = new ArrayList<>(record.size());
    for (JournalLine line : record) {
      Stage after = line.after();
      if (after != null) {
        marks.add(
            new Mark(
                line.subjectVersion(),
                line.at(),
                line.kind(),
                line.operator(),
                line.receiver(),
                after,
                told(line)));
      }
    }
    return marks;
  }

  /** Words as they stand in the body of a line. */
  public static String quoted(String words) {
    return JsonMapping.MAPPER.writeValueAsString(words);
  }

  private static Mark.Told told(JournalLine line) {
    if (PLAIN.contains(line.kind()) && !line.body().contains("\"after\"")) {
      return Mark.Told.NOTHING;
    }
    try {
      return JsonMapping.MAPPER.readTree(line.body()) instanceof ObjectNode node
          ? told(line.kind(), node)
          : Mark.Told.NOTHING;
    } catch (JacksonException | JsonRefused | DateTimeException e) {
      LOG.warn("line {} of chain {} can't be read", line.position(), line.chain(), e);
      return Mark.Told.NOTHING;
    }
  }

  private static Mark.Told told(String kind, ObjectNode node) {
    JsonNode after = node.remove("after");
    if (kind.equals("recount")) {
      // The calendar moved the deadlines: the line tells both, whichever it moved.
      return new Mark.Told(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          instant(node, "stageDue"),
          instant(node, "caseDue"));
    }
    boolean opens = kind.equals("report") || kind.equals("import");
    return new Mark.Told(
        opens ? opening(node) : null,
        opens ? null : text(node, "area"),
        opens ? null : value(node, "at", Point.class),
        kind.equals("classify") ? text(node, "category") : null,
        kind.equals("regrade") ? value(node, "grade", Grade.class) : null,
        kind.equals("route") ? value(node, "routing", Routing.class) : null,
        opens ? null : yes(node),
        kind.equals("call-back") ? answer(node) : null,
        opens ? List.of() : evidence(node),
        instant(after, "due"),
        instant(after, "caseDue"));
  }

  private static Mark.Opening opening(ObjectNode node) {
    Draft draft = JsonMapping.MAPPER.treeToValue(node, DraftJson.class).draft(null);
    return new Mark.Opening(
        draft.origin().channel(),
        draft.origin().reportedAt(),
        draft.place().area(),
        draft.place().at(),
        draft.topic().category(),
        draft.grade(),
        draft.routing(),
        draft.past());
  }

  private static Mark.Answer answer(ObjectNode node) {
    JsonNode reached = node.get("reached");
    return new Mark.Answer(
        reached == null || reached.asBoolean(true), flag(node, "solved"), flag(node, "satisfied"));
  }

  private static List<Evidence> evidence(ObjectNode node) {
    JsonNode all = node.get("evidence");
    List<Evidence> evidence = new ArrayList<>();
    if (all != null && all.isArray()) {
      all.forEach(one -> evidence.add(JsonMapping.MAPPER.treeToValue(one, Evidence.class)));
    }
    return evidence;
  }

  private static @Nullable Boolean yes(ObjectNode node) {
    for (String name : List.of("passed", "approved", "upheld", "found")) {
      JsonNode value = node.get(name);
      if (value != null && value.isBoolean()) {
        return value.booleanValue();
      }
    }
    return null;
  }

  private static boolean flag(ObjectNode node, String name) {
    return Optional.ofNullable(node.get(name)).map(value -> value.asBoolean(false)).orElse(false);
  }

  private static @Nullable String text(ObjectNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || !value.isString() ? null : value.stringValue();
  }

  private static <T> @Nullable T value(ObjectNode node, String name, Class<T> type) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : JsonMapping.MAPPER.treeToValue(value, type);
  }

  private static @Nullable Instant instant(@Nullable JsonNode after, String name) {
    JsonNode value = after == null ? null : after.get(name);
    return value == null || !value.isString() ? null : Instant.parse(value.stringValue());
  }
}
