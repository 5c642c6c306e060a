package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
