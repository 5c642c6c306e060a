package org.zhongshu.mode.force;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.Coverage;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.measure.ItemState;
import org.zhongshu.mode.measure.MeasureInForce;
import org.zhongshu.mode.measure.MeasureItem;
import org.zhongshu.mode.plan.Force;
import org.zhongshu.mode.plan.KeyPlace;
import org.zhongshu.mode.plan.Measure;
import org.zhongshu.mode.plan.Plan;

/**
 * The forces of an activation (力量态势): each as it stands, and area by area what the plan wants to
 * stand there against what there is.
 *
 * @param forces in the plan's order
 * @param areas those with something missing first, then by area and item
 */
public record ForceBoard(List<ForceStanding> forces, List<Shortfall> areas) {
  public ForceBoard {
    forces = List.copyOf(forces);
    areas = List.copyOf(areas);
  }

  /**
   * As they stand.
   *
   * @param measures measures of the activation, those that are off again among them
   * @param items all that it has made due
   * @param said last word on the readiness of forces, by their id
   */
  public static ForceBoard of(
      City city,
      Activation activation,
      Plan plan,
      List<MeasureInForce> measures,
      List<MeasureItem> items,
      Map<String, Readiness> said,
      Instant now) {
    return new Drawing(city, activation, plan, measures, items, said, now).board();
  }

  /** Those with something missing. */
  public List<Shortfall> missing() {
    return areas.stream().filter(it -> it.missing() > 0).toList();
  }

  private record Drawing(
      City city,
      Activation activation,
      Plan plan,
      List<MeasureInForce> measures,
      List<MeasureItem> items,
      Map<String, Readiness> said,
      Instant now) {

    ForceBoard board() {
      Coverage where = new Coverage(city, activation.areas());
      Set<String> on =
          measures.stream()
              .filter(it -> it.until() == null)
              .map(MeasureInForce::measure)
              .collect(Collectors.toSet());
      Map<String, List<MeasureItem>> byForce = new HashMap<>();
      items.stream()
          .filter(it -> it.kind() == ItemKind.STATION)
          .sorted(Comparator.comparing(MeasureItem::opens).thenComparing(MeasureItem::id))
          .forEach(it -> byForce.computeIfAbsent(it.subject(), _ -> new ArrayList<>()).add(it));
      List<ForceStanding> all = new ArrayList<>();
      for (Force force : plan.forces()) {
        List<MeasureItem> its = byForce.getOrDefault(force.id(), List.of());
        if (!its.isEmpty() || near(where, force.area())) {
          current(its).forEach(it -> all.add(standing(force, it, on)));
        }
      }
      return new ForceBoard(all, areas(all));
    }

    /** A plan may be for more than the activation's areas: then only what serves these is meant. */
    private boolean near(Coverage where, String area) {
      return where.holds(area)
          || activation.areas().stream()
              .anyMatch(it -> AreaCodes.level(it).isPresent() && AreaCodes.within(it, area));
    }

    /**
     * What tells of a force now: all that sends it somewhere, else the last that it is back from;
     * null alone when nothing does.
     */
    private static List<@Nullable MeasureItem> current(List<MeasureItem> its) {
      List<@Nullable MeasureItem> live = new ArrayList<>();
      MeasureItem back = null;
      for (MeasureItem it : its) {
        switch (ForceState.of(it)) {
          case ORDERED, SENT, ARRIVED -> live.add(it);
          case RETURNED -> back = it;
          case STANDBY -> {}
        }
      }
      if (live.isEmpty()) {
        live.add(back);
      }
      return live;
    }

    private ForceStanding standing(Force force, @Nullable MeasureItem it, Set<String> on) {
      Readiness word = said.get(force.id());
      KeyPlace place =
          it == null
              ? null
              : plan.measure(it.measure())
                  .filter(Measure.Station.class::isInstance)
                  .map(Measure.Station.class::cast)
                  .flatMap(station -> plan.place(station.place()))
                  .orElse(null);
      return new ForceStanding(
          activation.id(),
          plan.head().code(),
          force,
          ForceState.of(it),
          place,
          it,
          it != null && it.state() != ItemState.CANCELLED && on.contains(it.measure()),
          word == null ? force.amount() : word.ready(force),
          word);
    }

    /** What is counted together. */
    private record Key(String area, String item, String measure) {}

    private List<Shortfall> areas(List<ForceStanding> all) {
      Map<Key, List<ForceStanding>> byKey = new LinkedHashMap<>();
      for (ForceStanding it : all) {
        KeyPlace place = it.place();
        if (it.wanted() && place != null) {
          byKey
              .computeIfAbsent(
                  new Key(area(place.area()), it.force().item(), it.force().measure()),
                  _ -> new ArrayList<>())
              .add(it);
        }
      }
      return byKey.entrySet().stream()
          .map(it -> shortfall(it.getKey(), it.getValue(), all))
          .sorted(
              Comparator.<Shortfall, Boolean>comparing(it -> it.missing() == 0)
                  .thenComparing(Shortfall::area)
                  .thenComparing(Shortfall::item)
                  .thenComparing(Shortfall::measure))
          .toList();
    }

    private Shortfall shortfall(Key key, List<ForceStanding> meant, List<ForceStanding> all) {
      int there = 0;
      int coming = 0;
      int late = 0;
      for (ForceStanding it : meant) {
        switch (it.state()) {
          case ARRIVED -> there += it.ready();
          case ORDERED, SENT -> {
            coming += it.ready();
            late += it.late(now) ? it.ready() : 0;
          }
          case STANDBY, RETURNED -> {}
        }
      }
      int spare =
          all.stream()
              .filter(it -> !it.state().out() && !it.wanted())
              .filter(
                  it ->
                      it.force().item().equals(key.item())
                          && it.force().measure().equals(key.measure()))
              .mapToInt(ForceStanding::ready)
              .sum();
      return new Shortfall(
          key.area(),
          key.item(),
          key.measure(),
          meant.stream().mapToInt(it -> it.force().amount()).sum(),
          there,
          coming,
          late,
          spare);
    }

    private String area(String code) {
      return city.jurisdictionOf(code)
          .map(it -> it.id())
          .or(() -> AreaCodes.at(code, Level.COUNTY))
          .orElse(Objects.requireNonNull(code));
    }
  }
}
