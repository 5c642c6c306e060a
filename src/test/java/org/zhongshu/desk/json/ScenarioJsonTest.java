package org.zhongshu.desk.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of a scenario: its schema, and every fault told with its line. */
class ScenarioJsonTest {
  private static final SchemaFile SCHEMA = new SchemaFile("scenario.schema.json");

  @Test
  void the_schema_in_docs_says_what_the_program_does() throws IOException {
    SCHEMA.saysWhat(FileSchema.scenario());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flood-night", "new-year-crowd", "first-snow"})
  void those_that_ship_are_read_and_fit_the_schema(String code) throws IOException {
    String text = Files.readString(Path.of("assets/exercise/scenarios/" + code + ".json"));
    assertThat(ScenarioJson.read(text).faults()).isEmpty();
    assertThat(SCHEMA.faults("", text)).isEmpty();
  }

  @Test
  void every_fault_is_told_at_once_each_with_its_line_and_place() {
    ScenarioJson.Read read =
        ScenarioJson.read(
            """
            {
              "format": "zhongshu-scenario/1",
              "code": "x", "name": "n", "purpose": "p", "seed": "many",
              "start": "tomorrow",
              "hours": 2, "history": {"days": 1, "casesPerDay": 2}, "people": [],
              "phases": [],
              "injects": [
                {"id": "a", "minute": 1},
                {"inject": "explodes", "id": "b", "minute": 2},
                {"inject": "calls", "id": "c", "minute": 3, "kind": "shout", "words": "w"}
              ]
            }
            """);
    assertThat(read.scenario()).isNull();
    assertThat(read.faults())
        .extracting(it -> it.line() + " " + it.path() + " " + it.what().key())
        .containsExactlyInAnyOrder(
            "3 seed plan.json.type",
            "4 start scenario.json.moment",
            "8 injects[0] scenario.json.inject-missing",
            "9 injects[1].inject plan.json.value",
            "10 injects[2].kind plan.json.value",
            "1  plan.json.missing");
  }

  @Test
  void whatever_is_no_scenario_is_told() {
    for (String text : List.of("", "[]", "{", "{\"format\":\"zhongshu-plan/1\"}")) {
      assertThat(ScenarioJson.read(text).faults()).as(text).isNotEmpty();
    }
  }
}
