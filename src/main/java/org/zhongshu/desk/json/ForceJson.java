package org.zhongshu.desk.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.ForceQuestions.Nearest;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceFit;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.ForceState;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.force.Shortfall;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;
import tools.jackson.databind.node.ObjectNode;

/** Steps on forces, and how forces stand, as JSON. */
public final class ForceJson {
  /** What can be done with the forces of a mode. */
  static final Map<String, Class<? extends ForceStep>> STEPS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "send-forces", ForceStep.Send.class,
                  "forces-arrived", ForceStep.Arrive.class,
                  "forces-returned", ForceStep.Return.class,
                  "forces-ready", ForceStep.Ready.class,
                  "forces-not-ready", ForceStep.NotReady.class)));

  private ForceJson() {}

  static ObjectNode node(ForceStep step) {
    return JsonMapping.MAPPER.valueToTree(step);
  }

  /** A step as the journal keeps it. */
  public static String write(ForceStep step) {
    ObjectNode node = JsonMapping.MAPPER.createObjectNode();
    node.put("do", step.key());
    node.setAll(node(step));
    return JsonMapping.MAPPER.writeValueAsString(node);
  }

  /**
   * A force as it stands.
   *
   * @param place where it should stand; null when nothing asks it to go anywhere
   * @param item id of what was made due of it; null likewise
   * @param readiness what was last said of it; null when nothing was
   */
  private record Standing(
      long activation,
      Force force,
      ForceState state,
      @Nullable KeyPlace place,
      @Nullable Long item,
      boolean wanted,
      int ready,
      @Nullable Readiness readiness) {
    static Standing of(ForceStanding it) {
      return new Standing(
          it.activation(),
          it.force(),
          it.state(),
          it.place(),
          it.item() == null ? null : it.item().id(),
          it.wanted(),
          it.ready(),
          it.said());
    }
  }

  /** The forces of an activation. */
  public static String board(ForceBoard it) {
    ObjectNode answer = JsonMapping.MAPPER.createObjectNode();
    List<ObjectNode> areas = new ArrayList<>();
    for (Shortfall each : it.areas()) {
      ObjectNode node = JsonMapping.MAPPER.valueToTree(each);
      areas.add(node.put("missing", each.missing()));
    }
    answer.putArray("areas").addAll(areas);
    answer.set(
        "forces", JsonMapping.MAPPER.valueToTree(it.forces().stream().map(Standing::of).toList()));
    return JsonMapping.MAPPER.writeValueAsString(answer);
  }

  /** The forces nearest to a case; distances in metres as the crow flies. */
  public static String nearest(String number, Nearest it) {
    ObjectNode answer = JsonMapping.MAPPER.createObjectNode();
    answer.put("case", number);
    if (it.around() != null) {
      answer.put("around", it.around());
    }
    answer.set("items", JsonMapping.MAPPER.valueToTree(it.items()));
    List<ObjectNode> fits = new ArrayList<>();
    for (ForceFit each : it.fits()) {
      ObjectNode node = JsonMapping.MAPPER.valueToTree(Standing.of(each.standing()));
      if (each.metres() != null) {
        node.put("metres", Math.round(each.metres()));
      }
      if (each.shared() != null) {
        node.put("shared", JsonMapping.name(each.shared()));
      }
      fits.add(node.put("answers", each.answers()));
    }
    answer.putArray("fits").addAll(fits);
    return JsonMapping.MAPPER.writeValueAsString(answer);
  }
}
