package org.zhongshu.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a case now.
 *
 * @param lead id of the lead unit (主办); null when none is assigned
 * @param leadWords the handling unit in the words of the file, when this city's lists don't know
 *     it; else empty
 * @param parts what the co-handling units (协办) are to do
 * @param takenBy id of the operator who has taken the case onto his desk (认领); null when nobody has
 * @param takenAt when it was taken; null when nobody has
 */
public record Assignment(
    @Nullable String lead,
    String leadWords,
    List<Part> parts,
    @Nullable String takenBy,
    @Nullable Instant takenAt) {
  public static final Assignment NONE = new Assignment(null, "", List.of(), null, null);

  public Assignment {
    parts = List.copyOf(parts);
  }

  /** Ids of the co-handling units. */
  public List<String> coHandlers() {
    return parts.stream().map(Part::unit).toList();
  }

  /** The part of a unit. */
  public Optional<Part> part(String unit) {
    return parts.stream().filter(part -> part.unit().equals(unit)).findFirst();
  }

  /** Whether a unit leads or has a part. */
  public boolean concerns(String unit) {
    return unit.equals(lead) || part(unit).isPresent();
  }

  public Assignment withLead(@Nullable String unit, List<Part> helpers) {
    return new Assignment(unit, unit == null ? leadWords : "", helpers, takenBy, takenAt);
  }

  Assignment withPart(Part changed) {
    return new Assignment(
        lead,
        leadWords,
        parts.stream().map(it -> it.unit().equals(changed.unit()) ? changed : it).toList(),
        takenBy,
        takenAt);
  }

  public Assignment taken(@Nullable String operator, @Nullable Instant at) {
    return new Assignment(lead, leadWords, parts, operator, at);
  }
}
