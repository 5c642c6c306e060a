package org.zhongshu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.CaseworkFixtures;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DeskFixtures;
import org.zhongshu.desk.Telling;
import org.zhongshu.intake.IntakePreview.Known;
import org.zhongshu.intake.map.Field;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.intake.read.UnreadableFile;
import org.zhongshu.store.CaseFilter;
import org.zhongshu.words.Words;

class IntakeTest {
  @TempDir Path folder;
  private Desk desk;
  private Words words;
  private Intake intake;

  @BeforeEach
  void open() {
    DeskFixtures.Clock clock = new DeskFixtures.Clock(CaseworkFixtures.NOON);
    desk = DeskFixtures.open(folder.resolve("centre.db"), clock);
    words = Words.in(Locale.SIMPLIFIED_CHINESE, desk.city().profile().zone());
    intake = new Intake(desk, words, clock, folder.resolve("spare"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aFileComesInAndItsRecordTellsItsPast() throws IOException {
    IntakeResult result = run(copy("hotline.csv", "三月.csv"));
    assertThat(result).isEqualTo(new IntakeResult(4, 4, 0, 0, null, false, null, List.of()));
    assertThat(all()).extracting(CaseSummary::stage).contains(Stage.CLOSED, Stage.TO_DISPATCH);
    assertThat(all()).extracting(CaseSummary::areaWords).contains("东区/河东街道/桥头社区", "西区/河西街道/塔下社区");
    CaseSummary closed =
        all().stream().filter(c -> c.title().startsWith("暴露垃圾")).findFirst().orElseThrow();
    assertThat(desk.cases().file(closed.number()).orElseThrow().record().getFirst().body())
        .contains("演-9148")
        .contains("城市管理局");
  }

  @Test
  void theSameFileTwiceMakesNoCaseTwiceWhateverItIsCalledAndHoweverItIsWritten()
      throws IOException {
    run(copy("hotline.csv", "三月.csv"));
    assertThat(run(copy("hotline.csv", "again.csv")).repeated()).isEqualTo(4);
    String text = Files.readString(copy("hotline.csv", "x.csv"));
    Path gb = Files.write(folder.resolve("国标.csv"), text.getBytes(Charset.forName("GB18030")));
    assertThat(run(gb).repeated()).isEqualTo(4);
    assertThat(all()).hasSize(4);
  }

  @Test
  void rowsWithoutANumberComeInOnceAsWell() throws IOException {
    Path file = write("t.csv", "上报时间,内容\n2026-03-01,垃圾\n2026-03-01,垃圾\n2026-03-02,井盖\n");
    assertThat(run(file).accepted()).isEqualTo(3);
    assertThat(run(file).repeated()).isEqualTo(3);
  }

  @Test
  void rowsThatCanNotBeTakenLieUnchangedInTheRejectFileAndTheOthersAreIn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        "\ufeff编号,上报时间,内容\r\n1,2026-03-01,好\r\n2,,\"没有\n时间\"\r\n3,2026-03-01,"
            .getBytes(StandardCharsets.UTF_8));
    bytes.write(0xFE);
    bytes.writeBytes("坏\r\n4,2026-03-01,好\r\n".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("t.csv"), bytes.toByteArray());
    IntakeResult result = run(file);
    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejected()).isEqualTo(2);
    Path rejects = Objects.requireNonNull(result.rejectFile());
    assertThat(rejects.getParent()).isEqualTo(folder);
    assertThat(rejects.getFileName().toString()).isEqualTo("t.csv.rejects-20260403-120000.csv");
    String written = new String(Files.readAllBytes(rejects), StandardCharsets.ISO_8859_1);
    String kept = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
    String second = kept.substring(kept.indexOf("2,,"), kept.indexOf("\r\n3,"));
    String third = kept.substring(kept.indexOf("3,2026"), kept.indexOf("\r\n4,"));
    assertThat(written).contains("3,\"", second + "\r\n", third + "\r\n");
    assertThat(new String(Files.readAllBytes(rejects), StandardCharsets.UTF_8))
        .startsWith("\ufeff行号,\"未导入原因\",编号,上报时间,内容\r\n3,\"“上报时间”为空，没有上报时间。请补上时间。\",2,,");
  }

