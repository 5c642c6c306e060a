package org.zhongshu.desk.json;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.duty.training.Deed;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.store.JournalLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads from a line of the journal what a training's assessment asks of it. */
public final class DeedJson {
  private DeedJson() {}

  /** The deed that a line tells. */
  public static Deed of(JournalLine line) {
    boolean mode = line.subjectKind() == JournalLine.SubjectKind.MODE;
    // What was ordered, where the line is named after what came of it: the last approval activates.
    String ordered = field(line, "do");
    return new Deed(
        line.at(),
        line.operator(),
        ordered == null ? line.kind() : ordered,
        line.subject(),
        mode ? constant(ModeKind.class, field(line, "kind")) : null,
        mode ? constant(Grade.class, field(line, "level")) : null,
        line.body());
  }

  /** Code of the plan that a proposal names; null when it names none. */
  public static @Nullable String plan(JournalLine line) {
    return field(line, "plan");
  }

  private static @Nullable String field(JournalLine line, String name) {
    try {
      JsonNode node = JsonMapping.MAPPER.readTree(line.body());
      return Optional.ofNullable(node.get(name))
          .filter(JsonNode::isString)
          .map(JsonNode::stringValue)
          .orElse(null);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> JsonMapping.name(it).equals(name))
        .findFirst()
        .orElse(null);
  }
}
