package org.zhongshu.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentReport;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.store.IncidentTable;

/** Incidents in {@code incident} and {@code incident_report}. */
final class JdbiIncidents implements IncidentTable {
  private static final String PREFIX = "TF";

  private static final String COLUMNS =
      "version, title, area, grade, case_number, learned_at, graded_at, opened_by, phoned_at,"
          + " phoned_by, phoned_to, ended_at";

  private static final String REPORT =
      "kind, drafted_at, drafted_by, happened, place, what, casualties, measures, needs, contact,"
          + " signed_at, signed_by, sent_at, sent_by, sent_to";

  private final Session session;

  JdbiIncidents(Session session) {
    this.session = session;
  }

  @Override
  public String drawNumber(LocalDate day) {
    return NumberCounter.draw(session, PREFIX, day);
  }

  @Override
  public Optional<Incident> incident(String number) {
    return one(number, "");
  }

  @Override
  public Optional<Incident> incidentForUpdate(String number) {
    return one(number, session.dialect().forUpdate());
  }

  private Optional<Incident> one(String number, String lock) {
    return find("WHERE number = ?" + lock, (row, _) -> row.set(number)).stream().findFirst();
  }

  @Override
  public List<Incident> open() {
    return find("WHERE ended_at IS NULL ORDER BY number", (_, _) -> {});
  }

  @Override
  public List<Incident> ended(int limit) {
    return find(
        "WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, number DESC LIMIT ?",
        (row, _) -> row.set(limit));
  }

  private List<Incident> find(String condition, Session.Binder<Dialect> binder) {
    List<Incident> bare =
        session.read(
            "SELECT number, " + COLUMNS + " FROM incident " + condition,
            binder,
            rows -> {
              List<Incident> found = new ArrayList<>();
              while (rows.next()) {
                found.add(incident(rows));
              }
              return found;
            });
    return bare.stream().map(it -> whole(it)).toList();
  }

  private static Incident incident(ResultSet r) throws SQLException {
    Instant phoned = TaskRows.orNull(r, 10);
    return new Incident(
        r.getString(1),
        r.getInt(2),
        r.getString(3),
        r.getString(4),
        Codes.GRADE.get(r.getInt(5)),
        r.getString(6),
        Micros.instant(r.getLong(7)),
        Micros.instant(r.getLong(8)),
        r.getString(9),
        phoned == null ? null : new Incident.Phoned(phoned, r.getString(11), r.getString(12)),
        List.of());
  }

  private Incident whole(Incident bare) {
    return new Incident(
        bare.number(),
        bare.version(),
        bare.title(),
        bare.area(),
        bare.grade(),
        bare.caseNumber(),
        bare.learnedAt(),
        bare.gradedAt(),
        bare.openedBy(),
        bare.phoned(),
        reports(bare.number()));
  }

  private List<IncidentReport> reports(String number) {
    return session.read(
        "SELECT seq, " + REPORT + " FROM incident_report WHERE incident = ? ORDER BY seq",
        (row, _) -> row.set(number),
        rows -> {
          List<IncidentReport> all = new ArrayList<>();
          while (rows.next()) {
            all.add(report(rows));
          }
          return all;
        });
  }

  private static IncidentReport report(ResultSet r) throws SQLException {
    Instant signed = TaskRows.orNull(r, 12);
    Instant sent = TaskRows.orNull(r, 14);
    return new IncidentReport(
        r.getInt(1),
        Codes.REPORT_KIND.get(r.getInt(2)),
        Micros.instant(r.getLong(3)),
        r.getString(4),
        new ReportContent(
            r.getString(5),
            r.getString(6),
            r.getString(7),
            r.getString(8),
            r.getString(9),
            r.getString(10),
            r.getString(11)),
        signed == null ? null : new IncidentReport.Signed(signed, r.getString(13)),
        sent == null ? null : new IncidentReport.Sent(sent, r.getString(15), r.getString(16)));
  }

  @Override
  public void insert(Incident it) {
    session.write(
        "INSERT INTO incident ("
            + COLUMNS
            + ", number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row, _) -> {
          bind(row, it);
          row.set(it.number());
        });
    it.reports().forEach(report -> insert(it.number(), report));
  }

  @Override
  public boolean update(Incident before, Incident after) {
    int changed =
        session.write(
            "UPDATE incident SET "
                + COLUMNS.replace(",", " = ?,")
                + " = ? WHERE number = ? AND version = ?",
            (row, _) -> {
              bind(row, after);
              row.set(after.number()).set(before.version());
            });
    if (changed == 0) {
      return false;
    }
    for (IncidentReport report : after.reports()) {
      Optional<IncidentReport> was = before.report(report.seq());
      if (was.isEmpty()) {
        insert(after.number(), report);
      } else if (!was.get().equals(report)) {
        session.write(
            "UPDATE incident_report SET "
                + REPORT.replace(",", " = ?,")
                + " = ? WHERE incident = ? AND seq = ?",
            (row, _) -> {
              bind(row, report);
              row.set(after.number()).set(report.seq());
            });
      }
    }
    return true;
  }

  private void insert(String number, IncidentReport report) {
    session.write(
        "INSERT INTO incident_report ("
            + REPORT
            + ", incident, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (row, _) -> {
          bind(row, report);
          row.set(number).set(report.seq());
        });
  }

  private static void bind(Session.Row row, Incident it) throws SQLException {
    Incident.Phoned phoned = it.phoned();
    row.set(it.version())
        .set(it.title())
        .set(it.area())
        .set(Codes.GRADE.of(it.grade()))
        .set(it.caseNumber())
        .set(Micros.of(it.learnedAt()))
        .set(Micros.of(it.gradedAt()))
        .set(it.openedBy())
        .set(Micros.ofNullable(phoned == null ? null : phoned.at()))
        .set(phoned == null ? null : phoned.by())
        .set(phoned == null ? null : phoned.to())
        .set(Micros.ofNullable(it.endedAt().orElse(null)));
  }

  private static void bind(Session.Row row, IncidentReport it) throws SQLException {
    IncidentReport.Signed signed = it.signed();
    IncidentReport.Sent sent = it.sent();
    ReportContent says = it.content();
    row.set(Codes.REPORT_KIND.of(it.kind()))
        .set(Micros.of(it.draftedAt()))
        .set(it.draftedBy())
        .set(says.happened())
        .set(says.place())
        .set(says.what())
        .set(says.casualties())
        .set(says.measures())
        .set(says.needs())
        .set(says.contact())
        .set(Micros.ofNullable(signed == null ? null : signed.at()))
        .set(signed == null ? null : signed.by())
        .set(Micros.ofNullable(sent == null ? null : sent.at()))
        .set(sent == null ? null : sent.by())
        .set(sent == null ? null : sent.to());
  }
}
