package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import org.zhongshu.store.TestPostgres;
import tools.jackson.databind.JsonNode;

class PostgresCommandLineTest {
  @TempDir Path folder;

  @Test
  void a_centre_on_a_network_store_works_as_one_on_a_file() throws IOException {
    CommandLineRig rig = new CommandLineRig(folder);
    String place = TestPostgres.newDatabase();
    rig.variables.put("ZHONGSHU_STORE", place);
    Path csv =
        Files.writeString(folder.resolve("c.csv"), "工单号,上报时间,标题\n1,2026-04-01 08:30:00,井盖缺失\n");

    JsonNode founded = rig.run("init", "--exercise", "--json").done().json();
    Result again = rig.run("init");
    JsonNode imported = rig.run("import", csv.toString(), "--json").done().json();
    rig.run("backup", folder.resolve("pg.db").toString()).done();

    assertThat(founded.get("cases").asInt()).isGreaterThan(50);
    assertThat(founded.get("place").asString()).doesNotContain("postgres:postgres");
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("不会覆盖").doesNotContain("postgres:postgres");
    assertThat(imported.get("accepted").asInt()).isEqualTo(1);
    assertThat(rig.run("verify").done().out()).contains("库完好");
    String cases = rig.run("cases", "--json", "--limit", "999").done().out();
    rig.variables.clear();
    assertThat(
            rig.run(
                    "--store",
                    folder.resolve("pg.db").toString(),
                    "cases",
                    "--json",
                    "--limit",
                    "999")
                .done()
                .out())
        .isEqualTo(cases);
    assertThat(folder.resolve("zhongshu.db")).doesNotExist();
  }

  @Test
  void a_database_that_holds_no_centre_is_not_taken_for_one() {
    CommandLineRig rig = new CommandLineRig(folder);

    Result result = rig.run("--store", TestPostgres.newDatabase(), "cases");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).doesNotContain("Exception", "postgres:postgres");
  }
}
