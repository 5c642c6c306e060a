package org.zhongshu.desk.json;

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

  static final String FORMAT_FIELD = RecordText.FORMAT_FIELD;

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
      return RecordText.line(lines, path);
    }
  }

  /** Reads the text of a file; never fails. */
  public static Read read(String text) {
    RecordText<Plan> read = RecordText.read(text, Plan.class, FORMAT, "plan.json.not-object");
    return new Read(read.value(), read.faults(), read.lines());
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
