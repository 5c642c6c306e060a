package org.zhongshu.desk.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.desk.ForceQuestions.Nearest;
import org.zhongshu.mode.force.ForceBoard;
import org.zhongshu.mode.force.ForceFit;
import org.zhongshu.mode.force.ForceStanding;
import org.zhongshu.mode.force.ForceState;
import org.zhongshu.mode.force.ForceStep;
import org.zhongshu.mode.force.Readiness;
import org.zhongshu.mode.force.Shortfall;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.ForceKind;
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

  /** A force of a plan, with all that its file may leave out. */
  public record ToldForce(
      String id,
      ForceKind kind,
      String name,
      String unit,
      String item,
      int amount,
      String measure,
      String area,
      @Nullable Point at) {
    static ToldForce of(Force it) {
      return new ToldForce(
          it.id(),
          it.kind(),
          it.name(),
          it.unit(),
          it.item(),
          it.amount(),
          it.measure(),
          it.area(),
          it.at());
    }
  }

  /** A key place of a plan, with all that its file may leave out. */
  public record ToldPlace(
      String id,
      String kind,
      String name,
      String area,
      @Nullable Point at,
      @Nullable String unit,
      String video) {
    static ToldPlace of(KeyPlace it) {
      return new ToldPlace(
          it.id(), it.kind(), it.name(), it.area(), it.at(), it.unit(), it.video());
    }
  }

  /**
   * A force as it stands.
   *
   * @param place where it should stand; null when nothing asks it to go anywhere
   * @param item id of what was made due of it; null likewise
   * @param readiness what was last said of it; null when nothing was
   */
  public record StandingForce(
      long activation,
      ToldForce force,
      ForceState state,
      @Nullable ToldPlace place,
      @Nullable Long item,
      boolean wanted,
      int ready,
      @Nullable Readiness readiness) {
    static StandingForce of(ForceStanding it) {
      KeyPlace place = it.place();
      return new StandingForce(
          it.activation(),
          ToldForce.of(it.force()),
          it.state(),
          place == null ? null : ToldPlace.of(place),
          it.item() == null ? null : it.item().id(),
          it.wanted(),
          it.ready(),
          it.said());
    }
  }

  /** What there is of one kind of force in an area; see {@link Shortfall}. */
  public record AreaForces(
      String area,
      String item,
      String measure,
      int wanted,
      int there,
      int coming,
      int late,
      int spare,
      int missing) {
    static AreaForces of(Shortfall it) {
      return new AreaForces(
          it.area(),
          it.item(),
          it.measure(),
          it.wanted(),
          it.there(),
          it.coming(),
          it.late(),
          it.spare(),
          it.missing());
    }
  }

  /** The forces of an activation. */
  public record Board(List<AreaForces> areas, List<StandingForce> forces) {}

  /** The forces of an activation. */
  public static String board(ForceBoard it) {
    return AnswerJson.plain(
        new Board(
            it.areas().stream().map(AreaForces::of).toList(),
            it.forces().stream().map(StandingForce::of).toList()));
  }

  /**
   * A force near a case.
   *
   * @param metres as the crow flies; null when one of both places is not known
   * @param shared finest level of area that both lie in, where the distance is not known
   * @param answers whether its unit answers for the class of the case
   */
  public record NearForce(
      @Nullable Long metres, @Nullable Level shared, boolean answers, StandingForce standing) {
    static NearForce of(ForceFit it) {
      Double metres = it.metres();
      return new NearForce(
          metres == null ? null : Math.round(metres),
          it.shared(),
          it.answers(),
          StandingForce.of(it.standing()));
    }
  }

  /**
   * The forces nearest to a case.
   *
   * @param number the case
   * @param around code of the area whose middle stands for the place of the case; null when it has
   *     one, or none is known
   * @param items kinds of forces that are ready somewhere
   */
  public record Near(
      String number, @Nullable String around, List<String> items, List<NearForce> fits) {}

  /** The forces nearest to a case. */
  public static String nearest(String number, Nearest it) {
    return AnswerJson.plain(
        new Near(number, it.around(), it.items(), it.fits().stream().map(NearForce::of).toList()));
  }
}
