package org.zhongshu.casework;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Point;
import org.zhongshu.city.Unit;

/**
 * Ranks the units that could handle a case (推荐承办): responsibility 35, load 25, distance 25, on-time
 * record 15. Who could, and by which rule, {@link Answerers} tells. Pure; the person dispatches.
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
  private final DutyList duties;
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
   * @param duties who answers for what
   * @param loads unit id → open cases with it now
   * @param records unit id → its record within {@link #RECORD}
   */
  public Candidates(
      City city, DutyList duties, Map<String, Integer> loads, Map<String, Kept> records) {
    this.city = city;
    this.duties = duties;
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
    List<Answering> answering = new Answerers(city, duties).of(it, category);
    boolean countyOwner =
        answering.stream().anyMatch(each -> each.owner() && each.unit().level() == Level.COUNTY);
    List<Candidate> ranked = new ArrayList<>();
    answering.forEach(each -> ranked.add(candidate(each, it, around, countyOwner)));
    ranked.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.unit().id()));
    return ranked.size() > most ? List.copyOf(ranked.subList(0, most)) : ranked;
  }

  private Candidate candidate(
      Answering answering, Case it, @Nullable Around around, boolean countyOwner) {
    Unit unit = answering.unit();
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
        RESPONSIBILITY * answering.weight(countyOwner)
            + LOAD * free
            + DISTANCE * nearness
            + ON_TIME * kept;
    return new Candidate(
        unit,
        score,
        List.copyOf(answering.why()),
        answering.rule(),
        answering.item(),
        load,
        metres,
        own == null && around != null && metres != null ? around.area() : null,
        record.closed(),
        record.inTime());
  }
}
