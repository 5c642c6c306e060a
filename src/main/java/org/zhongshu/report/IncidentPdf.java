package org.zhongshu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.IncidentWords;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentReport;
import org.zhongshu.words.Words;

/**
 * An information report as PDF. The same report is the same file, byte for byte: its time is that
 * of the report, its id is made of what it says.
 */
public final class IncidentPdf {
  private static final float TITLE = 20;
  private static final float BODY = 12;
  private static final float COLUMN = 112;

  private IncidentPdf() {}

  /**
   * Writes it; a file that is there is replaced, and no half file stands there.
   *
   * @param exercise whether it is marked 演练
   */
  public static void write(
      Path file,
      Incident incident,
      IncidentReport report,
      IncidentWords say,
      Words words,
      boolean exercise) {
    byte[] paper = of(incident, report, say, words, exercise);
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.write(part, paper);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ReportRefused(
          Refusal.of("report.unwritable", file, e.getClass().getSimpleName()), e);
    } finally {
      part.toFile().delete();
    }
  }

  /** The file's bytes. */
  public static byte[] of(
      Incident incident, IncidentReport report, IncidentWords say, Words words, boolean exercise) {
    try (PDDocument document = new PDDocument()) {
      String title = say.title(incident, report);
      String footer =
          words.get("duty.report.footer", incident.number(), say.kind(incident, report));
      String mark = words.get("duty.report.exercise");
      try (PdfPage page = new PdfPage(document, exercise ? mark + "  " + footer : footer)) {
        if (exercise) {
          page.centred(mark, BODY);
        }
        page.centred(title, TITLE);
        page.gap(12);
        page.rule();
        for (IncidentWords.Line line : say.lines(incident, report)) {
          page.named(line.name(), line.text(), BODY, COLUMN);
        }
      }
      describe(document, title + " " + incident.number(), report.draftedAt());
      document.setDocumentId(31L * incident.number().hashCode() + report.content().hashCode());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new ReportRefused(
          Refusal.of("report.unmade", incident.number(), e.getClass().getSimpleName()), e);
    }
  }

  private static void describe(PDDocument document, String title, Instant at) {
    Calendar then = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    then.setTimeInMillis(at.toEpochMilli());
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setProducer("Zhongshu");
    about.setCreationDate(then);
    about.setModificationDate(then);
  }
}
