package org.zhongshu.duty.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;

/**
 * An incident with its chain of reports (突发事件).
 *
 * @param number number that people use, {@code TF-20260404-001}; empty before it has been stored
 * @param version counts its steps
 * @param area where: code of an area or id of a jurisdiction
 * @param grade 一般 {@link Grade#BLUE}, 较大 {@link Grade#YELLOW}, 重大 {@link Grade#ORANGE}, 特别重大 {@link
 *     Grade#RED}
 * @param caseNumber case that it came from; null when it stands alone
 * @param learnedAt when the centre learned of it
 * @param gradedAt from when its clocks count: when it was learned of, or last graded up
 * @param openedBy operator who drafted the first report
 * @param phoned that it was told by phone, the last time; null before
 * @param reports the chain, first to last; never empty
 */
public record Incident(
    String number,
    int version,
    String title,
    String area,
    Grade grade,
    @Nullable String caseNumber,
    Instant learnedAt,
    Instant gradedAt,
    String openedBy,
    @Nullable Phoned phoned,
    List<IncidentReport> reports) {
  public Incident {
    reports = List.copyOf(reports);
  }

  /**
   * A report by phone (电话报告).
   *
   * @param to whom
   */
  public record Phoned(Instant at, String by, String to) {}

  public IncidentReport last() {
    return reports.getLast();
  }

  /**
   * That it was told by phone as the grade that it has; empty when only before it was graded up.
   */
  public Optional<Phoned> phonedSinceGraded() {
    return Optional.ofNullable(phoned).filter(it -> !it.at().isBefore(gradedAt));
  }

  /** When the chain ended: when its final report went out; empty before. */
  public Optional<Instant> endedAt() {
    IncidentReport.Sent sent = last().sent();
    return last().kind() == IncidentReport.ReportKind.FINAL && sent != null
        ? Optional.of(sent.at())
        : Optional.empty();
  }

  /** The report with a place in the chain. */
  public Optional<IncidentReport> report(int seq) {
    return seq < 1 || seq > reports.size() ? Optional.empty() : Optional.of(reports.get(seq - 1));
  }

  /** Which follow-up a report is, from 1: 续报 1, 2 … */
  public int followUp(IncidentReport it) {
    return (int)
        reports.stream()
            .filter(r -> r.kind() == IncidentReport.ReportKind.FOLLOW && r.seq() <= it.seq())
            .count();
  }

  /** The same under the number that it was given. */
  public Incident withNumber(String given) {
    return of(given, version, grade, gradedAt, phoned, reports);
  }

  Incident graded(Grade other, Instant from) {
    return of(number, version + 1, other, from, phoned, reports);
  }

  Incident phoned(Phoned how) {
    return of(number, version + 1, grade, gradedAt, how, reports);
  }

  Incident with(IncidentReport report) {
    List<IncidentReport> more = new ArrayList<>(reports);
    if (report.seq() <= more.size()) {
      more.set(report.seq() - 1, report);
    } else {
      more.add(report);
    }
    return of(number, version + 1, grade, gradedAt, phoned, more);
  }

  private Incident of(
      String as,
      int counted,
      Grade graded,
      Instant from,
      @Nullable Phoned by,
      List<IncidentReport> chain) {
    return new Incident(
        as, counted, title, area, graded, caseNumber, learnedAt, from, openedBy, by, chain);
  }
}
