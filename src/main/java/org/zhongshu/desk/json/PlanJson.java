package org.zhongshu.desk.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.store.StoreException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as JSON: one file for each, as the store keeps it, and inside commands. The form is told
 * by {@code docs/schema/plan.schema.json}.
 */
public final class PlanJson {
  /** What the first field of a file says. */
  public static final String FORMAT = "zhongshu-plan/1";

  static final String FORMAT_FIELD = "format";

  private PlanJson() {}

  /**
   * What came of a text.
   *
   * @param plan the plan; null when there are faults
   * @param faults what is wrong, in the order of the text
   * @param lines path → line of every value
   */
  public record Read(@Nullable Plan plan, List<PlanFault> faults, Map<String, Integer> lines) {
    public Read {
      faults = List.copyOf(faults);
      lines = Map.copyOf(lines);
    }

    /** The line of a path, or of the nearest part around it that is in the text. */
    public int line(String path) {
      String around = path;
      while (!around.isEmpty()) {
        Integer line = lines.get(around);
        if (line != null) {
          return line;
        }
        int end = Math.max(around.lastIndexOf('.'), around.lastIndexOf('['));
        around = end < 0 ? "" : around.substring(0, end);
      }
      return lines.getOrDefault("", 1);
    }
  }

  /** Reads the text of a file; never fails. */
  public static Read read(String text) {
    PlanReader reader = new PlanReader();
    LocatedJson node;
    try {
      node = LocatedJson.read(text, (line, what) -> reader.fault(line, "", what));
    } catch (JsonRefused e) {
      return new Read(null, reader.faults(), Map.of());
    }
    Plan plan = null;
    if (node instanceof LocatedJson.Fields fields) {
      format(fields, reader);
      plan = reader.plan(fields);
    } else {
      reader.fault(node.line(), "", "plan.json.not-object", FORMAT);
    }
    List<PlanFault> faults = new ArrayList<>(reader.faults());
    return new Read(faults.isEmpty() ? plan : null, faults, reader.lines());
  }

  private static void format(LocatedJson.Fields text, PlanReader reader) {
    switch (text.values().get(FORMAT_FIELD)) {
      case null -> reader.fault(text.line(), "", "plan.json.format-missing", FORMAT);
      case LocatedJson.Text(int _, String format) when format.equals(FORMAT) -> {}
      case LocatedJson other ->
          reader.fault(other.line(), FORMAT_FIELD, "plan.json.format", FORMAT);
    }
  }

  /** The text of a file: stable, a line for each small thing, as people edit it. */
  public static String write(Plan plan) {
    return PlanWriter.pretty(node(plan)) + "\n";
  }

  /** The same in one line, as the store keeps it. */
  public static String compact(Plan plan) {
    return JsonMapping.MAPPER.writeValueAsString(node(plan));
  }

  /** The plan as part of a greater JSON. */
  public static ObjectNode node(Plan plan) {
    ObjectNode node = JsonMapping.MAPPER.createObjectNode();
    node.put(FORMAT_FIELD, FORMAT);
    node.setAll(PlanWriter.record(plan));
    return node;
  }

  /** Reads a plan inside a command; fails with {@link JsonRefused}, which says what is wrong. */
  static Plan read(JsonNode node) {
    Read read = read(JsonMapping.MAPPER.writeValueAsString(node));
    if (read.plan() == null) {
      PlanFault first = read.faults().getFirst();
      throw new JsonRefused(Refusal.of("plan.json.in-command", first.path(), first.what()), null);
    }
    return read.plan();
  }

  /** Reads what the store keeps. */
  public static Plan stored(String code, int version, String body) {
    Read read = read(body);
    if (read.plan() == null) {
      throw new StoreException(Refusal.of("store.plan", code, version), null);
    }
    return read.plan();
  }
}
