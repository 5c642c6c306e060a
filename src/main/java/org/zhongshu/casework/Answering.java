package org.zhongshu.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Candidate.Responsibility;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;

/**
 * A unit that answers for a case, and by which rule.
 *
 * @param why what makes it answer
 * @param rule the rule that decided
 * @param item item of the list of duties that the rule rests on; null when none is about the case
 */
record Answering(Unit unit, Set<Responsibility> why, DutyRule rule, @Nullable Duty item) {
  Answering {
    why = Set.copyOf(why);
  }

  boolean owner() {
    return why.contains(Responsibility.CLASS);
  }

  /**
   * How strongly it answers, 0 to 1: those whose turn is first before those whose is next.
   *
   * @param countyOwner whether an owner of a county answers too: then it leads, and the city's own
   *     department co-ordinates
   */
  double weight(boolean countyOwner) {
    if (owner() && why.contains(Responsibility.AREA)) {
      return 1;
    }
    double base =
        switch (rule) {
          case OWNER_FIRST, FIRST_RECEIVER -> 0.95;
          case AREA_FIRST -> 0.9;
          case OWNER_NEXT -> 0.7;
          case AREA_NEXT -> 0.5;
          case FALLBACK -> why.contains(Responsibility.AREA) ? 0.6 : 0.3;
        };
    if (owner()) {
      return unit.level() == Level.CITY && countyOwner ? base - 0.25 : base;
    }
    return why.contains(Responsibility.LEVEL) || !why.contains(Responsibility.AREA)
        ? base
        : base - 0.1;
  }
}
