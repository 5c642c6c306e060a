package org.zhongshu.desk.json;

import static org.zhongshu.desk.json.JsonMapping.MAPPER;

import java.time.Duration;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.mode.ModeSummary.Times;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened while a mode was in force, as answers tell it; times in seconds. */
public final class SummaryJson {
  private SummaryJson() {}

  public static String write(ModeSummary it) {
    ObjectNode answer = MAPPER.createObjectNode();
    answer.set("mode", MAPPER.<JsonNode>valueToTree(it.activation()));
    answer.put("until", it.until().toString());
    answer.put("reported", it.reported()).put("closed", it.closed()).put("open", it.open());
    answer.put("otherwise", it.otherwise());
    ArrayNode areas = answer.putArray("areas");
    it.areas().forEach((area, count) -> areas.addObject().put("area", area).put("reported", count));
    answer.set("dispatch", times(it.dispatch()));
    ArrayNode items = answer.putArray("items");
    it.items()
        .forEach(
            (kind, states) ->
                states.forEach(
                    (state, count) ->
                        items
                            .addObject()
                            .put("kind", JsonMapping.name(kind))
                            .put("state", JsonMapping.name(state))
                            .put("count", count)));
    ArrayNode answers = answer.putArray("answers");
    it.answers()
        .forEach(
            (kind, times) ->
                answers.addObject().put("kind", JsonMapping.name(kind)).setAll(times(times)));
    ArrayNode highest = answer.putArray("highest");
    it.highest().forEach(each -> highest.add(MAPPER.<JsonNode>valueToTree(each)));
    return MAPPER.writeValueAsString(answer);
  }

  private static ObjectNode times(Times it) {
    ObjectNode node = MAPPER.createObjectNode().put("count", it.count());
    Duration median = it.median();
    Duration most = it.nineInTen();
    if (median != null && most != null) {
      node.put("medianSeconds", median.toSeconds()).put("nineInTenSeconds", most.toSeconds());
    }
    return node;
  }
}
