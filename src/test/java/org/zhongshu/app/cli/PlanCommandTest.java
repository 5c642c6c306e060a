package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
  private static final Path LANTERNS = Path.of("src/test/resources/plans/lanterns.json");

  @TempDir Path folder;
  private CommandLineRig rig;
  private Path file;

  @BeforeEach
  void found() throws IOException {
    rig = new CommandLineRig(folder).withExercise();
    file = Files.copy(LANTERNS, folder.resolve("lanterns.json"));
  }

  private CommandLineRig.Result by(String seat, String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--as";
    all[args.length + 1] = seat;
    return rig.run(all);
  }

  private void change(String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void a_plan_is_drafted_by_one_seat_reviewed_by_another_and_comes_into_force() throws IOException {
    assertThat(rig.run("plan", "check", file.toString()).done().out())
        .contains("没有问题", "灯区 1、合计 1");
    assertThat(by("seat-chief", "plan", "import", file.toString()).done().out())
        .contains("编制预案", "第 1 版，现为草案");
    assertThat(by("seat-chief", "plan", "review", "lanterns").err()).contains("请换一个席位");
    assertThat(by("seat-leader", "plan", "force", "lanterns").err()).contains("草案", "不能转为现行");
    by("seat-leader", "plan", "review", "lanterns").done();
    assertThat(by("seat-chief", "plan", "force", "lanterns").exit()).isEqualTo(1);
    assertThat(by("seat-leader", "plan", "force", "lanterns", "--note", "施行").done().out())
        .contains("现为现行");

    assertThat(rig.run("plan", "list").done().out()).contains("lanterns", "灯会保障预案", "现行");
    assertThat(rig.run("plan", "show", "lanterns").done().out())
        .contains("灯区 1、合计 1", "到岗联络", "力量前置", "施行", "演练");

    change("每年修订", "每两年修订");
    by("seat-chief", "plan", "import", file.toString(), "--seen", "1").done();
    assertThat(by("seat-chief", "plan", "import", file.toString()).done().out()).contains("没有产生新版");
    assertThat(rig.run("plan", "compare", "lanterns", "1", "2").done().out())
        .contains("预案管理 · 修订", "每年修订", "每两年修订");
    assertThat(rig.run("plan", "list").done().out()).contains("第 2 版草案");
    assertThat(rig.run("verify").exit()).isZero();
  }

  @Test
  void what_is_wrong_with_a_file_is_told_by_line_and_nothing_is_taken() throws IOException {
    change("\"force\": \"f1\"", "\"force\": \"f9\"");
    change("\"area\": \"660102\", \"exercise\"", "\"area\": \"99\", \"exercise\"");
    var checked = rig.run("plan", "check", file.toString());
    assertThat(checked.exit()).isEqualTo(1);
    assertThat(checked.err())
        .contains("第 23 行 places[0].area：", "responses[0].measures[1].force：", "有 2 处问题");
    assertThat(rig.run("plan", "import", file.toString()).exit()).isEqualTo(1);
    assertThat(rig.run("plan", "show", "lanterns").err()).contains("没有代码为“lanterns”的预案");
  }

  @Test
  void files_that_are_no_plans_are_refused_by_a_sentence() throws IOException {
    Files.write(file, "预案".getBytes(Charset.forName("GB18030")));
    assertThat(rig.run("plan", "check", file.toString()).err()).contains("不是 UTF-8 文本");
    assertThat(rig.run("plan", "check", folder.toString()).err()).contains("没有文件");
    Files.write(file, new byte[5 * 1024 * 1024]);
    assertThat(rig.run("plan", "import", file.toString()).err()).contains("太大");
    Files.writeString(file, "{\"format\": ");
    assertThat(rig.run("plan", "check", file.toString()).err()).contains("不是完整的 JSON");
    assertThat(rig.run("plan", "export", "lanterns", file.toString()).exit()).isEqualTo(1);
  }

  @Test
  void what_was_exported_is_the_same_plan() throws IOException {
    rig.run("plan", "import", file.toString()).done();
    Path out = folder.resolve("out.json");
    rig.run("plan", "export", "lanterns", out.toString()).done();
    assertThat(rig.run("plan", "import", out.toString()).done().out()).contains("没有产生新版");
    String once = Files.readString(out);
    rig.run("plan", "export", "lanterns", out.toString()).done();
    assertThat(Files.readString(out)).isEqualTo(once);
  }

  @Test
  void a_drill_goes_on_record() {
    rig.run("plan", "import", file.toString()).done();
    rig.run("plan", "drill", "lanterns", "--on", "2026-04-01", "--what", "桌面推演", "--found", "缺人")
        .done();
    assertThat(rig.run("plan", "list").done().out()).contains("2026-04-01");
    assertThat(rig.run("plan", "show", "lanterns").done().out()).contains("桌面推演  缺人");
    assertThat(rig.run("plan", "drill", "lanterns", "--on", "2026-04-09", "--what", "x").err())
        .contains("还没有到");
  }
}
