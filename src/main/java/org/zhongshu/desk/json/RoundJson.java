package org.zhongshu.desk.json;

import org.jspecify.annotations.Nullable;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.measure.Rounds;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Video rounds as JSON. */
public final class RoundJson {
  private RoundJson() {}

  /** A look at a key place; without the place when the plan does not tell it. */
  private record Look(MeasureItem item, @Nullable KeyPlace place) {
    static JsonNode of(MeasureItem it, Plan plan) {
      return JsonMapping.MAPPER.valueToTree(new Look(it, plan.place(it.subject()).orElse(null)));
    }
  }

  /** The rounds that run, the next place to look at, and what was missed. */
  public static String rounds(Rounds it, Plan plan) {
    ObjectNode answer = JsonMapping.MAPPER.createObjectNode();
    ArrayNode running = answer.putArray("running");
    it.running()
        .forEach(
            round ->
                running
                    .addObject()
                    .put("measure", round.measure())
                    .put("due", round.due().toString())
                    .put("looks", round.looks().size())
                    .put("left", round.left())
                    .put("found", round.found()));
    it.next().ifPresent(look -> answer.set("next", Look.of(look, plan)));
    if (it.opensNext() != null) {
      answer.put("opensNext", it.opensNext().toString());
    }
    ArrayNode missed = answer.putArray("missed");
    it.missed().forEach(look -> missed.add(Look.of(look, plan)));
    return JsonMapping.MAPPER.writeValueAsString(answer);
  }
}
