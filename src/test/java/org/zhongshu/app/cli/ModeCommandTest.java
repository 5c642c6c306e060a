package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;

class ModeCommandTest {
  @TempDir Path folder;

  @Test
  void a_mode_is_proposed_by_one_approved_by_another_raised_lowered_extended_and_ended() {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    assertThat(rig.run("mode").done().out()).contains("日常");

    String[] propose = {
      "mode",
      "propose",
      "--json",
      "--as",
      "seat-chief",
      "--kind",
      "emergency",
      "--level",
      "blue",
      "--title",
      "防汛",
      "--basis",
      "演练令1号",
      "--until",
      "2026-04-05 18:00"
    };
    JsonNode proposed = rig.run(propose).done().json().get("mode");
    String id = proposed.get("id").asString();
    assertThat(proposed.get("state").asString()).isEqualTo("proposed");
    assertThat(proposed.get("plannedEnd").asString()).isEqualTo("2026-04-05T10:00:00Z");
    assertThat(rig.run("mode").done().out()).contains("现行模式：日常").contains("待批准（已批准 1 人）");
    assertThat(rig.run("mode", "approve", id, "--as", "seat-chief").err()).contains("须由另一人批准");
    assertThat(rig.run("mode", "approve", id, "--as", "seat-leader").done().out()).contains("应急");

    assertThat(rig.run("mode", "lower", id, "orange", "--reason", "雨小").err()).contains("不是降级");
    assertThat(rig.run("mode", "raise", id, "orange", "--reason", "雨势加大").done().out())
        .contains("橙");
    JsonNode now = rig.run("mode", "--json").done().json();
    assertThat(now.get("mode").asString()).isEqualTo("emergency");
    assertThat(now.get("activations").get(0).get("level").asString()).isEqualTo("orange");
    rig.run("mode", "lower", id, "yellow", "--reason", "雨小").done();
    rig.run("mode", "extend", id, "--until", "2026-04-06 08:00", "--reason", "还有雨").done();
    assertThat(rig.run("mode", "status", id).done().out()).contains("黄");
    rig.run("mode", "end", id, "--reason", "雨停").done();
    assertThat(rig.run("mode").done().out()).contains("现行模式：日常");
    assertThat(rig.run("mode", "summary", id).done().out()).contains("期间受理");
  }

  @Test
  void a_proposal_can_be_withdrawn_and_what_was_withdrawn_can_not_be_approved() {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    String[] propose = {
      "mode",
      "propose",
      "--json",
      "--as",
      "seat-dispatch-1",
      "--kind",
      "major-task",
      "--title",
      "马拉松"
    };
    String id = rig.run(propose).done().json().get("mode").get("id").asString();
    rig.run("mode", "withdraw", id, "--reason", "改期", "--as", "seat-chief").done();
    assertThat(rig.run("mode", "approve", id, "--as", "seat-leader").err()).contains("已经撤回");
  }

  @Test
  void what_a_mode_lacks_is_told() {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();

    Result result = rig.run("mode", "propose", "--kind", "emergency", "--title", "防汛");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("应急").contains("级");
    assertThat(rig.run("mode", "end", "999", "--reason", "x").err()).contains("999");
    assertThat(
            rig.run("mode", "propose", "--kind", "holiday", "--title", "节", "--until", "soon")
                .err())
        .contains("soon");
    assertThat(rig.run("mode", "propose", "--title", "节").err()).contains("--kind");
    assertThat(rig.run("mode", "propose", "--plan", "nowhere").err()).contains("nowhere");
    assertThat(rig.run("mode", "answer", "7", "--words", "x", "--nothing").exit()).isEqualTo(1);
    assertThat(rig.run("mode", "rules", "nowhere").err()).contains("nowhere");
  }

  private Path readings(String name, String... lines) throws IOException {
    return Files.writeString(
        folder.resolve(name), "传感器,类型,位置,区域,读数,单位,时间\n" + String.join("\n", lines) + "\n");
  }

  @Test
  void sensors_suggest_a_mode_then_to_raise_it_and_when_they_have_fallen_to_end_it()
      throws IOException {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    Result first =
        rig.run(
            "mode",
            "signal",
            readings(
                    "one.csv",
                    "JG-01,积水,京广路隧道,660102,18,cm,2026-04-04 13:50",
                    "JG-01,积水,京广路隧道,660102,19,cm,2026-04-04 13:55",
                    "JG-02,积水,陇海路隧道,660102,很深,cm,2026-04-04 13:55")
                .toString());
    assertThat(first.exit()).as("one line was not taken").isEqualTo(1);
    assertThat(first.out()).contains("已收读数 2 条").contains("京广路隧道 积水 19 cm，5 分钟前  IV级 蓝");
    assertThat(first.err()).contains("one.csv 第 4 行").contains("很深");
    assertThat(rig.run("mode", "suggest").done().out())
        .contains("建议启动应急（IV级 蓝）：东城区；没有合适的现行预案")
        .contains("东城区 传感器达IV级 蓝：京广路隧道 积水 19 cm，5 分钟前");

    String[] propose = {
      "mode",
      "propose",
      "--json",
      "--as",
      "seat-chief",
      "--kind",
      "emergency",
      "--title",
      "防汛",
      "--level",
      "blue",
      "--area",
      "660102",
      "--basis",
      "演练令2号"
    };
    String id = rig.run(propose).done().json().get("mode").get("id").asString();
    rig.run("mode", "approve", id, "--as", "seat-leader").done();
    assertThat(rig.run("mode", "suggest").done().out()).doesNotContain("东城区 传感器");

    rig.now = CommandLineRig.NOW.plus(Duration.ofMinutes(10));
    rig.run(
            "mode",
            "signal",
            readings(
                    "two.csv",
                    "JG-01,积水,京广路隧道,660102,41,cm,2026-04-04 14:05",
                    "JG-01,积水,京广路隧道,660102,44,cm,2026-04-04 14:09")
                .toString())
        .done();
    assertThat(rig.run("mode", "suggest").done().out())
        .contains("建议升级“防汛”：IV级 蓝 → II级 橙（东城区）")
        .contains("京广路隧道 积水 44 cm，1 分钟前");
    JsonNode raise = rig.run("mode", "suggest", "--json").done().json().get("suggestions").get(0);
    assertThat(raise.get("what").asString()).isEqualTo("raise");
    assertThat(raise.get("of").get("id").asString()).isEqualTo(id);
    assertThat(raise.get("reasons").get(0).get("because").asString()).isEqualTo("sensors");
    rig.run("mode", "raise", id, "orange", "--reason", "积水加深").done();
    assertThat(rig.run("mode", "suggest").done().out()).doesNotContain("升级");

    rig.now = CommandLineRig.NOW.plus(Duration.ofMinutes(30));
    rig.run(
            "mode",
            "signal",
            readings(
                    "three.csv",
                    "JG-01,积水,京广路隧道,660102,3,cm,2026-04-04 14:25",
                    "JG-01,积水,京广路隧道,660102,2,cm,2026-04-04 14:29")
                .toString())
        .done();
    assertThat(rig.run("mode", "suggest").done().out())
        .contains("建议结束“防汛”（II级 橙，东城区）")
        .contains("读数已回落：京广路隧道 积水 2 cm，1 分钟前（最高 44 cm");
    assertThat(rig.run("mode").done().out()).as("told, never done").contains("现行模式：应急");
  }
}
