package org.zhongshu.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidate.Responsibility;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Unit;
import org.zhongshu.city.UnitKind;

/**
 * Ranks the units that could handle a case (推荐承办): responsibility 35, load 25, distance 25, on-time
 * record 15. Parts go by owner first, events by area first, and where no owner is known the area
 * sees to it (属地兜底). Pure; the person dispatches.
 */
public final class Candidates {
  /** How far back the on-time record looks. */
  public static final Duration RECORD = Duration.ofDays(90);

  private static final double RESPONSIBILITY = 0.35;
  private static final double LOAD = 0.25;
  private static final double DISTANCE = 0.25;
  private static final double ON_TIME = 0.15;

  /** Distance at which nearness no longer counts, metres. */
  private static final double FAR = 15_000;

  /** Capacity assumed of a unit that tells none, cases at once. */
  private static final int USUAL_CAPACITY = 20;

  private final City city;
  private final Map<String, Integer> loads;
  private final Map<String, Kept> records;

  /**
   * How a unit kept its limits.
   *
   * @param closed closed cases that had a limit
   * @param inTime of them in time
   */
  public record Kept(int closed, int inTime) {
    static final Kept NONE = new Kept(0, 0);
  }

  /**
   * A place that stands for a case which has none of its own.
   *
   * @param area code of the finest area that is known of the case and has an outline
   * @param at a point inside that area
   */
  public record Around(String area, Point at) {}

  /**
   * @param loads unit id → open cases with it now
   * @param records unit id → its record within {@link #RECORD}
   */
  public Candidates(City city, Map<String, Integer> loads, Map<String, Kept> records) {
    this.city = city;
    this.loads = loads;
    this.records = records;
  }

  /**
   * The best of those that could handle a case, best first, at most {@code most}.
   *
   * @param around stands for the case's position when it has none; null when that is not known
   *     either
   */
  public List<Candidate> rank(
      Case it, @Nullable Category category, @Nullable Around around, int most) {
    List<Candidate> ranked = new ArrayList<>();
    for (Unit unit : near(it.place().area())) {
      Set<Responsibility> why = responsibility(unit, it, category);
      if (!why.isEmpty()) {
        ranked.add(candidate(unit, it, category, around, why));
      }
    }
    ranked.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.unit().id()));
    return ranked.size() > most ? List.copyOf(ranked.subList(0, most)) : ranked;
  }

  /** Units that serve the case's area or one above it, and those of its managing jurisdiction. */
  private Set<Unit> near(@Nullable String area) {
    Set<Unit> units = new LinkedHashSet<>();
    String code = area;
    while (code != null) {
      units.addAll(city.unitsOf(code));
      code = AreaCodes.parent(code).orElse(null);
    }
    city.jurisdictionOf(area).ifPresent(j -> units.addAll(city.unitsOf(j.id())));
    units.addAll(city.unitsOf(city.profile().code()));
    return units;
  }

  private Set<Responsibility> responsibility(Unit unit, Case it, @Nullable Category category) {
    Set<Responsibility> why = EnumSet.noneOf(Responsibility.class);
    if (category != null && unit.answersFor(category.code())) {
      why.add(Responsibility.CLASS);
    }
    boolean local = unit.level() == Level.TOWNSHIP || unit.level() == Level.COMMUNITY;
    if (local && it.place().area() != null) {
      why.add(Responsibility.AREA);
      if (unit.level() == (it.routing() == Routing.MINOR ? Level.COMMUNITY : Level.TOWNSHIP)) {
        why.add(Responsibility.LEVEL);
      }
    }
    if (why.isEmpty()
        && unit.kind() == UnitKind.OPERATIONS_CENTRE
        && unit.level() == Level.COUNTY) {
      why.add(Responsibility.FALLBACK);
    }
    return why;
  }

  private Candidate candidate(
      Unit unit,
      Case it,
      @Nullable Category category,
      @Nullable Around around,
      Set<Responsibility> why) {
    int load = loads.getOrDefault(unit.id(), 0);
    Kept record = records.getOrDefault(unit.id(), Kept.NONE);
    Point own = it.place().at();
    Point at = own != null || around == null ? own : around.at();
    Point post = unit.at();
    Double metres = at == null || post == null ? null : at.metresTo(post);

    int capacity = unit.capacity() > 0 ? unit.capacity() : USUAL_CAPACITY;
    double free = 1 - Math.min(1, (double) load / capacity);
    double nearness = metres == null ? 0.5 : 1 - Math.min(1, metres / FAR);
    // Small samples are drawn towards the middle, so that one case in time is not 100 %.
    double kept = (record.inTime() + 2.0) / (record.closed() + 4.0);
    double score =
        RESPONSIBILITY * weight(unit, category, why)
            + LOAD * free
            + DISTANCE * nearness
            + ON_TIME * kept;
    return new Candidate(
        unit,
        score,
        List.copyOf(why),
        load,
        metres,
        own == null && around != null && metres != null ? around.area() : null,
        record.closed(),
        record.inTime());
  }

  /** How strongly a unit answers for a case, 0 to 1. */
  private static double weight(Unit unit, @Nullable Category category, Set<Responsibility> why) {
    boolean owner = why.contains(Responsibility.CLASS);
    boolean area = why.contains(Responsibility.AREA);
    boolean partOrTopic = category != null && category.kind() != Category.Kind.EVENT;
    if (owner && area) {
      return 1;
    }
    if (owner) {
      // The city's own department co-ordinates; the county's leads.
      double base = partOrTopic ? 0.95 : 0.8;
      return unit.level() == Level.CITY ? base - 0.25 : base;
    }
    if (area) {
      double base = partOrTopic ? 0.5 : 0.65;
      return why.contains(Responsibility.LEVEL) ? base : base - 0.1;
    }
    return 0.3;
  }
}
