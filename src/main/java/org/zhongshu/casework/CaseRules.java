package org.zhongshu.casework;

import org.zhongshu.casework.clock.CaseLimits;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.casework.clock.StageLimits;
import org.zhongshu.casework.clock.WorkingReckoning;
import org.zhongshu.city.City;
import org.zhongshu.city.WorkingCalendar;
import org.zhongshu.city.WorkingHours;

/**
 * The rules and lists by which cases are decided: all of them data of one centre at one time.
 *
 * @param city areas and units
 * @param catalogue classes and their limits
 * @param stageLimits limits of the stages
 * @param caseLimits the citizen's clock
 * @param calendar which dates are worked
 * @param reckoning how deadlines are reckoned
 * @param loop what the centre sets of the loop
 */
public record CaseRules(
    City city,
    Catalogue catalogue,
    StageLimits stageLimits,
    CaseLimits caseLimits,
    WorkingCalendar calendar,
    Reckoning reckoning,
    LoopRules loop) {

  /** The usual limits, counted in the city's zone by the State Council's calendar. */
  public static CaseRules usual(City city, Catalogue catalogue) {
    return usual(city, catalogue, WorkingCalendar.stateCouncil());
  }

  /** The usual limits, counted in the city's zone by a centre's calendar. */
  public static CaseRules usual(City city, Catalogue catalogue, WorkingCalendar calendar) {
    return new CaseRules(
        city,
        catalogue,
        StageLimits.usual(),
        CaseLimits.usual(),
        calendar,
        reckoning(city, calendar),
        LoopRules.usual());
  }

  /** The same rules with another calendar. */
  public CaseRules with(WorkingCalendar other) {
    return new CaseRules(
        city, catalogue, stageLimits, caseLimits, other, reckoning(city, other), loop);
  }

  private static Reckoning reckoning(City city, WorkingCalendar calendar) {
    return new WorkingReckoning(calendar, WorkingHours.usual(), city.profile().zone());
  }
}
