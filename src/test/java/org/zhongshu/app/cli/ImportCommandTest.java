package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;

class ImportCommandTest {
  private static final String FILE =
      """
      工单号,上报时间,标题,内容,区县,备注
      A-1,2026-04-01 08:30:00,井盖缺失,路口井盖不见了,某区,
      A-2,2026-04-01 09:10:00,路灯不亮,"两盏
      都不亮",某区,
      A-3,不知道,占道经营,占了人行道,某区,
      A-4,2026-04-02 10:00:00,𠮷祥街噪音🚒,夜里施工,某区,
      """;

  @TempDir Path folder;
  private CommandLineRig rig;
  private Path file;

  @BeforeEach
  void found() throws IOException {
    rig = new CommandLineRig(folder).withExercise();
    file = Files.writeString(folder.resolve("cases.csv"), FILE);
  }

  @Test
  void a_file_comes_in_and_what_cannot_be_taken_is_kept_with_its_reason() throws IOException {
    Result result = rig.run("import", file.toString()).done();

    JsonNode answer = result.json();
    assertThat(answer.propertyNames())
        .containsExactly("read", "accepted", "rejected", "repeated", "rejectFile");
    assertThat(answer.get("read").asInt()).isEqualTo(4);
    assertThat(answer.get("accepted").asInt()).isEqualTo(3);
    assertThat(answer.get("rejected").asInt()).isEqualTo(1);
    assertThat(answer.get("repeated").asInt()).isZero();
    assertThat(Files.readString(Path.of(answer.get("rejectFile").asString())))
        .contains("A-3", "不知道");
    assertThat(result.err()).contains("推测", "退件");
    JsonNode found = rig.run("cases", "--json", "--text", "𠮷祥街").done().json().get("cases");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("title").asString()).isEqualTo("𠮷祥街噪音🚒");
  }

  @Test
  void what_no_field_holds_is_told_with_the_case() throws IOException {
    Files.writeString(
        file,
        """
        工单号,上报时间,标题,区县,承办科室,天气
        A-9,2026-04-01 08:30:00,九号井盖缺失,某区,市政一科,大风
        A-10,2026-04-01 08:40:00,路灯不亮,某区,路灯二科,小雨
        """);
    rig.run("import", file.toString()).done();
    String number =
        rig.run("cases", "--json", "--text", "九号井盖缺失")
            .json()
            .get("cases")
            .valueStream()
            .map(it -> it.get("number").asString())
            .findFirst()
            .orElseThrow();

    assertThat(rig.run("case", number).done().out())
        .contains("导入文件所述", "天气：大风")
        .doesNotContain("小雨");
  }

  @Test
  void the_same_file_twice_makes_no_case_twice() {
    rig.run("import", file.toString()).done();

    JsonNode again = rig.run("import", file.toString(), "--json").done().json();

    assertThat(again.get("accepted").asInt()).isZero();
    assertThat(again.get("repeated").asInt()).isEqualTo(3);
    assertThat(again.get("rejected").asInt()).isEqualTo(1);
  }

  @Test
  void a_file_without_rejects_has_no_reject_file() throws IOException {
    Files.write(
        file, FILE.replace("不知道", "2026-04-01 10:00:00").getBytes(Charset.forName("GB18030")));

    JsonNode answer = rig.run("import", file.toString(), "--json").done().json();

    assertThat(answer.get("accepted").asInt()).isEqualTo(4);
    assertThat(answer.get("rejectFile").isNull()).isTrue();
  }

  @Test
  void how_columns_are_understood_is_shown_without_taking_anything_in() {
    String before = rig.run("cases", "--json", "--limit", "999").out();

    JsonNode shown = rig.run("import", file.toString(), "--show-mapping", "--json").done().json();

    assertThat(shown.get("known").asString()).isEqualTo("guessed");
    assertThat(shown.get("looked").asInt()).isEqualTo(4);
    assertThat(shown.get("fit").asInt()).isEqualTo(3);
    assertThat(
            shown
                .get("columns")
                .valueStream()
                .map(c -> c.get("column").asString() + "=" + c.get("field").asString()))
        .contains("工单号=number", "上报时间=reported-at", "标题=title");
    assertThat(rig.run("import", file.toString(), "--show-mapping").done().out())
        .contains("工单号", "上报时间");
    assertThat(rig.run("cases", "--json", "--limit", "999").out()).isEqualTo(before);
  }

  @Test
  void a_mapping_is_saved_by_name_and_used_again() {
    rig.run("import", file.toString(), "--save-mapping", "热线", "--source", "热线平台").done();

    Result again = rig.run("import", file.toString(), "--mapping", "热线").done();

    assertThat(again.json().get("repeated").asInt()).isEqualTo(3);
    assertThat(again.err()).contains("热线平台");
    Result unknown = rig.run("import", file.toString(), "--mapping", "没有");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("没有", "热线");
    assertThat(unknown.out()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_in_words() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    for (Path bad : List.of(folder.resolve("none.csv"), folder, empty)) {
      Result result = rig.run("import", bad.toString());
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.out()).isEmpty();
      assertThat(result.err().lines()).hasSize(1);
      assertThat(result.err()).contains(bad.getFileName().toString()).doesNotContain("Exception");
    }
  }

  @Test
  void who_may_not_take_files_in_is_refused() {
    Result result = rig.run("import", file.toString(), "--as", "seat-supervise");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("督查");
  }
}
