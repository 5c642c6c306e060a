package org.zhongshu.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.clock.CaseLimits;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitsSince;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.casework.clock.Reckonings;
import org.zhongshu.casework.clock.StageLimits;
import org.zhongshu.casework.clock.Tightening;
import org.zhongshu.casework.clock.Tightening.Tight;
import org.zhongshu.city.City;
import org.zhongshu.city.WorkingCalendar;

/**
 * The rules and lists by which cases are decided: all of them data of one centre at one time.
 *
 * @param city areas and units
 * @param catalogue classes and their limits
 * @param limits limits of the stages and of the citizen's clock, in order of time
 * @param calendar which dates are worked
 * @param reckonings how deadlines are reckoned, by place
 * @param loop what the centre sets of the loop
 * @param tightening limits that modes in force shorten
 */
public record CaseRules(
    City city,
    Catalogue catalogue,
    List<LimitsSince> limits,
    WorkingCalendar calendar,
    Reckonings reckonings,
    LoopRules loop,
    Tightening tightening) {

  public CaseRules {
    limits = List.copyOf(limits);
    if (limits.isEmpty()) {
      throw new IllegalArgumentException("no limits");
    }
  }

  /** The usual limits, counted in the city's zone by the State Council's calendar. */
  public static CaseRules usual(City city, Catalogue catalogue) {
    return usual(city, catalogue, WorkingCalendar.stateCouncil());
  }

  /** The usual limits, counted in the city's zone by a centre's calendar. */
  public static CaseRules usual(City city, Catalogue catalogue, WorkingCalendar calendar) {
    return new CaseRules(
        city,
        catalogue,
        List.of(LimitsSince.usual()),
        calendar,
        Reckonings.usual(calendar, city.profile().zone()),
        LoopRules.usual(),
        Tightening.NONE);
  }

  /** The same rules with another calendar. */
  public CaseRules with(WorkingCalendar other) {
    return new CaseRules(city, catalogue, limits, other, reckonings.with(other), loop, tightening);
  }

  /** Limits of the stages, for clocks that start now. */
  public StageLimits stageLimits() {
    return limits.getLast().stages();
  }

  /** Limits of the stages that counted for clocks that started at an instant. */
  public StageLimits stageLimits(Instant started) {
    return limits(started).stages();
  }

  /**
   * The limit of a stage for a clock that starts, or started, at an instant: the centre's, or a
   * shorter one of a mode in force at the place.
   */
  public Optional<Limit> stageLimit(Stage stage, @Nullable String place, Instant started) {
    Optional<Limit> usual = stageLimits(started).of(stage);
    return tightest(usual, tightening.stage(stage, place, started), place, started)
        .map(Tight::limit)
        .or(() -> usual);
  }

  /**
   * What shortens the limit of handling a class for a clock that starts, or started, at an instant;
   * empty where the standard's own limit counts.
   *
   * @param usual the limit of the standard
   */
  public Optional<Tight> tightened(
      String category, Limit usual, @Nullable String place, Instant started) {
    return tightest(
        Optional.of(usual), tightening.handling(category, place, started), place, started);
  }

  /** The same for a stage. */
  public Optional<Tight> tightened(Stage stage, @Nullable String place, Instant started) {
    return tightest(
        stageLimits(started).of(stage), tightening.stage(stage, place, started), place, started);
  }

  /** The one that runs out first, when it does so before the usual one. */
  private Optional<Tight> tightest(
      Optional<Limit> usual, List<Tight> tights, @Nullable String place, Instant started) {
    if (tights.isEmpty()) {
      return Optional.empty();
    }
    Reckoning reckoning = reckoning(place);
    Optional<Instant> due = usual.map(it -> reckoning.deadline(started, it));
    return tights.stream()
        .min(Comparator.comparing(it -> reckoning.deadline(started, it.limit())))
        .filter(it -> due.isEmpty() || reckoning.deadline(started, it.limit()).isBefore(due.get()));
  }

  /** The citizen's clock, for those that start now. */
  public CaseLimits caseLimits() {
    return limits.getLast().cases();
  }

  /** The citizen's clock that counted for those that started at an instant. */
  public CaseLimits caseLimits(Instant started) {
    return limits(started).cases();
  }

  /** How deadlines are reckoned where nothing is known of the place. */
  public Reckoning reckoning() {
    return reckonings.at(null);
  }

  /**
   * How deadlines are reckoned at a place.
   *
   * @param place code of an area or id of a managing jurisdiction
   */
  public Reckoning reckoning(@Nullable String place) {
    return reckonings.at(place);
  }

  private LimitsSince limits(Instant started) {
    LimitsSince found = limits.getFirst();
    for (LimitsSince each : limits) {
      found = each.from().isAfter(started) ? found : each;
    }
    return found;
  }
}
