package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
  @TempDir Path folder;
  private CommandLineRig rig;

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
  }

  @Test
  void the_rules_are_shown_with_their_names_and_set_one_by_one() {
    assertThat(rig.run("rules", "show").done().out())
        .contains("本中心尚未设置规则", "case.returns", "退回几次后由值班长裁定（次）", "08:00–12:00、14:00–18:00");

    assertThat(rig.run("rules", "set", "case.returns", "4", "--note", "演练").done().out())
        .contains("原为", "改为", "成为第 1 版");

    assertThat(rig.run("rules", "show").done().out()).contains("现行规则第 1 版");
    assertThat(rig.run("rules", "versions").done().out()).contains("演练");
    assertThat(rig.run("rules", "set", "case.returns", "4").done().out()).contains("没有产生新版");
    assertThat(rig.run("verify").exit()).isZero();
  }

  @Test
  void a_dry_run_shows_and_sets_nothing() {
    assertThat(rig.run("rules", "set", "case.returns", "4", "--dry-run").done().out())
        .contains("会改动 1 条", "现行第 0 版不变");
    assertThat(rig.run("rules", "show").done().out()).contains("尚未设置");
  }

  @Test
  void what_is_wrong_is_told_by_its_line_and_nothing_is_set() throws IOException {
    Path file = folder.resolve("rules.json");
    rig.run("rules", "export", file.toString()).done();
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replace("\"case.returns\" : \"3\"", "\"case.returns\" : \"many\"")
            .replace("\"case.extensions\" : \"2\",", ""));

    var result = rig.run("rules", "set", file.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("case.returns: ", "many", "case.extensions: ", "有 2 处错误");
    assertThat(rig.run("rules", "show").done().out()).contains("尚未设置");
  }

  @Test
  void a_file_that_was_written_from_an_old_version_is_refused() throws IOException {
    Path file = folder.resolve("rules.json");
    rig.run("rules", "export", file.toString()).done();
    rig.run("rules", "set", "case.extensions", "1").done();
    Files.writeString(
        file,
        Files.readString(file).replace("\"case.returns\" : \"3\"", "\"case.returns\" : \"4\""));

    var result = rig.run("rules", "set", file.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("规则第 0 版", "第 1 版生效");
    assertThat(rig.run("rules", "set", folder.resolve("none.json").toString()).err())
        .contains("没有文件");
    Files.writeString(file, "[]");
    assertThat(rig.run("rules", "set", file.toString()).err()).contains("不是规则文件");
  }

  @Test
  void the_clock_counts_by_the_hours_of_the_area_and_names_them() {
    rig.run("rules", "set", "hours.area.660102", "09:00-17:00").done();

    String out =
        rig.run("clock", "--start", "2027-03-01 08:00", "--limit", "1 工作日", "--area", "660102")
            .done()
            .out();
    assertThat(out).contains("2027-03-01 周一 17:00", "东城：09:00–17:00");
    assertThat(rig.run("clock", "--start", "2027-03-01 08:00", "--limit", "1 工作日").done().out())
        .contains("2027-03-01 周一 18:00", "全市：08:00–12:00、14:00–18:00");
    assertThat(rig.run("rules", "set", "hours.area.660199", "09:00-17:00").err())
        .contains("管理辖区 660199 不存在");
    rig.run("rules", "set", "hours.area.660102", "").done();
    assertThat(rig.run("rules", "show").done().out()).doesNotContain("hours.area.660102");
  }
}
