package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;

/** Raised, taken, ordered, confirmed, ended: by command lines of several seats. */
class CommandCommandTest {
  @TempDir Path folder;
  private CommandLineRig rig;
  private String handler = "";
  private String unit = "";

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
    JsonNode seat =
        rig.run("operators", "--json")
            .done()
            .json()
            .get("operators")
            .valueStream()
            .filter(it -> it.get("id").asString().startsWith("handler-"))
            .findFirst()
            .orElseThrow();
    handler = seat.get("id").asString();
    unit = seat.get("unit").asString();
  }

  private Result as(String seat, String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--as";
    all[args.length + 1] = seat;
    return rig.run(all);
  }

  private String openCase() {
    return rig.run("cases", "--json", "--limit", "1")
        .done()
        .json()
        .at("/cases/0/number")
        .asString();
  }

  @Test
  void from_what_is_raised_to_the_end_with_receipts() {
    String number = openCase();
    Result raised =
        as("seat-dispatch-1", "command", "raise", "--case", number, "--words", "排不动").done();
    assertThat(raised.out()).contains("待接管", number);
    String zh = raised.out().substring(0, raised.out().indexOf(' '));
    assertThat(zh).startsWith("ZH-");
    assertThat(as("seat-dispatch-2", "command", "raise", "--case", number, "--words", "x").err())
        .contains("不用再上呈");
    assertThat(rig.run("alarms").done().out()).contains("上呈待接管");
    assertThat(as("seat-dispatch-1", "command", "take", zh).err()).contains("带班领导");
    rig.now = rig.now.plus(Duration.ofMinutes(2));
    assertThat(as("seat-leader", "command", "take", zh).done().out()).contains("指挥中");

    Result given =
        as(
                "seat-leader",
                "command",
                "order",
                zh,
                "--to",
                unit,
                "--words",
                "封控道路",
                "--confirm",
                "10")
            .done();
    String zl = given.out().substring(0, given.out().indexOf(' '));
    assertThat(given.out()).contains("已签收 0/1，未读 1");
    assertThat(as(handler, "command", "inbox").done().out()).contains(zl, "封控道路");
    assertThat(rig.run("command", "receipts", zl).done().out()).contains("已送达");
    assertThat(as("seat-leader", "command", "end", zh, "--result", "水已退").err()).contains("没有签收");
    assertThat(as(handler, "command", "confirm", zl, "--words", "收到").done().out())
        .contains("已签收 1/1");
    as(handler, "command", "report", zl, "--words", "已封控").done();
    assertThat(as("seat-leader", "command", "end", zh, "--result", "水已退").done().out())
        .contains("指挥结束");
    String told = rig.run("command", "status", zh).done().out();
    assertThat(told).contains("演练", "上呈：排不动", "接管指挥", "封控道路", "已封控", "结束指挥：水已退");
    assertThat(rig.run("verify").exit()).isZero();
  }

  @Test
  void what_is_wrong_is_told_with_how_to_mend_it() {
    assertThat(rig.run("command", "raise").err()).contains("没有写上呈什么事");
    assertThat(rig.run("command", "status", "ZH-1").err()).contains("没有编号为 ZH-1 的指挥");
    String zh =
        rig.run("command", "raise", "--title", "积水", "--take", "--json")
            .done()
            .json()
            .at("/command/number")
            .asString();
    Result nobody = rig.run("command", "order", zh, "--to", "town@1", "--words", "x");
    assertThat(nobody.exit()).isEqualTo(1);
    assertThat(nobody.err()).contains("town@1", "township@410105");
    assertThat(rig.run("command", "inbox").err()).contains("不属于任何单位");
    assertThat(rig.run("command").done().out()).contains(zh);
  }
}
