package org.zhongshu.duty.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One report of an incident.
 *
 * @param seq place in the chain, from 1
 * @param draftedBy operator who drafted it last
 * @param signed who signed it; null before
 * @param sent who was told; null before
 */
public record IncidentReport(
    int seq,
    ReportKind kind,
    Instant draftedAt,
    String draftedBy,
    ReportContent content,
    @Nullable Signed signed,
    @Nullable Sent sent) {

  /** Place of a report in the chain. */
  public enum ReportKind {
    /** 初报. */
    FIRST,
    /** 续报. */
    FOLLOW,
    /** 终报. */
    FINAL
  }

  /** A leader's signature (签发). */
  public record Signed(Instant at, String by) {}

  /**
   * That it went out (报出).
   *
   * @param to whom: an office as it is called
   */
  public record Sent(Instant at, String by, String to) {}

  IncidentReport drafted(Instant at, String by, ReportContent other) {
    return new IncidentReport(seq, kind, at, by, other, signed, sent);
  }

  IncidentReport signed(Signed by) {
    return new IncidentReport(seq, kind, draftedAt, draftedBy, content, by, sent);
  }

  IncidentReport sent(Sent how) {
    return new IncidentReport(seq, kind, draftedAt, draftedBy, content, signed, how);
  }
}
