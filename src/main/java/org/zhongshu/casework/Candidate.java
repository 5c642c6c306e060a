package org.zhongshu.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Unit;

/**
 * A unit that could handle a case. The rank is advice; the person dispatches.
 *
 * @param unit the unit
 * @param score 0 to 1: responsibility 35, load 25, distance 25, on-time record 15, each scaled 0 to
 *     1
 * @param responsibility why it answers for the case
 * @param rule the rule by which it is suggested (权责规则)
 * @param item item of the list of duties that the rule rests on; null when no item is about the
 *     case
 * @param load open cases with it now
 * @param metres distance, metres; null when unknown
 * @param measuredFrom code of the area whose middle stands for the case, since the case has no
 *     position of its own: then the distance is approximate (约); null when it is exact or unknown
 * @param closed closed cases with a limit in the last 90 days
 * @param inTime of them in time
 */
public record Candidate(
    Unit unit,
    double score,
    List<Responsibility> responsibility,
    DutyRule rule,
    @Nullable Duty item,
    int load,
    @Nullable Double metres,
    @Nullable String measuredFrom,
    int closed,
    int inTime) {
  public Candidate {
    responsibility = List.copyOf(responsibility);
  }

  /** Why a unit answers for a case. */
  public enum Responsibility {
    /** 网格责任: the community or township whose area it is (属地). */
    AREA,
    /** 部门责任: the class is on its list (属主, 权责目录). */
    CLASS,
    /** 同级: at the level that fights such cases. */
    LEVEL,
    /** 属地兜底: no owner is known, the area sees to it. */
    FALLBACK
  }
}
