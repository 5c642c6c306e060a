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
  void a_mode_is_started_raised_and_ended() {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    assertThat(rig.run("mode").done().out()).contains("日常");

    JsonNode started =
        rig.run(
                "mode",
                "start",
                "--json",
                "--kind",
                "emergency",
                "--level",
                "blue",
                "--title",
                "防汛",
                "--approved-by",
                "带班领导",
                "--basis",
                "演练令1号",
                "--until",
                "2026-04-05 18:00")
            .done()
            .json()
            .get("mode");
    String id = started.get("id").asString();
    assertThat(started.get("plannedEnd").asString()).isEqualTo("2026-04-05T10:00:00Z");

    assertThat(rig.run("mode", "level", id, "orange", "--reason", "雨势加大").done().out())
        .contains("橙");
    JsonNode now = rig.run("mode", "--json").done().json();
    assertThat(now.get("mode").asString()).isEqualTo("emergency");
    assertThat(now.get("activations").get(0).get("level").asString()).isEqualTo("orange");
    rig.run("mode", "end", id, "--reason", "雨停").done();
    assertThat(rig.run("mode").done().out()).contains("日常");
  }

  @Test
  void what_a_mode_lacks_is_told() {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();

    Result result =
        rig.run("mode", "start", "--kind", "emergency", "--title", "防汛", "--approved-by", "带班领导");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("应急").contains("级");
    assertThat(rig.run("mode", "end", "999", "--reason", "x").err()).contains("999");
    assertThat(
            rig.run(
                    "mode",
                    "start",
                    "--kind",
                    "holiday",
                    "--title",
                    "节",
                    "--approved-by",
                    "x",
                    "--until",
                    "soon")
                .err())
        .contains("soon");
  }
}
