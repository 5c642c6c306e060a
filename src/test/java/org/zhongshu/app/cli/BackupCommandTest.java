package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;

class BackupCommandTest {
  @TempDir Path folder;

  @Test
  void a_backup_is_a_whole_store() {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    String copy = folder.resolve("copy.db").toString();

    rig.run("backup", copy).done();

    assertThat(rig.run("--store", copy, "cases", "--json", "--limit", "999").done().out())
        .isEqualTo(rig.run("cases", "--json", "--limit", "999").out());
    assertThat(rig.run("--store", copy, "verify").done().out()).contains("库完好");
    Result again = rig.run("backup", copy);
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("copy.db");
  }

  @Test
  void a_backup_is_restored_and_no_store_is_overwritten_unless_told() {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    String copy = folder.resolve("copy.db").toString();
    rig.run("backup", copy).done();
    String before = rig.run("cases", "--json", "--limit", "999").out();
    rig.runWith("{\"do\":\"report\",\"title\":\"备份之后\",\"channel\":\"web\"}", "do", "-").done();
    String after = rig.run("cases", "--json", "--limit", "999").out();
    assertThat(after).isNotEqualTo(before);

    Result refused = rig.run("restore", copy);

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains(rig.store().toString());
    assertThat(rig.run("cases", "--json", "--limit", "999").out()).isEqualTo(after);
    rig.run("restore", copy, "--overwrite").done();
    assertThat(rig.run("cases", "--json", "--limit", "999").out()).isEqualTo(before);
    assertThat(rig.run("restore", folder.resolve("none.db").toString(), "--overwrite").exit())
        .isEqualTo(1);
    assertThat(rig.run("cases", "--json", "--limit", "999").out()).isEqualTo(before);
  }

  @Test
  void a_file_that_is_no_store_is_refused_in_words() throws IOException {
    CommandLineRig rig = new CommandLineRig(folder);
    Path text = Files.writeString(folder.resolve("letter.txt"), "敬启者，此处并非库。");

    for (String command : new String[] {"cases", "verify", "mode"}) {
      Result result = rig.run("--store", text.toString(), command);
      assertThat(result.exit()).as(command).isEqualTo(1);
      assertThat(result.err()).contains("letter.txt").doesNotContain("Exception");
      assertThat(result.err().lines()).hasSize(1);
    }
    assertThat(text).hasContent("敬启者，此处并非库。");
  }
}
