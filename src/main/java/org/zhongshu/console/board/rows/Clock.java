package org.zhongshu.console.board.rows;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Case;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.clock.DueSoon;
import org.zhongshu.casework.clock.DueState;

/**
 * The clock that a row shows (时限). A case may have two that run, the stage's and the citizen's; the
 * one that runs out first is shown, and always with its name.
 *
 * @param kind which clock
 * @param start since when it runs
 * @param due when it is used up
 * @param soon from when it counts as due soon
 */
public record Clock(Kind kind, Instant start, Instant due, DueSoon soon) {
  /** Which clock. */
  public enum Kind {
    /** 环节时限: of the present stage. */
    STAGE,
    /** 诉求时限: the citizen's, from report to closing. */
    CASE
  }

  /** As {@link #of(CaseSummary, DueSoon.ByPlace)} where no mode wants it noticed earlier. */
  public static Optional<Clock> of(CaseSummary row) {
    return of(row, DueSoon.ByPlace.USUAL);
  }

  public static Optional<Clock> of(CaseSummary row, DueSoon.ByPlace soon) {
    return of(
        row.stage(),
        row.stageSince(),
        row.stageDue(),
        row.reportedAt(),
        row.caseDue(),
        soon.at(row.area()));
  }

  public static Optional<Clock> of(Case about, DueSoon.ByPlace soon) {
    return of(
        about.stage(),
        about.times().stageSince(),
        about.times().stageDue(),
        about.origin().reportedAt(),
        about.times().caseDue(),
        soon.at(about.place().area()));
  }

  private static Optional<Clock> of(
      Stage stage,
      Instant since,
      @Nullable Instant stageDue,
      Instant reported,
      @Nullable Instant caseDue,
      DueSoon soon) {
    if (!stage.open()) {
      return Optional.empty();
    }
    if (stageDue != null && (caseDue == null || !caseDue.isBefore(stageDue))) {
      return Optional.of(new Clock(Kind.STAGE, since, stageDue, soon));
    }
    return caseDue == null
        ? Optional.empty()
        : Optional.of(new Clock(Kind.CASE, reported, caseDue, soon));
  }

  public DueState state(Instant now) {
    return DueState.of(start, due, now, soon);
  }

  /** When the state changes next by time alone; empty once it is over. */
  public Optional<Instant> nextChange(Instant now) {
    Instant turns = soon.from(start, due);
    if (now.isBefore(turns)) {
      return Optional.of(turns);
    }
    // Over begins after the due instant, not at it.
    return now.isAfter(due) ? Optional.empty() : Optional.of(due.plusNanos(1));
  }

  /** Share of the limit that is used, 0 to 1; 1 when over. */
  public double used(Instant now) {
    double whole = Duration.between(start, due).toMillis();
    double gone = Duration.between(start, now).toMillis();
    return whole <= 0 ? 1 : Math.clamp(gone / whole, 0, 1);
  }

  /** What is left; negative once over. */
  public Duration left(Instant now) {
    return Duration.between(now, due);
  }
}
