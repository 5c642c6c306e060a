package org.zhongshu.duty.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/** A step on information reports. */
public sealed interface IncidentStep {
  /** Key in journal and words, for example {@code incident-send}. */
  default String key() {
    return switch (this) {
      case First _ -> "incident-first";
      case Phone _ -> "incident-phone";
      case Follow _ -> "incident-follow";
      case Final _ -> "incident-final";
      case Redraft _ -> "incident-redraft";
      case Sign _ -> "incident-sign";
      case Send _ -> "incident-send";
      case Regrade _ -> "incident-grade";
    };
  }

  /** On an incident that is there. */
  sealed interface OnIncident extends IncidentStep {
    String incident();
  }

  /**
   * 初报: opens the chain.
   *
   * @param caseNumber case that it comes from; null when it stands alone
   * @param area where; null for the case's, else the whole city
   * @param learnedAt when the centre learned of it; null for now
   */
  record First(
      String title,
      @Nullable String caseNumber,
      @Nullable String area,
      Grade grade,
      @Nullable Instant learnedAt,
      ReportContent content)
      implements IncidentStep {}

  /** 电话报告: that it was told by phone. */
  record Phone(String incident, String to) implements OnIncident {}

  /** 续报. */
  record Follow(String incident, ReportContent content) implements OnIncident {}

  /** 终报. */
  record Final(String incident, ReportContent content) implements OnIncident {}

  /**
   * Changes the draft that nobody has signed yet.
   *
   * @param seenVersion version of the incident that this was made from; when it has moved on since,
   *     it is refused, so that nobody overwrites a colleague's text unseen. Null to change it
   *     whatever there is.
   */
  record Redraft(String incident, ReportContent content, @Nullable Integer seenVersion)
      implements OnIncident {}

  /**
   * 签发.
   *
   * @param seenVersion version of the incident that was read; when it has moved on since, it is
   *     refused, so that nobody signs what he has not seen. Null to sign whatever there is.
   */
  record Sign(String incident, @Nullable Integer seenVersion) implements OnIncident {}

  /** 报出: that the signed one went out. */
  record Send(String incident, String to) implements OnIncident {}

  /** 调整等级. */
  record Regrade(String incident, Grade grade, String reason) implements OnIncident {}
}