  @Test
  void aMendedRejectFileIsImportedByTheSameMapping() throws IOException {
    Path file = write("t.csv", "编号,上报时间,内容,地址,来源\n1,2026-03-01,好,,\n2,,没有时间,,\n");
    Mapping mapping = intake.choose(file, null, () -> false).mapping();
    intake.mappings().save(mapping);
    Path rejects = Objects.requireNonNull(run(file).rejectFile());
    Path mended =
        Files.writeString(
            folder.resolve("mended.csv"),
            Files.readString(rejects).replace("2,,没", "2,2026-03-02,没"));
    Intake.Choice choice = intake.choose(mended, null, () -> false);
    assertThat(choice.known()).isEqualTo(Known.ADAPTED);
    assertThat(choice.mapping().source()).isEqualTo(mapping.source());
    assertThat(run(mended, choice.mapping()).accepted()).isEqualTo(1);
    assertThat(run(file).repeated()).isEqualTo(1);
  }

  @Test
  void objectsThatCanNotBeTakenAreCellsOfTheRejectFile() throws IOException {
    Path file =
        write(
            "t.json",
            "[{\"service_request_id\":1,\"requested_datetime\":\"2026-03-01\",\"description\":\"x\"},\n"
                + "{\"service_request_id\":2,\n\"description\":\"a, b\"}]");
    IntakeResult result = run(file);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(Files.readString(Objects.requireNonNull(result.rejectFile())))
        .contains("\r\n2,\"")
        .endsWith("\"{\"\"service_request_id\"\":2,\n\"\"description\"\":\"\"a, b\"\"}\"\r\n");
  }

  @Test
  void rejectsGoElsewhereWhenTheirFolderCanNotBeWritten() throws IOException {
    Path file = write("t.csv", "编号,上报时间,内容\n1,,x\n");
    Path noFolder = write("no-folder", "a file").resolve("rejects");
    Mapping mapping = intake.choose(file, null, () -> false).mapping();
    IntakeResult result = intake.run(file, mapping, noFolder, _ -> {}, () -> false);
    assertThat(Objects.requireNonNull(result.rejectFile()).getParent())
        .isEqualTo(folder.resolve("spare"));
    assertThat(new Telling(desk, words).sentence(result.remarks().getFirst()))
        .contains(noFolder.toString(), "spare");
  }

  @Test
  void anImportThatDiesHalfWayEndsWithTheSameCasesWhenItIsRunAgain() throws IOException {
    Path file = write("t.csv", many(3500));
    Mapping mapping = intake.choose(file, null, () -> false).mapping();
    assertThatThrownBy(
            () ->
                intake.run(
                    file,
                    mapping,
                    null,
                    progress -> {
                      if (progress.accepted() >= 2000) {
                        throw new CancellationException("dead");
                      }
                    },
                    () -> false))
        .isInstanceOf(CancellationException.class);
    assertThat(all()).hasSize(2000);
    IntakeResult again = run(file, mapping);
    assertThat(again.accepted()).isEqualTo(1500);
    assertThat(again.repeated()).isEqualTo(2000);
    assertThat(all()).hasSize(3500);
  }

  @Test
  void anImportThatIsCancelledSaysSoAndKeepsWhatIsIn() throws IOException {
    Path file = write("t.csv", many(3500));
    Mapping mapping = intake.choose(file, null, () -> false).mapping();
    List<IntakeProgress> told = new ArrayList<>();
    IntakeResult cut = intake.run(file, mapping, null, told::add, () -> told.size() == 2);
    assertThat(cut.cancelled()).isTrue();
    assertThat(cut.complete()).isFalse();
    assertThat(cut.accepted()).isEqualTo(2000);
    assertThat(told.get(1).share()).isBetween(0.3, 1.0);
    assertThat(run(file, mapping).accepted()).isEqualTo(1500);
  }

