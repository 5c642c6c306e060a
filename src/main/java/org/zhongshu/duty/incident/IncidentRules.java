package org.zhongshu.duty.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Refusal;
import org.zhongshu.casework.Told;

/** Decides steps on information reports. Pure. */
public final class IncidentRules {
  private IncidentRules() {}

  /** What the rules say. */
  public sealed interface Ruling {
    /** It may be: the incident as it stands afterwards. */
    record Accepted(Incident after) implements Ruling {}

    /** It may not be. */
    record Refused(Refusal refusal) implements Ruling {}
  }

  /** The first report. */
  public static Ruling first(IncidentStep.First step, String area, String seat, Instant now) {
    Instant learned = step.learnedAt() == null ? now : step.learnedAt();
    if (step.title().isBlank()) {
      return refused("duty.report-title");
    }
    if (step.grade() == Grade.ORDINARY) {
      return refused("duty.report-grade");
    }
    if (learned.isAfter(now)) {
      return refused("duty.report-learned", learned, now);
    }
    Optional<Refusal> missing = missing(step.content());
    if (missing.isPresent()) {
      return new Ruling.Refused(missing.get());
    }
    IncidentReport report =
        new IncidentReport(
            1, IncidentReport.ReportKind.FIRST, now, seat, step.content().stripped(), null, null);
    return new Ruling.Accepted(
        new Incident(
            "",
            1,
            step.title().strip(),
            area,
            step.grade(),
            step.caseNumber(),
            learned,
            learned,
            seat,
            null,
            List.of(report)));
  }

  /** Any other step. */
  public static Ruling decide(Incident it, IncidentStep.OnIncident step, String seat, Instant now) {
    if (it.endedAt().isPresent()) {
      return refused("duty.report-ended", it.number(), it.endedAt().get());
    }
    return switch (step) {
      case IncidentStep.Phone(String _, String to) -> phone(it, to, seat, now);
      case IncidentStep.Follow(String _, ReportContent content) ->
          next(it, IncidentReport.ReportKind.FOLLOW, content, seat, now);
      case IncidentStep.Final(String _, ReportContent content) ->
          next(it, IncidentReport.ReportKind.FINAL, content, seat, now);
      case IncidentStep.Redraft redraft -> redraft(it, redraft, seat, now);
      case IncidentStep.Sign(String _, Integer seen) -> sign(it, seen, seat, now);
      case IncidentStep.Send(String _, String to) -> send(it, to, seat, now);
      case IncidentStep.Regrade regrade -> regrade(it, regrade, now);
    };
  }

  private static Ruling phone(Incident it, String to, String seat, Instant now) {
    Optional<Incident.Phoned> before = it.phonedSinceGraded();
    if (before.isPresent()) {
      return refused("duty.report-phoned", it.number(), before.get().to(), before.get().at());
    }
    return to.isBlank()
        ? refused("duty.report-to", it.number())
        : new Ruling.Accepted(it.phoned(new Incident.Phoned(now, seat, to.strip())));
  }

  /** One after the other: a report that nobody has sent yet comes first. */
  private static Ruling next(
      Incident it,
      IncidentReport.ReportKind kind,
      ReportContent content,
      String seat,
      Instant now) {
    if (it.last().sent() == null) {
      return refused("duty.report-waiting", it.number(), it.last().kind());
    }
    Optional<Refusal> missing = missing(content);
    if (missing.isPresent()) {
      return new Ruling.Refused(missing.get());
    }
    return new Ruling.Accepted(
        it.with(
            new IncidentReport(
                it.reports().size() + 1, kind, now, seat, content.stripped(), null, null)));
  }

  private static Ruling redraft(Incident it, IncidentStep.Redraft step, String seat, Instant now) {
    return unsigned(it, step.seenVersion())
        .or(() -> missing(step.content()))
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(
            () ->
                new Ruling.Accepted(
                    it.with(it.last().drafted(now, seat, step.content().stripped()))));
  }

  private static Ruling sign(Incident it, @Nullable Integer seen, String seat, Instant now) {
    return unsigned(it, seen)
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(
            () ->
                new Ruling.Accepted(
                    it.with(it.last().signed(new IncidentReport.Signed(now, seat)))));
  }

  /** The last report may be worked on: nobody has signed it, and it is as it was seen. */
  private static Optional<Refusal> unsigned(Incident it, @Nullable Integer seen) {
    IncidentReport last = it.last();
    IncidentReport.Signed signed = last.signed();
    if (signed != null) {
      return Optional.of(
          Refusal.of(
              "duty.report-signed",
              it.number(),
              last.kind(),
              Told.operator(signed.by()),
              signed.at()));
    }
    return seen == null || seen == it.version()
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "duty.report-seen",
                it.number(),
                seen,
                it.version(),
                last.kind(),
                Told.operator(last.draftedBy()),
                last.draftedAt()));
  }

  private static Ruling send(Incident it, String to, String seat, Instant now) {
    IncidentReport.Sent sent = it.last().sent();
    if (sent != null) {
      return refused("duty.report-sent", it.number(), it.last().kind(), sent.to(), sent.at());
    }
    if (it.last().signed() == null) {
      return refused("duty.report-unsigned", it.number(), it.last().kind());
    }
    return to.isBlank()
        ? refused("duty.report-to", it.number())
        : new Ruling.Accepted(
            it.with(it.last().sent(new IncidentReport.Sent(now, seat, to.strip()))));
  }

  /** A graver grade starts its clocks then; a milder one leaves them as they ran. */
  private static Ruling regrade(Incident it, IncidentStep.Regrade step, Instant now) {
    if (step.grade() == Grade.ORDINARY) {
      return refused("duty.report-grade");
    }
    if (step.grade() == it.grade()) {
      return refused("duty.report-same-grade", it.number(), it.grade());
    }
    if (step.reason().isBlank()) {
      return refused("duty.report-reason", it.number());
    }
    boolean graver = step.grade().compareTo(it.grade()) > 0;
    return new Ruling.Accepted(it.graded(step.grade(), graver ? now : it.gradedAt()));
  }

  /** 先报已知: where and what must be said, the rest may follow. */
  private static Optional<Refusal> missing(ReportContent content) {
    return content.place().isBlank() || content.what().isBlank()
        ? Optional.of(Refusal.of("duty.report-empty"))
        : Optional.empty();
  }

  private static Ruling refused(String key, Object... args) {
    return new Ruling.Refused(Refusal.of(key, args));
  }
}
