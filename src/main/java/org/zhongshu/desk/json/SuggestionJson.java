package org.zhongshu.desk.json;

import static org.zhongshu.desk.json.JsonMapping.MAPPER;

import java.util.List;
import org.zhongshu.mode.suggest.Reason;
import org.zhongshu.mode.suggest.Suggestion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Suggestions as answers tell them: each reason says which it is. */
public final class SuggestionJson {
  private SuggestionJson() {}

  public static String write(List<Suggestion> all) {
    ObjectNode answer = MAPPER.createObjectNode();
    ArrayNode array = answer.putArray("suggestions");
    all.forEach(it -> array.add(node(it)));
    return MAPPER.writeValueAsString(answer);
  }

  private static ObjectNode node(Suggestion it) {
    ObjectNode node = MAPPER.valueToTree(it);
    ArrayNode reasons = node.putArray("reasons");
    for (Reason each : it.reasons()) {
      ObjectNode reason = reasons.addObject();
      reason.put("because", because(each));
      reason.setAll(MAPPER.<ObjectNode>valueToTree(each));
    }
    return node;
  }

  private static String because(Reason it) {
    return switch (it) {
      case Reason.Holiday _ -> "holiday";
      case Reason.Warned _ -> "warning";
      case Reason.Burst _ -> "burst";
      case Reason.Sensed _ -> "sensors";
      case Reason.Lifted _ -> "warning-over";
      case Reason.Fallen _ -> "sensor-fallen";
    };
  }
}
