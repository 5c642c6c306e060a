package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;

class DutyCommandTest {
  @TempDir Path folder;
  private CommandLineRig rig;

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
  }

  @Test
  void the_exercise_has_a_roster_of_two_weeks_without_invented_people() {
    String now = rig.run("duty", "now").done().out();
    assertThat(rig.run("duty", "now", "--mode", "emergency").done().out()).contains("应急带班领导");
    assertThat(now).doesNotContain("应急带班领导");
    assertThat(now).contains("演练").contains("值班长").contains("带班领导").contains("下一班");
    JsonNode shown = rig.run("duty", "roster", "show", "--days", "14", "--json").done().json();
    assertThat(shown.get("findings")).isEmpty();
    assertThat(shown.get("shifts").size()).isGreaterThan(100);
    shown
        .get("shifts")
        .forEach(
            it -> {
              assertThat(it.get("person").asString()).contains("（演练）");
              assertThat(it.get("phone").asString()).startsWith("演练-");
            });
  }

  @Test
  void a_roster_goes_out_and_comes_in_again_and_its_faults_are_told_by_line_and_column()
      throws IOException {
    for (String ending : new String[] {"csv", "xlsx"}) {
      String file = folder.resolve("roster." + ending).toString();
      rig.run("duty", "roster", "export", file, "--days", "3").done();
      JsonNode again = rig.run("duty", "roster", "import", file, "--json").done().json();
      assertThat(again.get("read").asInt()).as(ending).isPositive();
      assertThat(again.get("added").asInt()).as(ending).isZero();
    }
    Path wrong =
        Files.writeString(
            folder.resolve("wrong.csv"),
            "值班区域,层级,岗位,开始时间,结束时间,姓名,联系方式,模式\n"
                + "没有的地方,,值班长,2026-04-05 08:00,2026-04-05 20:00,甲（演练）,演练-1,\n"
                + "660100,村（社区）,值班长,2026-04-05 08:00,2026-04-05 20:00,甲（演练）,演练-1,\n"
                + "660100,,厨师,2026-04-05 08:00,明天,乙（演练）,,\n"
                + "660100,,值班长,2026-04-05 20:00,2026-04-05 08:00,丙（演练）,演练-3,应急\n");
    Result refused = rig.run("duty", "roster", "import", wrong.toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains("wrong.csv 第 2 行", "没有的地方")
        .contains("第 4 行", "厨师", "明天", "联系方式")
        .contains("第 5 行", "结束不晚于开始");
    assertThat(
            rig.run("duty", "roster", "import", wrong.toString(), "--json")
                .json()
                .get("faults")
                .size())
        .isGreaterThanOrEqualTo(6);
  }

  @Test
  void a_shift_is_set_changed_and_removed() {
    String id =
        rig.run(
                "duty",
                "roster",
                "set",
                "--post",
                "support",
                "--from",
                "2026-04-04 08:00",
                "--until",
                "2026-04-04 20:00",
                "--person",
                "保障甲（演练）",
                "--phone",
                "演练-9",
                "--json")
            .done()
            .json()
            .get("shifts")
            .get(0)
            .get("id")
            .asString();
    assertThat(rig.run("duty", "now").done().out()).contains("保障甲（演练）").contains("技术保障");
    rig.run(
            "duty",
            "roster",
            "set",
            "--id",
            id,
            "--post",
            "support",
            "--from",
            "2026-04-04 08:00",
            "--until",
            "2026-04-04 20:00",
            "--person",
            "保障乙（演练）",
            "--phone",
            "演练-8")
        .done();
    assertThat(rig.run("duty", "now").done().out()).contains("保障乙（演练）").doesNotContain("保障甲");
    rig.run("duty", "roster", "remove", id, "--reason", "换人").done();
    assertThat(rig.run("duty", "now").done().out()).doesNotContain("技术保障");
    assertThat(rig.run("duty", "roster", "remove", id).err()).contains(id);
  }

  @Test
  void the_log_is_written_listed_and_struck() {
    String id =
        rig.run("duty", "log", "add", "市民来电", "--kind", "call", "--hand-over", "--json")
            .done()
            .json()
            .get("entry")
            .get("id")
            .asString();
    assertThat(rig.run("duty", "log", "list").done().out()).contains("市民来电").contains("待交接");
    assertThat(rig.run("duty", "log", "add", "x", "--case", "ZZ-0").err()).contains("ZZ-0");
    assertThat(rig.run("duty", "log", "add", "x", "--as", "seat-supervise").err()).contains("督查员");
    assertThat(rig.run("duty", "log", "list", "--watch", "0").done().out()).contains("市民来电");
    assertThat(rig.run("duty", "log", "list", "--watch", "1").done().out())
        .doesNotContain("市民来电")
        .contains("视频轮巡");
    rig.run("duty", "log", "strike", id, "--reason", "记错").done();
    assertThat(rig.run("duty", "log", "list").done().out()).contains("已划去：市民来电").contains("记错");
  }

  @Test
  void a_watch_is_handed_over_between_two_seats_and_who_answers_is_told() {
    rig.run("duty", "log", "add", "留意河东", "--hand-over").done();
    String drawn = rig.run("duty", "handover", "draw", "--words", "夜里有雨").done().out();
    assertThat(drawn).contains("待交班签字");
    JsonNode it = rig.run("duty", "handover", "show", "--json").done().json().get("handover");
    String id = it.get("id").asString();
    assertThat(rig.run("duty", "handover", "draw").err()).contains("还没有交接完");
    assertThat(rig.run("duty", "handover", "take", id, "--as", "seat-chief").err())
        .contains("还没有交班签字");
    rig.run("duty", "handover", "sign", id, "--as", "seat-chief").done();
    assertThat(rig.run("duty", "now").done().out()).contains("接班签字前仍由原班负责");
    assertThat(rig.run("duty", "handover", "take", id, "--as", "seat-chief").err())
        .contains("另一席位");
    assertThat(rig.run("duty", "handover", "take", id, "--as", "seat-dispatch-1").exit())
        .isEqualTo(1);
    rig.run("duty", "handover", "take", id, "--as", "seat-leader").done();
    assertThat(rig.run("duty", "now").done().out()).contains("当班：带班领导席（演练）");
    assertThat(rig.run("duty", "handover", "withdraw", id, "--reason", "x").err()).contains("不能再改");
    rig.run("duty", "handover", "remark", id, "另有一件").done();
    assertThat(rig.run("duty", "handover", "show", id).done().out())
        .contains("已交接", "留意河东", "夜里有雨", "另有一件", "已超期案件");
    assertThat(rig.run("duty", "handover", "list").done().out()).contains("已交接");
  }

  @Test
  void an_incident_is_reported_and_a_clock_that_passes_unreported_is_told() throws IOException {
    String number =
        rig.run(
                "duty",
                "report",
                "first",
                "路面塌陷",
                "--grade",
                "orange",
                "--place",
                "河东路口",
                "--what",
                "直径两米",
                "--json",
                "--as",
                "seat-dispatch-1")
            .done()
            .json()
            .get("incident")
            .get("number")
            .asString();
    rig.now = CommandLineRig.NOW.plus(Duration.ofMinutes(20));
    assertThat(rig.run("duty", "report", "list").done().out()).contains(number).contains("漏报");
    assertThat(rig.run("duty", "due").done().out()).contains("电话报告").contains("逾时");
    rig.run("duty", "report", "phone", number, "--to", "市委总值班室").done();
    assertThat(rig.run("duty", "report", "show", number).done().out()).contains("迟报");
    assertThat(rig.run("duty", "report", "sign", number, "--as", "seat-chief").err())
        .contains("带班领导");
    rig.run("duty", "report", "redraft", number, "--measures", "已围挡").done();
    rig.run("duty", "report", "sign", number, "--as", "seat-leader").done();
    rig.run("duty", "report", "send", number, "--to", "市委总值班室").done();
    rig.run("duty", "report", "follow", number, "--casualties", "无").done();
    String told = rig.run("duty", "report", "show", number).done().out();
    assertThat(told).contains("续报 1").contains("已围挡").contains("书面初报");
    Path pdf = folder.resolve("report.pdf");
    rig.run("duty", "report", "pdf", number, pdf.toString(), "--seq", "1").done();
    try (var document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("初报", "演练", "河东路口");
    }
    assertThat(rig.run("duty", "report", "pdf", number, pdf.toString(), "--seq", "9").err())
        .contains("9");
    rig.run("duty", "report", "grade", number, "--grade", "red", "--reason", "扩大").done();
    rig.run("duty", "report", "sign", number).done();
    rig.run("duty", "report", "send", number, "--to", "上级").done();
    rig.run("duty", "report", "final", number, "--needs", "无").done();
    rig.run("duty", "report", "sign", number).done();
    assertThat(rig.run("duty", "report", "send", number, "--to", "上级").done().out())
        .contains("已终报");
  }
}
