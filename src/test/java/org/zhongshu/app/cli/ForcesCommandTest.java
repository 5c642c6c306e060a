package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Forces and video rounds by the command line. */
class ForcesCommandTest {
  private static final String STATION =
      "{\"measure\": \"station\", \"id\": \"m2\", \"force\": \"f1\", \"place\": \"p1\","
          + " \"within\": \"2 紧急工作时\"}";

  @TempDir Path folder;
  private CommandLineRig rig;
  private String id;

  @BeforeEach
  void begin() throws IOException {
    rig = new CommandLineRig(folder).withExercise();
    Path plan = folder.resolve("round.json");
    String lanterns = Files.readString(Path.of("src/test/resources/plans/lanterns.json"));
    assertThat(lanterns).contains(STATION);
    Files.writeString(
        plan,
        lanterns.replace(
            STATION,
            STATION
                + ", {\"measure\": \"video-round\", \"id\": \"m3\", \"everyMinutes\": 30,"
                + " \"from\": \"00:00\", \"until\": \"00:00\"}"));
    rig.run("plan", "import", plan.toString(), "--as", "seat-chief").done();
    rig.run("plan", "review", "lanterns", "--as", "seat-leader").done();
    rig.run("plan", "force", "lanterns", "--as", "seat-leader").done();
    String[] propose = {"mode", "propose", "--plan", "lanterns", "--as", "seat-chief", "--json"};
    id = rig.run(propose).done().json().get("mode").get("id").asString();
  }

  @Test
  void a_force_is_sent_arrives_and_returns_and_what_is_short_is_told() {
    assertThat(rig.run("mode", "forces", id).done().out())
        .contains("队员 未到齐")
        .contains("待派出")
        .contains("桥头灯区（演练）");
    assertThat(rig.run("mode", "send", id, "f1").done().out()).contains("在途");
    assertThat(rig.run("mode", "send", id, "f1").err()).contains("现为在途，不能派出");
    assertThat(
            rig.run("mode", "not-ready", id, "f1", "--out", "3", "--reason", "抽调他处").done().out())
        .contains("可用 17/20 人：抽调他处");
    JsonNode area = rig.run("mode", "forces", id, "--json").done().json().get("areas").get(0);
    assertThat(area.get("missing").asInt()).isEqualTo(3);
    assertThat(area.get("coming").asInt()).isEqualTo(17);
    assertThat(rig.run("mode", "ready", id, "f1").done().out()).contains("可用");
    assertThat(rig.run("mode", "arrive", id, "f1", "--note", "已在桥头").done().out()).contains("到位");
    assertThat(rig.run("mode", "return", id, "f1").done().out()).contains("归建");
    assertThat(rig.run("mode", "forces", id).done().out()).contains("队员 差 20 人");
    assertThat(rig.run("mode", "send", id, "nobody").err()).contains("没有编号为 nobody 的力量");
    assertThat(rig.run("mode", "forces", "99").err()).contains("99");
  }

  @Test
  void a_finding_of_the_round_becomes_a_case_at_its_place() {
    assertThat(rig.run("mode", "round", id).done().out())
        .contains("本轮还剩 1 处，共 1 处")
        .contains("下一处：桥头灯区（演练）")
        .contains("没有视频地址");
    String look =
        rig.run("mode", "round", id, "--json")
            .done()
            .json()
            .get("next")
            .get("item")
            .get("id")
            .asString();
    JsonNode made =
        rig.run("mode", "finding", look, "--title", "灯架倾斜（演练）", "--as", "seat-chief", "--json")
            .done()
            .json();
    String number = made.get("case").asString();
    assertThat(made.get("stage").asString()).isEqualTo("to-verify");
    assertThat(rig.run("case", number).done().out()).contains("桥头灯区（演练）").contains("来源：视频轮巡发现");
    assertThat(rig.run("mode", "status", id, "--what", "video").done().out())
        .contains("案件 " + number + "：灯架倾斜（演练）");
    assertThat(rig.run("mode", "finding", look, "--title", "又一次", "--as", "seat-chief").err())
        .contains("已于");
    assertThat(rig.run("mode", "round", id).done().out()).contains("本轮还剩 0 处，共 1 处，发现 1 处");
  }

  @Test
  void the_nearest_forces_of_a_case_are_told_with_how_near_they_are() {
    JsonNode cases = rig.run("cases", "--json").done().json().get("cases");
    String number = cases.get(0).get("number").asString();
    assertThat(rig.run("mode", "nearest", number).done().out()).contains("执法队（演练）");
    assertThat(rig.run("mode", "nearest", number, "--item", "队员").done().out()).contains("可用 20 人");
    assertThat(rig.run("mode", "nearest", number, "--item", "抽水泵").done().out())
        .contains("没有可用的“抽水泵”")
        .contains("队员");
    assertThat(rig.run("mode", "nearest", number, "--most", "0").err()).contains("--most");
    assertThat(rig.run("mode", "nearest", "nobody").err()).contains("nobody");
    rig.run("mode", "end", id, "--reason", "灯会结束").done();
    assertThat(rig.run("mode", "nearest", number).done().out()).contains("生效的模式中没有可用的力量");
  }
}
