package org.zhongshu.desk.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file that is one record, a plan or a scenario: read whole, with every fault.
 *
 * @param value the record; null when there are faults
 * @param faults what is wrong, in the order of the text
 * @param lines path → line of every value
 */
record RecordText<T extends Record>(
    @Nullable T value, List<PlanFault> faults, Map<String, Integer> lines) {
  /** First field of such a file: what it is, in which version. */
  static final String FORMAT_FIELD = "format";

  RecordText {
    faults = List.copyOf(faults);
    lines = Map.copyOf(lines);
  }

  /**
   * Reads a text; never fails.
   *
   * @param format what the first field says
   * @param notObject what is said of a text that is no object
   */
  static <T extends Record> RecordText<T> read(
      String text, Class<T> type, String format, String notObject) {
    RecordReader reader = new RecordReader();
    LocatedJson node;
    try {
      node = LocatedJson.read(text, (line, what) -> reader.fault(line, "", what));
    } catch (JsonRefused e) {
      return new RecordText<>(null, reader.faults(), Map.of());
    }
    T value = null;
    if (node instanceof LocatedJson.Fields fields) {
      format(fields, format, reader);
      value = reader.whole(type, fields);
    } else {
      reader.fault(node.line(), "", notObject, format);
    }
    return new RecordText<>(
        reader.faults().isEmpty() ? value : null, reader.faults(), reader.lines());
  }

  private static void format(LocatedJson.Fields text, String wanted, RecordReader reader) {
    switch (text.values().get(FORMAT_FIELD)) {
      case null -> reader.fault(text.line(), "", "plan.json.format-missing", wanted);
      case LocatedJson.Text(int _, String format) when format.equals(wanted) -> {}
      case LocatedJson other ->
          reader.fault(other.line(), FORMAT_FIELD, "plan.json.format", wanted);
    }
  }

  /** The line of a path, or of the nearest part around it that is in the text. */
  static int line(Map<String, Integer> lines, String path) {
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
