package org.zhongshu.desk.json;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.zhongshu.mode.minutes.MinutesStep;
import tools.jackson.databind.node.ObjectNode;

/** Steps on minutes as JSON. */
final class MinutesJson {
  /** What can be done to minutes. */
  static final Map<String, Class<? extends MinutesStep>> STEPS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "minutes", MinutesStep.Write.class,
                  "minutes-supplement", MinutesStep.Supplement.class)));

  private MinutesJson() {}

  static ObjectNode fields(MinutesStep step) {
    return JsonMapping.MAPPER.valueToTree(step);
  }
}
