package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a case now.
 *
 * @param lead id of the lead unit (主办); null when none is assigned
 * @param leadWords the handling unit in the words of the file, when this city's lists don't know
 *     it; else empty
 * @param coHandlers ids of the co-handling units (协办)
 * @param takenBy id of the operator who has taken the case onto his desk (认领); null when nobody has
 * @param takenAt when it was taken; null when nobody has
 */
public record Assignment(
    @Nullable String lead,
    String leadWords,
    List<String> coHandlers,
    @Nullable String takenBy,
    @Nullable Instant takenAt) {
  public static final Assignment NONE = new Assignment(null, "", List.of(), null, null);

  public Assignment {
    coHandlers = List.copyOf(coHandlers);
  }

  public Assignment withLead(@Nullable String unit, List<String> helpers) {
    return new Assignment(unit, unit == null ? leadWords : "", helpers, takenBy, takenAt);
  }

  public Assignment taken(@Nullable String operator, @Nullable Instant at) {
    return new Assignment(lead, leadWords, coHandlers, operator, at);
  }
}
