package org.zhongshu.casework;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.city.Point;

/**
 * One row of a board: what a list shows of a case. Immutable and small, since a hundred thousand
 * are held at once.
 *
 * @param area code of the finest area known; null while to be placed
 * @param areaWords the file's words for the area, when {@code area} is null; else may be empty
 * @param category code of the class; null while to be classed
 * @param topicWords the file's words for the class; may be empty
 * @param lead id of the lead unit; null when none
 * @param leadWords the file's words for the unit; may be empty
 * @param stageDue when the running stage clock is used up; null when none runs
 * @param caseDue when the citizen's clock is used up; null when none
 * @param waiting what waits for someone's word beside the stage, in the order of its constants
 */
public record CaseSummary(
    long id,
    String number,
    int version,
    Stage stage,
    Grade grade,
    Channel channel,
    Nature nature,
    String title,
    String address,
    @Nullable String area,
    String areaWords,
    @Nullable String category,
    String topicWords,
    @Nullable String lead,
    String leadWords,
    @Nullable String takenBy,
    Instant reportedAt,
    Instant stageSince,
    @Nullable Instant stageDue,
    @Nullable Instant caseDue,
    @Nullable Instant closedAt,
    int hops,
    @Nullable Point at,
    Routing routing,
    Set<Waiting> waiting) {

  /** A row of an ordinary case of which nothing waits. */
  public CaseSummary(
      long id,
      String number,
      int version,
      Stage stage,
      Grade grade,
      Channel channel,
      Nature nature,
      String title,
      String address,
      @Nullable String area,
      String areaWords,
      @Nullable String category,
      String topicWords,
      @Nullable String lead,
      String leadWords,
      @Nullable String takenBy,
      Instant reportedAt,
      Instant stageSince,
      @Nullable Instant stageDue,
      @Nullable Instant caseDue,
      @Nullable Instant closedAt,
      int hops,
      @Nullable Point at) {
    this(
        id,
        number,
        version,
        stage,
        grade,
        channel,
        nature,
        title,
        address,
        area,
        areaWords,
        category,
        topicWords,
        lead,
        leadWords,
        takenBy,
        reportedAt,
        stageSince,
        stageDue,
        caseDue,
        closedAt,
        hops,
        at,
        Routing.ORDINARY,
        Set.of());
  }

  /** What a list shows of a case. */
  public static CaseSummary of(Case it) {
    return new CaseSummary(
        it.id(),
        it.number(),
        it.version(),
        it.stage(),
        it.grade(),
        it.origin().channel(),
        it.origin().nature(),
        it.title(),
        it.place().address(),
        it.place().area(),
        it.place().areaWords(),
        it.topic().category(),
        it.topic().words(),
        it.assignment().lead(),
        it.assignment().leadWords(),
        it.assignment().takenBy(),
        it.origin().reportedAt(),
        it.times().stageSince(),
        it.times().stageDue(),
        it.times().caseDue(),
        it.times().closedAt(),
        it.times().hops(),
        it.place().at(),
        it.routing(),
        Waiting.of(it));
  }
}
