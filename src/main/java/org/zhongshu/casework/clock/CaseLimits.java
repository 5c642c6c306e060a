package org.zhongshu.casework.clock;

import java.time.Instant;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Routing;

/**
 * The citizen's clock (诉求办理时限): how long until a reporter is answered, whoever holds the case
 * meanwhile. Data of the centre.
 *
 * @param urgent for cases of grade orange and red: danger to life
 * @param general for the others
 * @param complex for complex matters
 */
public record CaseLimits(Limit urgent, Limit general, Limit complex) {
  /** What hotlines commonly set: danger to life 2 h, general 7 days, complex 15 days. */
  public static CaseLimits usual() {
    return new CaseLimits(
        new Limit(2, LimitUnit.URGENT_HOUR),
        new Limit(7, LimitUnit.CALENDAR_DAY),
        new Limit(15, LimitUnit.CALENDAR_DAY));
  }

  public Instant due(Instant reportedAt, Grade grade, Routing routing, Reckoning reckoning) {
    return reckoning.deadline(reportedAt, of(grade, routing));
  }

  /** The limit of a case of this grade and routing class. */
  public Limit of(Grade grade, Routing routing) {
    return grade.compareTo(Grade.ORANGE) >= 0
        ? urgent
        : routing == Routing.COMPLEX ? complex : general;
  }
}
