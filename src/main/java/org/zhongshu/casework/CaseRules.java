package org.zhongshu.casework;

import org.zhongshu.casework.clock.CaseLimits;
import org.zhongshu.casework.clock.Reckoning;
import org.zhongshu.casework.clock.StageLimits;
import org.zhongshu.casework.clock.WorkingReckoning;
import org.zhongshu.city.City;

/**
 * The rules and lists by which cases are decided: all of them data of one centre at one time.
 *
 * @param city areas and units
 * @param catalogue classes and their limits
 * @param stageLimits limits of the stages
 * @param caseLimits the citizen's clock
 * @param reckoning how deadlines are reckoned
 */
public record CaseRules(
    City city,
    Catalogue catalogue,
    StageLimits stageLimits,
    CaseLimits caseLimits,
    Reckoning reckoning) {

  /** The usual limits, counted in the city's zone by the State Council's calendar. */
  public static CaseRules usual(City city, Catalogue catalogue) {
    return new CaseRules(
        city,
        catalogue,
        StageLimits.usual(),
        CaseLimits.usual(),
        WorkingReckoning.usual(city.profile().zone()));
  }
}
