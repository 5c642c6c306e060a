package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;

class InitCommandTest {
  @TempDir Path folder;

  @Test
  void an_exercise_has_cases_in_many_stages_and_a_sound_record() {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();

    JsonNode verified = rig.run("verify", "--json").done().json();
    assertThat(verified.get("ok").asBoolean()).isTrue();
    assertThat(verified.get("cases").asInt()).isBetween(50, 90);
    JsonNode cases = rig.run("cases", "--limit", "500", "--json").done().json().get("cases");
    assertThat(cases.valueStream().map(it -> it.get("stage").asString()).distinct())
        .contains("closed", "in-handling");
    assertThat(cases.valueStream().map(it -> it.get("reportedAt").asString()))
        .allMatch(at -> at.compareTo("2026-04-01T") > 0 && at.compareTo("2026-04-04T06:00") < 0);
    String closed =
        cases
            .valueStream()
            .filter(it -> it.get("stage").asString().equals("closed"))
            .findFirst()
            .orElseThrow()
            .get("number")
            .asString();
    Result shown = rig.run("case", closed).done();
    assertThat(shown.out()).contains("演练", "上报", "派遣", "处置反馈", "核实", "结案");
  }

  @Test
  void the_same_seed_makes_the_same_exercise() {
    CommandLineRig rig = new CommandLineRig(folder);
    rig.run("--store", folder.resolve("a.db").toString(), "init", "--exercise").done();

    String made =
        rig.run("--store", folder.resolve("a.db").toString(), "cases", "--json", "--limit", "999")
            .out();

    assertThat(made).isEqualTo(rig.withExercise().run("cases", "--json", "--limit", "999").out());
  }

  @Test
  void a_centre_without_an_exercise_has_seats_and_no_cases() {
    CommandLineRig rig = new CommandLineRig(folder);

    JsonNode founded = rig.run("init", "--json").done().json();

    assertThat(founded.get("exercise").asBoolean()).isFalse();
    assertThat(founded.get("cases").asInt()).isZero();
    assertThat(rig.run("operators").done().out()).contains("seat-dispatch-1").doesNotContain("演练");
    assertThat(rig.run("cases", "--json").done().json().get("cases")).isEmpty();
    assertThat(rig.run("verify").done().out()).contains("库完好");
  }

  @Test
  void a_store_that_is_there_is_not_touched() throws IOException {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    byte[] before = Files.readAllBytes(rig.store());

    Result again = rig.run("init");

    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains(rig.store().toString(), "不会覆盖");
    assertThat(again.out()).isEmpty();
    assertThat(Files.readAllBytes(rig.store())).isEqualTo(before);
  }

  @Test
  void founding_leaves_nothing_but_the_store() throws IOException {
    new CommandLineRig(folder).run("init").done();

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString())).containsExactly("zhongshu.db");
    }
  }

  @Test
  void a_city_of_ones_own_with_errors_founds_nothing() throws IOException {
    CommandLineRig rig = new CommandLineRig(folder);
    Path city = Files.createDirectory(folder.resolve("city"));
    Files.writeString(city.resolve("areas.csv"), "code,parent,level,name\n66,,county,x\n");

    Result result = rig.run("init", "--city", city.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("city.properties", "什么都没有导入");
    assertThat(rig.store()).doesNotExist();
  }
}
