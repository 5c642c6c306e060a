package org.zhongshu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Grade;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.IncidentWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.words.Words;

/** Papers opened again and read. */
class IncidentPdfTest {
  @TempDir private Path folder;
  private Desk desk;
  private Words words;

  @BeforeEach
  void open() {
    desk =
        DeskFixtures.open(
            folder.resolve("centre.db"), new DeskFixtures.Clock(CaseworkFixtures.NOON));
    words = Words.in(Locale.SIMPLIFIED_CHINESE, desk.city().profile().zone());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Incident incident(String what) {
    Outcome outcome =
        desk.run(
            new Command.OnIncident(
                new IncidentStep.First(
                    "路面塌陷",
                    null,
                    null,
                    Grade.ORANGE,
                    null,
                    new ReportContent("约 8 时", "河东路口", what, "无人员伤亡", "已围挡", "", "值班室"))));
    return Objects.requireNonNull(((Outcome.DutyDone) outcome).incident());
  }

  private byte[] paper(Incident it, boolean exercise) {
    return IncidentPdf.of(
        it, it.last(), new IncidentWords(words, new Telling(desk, words)), words, exercise);
  }

  private static String text(byte[] paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void a_report_reads_back_with_all_that_it_says() throws IOException {
    Incident it = incident("直径两米");
    assertThat(text(paper(it, true)))
        .contains("突发事件信息报告（初报）")
        .contains("演练")
        .contains(it.number())
        .contains("河东路口")
        .contains("直径两米")
        .contains("无人员伤亡")
        .contains("待签发");
    assertThat(text(paper(it, false))).doesNotContain("演练　演练");
  }

  @Test
  void the_same_report_is_the_same_file() {
    Incident it = incident("直径两米");
    assertThat(paper(it, true)).isEqualTo(paper(it, true));
  }

  @Test
  void what_is_long_goes_on_the_next_page_and_what_the_font_lacks_is_shown_as_a_box()
      throws IOException {
    byte[] paper = paper(incident("塌陷处持续扩大。".repeat(400) + "🚒完"), true);
    try (PDDocument document = Loader.loadPDF(paper)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
    assertThat(text(paper)).contains("□完");
  }
}
