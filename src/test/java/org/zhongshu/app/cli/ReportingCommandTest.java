package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReportingCommandTest {
  private static final String MEETING =
      "{\"measure\": \"station\", \"id\": \"m2\", \"force\": \"f1\", \"place\": \"p1\", \"within\":"
          + " \"2 紧急工作时\"}";

  @TempDir Path folder;

  /**
   * A day with dispatch meetings at 16:00 and zero reports at 15:00; it is two in the afternoon.
   */
  static String begin(CommandLineRig rig, Path folder) throws IOException {
    Path plan = folder.resolve("meeting.json");
    String lanterns = Files.readString(Path.of("src/test/resources/plans/lanterns.json"));
    assertThat(lanterns).contains(MEETING);
    Files.writeString(
        plan,
        lanterns.replace(
            MEETING,
            MEETING
                + """
                ,
                {"measure": "reports", "id": "m3", "what": "dispatch-meeting",
                 "units": ["660100-oc"], "at": ["16:00"]},
                {"measure": "reports", "id": "m4", "what": "zero-report",
                 "units": ["660100-oc"], "at": ["15:00"]}
                """));
    rig.run("plan", "import", plan.toString(), "--as", "seat-chief").done();
    rig.run("plan", "review", "lanterns", "--as", "seat-leader").done();
    rig.run("plan", "force", "lanterns", "--as", "seat-leader").done();
    return rig.run("mode", "propose", "--plan", "lanterns", "--as", "seat-chief", "--json")
        .done()
        .json()
        .get("mode")
        .get("id")
        .asString();
  }

  @Test
  void who_has_not_checked_in_is_told_and_reminded() throws IOException {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    String id = begin(rig, folder);
    assertThat(rig.run("mode", "attendance", id).done().out())
        .contains("到岗 0 / 1")
        .contains("未到岗")
        .contains("演练");
    assertThat(rig.run("mode", "remind", "--as", "seat-dispatch-1").err()).contains("--all");
    assertThat(
            rig.run("mode", "remind", "--all", id, "--what", "check-in", "--as", "seat-dispatch-1")
                .done()
                .out())
        .contains("已催报 1 项");
    assertThat(
            rig.run("mode", "remind", "--all", id, "--what", "check-in", "--as", "seat-dispatch-1")
                .err())
        .contains("刚刚催过");
    assertThat(rig.run("mode", "attendance", id).done().out()).contains("催 1 次 · 14:00");
    JsonNode member =
        rig.run("mode", "attendance", id, "--json").done().json().get("members").get(0);
    assertThat(member.get("presence").asString()).isEqualTo("awaited");
    String item = member.get("item").asString();
    assertThat(rig.run("mode", "remind", item, "--as", "seat-dispatch-1").err())
        .contains("至少隔 5 分钟");
    rig.run("mode", "answer", item, "--words", "联络员 值班室 演练-01", "--as", "seat-dispatch-1").done();
    assertThat(rig.run("mode", "attendance", id).done().out())
        .contains("到岗 1 / 1")
        .contains("联络员 值班室 演练-01（")
        .contains("代报）");
    rig.run("rules", "set", "measure.remind-minutes", "30", "--as", "seat-chief").done();
    assertThat(rig.run("rules", "show").done().out()).contains("measure.remind-minutes");
  }

  @Test
  void a_day_is_a_matrix_of_rounds_and_units() throws IOException {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    String id = begin(rig, folder);
    assertThat(rig.run("mode", "matrix", id).done().out())
        .contains("15:00 零报告")
        .contains("16:00 日调度")
        .contains("待报 16:00 前")
        .contains("已报 0/2");
    JsonNode matrix = rig.run("mode", "matrix", id, "--json").done().json();
    JsonNode report = matrix.get("cells").get(0);
    assertThat(report.get("what").asString()).isEqualTo("zero-report");
    rig.run("mode", "answer", report.get("item").asString(), "--nothing").done();
    assertThat(rig.run("mode", "matrix", id).done().out()).contains("无情况 14:00");
    rig.now = rig.now.plusSeconds(3 * 3600);
    assertThat(rig.run("mode", "matrix", id).done().out()).contains("漏报 1");
    assertThat(rig.run("mode", "matrix", id, "--day", "2026-04-09").done().out()).contains("这一天没有");
    assertThat(rig.run("mode", "matrix", id, "--day", "清明").err()).contains("清明");
    assertThat(rig.run("mode", "matrix", "999").err()).contains("999");
  }

  @Test
  void a_meeting_is_written_down_its_decisions_are_chased_and_it_is_supplemented()
      throws IOException {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    String id = begin(rig, folder);
    String[] write = {
      "mode",
      "minutes",
      "write",
      id,
      "--round",
      "2026-04-04T16:00",
      "--attended",
      "660100-oc",
      "--words",
      "客流偏大，加派引导",
      "--decision",
      "660100-oc:2 工作日/4 工作时:加派两组引导",
      "--decision",
      "660100-oc：1 紧急工作时：通报文旅",
      "--as",
      "seat-chief"
    };
    assertThat(rig.run(write).done().out())
        .contains("16:00 日调度")
        .contains("加派两组引导")
        .contains("DB-20260404-001")
        .contains("反馈时限");
    assertThat(rig.run("supervise", "show", "DB-20260404-001").done().out())
        .contains("来自：")
        .contains("日调度");
    assertThat(rig.run(write).err()).contains("已有纪要");
    assertThat(rig.run("mode", "minutes", "list", id).done().out()).contains("日调度");
    rig.run("mode", "minutes", "supplement", "1", "--words", "夜间另议", "--as", "seat-dispatch-1")
        .done();
    assertThat(rig.run("mode", "minutes", "show", "1").done().out())
        .contains("客流偏大")
        .contains("补充")
        .contains("夜间另议");
    assertThat(
            rig.run("mode", "minutes", "show", "1", "--json")
                .done()
                .json()
                .get("minutes")
                .get("decisions")
                .size())
        .isEqualTo(2);
    write[11] = "加派两组";
    assertThat(rig.run(write).err()).contains("加派两组").contains("单位编号:办理时限:内容");
    write[11] = "660100-oc:明天:加派";
    assertThat(rig.run(write).err()).contains("明天");
    assertThat(rig.run("mode", "minutes", "show", "9").err()).contains("9");
  }
}
