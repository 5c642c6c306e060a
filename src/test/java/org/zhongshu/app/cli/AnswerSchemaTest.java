package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.desk.json.SchemaFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswerSchemaTest {
  private static final SchemaFile FILE = new SchemaFile("answer.json");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void the_schema_in_docs_says_what_the_program_does() throws IOException {
    FILE.saysWhat(AnswerSchema.draw());
  }

  private static String handler(CommandLineRig rig) {
    return rig.run("operators", "--json")
        .done()
        .json()
        .get("operators")
        .valueStream()
        .map(it -> it.get("id").asString())
        .filter(id -> id.startsWith("handler-"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void real_answers_fit_the_schema() throws IOException {
    CommandLineRig rig = new CommandLineRig(folder).withExercise();
    Path csv =
        Files.writeString(
            folder.resolve("c.csv"), "工单号,上报时间,标题\n1,2026-04-01 08:30:00,井盖缺失\n2,x,y\n");
    Path streets = Files.writeString(folder.resolve("streets.csv"), "name,area\n新路,660102\n");
    String copy = folder.resolve("copy.db").toString();
    String cases = rig.run("cases", "--json", "--limit", "999").done().out();
    String number = MAPPER.readTree(cases).get("cases").get(0).get("number").asString();

    fits("cases", cases);
    for (JsonNode one : MAPPER.readTree(cases).get("cases")) {
      fits("case", rig.run("case", one.get("number").asString(), "--json").done().out());
    }
    fits("import-show", rig.run("import", csv.toString(), "--show-mapping", "--json").done().out());
    fits("import", rig.run("import", csv.toString(), "--json").done().out());
    fits("units", rig.run("units", "--json").done().out());
    fits("units-for", rig.run("units", "--for", number, "--json").done().out());
    fits("rules-show", rig.run("rules", "show", "--json").done().out());
    fits("rules-set", rig.run("rules", "set", "case.returns", "4", "--json").done().out());
    fits("rules-set", rig.run("rules", "set", "case.returns", "no", "--json").out());
    String rules = folder.resolve("rules.json").toString();
    fits("list-export", rig.run("rules", "export", rules, "--json").done().out());
    fits("rules-set", rig.run("rules", "set", rules, "--dry-run", "--json").done().out());
    fits("list-versions", rig.run("rules", "versions", "--json").done().out());
    Path plan = folder.resolve("lanterns.json");
    Files.copy(Path.of("src/test/resources/plans/lanterns.json"), plan);
    fits("plan-check", rig.run("plan", "check", plan.toString(), "--json").done().out());
    fits("plan-check", rig.run("plan", "check", csv.toString(), "--json").out());
    fits("plan-move", rig.run("plan", "import", plan.toString(), "--json").done().out());
    fits("plan-move", rig.run("plan", "retire", "lanterns", "--json").done().out());
    fits("plan-move", rig.run("plan", "import", plan.toString(), "--json").done().out());
    fits("plan-compare", rig.run("plan", "compare", "lanterns", "1", "2", "--json").done().out());
    fits(
        "do",
        rig.runWith(
                "{\"do\":\"review-plan\",\"plan\":\"lanterns\",\"version\":2}",
                "do",
                "-",
                "--as",
                "seat-leader")
            .done()
            .out());
    fits("plan-list", rig.run("plan", "list", "--json").done().out());
    fits("plan-show", rig.run("plan", "show", "lanterns", "--json").done().out());
    fits(
        "list-export",
        rig.run("plan", "export", "lanterns", plan.toString(), "--json").done().out());
    fits("catalogue-list", rig.run("catalogue", "list", "--json").done().out());
    fits("catalogue-show", rig.run("catalogue", "show", "P01-01", "--json").done().out());
    fits("duties-list", rig.run("duties", "list", "--json").done().out());
    String table = folder.resolve("catalogue.xlsx").toString();
    fits("list-export", rig.run("catalogue", "export", table, "--json").done().out());
    fits("list-compare", rig.run("catalogue", "check", table, "--json").done().out());
    Path fewer =
        Files.writeString(
            folder.resolve("fewer.csv"),
            "编码,类别,小类名称,时限,条件序号,立案条件\nE01-10,事件,垃圾,2 小时,,\nE01-10,,,1 小时,1,成堆\n");
    fits("list-compare", rig.run("catalogue", "import", fewer.toString(), "--json").done().out());
    fits("list-compare", rig.run("catalogue", "compare", "1", "2", "--json").done().out());
    fits("list-compare", rig.run("catalogue", "check", csv.toString(), "--json").out());
    fits("list-versions", rig.run("catalogue", "versions", "--json").done().out());
    fits("operators", rig.run("operators", "--json").done().out());
    fits("city", rig.run("city", "check", "--json").done().out());
    fits("city", rig.run("city", "import", "--json", streets.toString()).done().out());
    fits("city-show", rig.run("city", "show", "--json").done().out());
    modes(rig);
    rounds(rig);
    fits("backup", rig.run("backup", copy, "--json").done().out());
    fits(
        "restore",
        rig.run("--store", folder.resolve("r.db").toString(), "restore", copy, "--json")
            .done()
            .out());
    fits(
        "clock",
        rig.run("clock", "--start", "2026-02-13 16:00", "--limit", "2 工作日", "--json").done().out());
    fits("figures", rig.run("figures", "--by", "jurisdiction", "--json").done().out());
    fits(
        "figures-cases",
        rig.run("figures", "--cases", "closed.denominator", "--json").done().out());
    fits("supervise-look", rig.run("supervise", "look", "--json").done().out());
    fits("supervise", rig.run("supervise", "--json").done().out());
    fits("alarms", rig.run("alarms", "--json").done().out());
    fits("duty-now", rig.run("duty", "now", "--json").done().out());
    fits("duty-due", rig.run("duty", "due", "--json").done().out());
    fits("duty-roster-show", rig.run("duty", "roster", "show", "--json").done().out());
    String roster = folder.resolve("roster.csv").toString();
    fits("list-export", rig.run("duty", "roster", "export", roster, "--json").done().out());
    fits("duty-roster-import", rig.run("duty", "roster", "import", roster, "--json").done().out());
    fits("duty-roster-import", rig.run("duty", "roster", "import", csv.toString(), "--json").out());
    fits("do", rig.run("duty", "log", "add", "x", "--hand-over", "--json").done().out());
    fits("duty-log-list", rig.run("duty", "log", "list", "--json").done().out());
    fits("do", rig.run("duty", "handover", "draw", "--json").done().out());
    fits("duty-handover-show", rig.run("duty", "handover", "show", "--json").done().out());
    fits("duty-handover-list", rig.run("duty", "handover", "list", "--json").done().out());
    String incident =
        rig.run(
                "duty", "report", "first", "x", "--grade", "red", "--place", "y", "--what", "z",
                "--json")
            .done()
            .out();
    fits("do", incident);
    String begun = rig.run("command", "raise", "--title", "x", "--take", "--json").done().out();
    fits("do", begun);
    String zh = MAPPER.readTree(begun).get("command").get("number").asString();
    String order =
        rig.run("command", "order", zh, "--to", "county@660100", "--words", "x", "--json")
            .done()
            .out();
    fits("do", order);
    String zl = MAPPER.readTree(order).get("directive").get("number").asString();
    String unit = MAPPER.readTree(order).get("directive").at("/receivers/0/unit").asString();
    fits(
        "do",
        rig.run("command", "report", zl, "--unit", unit, "--words", "y", "--json").done().out());
    fits("command-receipts", rig.run("command", "receipts", zl, "--json").done().out());
    fits("command-status", rig.run("command", "status", zh, "--json").done().out());
    fits("command-list", rig.run("command", "--json").done().out());
    fits("command-inbox", rig.run("command", "inbox", "--json", "--as", handler(rig)).done().out());
    fits("duty-report-list", rig.run("duty", "report", "list", "--json").done().out());
    String tf = MAPPER.readTree(incident).get("incident").get("number").asString();
    fits("duty-report-show", rig.run("duty", "report", "show", tf, "--json").done().out());
    fits("calendar", rig.run("calendar", "--json").out());
    fits("do", rig.run("calendar", "set", "2026-05-11", "--off", "--name", "演练", "--json").out());
    fits("verify", rig.run("verify", "--json").done().out());
    fits("version", rig.run("version", "--json").done().out());
    fits(
        "init",
        rig.run("--store", folder.resolve("n.db").toString(), "init", "--json").done().out());
    fits("refused", rig.run("case", "ZZ-0", "--json").err());
    String lines =
        """
        {"do":"note","case":"%1$s","text":"x","id":"0b0e7a5e-60b6-4a3a-9f3c-0d1c4f0c7f11"}
        {"do":"note","cases":["%1$s","ZZ-0"],"text":"x"}
        {"do":"put-setting","key":"k","value":"v"}
        {"do":"take-in","source":"s","drafts":[{"title":"t","source":"s","externalNumber":"1"},{"title":" ","source":"s"}]}
        {"do":"end","activation":99,"reason":"r"}
        broken
        """
            .formatted(number);
    for (String answer : rig.runWith(lines, "do", "-").lines()) {
      fits("do", answer);
    }
  }

  /** By the plan that was reviewed before. */
  private void modes(CommandLineRig rig) throws IOException {
    rig.run("plan", "force", "lanterns", "--as", "seat-leader").done();
    fits("mode", rig.run("mode", "--json").done().out());
    String rain = Files.readString(Path.of("src/test/resources/warnings/rain.xml"));
    Path warning =
        Files.writeString(folder.resolve("rain.xml"), rain.replace("990101000000", "660102000000"));
    fits(
        "mode-suggest",
        rig.run("mode", "suggest", "--warning", warning.toString(), "--json").done().out());
    Path readings =
        Files.writeString(
            folder.resolve("readings.csv"),
            "sensor,kind,area,value,time\na,wind,660102,18,2026-04-04 10:00\na,wind,没有,18,今天\n");
    fits("mode-signal", rig.run("mode", "signal", readings.toString(), "--json").out());
    fits("mode-preview", rig.run("mode", "preview", "--plan", "lanterns", "--json").done().out());
    String started =
        rig.run("mode", "propose", "--plan", "lanterns", "--as", "seat-chief", "--json")
            .done()
            .out();
    fits("do", started);
    JsonNode mode = MAPPER.readTree(started).get("mode");
    String id = mode.get("id").asString();
    fits("mode", rig.run("mode", "--json").done().out());
    String status = rig.run("mode", "status", id, "--json").done().out();
    fits("mode-status", status);
    String item = MAPPER.readTree(status).get("items").get(0).get("id").asString();
    fits("do", rig.run("mode", "answer", item, "--words", "演练", "--json").done().out());
    fits("mode-rules", rig.run("mode", "rules", "660102", "--json").done().out());
    forces(rig, id);
    fits("mode-preview", rig.run("mode", "end", id, "--reason", "x", "--preview", "--json").out());
    fits("do", rig.run("mode", "end", id, "--reason", "x", "--json").done().out());
    fits("mode-summary", rig.run("mode", "summary", id, "--json").done().out());
  }

  private static void forces(CommandLineRig rig, String id) throws IOException {
    fits("mode-round", rig.run("mode", "round", id, "--json").done().out());
    fits("do", rig.run("mode", "send", id, "f1", "--json").done().out());
    fits(
        "do",
        rig.run("mode", "not-ready", id, "f1", "--out", "2", "--reason", "演练", "--json")
            .done()
            .out());
    fits("mode-forces", rig.run("mode", "forces", id, "--json").done().out());
    String number =
        rig.run("cases", "--json").done().json().get("cases").get(0).get("number").asString();
    fits("mode-nearest", rig.run("mode", "nearest", number, "--json").done().out());
  }

  private void rounds(CommandLineRig rig) throws IOException {
    String id = ReportingCommandTest.begin(rig, folder);
    fits("mode-round", rig.run("mode", "round", id, "--json").done().out());
    fits("mode-attendance", rig.run("mode", "attendance", id, "--json").done().out());
    fits("do", rig.run("mode", "remind", "--all", id, "--json").done().out());
    fits("mode-matrix", rig.run("mode", "matrix", id, "--json").done().out());
    fits(
        "do",
        rig.run(
                "mode",
                "minutes",
                "write",
                id,
                "--round",
                "2026-04-04T16:00",
                "--attended",
                "660100-oc",
                "--words",
                "x",
                "--decision",
                "660100-oc:2 work days:y",
                "--json")
            .done()
            .out());
    fits("mode-minutes-list", rig.run("mode", "minutes", "list", id, "--json").done().out());
    fits("mode-minutes-show", rig.run("mode", "minutes", "show", "1", "--json").done().out());
    rig.run("mode", "end", id, "--reason", "x").done();
  }

  @Test
  void answers_of_a_training_fit_too() throws IOException {
    CommandLineRig rig = new CommandLineRig(folder);
    String scenario = "src/test/resources/scenarios/harbour.json";
    String store = folder.resolve("training.db").toString();
    fits("training-list", rig.run("training", "list", "--json").done().out());
    fits("training-check", rig.run("training", "check", scenario, "--json").done().out());
    fits(
        "training-start",
        rig.run("training", "start", scenario, "--hours", "1", "--store", store, "--json")
            .done()
            .out());
    fits(
        "training-replay",
        rig.run("training", "replay", "--verify", "--store", store, "--json").done().out());
    fits("training-assess", rig.run("training", "assess", "--store", store, "--json").done().out());
    fits("cases", rig.run("cases", "--store", store, "--json").done().out());
    fits("duty-now", rig.run("duty", "now", "--store", store, "--json").done().out());
    fits("refused", rig.run("case", "none", "--store", store, "--json").err());
  }

  private static void fits(String definition, String json) throws IOException {
    assertThat(json).isNotBlank();
    assertThat(FILE.faults(definition, json)).as(definition + ": " + json).isEmpty();
  }
}
