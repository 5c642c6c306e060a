package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;

class CityCommandTest {
  @TempDir Path folder;
  private CommandLineRig rig;

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
  }

  @Test
  void an_area_is_shown_with_what_lies_below() {
    JsonNode city = rig.run("city", "show", "--json").done().json();

    assertThat(city.get("area").get("level").asString()).isEqualTo("city");
    assertThat(city.get("below").valueStream().map(it -> it.get("code").asString()))
        .contains("660102");
    assertThat(rig.run("city", "show", "660102").done().lines()).hasSizeGreaterThan(1);
    assertThat(rig.run("city", "show", "999999").exit()).isEqualTo(1);
  }

  @Test
  void a_city_with_errors_changes_nothing() throws IOException {
    String before = rig.run("city", "show", "--json").out();
    Path areas =
        Files.writeString(
            folder.resolve("areas.csv"),
            "code,parent,level,name\n660100,,city,甲市\n6601,660100,county,错\n");

    Result result = rig.run("city", "import", areas.toString(), "--as", "seat-admin");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("areas.csv:3", "错误");
    assertThat(rig.run("city", "show", "--json").out()).isEqualTo(before);
    JsonNode machine =
        rig.run("city", "import", areas.toString(), "--as", "seat-admin", "--json").json();
    assertThat(machine.get("ok").asBoolean()).isFalse();
    assertThat(machine.get("problems").get(0).get("line").asInt()).isEqualTo(3);
  }

  @Test
  void the_founded_city_passes_its_check() {
    Result result = rig.run("city", "check").done();

    assertThat(result.out()).contains("县区");
  }

  @Test
  void who_keeps_no_lists_may_not_set_the_city() throws IOException {
    Path streets = Files.writeString(folder.resolve("streets.csv"), "name,area\n新路,660102\n");

    Result refused = rig.run("city", "import", streets.toString(), "--as", "seat-chief");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("“设置城市数据”").doesNotContain("Told");
    assertThat(
            rig.run("city", "import", streets.toString(), "--as", "seat-admin", "--dry-run").exit())
        .isZero();
    rig.run("city", "import", streets.toString(), "--as", "seat-admin").done();
  }

  @Test
  void a_list_that_leaves_out_what_was_in_says_so_before_it_is_taken() throws IOException {
    Path units =
        Files.writeString(
            folder.resolve("units.csv"), "id,name,kind,level,area\nnew-1,新队伍,team,county,660102\n");

    Result looked =
        rig.run("city", "import", units.toString(), "--as", "seat-admin", "--dry-run").done();

    assertThat(looked.err()).contains("units.csv 提示", "4 项", "江湾市运行管理中心");
    Path streets = Files.writeString(folder.resolve("streets.csv"), "name,area\n新路,660102\n");
    assertThat(rig.run("city", "import", streets.toString(), "--as", "seat-admin").done().err())
        .isEmpty();
  }
}
