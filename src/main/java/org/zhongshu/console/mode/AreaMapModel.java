package org.zhongshu.console.mode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;
import org.zhongshu.console.map.AreaFill;
import org.zhongshu.console.map.AreaFill.How;
import org.zhongshu.console.map.MapCity;
import org.zhongshu.console.map.MapCity.Shape;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.ModeWords;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModePreview.Standing;
import org.zhongshu.mode.PlanRef;
import org.zhongshu.mode.plan.Plan;

/**
 * What the map of areas shows: those chosen, those where modes are in force, and which rule counts
 * at the one pointed at. No nodes; used on the FX thread.
 */
final class AreaMapModel {
  private final Console console;
  private final City city;
  private final ModeWords say;
  private final FxWork.Lane lane;
  private final ReadOnlyObjectWrapper<@Nullable Rules> rules = new ReadOnlyObjectWrapper<>(null);

  AreaMapModel(Console console, ModeWords say) {
    this.console = console;
    this.city = console.desk().city();
    this.say = say;
    this.lane = console.work().lane();
  }

  /** A rule in words, and the mode that it is from. */
  record Rule(ModeKind kind, String words) {}

  /**
   * Rules at a place.
   *
   * @param place id of the jurisdiction
   * @param all the strictest activation first; none where only the daily mode is
   */
  record Rules(String place, List<Rule> all) {}

  /** Rules at the place pointed at; null before they are known. */
  ReadOnlyObjectProperty<@Nullable Rules> rules() {
    return rules.getReadOnlyProperty();
  }

  void drop() {
    lane.drop();
  }

  /** Asks for the rules at a place. */
  void point(String place) {
    lane.ask(
        () -> {
          Map<PlanRef, Optional<Plan>> plans = new HashMap<>();
          List<Rule> all = new ArrayList<>();
          for (Standing it : console.desk().modeBook().standing(place)) {
            PlanRef ref = it.by().plan();
            Plan plan =
                ref == null
                    ? null
                    : plans
                        .computeIfAbsent(
                            ref,
                            r ->
                                console
                                    .desk()
                                    .plans()
                                    .version(r.code(), r.version())
                                    .map(version -> version.plan()))
                        .orElse(null);
            all.add(new Rule(it.by().kind(), say.standing(it, plan)));
          }
          return new Rules(place, all);
        },
        rules::set,
        console.notices()::failed);
  }

  /** The strictest activation in force at each jurisdiction. */
  Map<String, Activation> inForce(List<? extends Activation> strictestFirst) {
    Map<String, Activation> all = new LinkedHashMap<>();
    for (Activation it : strictestFirst) {
      new Coverage(city, it.areas()).jurisdictions().forEach(id -> all.putIfAbsent(id, it));
    }
    return all;
  }

  /** Ids of the jurisdictions that are chosen; all of them for the whole city. */
  List<String> jurisdictions(List<String> chosen) {
    return new Coverage(city, chosen).jurisdictions();
  }

  /**
   * What to draw: chosen areas filled, those with a mode in force hatched over it. Zones lie over
   * divisions and are drawn after them, as what they are themselves.
   */
  List<AreaFill> fills(List<String> chosen, ModeKind kind, List<? extends Activation> inForce) {
    List<AreaFill> fills = new ArrayList<>();
    List<String> meant = jurisdictions(chosen);
    Map<String, Activation> there = inForce(inForce);
    for (boolean zone : new boolean[] {false, true}) {
      for (Jurisdiction each : city.jurisdictions()) {
        String id = each.id();
        Activation it = there.get(id);
        if (each.functionalZone() != zone) {
          continue;
        }
        if (meant.contains(id)) {
          fills.add(new AreaFill(id, kind, How.FILLED));
        } else if (zone) {
          fills.add(new AreaFill(id, kind, How.CLEARED));
        }
        if (it != null) {
          fills.add(new AreaFill(id, it.kind(), How.HATCHED));
        }
      }
    }
    chosen.stream()
        .filter(code -> city.jurisdiction(code).isEmpty() && !code.equals(city.profile().code()))
        .forEach(code -> fills.add(new AreaFill(code, kind, How.FILLED)));
    return fills;
  }

  /** The jurisdiction that manages a place. */
  Optional<String> jurisdictionAt(String code) {
    return city.jurisdictionOf(code).map(Jurisdiction::id);
  }

  /**
   * The jurisdiction beside another on the map.
   *
   * @param right 1 to the right, -1 to the left, 0 for neither
   * @param down likewise
   */
  Optional<String> beside(MapCity map, @Nullable String from, int right, int down) {
    Optional<Shape> at = from == null ? Optional.empty() : map.shape(from);
    if (at.isEmpty()) {
      return city.jurisdictions().stream()
          .map(Jurisdiction::id)
          .filter(id -> map.shape(id).isPresent())
          .findFirst();
    }
    String best = null;
    double least = Double.MAX_VALUE;
    for (Jurisdiction each : city.jurisdictions()) {
      Optional<Shape> to = map.shape(each.id());
      if (to.isPresent() && !each.id().equals(from)) {
        double x = to.get().x() - at.get().x();
        double y = to.get().y() - at.get().y();
        double along = x * right + y * down;
        double across = Math.abs(x * down) + Math.abs(y * right);
        // What lies more to the side than ahead is another arrow's.
        if (along > 0 && across <= 2 * along && along + 2 * across < least) {
          least = along + 2 * across;
          best = each.id();
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