  @Test
  void whoMayNotImportIsToldSoAndNothingIsIn() throws IOException {
    Desk watcher = desk.as(DeskFixtures.operator("collector", Role.COLLECTOR));
    Intake his = new Intake(watcher, words, () -> CaseworkFixtures.NOON, folder);
    Path file = copy("hotline.csv", "t.csv");
    IntakeResult result =
        his.run(file, intake.choose(file, null, () -> false).mapping(), null, _ -> {}, () -> false);
    assertThat(result.stopped()).isNotNull();
    assertThat(result.read()).isZero();
    assertThat(result.rejected()).isZero();
    assertThat(all()).isEmpty();
  }

  @Test
  void aSavedMappingIsKnownAgainByTheHeadersOfTheNextFile() throws IOException {
    Path file = copy("hotline.csv", "一月.csv");
    Mapping guessed = intake.choose(file, null, () -> false).mapping();
    Mapping confirmed = guessed.named("热线", "hotline").with("次数", Field.LEFT_OUT);
    intake.mappings().save(confirmed);
    assertThat(intake.choose(copy("hotline.csv", "二月.csv"), null, () -> false))
        .isEqualTo(new Intake.Choice(confirmed, Known.SAVED));
    assertThat(intake.choose(file, "热线", () -> false).known()).isEqualTo(Known.GIVEN);
    assertThatThrownBy(() -> intake.choose(file, "没有", () -> false))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(new Telling(desk, words).sentence(e.refusal())).contains("没有", "热线"));
  }

  @Test
  void aGuessIsNamedAfterTheFileAndOneOfAnotherKindByTheSameNameOtherwise() throws IOException {
    Path file = copy("hotline.csv", "12345 工单.csv");
    Mapping first = intake.choose(file, null, () -> false).mapping();
    assertThat(first.name()).isEqualTo("12345 工单");
    assertThat(first.source()).isEqualTo("12345 工单");
    run(file);

    Path other = write("12345 工单.csv", "编号,上报时间,内容\n1,2026-03-01,甲\n");
    Mapping second = intake.choose(other, null, () -> false).mapping();
    assertThat(second.name()).isEqualTo("12345 工单 2");
    run(other);
    assertThat(intake.choose(other, null, () -> false))
        .isEqualTo(new Intake.Choice(second, Known.SAVED));
  }

  @Test
  void anImportThatDiesHalfWayIsKnownAgainWhenItsFileHasAnotherName() throws IOException {
    Path file = write("t.csv", many(2500));
    Mapping mapping = intake.choose(file, null, () -> false).mapping();
    assertThatThrownBy(
            () ->
                intake.run(
                    file,
                    mapping,
                    null,
                    _ -> {
                      throw new CancellationException("dead");
                    },
                    () -> false))
        .isInstanceOf(CancellationException.class);
    assertThat(all()).hasSize(1000);

    IntakeResult again = run(Files.move(file, folder.resolve("again.csv")));
    assertThat(again.accepted()).isEqualTo(1500);
    assertThat(again.repeated()).isEqualTo(1000);
  }

  @Test
  void aSecondSystemWithTheSameColumnsDoesNotTakeTheFirstOnesMapping() throws IOException {
    Path file = copy("hotline.csv", "甲.csv");
    Mapping first = intake.choose(file, null, () -> false).mapping().named("热线", "甲");
    assertThat(intake.mappings().apart(first)).isEqualTo(first);
    intake.mappings().save(first);

    Mapping second = intake.mappings().apart(first.named("热线", "乙"));

    assertThat(second).isEqualTo(first.named("乙", "乙"));
    intake.mappings().save(second);
    assertThat(intake.mappings().get("热线")).contains(first);
    assertThat(intake.mappings().apart(first.named("热线", "乙"))).isEqualTo(second);
    assertThat(intake.mappings().apart(first)).isEqualTo(first);
  }

  @Test
  void theSameHeadersInAnotherOrderAndFileFindTheMappingByWhichCasesCameIn() throws IOException {
    run(write("a.csv", "编号,上报时间,内容\n1,2026-03-01,x\n"));
    Path other = write("b.csv", "内容,编号,上报时间\nx,1,2026-03-01\n");
    Intake.Choice choice = intake.choose(other, null, () -> false);
    assertThat(choice.known()).isEqualTo(Known.SAVED);
    assertThat(choice.mapping().source()).isEqualTo("a");
    assertThat(run(other).repeated()).isEqualTo(1);
  }

  @Test
  void theMappingByWhichCasesCameInIsKeptSoThatTheNextGuessCanNotDiffer() throws IOException {
    run(write("many.csv", "编号,上报时间,内容,序号\n1,2026-03-01,甲,1\n2,2026-03-01,乙,1\n"));
    Path next =
        write("next.csv", "编号,上报时间,内容,序号\n2,2026-03-01,乙,1\n2,2026-03-01,乙,2\n3,2026-03-01,丙,3\n");
    assertThat(intake.choose(next, null, () -> false).known()).isEqualTo(Known.SAVED);
    assertThat(run(next))
        .extracting(IntakeResult::accepted, IntakeResult::repeated)
        .containsExactly(1L, 2L);
  }

  @Test
  void aPreviewShowsRowsUnknownWordsAndReasons() throws IOException {
    IntakePreview preview = intake.preview(copy("hotline.csv", "t.csv"), () -> false);
    assertThat(preview.known()).isEqualTo(Known.GUESSED);
    assertThat(preview.rows()).hasSize(4);
    assertThat(preview.whole()).isTrue();
    assertThat(preview.fit()).isEqualTo(4);
    assertThat(preview.unknownAreas()).isEqualTo(Map.of("西区/河西街道/塔下社区", 1L));
    assertThat(preview.unknownClasses()).isEqualTo(Map.of("市容环境/店外经营", 1L));
    assertThat(preview.unknownUnits()).isEqualTo(Map.of("人社局", 1L));
    assertThat(all()).as("a preview takes nothing in").isEmpty();
    IntakePreview bad =
        intake.preview(write("b.csv", "编号,上报时间,内容\n1,,x\n2,昨天,x\n3,,x\n"), () -> false);
    assertThat(bad.unfit()).isEqualTo(Map.of("intake.row.no-time", 2L, "intake.row.bad-time", 1L));
  }

  @Test
  void aFileWithoutTimesIsRefusedWithItsColumns() throws IOException {
    Path file = write("t.csv", "编号,内容\n1,x\n");
    assertThatThrownBy(() -> run(file))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> assertThat(new Telling(desk, words).sentence(e.refusal())).contains("编号、内容"));
    assertThat(intake.preview(file, () -> false).remarks())
        .extracting(r -> r.key())
        .contains("intake.no-time-column");
  }

  @Test
  void hugeCellsAndRareCharactersComeInWhole() throws IOException {
    String huge = "长".repeat(120_000) + "😀𠮷龦";
    run(write("t.csv", "编号,上报时间,标题,内容\n1,2026-03-01,题,\"" + huge + "\"\n"));
    assertThat(desk.cases().file(all().getFirst().number()).orElseThrow().now().description())
        .isEqualTo(huge);
  }

  private IntakeResult run(Path file) throws IOException {
    return run(file, intake.choose(file, null, () -> false).mapping());
  }

  private IntakeResult run(Path file, Mapping mapping) throws IOException {
    return intake.run(file, mapping, (@Nullable Path) null, _ -> {}, () -> false);
  }

  private List<CaseSummary> all() {
    return desk.cases().page(CaseFilter.ALL, 10_000);
  }

  private static String many(int rows) {
    StringBuilder table = new StringBuilder("编号,上报时间,内容\n");
    for (int i = 0; i < rows; i++) {
      table.append(i).append(",2026-03-01 08:00:00,演练垃圾").append(i).append('\n');
    }
    return table.toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path copy(String resource, String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(IntakeTest.class.getResourceAsStream("/intake/" + resource))) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}
