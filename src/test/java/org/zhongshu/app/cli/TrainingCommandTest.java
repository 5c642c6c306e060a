package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.desk.Rerun;
import org.zhongshu.store.Store;
import org.zhongshu.store.TestPostgres;
import org.zhongshu.store.TrainingPace;
import org.zhongshu.store.jdbi.JdbiStores;
import org.zhongshu.store.jdbi.OpenMode;
import tools.jackson.databind.JsonNode;

/** A training by the command line: checked, run, assessed, replayed, and never taken for real. */
class TrainingCommandTest {
  private static final Path HARBOUR = Path.of("src/test/resources/scenarios/harbour.json");
  private static final String MARK = "演练";

  /** One training that was run to its end, which most tests only look at. */
  @TempDir static Path shared;

  private static Path run;

  @TempDir Path folder;
  private CommandLineRig rig;

  @BeforeAll
  static void runOnce() {
    run = shared.resolve("harbour.db");
    start(new CommandLineRig(shared), run).done();
  }

  private static CommandLineRig.Result start(CommandLineRig rig, Path store, String... more) {
    List<String> args =
        new ArrayList<>(List.of("training", "start", HARBOUR.toString(), "--store", "" + store));
    args.addAll(List.of(more));
    return rig.run(args.toArray(String[]::new));
  }

  @BeforeEach
  void rig() {
    rig = new CommandLineRig(folder);
  }

  /** The training that was run, as a store of this test's own. */
  private Path copy() throws IOException {
    Path copy = folder.resolve("copy.db");
    Files.copy(run, copy);
    Files.copy(Path.of(run + ".start"), Path.of(copy + ".start"));
    return copy;
  }

  private CommandLineRig.Result at(Path store, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--store", store.toString()));
    return rig.run(all.toArray(String[]::new));
  }

  private static Map<String, String> heads(Path store) {
    try (Store it = JdbiStores.open(store.toString(), OpenMode.MUST_EXIST)) {
      return Rerun.heads(it);
    }
  }

  @Test
  void a_faulty_scenario_is_told_by_line_and_runs_nowhere() throws IOException {
    Path file = folder.resolve("bad.json");
    Files.writeString(
        file,
        Files.readString(HARBOUR)
            .replace("\"E05-03\"", "\"X99\"")
            .replace("\"minute\": 20", "\"minute\": 500")
            .replace("\"step\": \"propose\"", "\"step\": \"jump\""));
    CommandLineRig.Result checked = rig.run("training", "check", file.toString());
    assertThat(checked.exit()).isEqualTo(1);
    assertThat(checked.err())
        .contains("第 19 行 phases[0].mix[1].category", "X99")
        .contains("injects[3].minute")
        .contains("expected[3].step", "jump");
    Path store = folder.resolve("no.db");
    assertThat(at(store, "training", "start", file.toString()).exit()).isEqualTo(1);
    assertThat(store).doesNotExist();
    assertThat(rig.run("training", "check", HARBOUR.toString()).done().out()).contains("码头之夜");
  }

  @Test
  void a_training_never_runs_on_a_real_store_nor_where_nobody_said() throws IOException {
    rig.withExercise();
    byte[] before = Files.readAllBytes(rig.store());
    CommandLineRig.Result refused = start(rig, rig.store());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("不是演练库");
    assertThat(Files.readAllBytes(rig.store())).isEqualTo(before);
    assertThat(rig.run("training", "start", HARBOUR.toString()).err()).contains("--store");
    assertThat(at(rig.store(), "training", "assess").err()).contains("不是演练库");
    assertThat(at(rig.store(), "training", "replay", "--verify").err()).contains("不是演练库");
  }

  @Test
  void a_store_of_one_scenario_runs_no_other() throws IOException {
    Path other = folder.resolve("other.json");
    Files.writeString(
        other, Files.readString(HARBOUR).replace("\"code\": \"harbour\"", "\"code\": \"other\""));
    Files.copy(HARBOUR.resolveSibling("harbour.xml"), folder.resolve("harbour.xml"));
    assertThat(at(copy(), "training", "start", other.toString()).err()).contains("码头之夜");
  }

