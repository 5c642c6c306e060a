package org.zhongshu.desk;

import java.util.ArrayList;
import java.util.List;
import org.zhongshu.casework.Grade;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentReport;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.words.Words;

/** An information report as people read it: the same on paper, on the screen and as text. */
public final class IncidentWords {
  private final Words words;
  private final Telling telling;

  public IncidentWords(Words words, Telling telling) {
    this.words = words;
    this.telling = telling;
  }

  /**
   * A line of a report.
   *
   * @param name what it tells
   * @param text what it says; never empty
   */
  public record Line(String name, String text) {}

  /** 初报, 续报 2, 终报. */
  public String kind(Incident incident, IncidentReport report) {
    return report.kind() == IncidentReport.ReportKind.FOLLOW
        ? words.get("duty.report.follow", incident.followUp(report))
        : words.of(report.kind());
  }

  /** Grade of an incident, as reports call it. */
  public String grade(Grade grade) {
    return words.get("duty.grade." + grade.name());
  }

  public String title(Incident incident, IncidentReport report) {
    return words.get("duty.report.heading", kind(incident, report));
  }

  /** All lines, what is known first in front. */
  public List<Line> lines(Incident incident, IncidentReport report) {
    List<Line> lines = new ArrayList<>();
    ReportContent says = report.content();
    line(lines, "number", incident.number());
    line(lines, "title", incident.title());
    line(lines, "grade", grade(incident.grade()));
    line(lines, "learned", words.time(incident.learnedAt()));
    line(lines, "happened", says.happened());
    line(lines, "place", telling.area(incident.area()) + "  " + says.place());
    line(lines, "what", says.what());
    line(lines, "casualties", says.casualties());
    line(lines, "measures", says.measures());
    line(lines, "needs", says.needs());
    line(lines, "contact", says.contact());
    String about = incident.caseNumber();
    if (about != null) {
      line(lines, "case", about);
    }
    Incident.Phoned phoned = incident.phoned();
    if (phoned != null) {
      line(
          lines,
          "phoned",
          words.get("duty.report.told", phoned.at(), telling.operator(phoned.by()), phoned.to()));
    }
    line(
        lines,
        "drafted",
        words.get("duty.report.by", report.draftedAt(), telling.operator(report.draftedBy())));
    IncidentReport.Signed signed = report.signed();
    line(
        lines,
        "signed",
        signed == null
            ? words.get("duty.report.unsigned")
            : words.get("duty.report.by", signed.at(), telling.operator(signed.by())));
    IncidentReport.Sent sent = report.sent();
    if (sent != null) {
      line(
          lines,
          "sent",
          words.get("duty.report.told", sent.at(), telling.operator(sent.by()), sent.to()));
    }
    return List.copyOf(lines);
  }

  private void line(List<Line> lines, String key, String text) {
    lines.add(
        new Line(
            words.get("duty.report.line." + key),
            text.isBlank() ? words.get("duty.report.unknown") : text));
  }
}
