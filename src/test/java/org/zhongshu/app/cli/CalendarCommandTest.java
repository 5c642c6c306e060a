package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;

class CalendarCommandTest {
  @TempDir Path folder;
  private CommandLineRig rig;

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
  }

  private String deadline(String start, String limit) {
    return rig.run("clock", "--start", start, "--limit", limit, "--json")
        .done()
        .json()
        .get("deadline")
        .asString();
  }

  @Test
  void the_year_is_shown_with_the_names_of_its_days() {
    assertThat(rig.run("calendar").done().out())
        .contains("2026 年，国务院放假安排已知", "2026-02-15 周日", "春节放假", "2026-02-14 周六", "春节调休上班");
    assertThat(rig.run("calendar", "--year", "2027").done().out()).contains("2027 年的放假安排尚未公布");
  }

  @Test
  void a_day_that_is_set_counts_in_the_next_command_and_can_be_removed() {
    assertThat(deadline("2026-05-11 08:00", "1 工作日")).isEqualTo("2026-05-11T10:00:00Z");

    rig.run("calendar", "set", "2026-05-11", "--off", "--name", "停机（演练）").done();

    assertThat(deadline("2026-05-11 08:00", "1 工作日")).isEqualTo("2026-05-12T10:00:00Z");
    assertThat(rig.run("calendar").done().out()).contains("2026-05-11 周一", "本中心休息", "停机（演练）");
    assertThat(rig.run("clock", "--start", "2026-05-11 08:00", "--limit", "1 工作日").done().out())
        .contains("本中心休息，不计：停机（演练）");

    rig.run("calendar", "remove", "2026-05-11").done();
    assertThat(deadline("2026-05-11 08:00", "1 工作日")).isEqualTo("2026-05-11T10:00:00Z");
    assertThat(rig.run("verify").exit()).isZero();
  }

  @Test
  void a_notice_makes_its_year_published() throws IOException {
    Path file = folder.resolve("2027.csv");
    Files.writeString(file, "# 演练\n2027-01-01,2027-01-03,休,元旦\n2027-01-09,2027-01-09,班,元旦\n");

    rig.run("calendar", "import", file.toString(), "--notice", "2027").done();

    assertThat(rig.run("calendar", "--year", "2027").done().out())
        .contains("2027 年，国务院放假安排已知", "元旦放假", "元旦调休上班");
    assertThat(deadline("2026-12-31 17:00", "2 工作时")).isEqualTo("2027-01-04T01:00:00Z");
    assertThat(rig.run("clock", "--start", "2026-12-31 17:00", "--limit", "2 工作时").out())
        .doesNotContain("未公布");
  }

  @Test
  void a_file_with_one_wrong_line_changes_nothing_and_says_which() throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, "2026-05-11,2026-05-11,休,停机\n2026-05-12,2026-05-12,停,停机\n");

    Result result = rig.run("calendar", "import", file.toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("第 2 行").hasLineCount(1);
    assertThat(deadline("2026-05-11 08:00", "1 工作日")).isEqualTo("2026-05-11T10:00:00Z");
  }

  @Test
  void what_is_mistyped_is_told_in_one_sentence() {
    assertThat(rig.run("calendar", "set", "5-11", "--off", "--name", "x").err())
        .contains("5-11")
        .hasLineCount(1);
    assertThat(rig.run("calendar", "set", "2026-05-11", "--name", "x").err())
        .contains("--work", "--off")
        .hasLineCount(1);
    assertThat(rig.run("calendar", "remove", "2026-10-01").err())
        .contains("2026-10-01", "zhongshu calendar")
        .hasLineCount(1);
    assertThat(
            rig.run(
                    "--as",
                    "seat-dispatch-1",
                    "calendar",
                    "set",
                    "2026-05-11",
                    "--off",
                    "--name",
                    "x")
                .err())
        .contains("管理员")
        .hasLineCount(1);
  }
}