  @Test
  void the_same_seed_leaves_the_same_journal_and_another_seed_another() {
    Path again = folder.resolve("again.db");
    start(rig, again).done();
    assertThat(heads(again)).isEqualTo(heads(run));
    Path other = folder.resolve("other.db");
    start(rig, other, "--seed", "6").done();
    assertThat(heads(other)).isNotEqualTo(heads(run));
  }

  @Test
  void doing_the_recorded_commands_again_gives_the_same_journal() throws IOException {
    Path copy = copy();
    assertThat(at(copy, "training", "replay", "--verify").done().out()).contains("逐条一致");
    JsonNode told = at(copy, "training", "replay", "--verify", "--json").done().json();
    assertThat(told.get("training").asBoolean()).isTrue();
    assertThat(told.get("commands").asInt()).isGreaterThan(50);
    assertThat(told.get("refused").asInt()).isZero();
    assertThat(at(copy, "verify").exit()).isZero();
    Files.delete(Path.of(copy + ".start"));
    assertThat(at(copy, "training", "replay", "--verify").err()).contains("快照");
  }

  @Test
  void a_training_that_stopped_halfway_goes_on_and_can_still_be_replayed() {
    Path store = folder.resolve("half.db");
    start(rig, store, "--hours", "1").done();
    assertThat(at(store, "training", "replay", "--verify").exit()).isZero();
    // By hand, after its hour: recorded as all else is.
    at(store, "duty", "log", "add", "复盘会", "--as", "seat-chief").done();
    start(rig, store).done();
    assertThat(at(store, "training", "replay", "--verify").exit()).isZero();
  }

  @Test
  void one_plays_it_at_a_time_and_only_on_seats_that_there_are() throws IOException {
    Path copy = copy();
    try (Store store = JdbiStores.open(copy.toString(), OpenMode.MUST_EXIST)) {
      store.write(
          tables -> {
            TrainingPace before = tables.training().pace().orElseThrow();
            tables.training().set(new TrainingPace(rig.now, before.at(), 10, "seat-control"));
            return 0;
          });
    }
    assertThat(start(rig, copy).err()).contains("正在别处推演");
    rig.now = rig.now.plus(TrainingPace.HOLDS);
    start(rig, copy).done();
    assertThat(start(rig, copy, "--people", "seat-moon").err()).contains("seat-moon");
    assertThat(start(rig, copy, "--console").err()).contains("推演到头");
  }

  @Test
  void a_training_in_a_database_is_one_too() {
    String database = TestPostgres.newDatabase();
    String scenario = HARBOUR.toString();
    rig.run("training", "start", scenario, "--hours", "1", "--store", database).done();
    assertThat(rig.run("cases", "--store", database).done().err()).startsWith("【演练】");
    assertThat(rig.run("training", "replay", "--verify", "--store", database).done().out())
        .contains("逐条一致");
    String real = TestPostgres.newDatabase();
    rig.run("init", "--store", real).done();
    assertThat(rig.run("training", "start", scenario, "--store", real).err()).contains("不是演练库");
  }

  @Test
  void what_was_expected_is_held_against_what_was_done() throws IOException {
    JsonNode report = at(copy(), "training", "assess", "--json").done().json();
    Map<String, String> marks = new java.util.HashMap<>();
    report
        .get("assessment")
        .get("marks")
        .forEach(
            it -> marks.put(it.get("expected").get("id").asString(), it.get("state").asString()));
    // The program's own seats dispatch and report; nobody sends pumps, nobody begins a mode.
    assertThat(marks)
        .containsEntry("told", "done")
        .containsEntry("pump-answered", "not-done")
        .containsEntry("mode", "not-done");
    assertThat(report.get("reported").asInt()).isEqualTo(21);
    assertThat(at(copy("again"), "training", "assess").done().out())
        .contains("应于", "一号桥积水派出", "未做", "漏报");
  }

  private Path copy(String name) throws IOException {
    Path copy = folder.resolve(name + ".db");
    Files.copy(run, copy);
    return copy;
  }

