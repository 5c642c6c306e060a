package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import org.zhongshu.casework.Stage;
import org.zhongshu.desk.json.AnswerJson;
import tools.jackson.databind.JsonNode;

class CasesCommandTest {
  @TempDir Path folder;
  private CommandLineRig rig;

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
  }

  private List<JsonNode> cases(String... args) {
    List<String> all = new ArrayList<>(List.of("cases", "--json", "--limit", "999"));
    all.addAll(List.of(args));
    return rig.run(all.toArray(String[]::new)).done().json().get("cases").valueStream().toList();
  }

  @Test
  void pages_hold_every_case_once() {
    List<Long> all = cases().stream().map(it -> it.get("id").asLong()).toList();
    List<Long> paged = new ArrayList<>();
    JsonNode page = rig.run("cases", "--json", "--limit", "9").done().json();
    while (true) {
      page.get("cases").valueStream().forEach(it -> paged.add(it.get("id").asLong()));
      if (page.get("before") == null) {
        break;
      }
      page =
          rig.run("cases", "--json", "--limit", "9", "--before", page.get("before").asString())
              .json();
    }

    assertThat(all).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    assertThat(paged).isEqualTo(all);
  }

  @TestFactory
  Stream<DynamicTest> a_queue_of_a_stage_holds_the_cases_of_that_stage() {
    return Stream.of(
            Queue.TO_VERIFY,
            Queue.TO_FILE,
            Queue.TO_DISPATCH,
            Queue.IN_HANDLING,
            Queue.TO_CONFIRM,
            Queue.TO_CLOSE,
            Queue.CLOSED)
        .map(
            queue ->
                DynamicTest.dynamicTest(
                    queue.name(),
                    () -> {
                      List<String> wanted = queue.stages().stream().map(AnswerJson::name).toList();
                      List<JsonNode> expected =
                          cases().stream()
                              .filter(it -> wanted.contains(it.get("stage").asString()))
                              .toList();
                      assertThat(cases("--queue", AnswerJson.name(queue))).isEqualTo(expected);
                    }));
  }

  @Test
  void what_is_overdue_has_a_clock_that_is_used_up() {
    rig.runWith(
            """
            {"do":"take-in","source":"s","drafts":[{"title":"t","source":"s","externalNumber":"1",\
            "reportedAt":"2026-04-01T00:00:00Z","past":{"stage":"to-dispatch",\
            "dueAt":"2026-04-02T00:00:00Z"}}]}
            """,
            "do",
            "-")
        .done();
    List<JsonNode> open = cases("--queue", "open");
    List<JsonNode> expected =
        open.stream().filter(it -> past(it.get("stageDue")) || past(it.get("caseDue"))).toList();

    assertThat(open)
        .extracting(it -> it.get("stage").asString())
        .doesNotContain(AnswerJson.name(Stage.CLOSED));
    assertThat(expected).isNotEmpty();
    assertThat(cases("--queue", "overdue")).isEqualTo(expected);
  }

  private static boolean past(JsonNode due) {
    return due != null && due.asString().compareTo(CommandLineRig.NOW.toString()) < 0;
  }

  @Test
  void an_area_holds_what_lies_in_it() {
    List<JsonNode> all = cases();
    String county =
        all.stream()
            .filter(it -> it.has("area"))
            .findFirst()
            .orElseThrow()
            .get("area")
            .asString()
            .substring(0, 6);

    assertThat(cases("--area", county))
        .isEqualTo(
            all.stream()
                .filter(it -> it.has("area") && it.get("area").asString().startsWith(county))
                .toList());
    Result unknown = rig.run("cases", "--area", "999999");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("999999");
  }

  @Test
  void text_is_found_in_titles() {
    String title = cases().getFirst().get("title").asString();

    assertThat(cases("--text", title)).isNotEmpty().allMatch(it -> it.toString().contains(title));
    assertThat(cases("--text", "没有这样的字")).isEmpty();
  }

  @Test
  void for_people_there_is_a_table_marked_as_exercise() {
    Result result = rig.run("cases", "--limit", "3").done();

    assertThat(result.lines()).hasSize(5);
    assertThat(result.lines().get(0)).contains("演练");
    assertThat(result.lines().get(1)).startsWith("案件号");
    assertThat(result.err()).contains("--before");
  }

  @Test
  void an_operator_who_is_not_there_is_refused_with_those_who_are() {
    Result result = rig.run("cases", "--as", "nobody");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("nobody", "seat-chief");
  }

  @Test
  void a_case_that_is_not_there_is_said_so() {
    Result result = rig.run("case", "ZZ-1", "--json");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("\"ok\":false", "case.unknown", "ZZ-1");
  }

  @Test
  void who_held_a_case_adds_up_to_its_life_for_every_case_of_the_exercise() {
    for (JsonNode each : cases()) {
      JsonNode it = rig.run("case", each.get("number").asString(), "--json").done().json();
      List<JsonNode> held = it.get("custody").valueStream().toList();
      JsonNode first = it.get("record").get(0);
      if (held.isEmpty()) {
        assertThat(first.get("kind").asString()).isEqualTo("import");
        continue;
      }
      String at = first.get("at").asString();
      for (JsonNode one : held) {
        boolean reopened = !one.get("from").asString().equals(at);
        assertThat(reopened && one == held.getFirst()).as("%s", it).isFalse();
        at = one.has("until") ? one.get("until").asString() : "";
      }
      boolean open = !it.get("times").has("closedAt");
      assertThat(at.isEmpty()).as("%s", it).isEqualTo(open);
    }
  }

  @Test
  void for_people_the_case_says_who_held_it() {
    String number = cases("--queue", "in-handling").getFirst().get("number").asString();

    assertThat(rig.run("case", number).done().out())
        .contains("谁手里、多久", "派遣岗", "至今", "合计", "其中工作时间");
  }
}
