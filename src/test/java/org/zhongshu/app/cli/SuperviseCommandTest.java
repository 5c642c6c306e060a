package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;

class SuperviseCommandTest {
  @TempDir Path folder;
  private CommandLineRig rig;
  private String unit = "";

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
    unit =
        rig.run("supervise", "--settled", "--json")
            .done()
            .json()
            .get("tasks")
            .get(0)
            .get("receipts")
            .get(0)
            .get("unit")
            .asString();
  }

  private String instruct() {
    return rig.run("supervise", "instruct", "查清积水原因", "--to", unit, "--leader", "带班领导", "--json")
        .done()
        .json()
        .get("tasks")
        .get(0)
        .get("number")
        .asString();
  }

  @Test
  void an_instruction_is_given_signed_answered_and_settled() {
    String task = instruct();

    assertThat(rig.run("supervise").done().out()).contains(task).contains("查清积水原因");
    assertThat(rig.run("supervise", "urge", task).done().out()).contains(task).contains("催办");
    assertThat(rig.run("supervise", "escalate", task, "--rung", "notice").done().out())
        .contains(task);
    rig.run("supervise", "sign", task, "--unit", unit).done();
    rig.run("supervise", "reply", task, "--unit", unit, "--words", "已疏通", "--done").done();
    String told = rig.run("supervise", "show", task).done().out();
    assertThat(told).contains("查清积水原因").contains("已疏通").contains("催办").contains("督办通知");
    rig.run("supervise", "settle", task, "--mark", "90").done();
    assertThat(rig.run("supervise").done().out()).doesNotContain(task);
    JsonNode settled =
        rig.run("supervise", "show", task, "--json").done().json().get("tasks").get(0);
    assertThat(settled.get("settlement").get("mark").asInt()).isEqualTo(90);
  }

  @Test
  void what_is_wrong_is_told_and_changes_nothing() {
    String task = instruct();

    Result nobody = rig.run("supervise", "sign", task, "--unit", "nobody");
    assertThat(nobody.exit()).isEqualTo(1);
    assertThat(nobody.err()).contains(task);
    Result top = rig.run("supervise", "escalate", task, "--rung", "circular");
    assertThat(top.exit()).isEqualTo(1);
    assertThat(top.err()).contains("通报").contains("意见");
    Result mark = rig.run("supervise", "settle", task, "--mark", "101");
    assertThat(mark.exit()).isEqualTo(1);
    assertThat(mark.err()).contains("101");
    assertThat(rig.run("supervise", "show", "DB-0").err()).contains("DB-0");
    assertThat(rig.run("supervise", "instruct", "x", "--to", unit, "--handling", "soon").err())
        .contains("soon");
    JsonNode still = rig.run("supervise", "show", task, "--json").done().json().get("tasks").get(0);
    assertThat(still.get("version").asInt()).isEqualTo(1);
  }

  @Test
  void whoever_only_watches_does_nothing() {
    String task = instruct();

    assertThat(rig.run("supervise", "--as", "seat-supervise").done().out()).contains(task);
    Result refused = rig.run("supervise", "urge", task, "--as", "seat-supervise");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("督查员");
  }

  @Test
  void alarms_are_listed_acknowledged_and_shelved_by_their_ids() {
    instruct();
    rig.now = CommandLineRig.NOW.plus(Duration.ofDays(8));
    rig.run("supervise", "look").done();
    JsonNode all = rig.run("alarms", "--json").done().json().get("alarms");
    assertThat(all.size()).isPositive();
    String id = all.get(0).get("id").asString();

    assertThat(rig.run("alarms").done().out()).contains("演练").contains(id);
    Result past = rig.run("alarms", "shelve", id, "--until", "2026-04-12 10:00", "--reason", "等");
    assertThat(past.exit()).isEqualTo(1);
    assertThat(rig.run("alarms", "ack", "999999").err()).contains("999999");
    rig.run("alarms", "ack", id, "--opinion", "知道了").done();
    assertThat(rig.run("alarms", "--json").json().get("alarms").get(0).get("acknowledgement"))
        .isNotNull();
  }
}