  @Test
  void every_answer_of_a_training_says_so() throws IOException {
    Path store = copy();
    for (String command :
        List.of(
            "cases", "units", "operators", "mode", "duty now", "supervise", "figures", "rules")) {
      String[] args = (command.equals("rules") ? "rules show" : command).split(" ");
      CommandLineRig.Result text = at(store, args);
      assertThat(text.err().lines().findFirst().orElse("")).as(command).startsWith("【演练】");
      String[] json = java.util.Arrays.copyOf(args, args.length + 1);
      json[args.length] = "--json";
      CommandLineRig.Result answer = at(store, json);
      assertThat(answer.json().get("training").asBoolean()).as(command).isTrue();
    }
    CommandLineRig.Result refused = at(store, "case", "ZZ-1", "--json");
    assertThat(refused.err()).contains("\"training\":true");
    assertThat(rig.runWith("{\"do\":\"x\"}", "do", "-", "--store", store.toString()).out())
        .startsWith("{\"training\":true,");
  }

  @Test
  void every_file_of_a_training_says_so_and_no_real_store_takes_it() throws IOException {
    Path store = copy();
    CommandLineRig real = new CommandLineRig(folder.resolve("real")).withExercise();
    for (String list : List.of("catalogue", "duties", "duty roster")) {
      for (String ending : List.of(".csv", ".xlsx")) {
        Path file = folder.resolve(list.replace(' ', '-') + ending);
        List<String> args = new ArrayList<>(List.of(list.split(" ")));
        args.addAll(List.of("export", file.toString()));
        at(store, args.toArray(String[]::new)).done();
        String written = text(file);
        assertThat(written.contains("演练库") && written.contains("码头之夜（演练）")).as("%s", file).isTrue();
        args.set(args.size() - 2, list.equals("duty roster") ? "import" : "check");
        CommandLineRig.Result taken = real.run(args.toArray(String[]::new));
        assertThat(taken.exit()).as("%s", file).isEqualTo(1);
        assertThat(taken.out() + taken.err()).contains("出自演练");
        // At a training it is read as any other.
        assertThat(at(store, args.toArray(String[]::new)).err()).doesNotContain("出自演练");
      }
    }
    Path rules = folder.resolve("rules.json");
    at(store, "rules", "export", rules.toString()).done();
    assertThat(Files.readString(rules)).contains("码头之夜（演练）");
    assertThat(real.run("rules", "set", rules.toString()).err()).contains("出自演练");
    at(store, "rules", "set", rules.toString(), "--dry-run").done();

    Path plan = folder.resolve("lanterns.json");
    Files.writeString(
        plan,
        Files.readString(Path.of("src/test/resources/plans/lanterns.json"))
            .replace("灯会保障预案（演练）", "灯会保障预案"));
    at(store, "plan", "import", plan.toString(), "--as", "seat-chief").done();
    at(store, "plan", "export", "lanterns", plan.toString()).done();
    assertThat(Files.readString(plan).lines().filter(it -> it.contains("\"name\"")).findFirst())
        .hasValueSatisfying(name -> assertThat(name).contains(MARK));
    assertThat(Files.readString(plan)).contains("\"exercise\": true");

    JsonNode incidents = at(store, "duty", "report", "list", "--json").done().json();
    String number = incidents.get("incidents").get(0).get("incident").get("number").asString();
    Path pdf = folder.resolve("report.pdf");
    at(store, "duty", "report", "pdf", number, pdf.toString()).done();
    try (PDDocument paper = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(paper)).contains(MARK);
    }

    Path csv = Files.writeString(folder.resolve("in.csv"), "工单号,上报时间,标题\n2,x,y\n");
    at(store, "import", csv.toString());
    try (var files = Files.list(folder)) {
      Path rejects =
          files.filter(it -> it.toString().contains("rejects")).findFirst().orElseThrow();
      assertThat(Files.readString(rejects)).contains(MARK);
    }
    // A copy of the store stays what it is.
    Path backup = folder.resolve("backup.db");
    at(store, "backup", backup.toString()).done();
    assertThat(at(backup, "cases").err()).startsWith("【演练】");
  }

  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : java.util.Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    // Chinese stands in it as numbers of characters.
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(all)
        .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
  }
}
