package org.zhongshu.store;

import java.time.Instant;
import org.zhongshu.casework.CaseSummary;

/**
 * Cases to which something happened within a span of time: what the figures of one screen count.
 *
 * @param kind what happened
 * @param from first moment
 * @param until the moment after the last
 */
public record CaseSpan(Kind kind, Instant from, Instant until) {
  /** What happened to them then. */
  public enum Kind {
    /** 受理: reported, whatever has become of them. */
    REPORTED,
    /** 受理并已派遣: reported then, and dispatched here since. */
    REPORTED_AND_DISPATCHED,
    /** 办结: ended, however. */
    CLOSED,
    /** 有时限的办结: ended, and had a limit to keep. */
    CLOSED_WITH_LIMIT
  }

  /** Whether this is told by a summary alone; the first dispatch is not in it. */
  public boolean toldBySummary() {
    return kind != Kind.REPORTED_AND_DISPATCHED;
  }

  /** Whether a case lies in it, as far as its summary tells. */
  public boolean holds(CaseSummary row) {
    return switch (kind) {
      case REPORTED, REPORTED_AND_DISPATCHED -> covers(row.reportedAt());
      case CLOSED -> row.closedAt() != null && covers(row.closedAt());
      case CLOSED_WITH_LIMIT ->
          row.closedAt() != null && covers(row.closedAt()) && row.caseDue() != null;
    };
  }

  private boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
