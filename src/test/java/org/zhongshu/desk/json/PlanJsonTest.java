package org.zhongshu.desk.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhongshu.desk.PlanText;
import org.zhongshu.mode.plan.Plan;
import org.zhongshu.words.Words;

/**
 * The file of a plan: what is written reads back the same, and every fault is told with its line.
 */
class PlanJsonTest {
  private static final SchemaFile SCHEMA = new SchemaFile("plan.schema.json");
  private static final Words ZH = Words.in(Locale.SIMPLIFIED_CHINESE, ZoneOffset.UTC);
  private static final Words EN = Words.in(Locale.ENGLISH, ZoneOffset.UTC);

  private static Plan random(long seed) {
    return (Plan) Samples.of(Plan.class, new Random(seed));
  }

  @Test
  void the_schema_in_docs_says_what_the_program_does() throws IOException {
    SCHEMA.saysWhat(FileSchema.plan());
  }

  @Test
  void any_plan_comes_back_as_it_was_from_its_file_and_from_the_store() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Plan plan = random(seed);
      String text = PlanJson.write(plan);
      assertThat(PlanJson.read(text).faults()).as(text).isEmpty();
      assertThat(PlanJson.read(text).plan()).as(text).isEqualTo(plan);
      assertThat(PlanJson.stored("x", 1, PlanJson.compact(plan))).isEqualTo(plan);
      assertThat(SCHEMA.faults("", text)).as(text).isEmpty();
    }
  }

  @Test
  void every_fault_is_told_at_once_each_with_its_line_and_place() {
    String text =
        """
        {
          "format": "zhongshu-plan/1",
          "head": {"code": "x", "name": "名", "scene": "景", "kind": "party", "areas": ["1"], "exercise": "yes"},
          "general": {"purpose": "p", "basis": "b", "scope": "s"},
          "organisation": {"command": "c", "commander": "k", "departments": []},
          "risks": [],
          "places": [
            {"id": "p", "kind": "k", "name": "n", "area": "1", "at": {"lat": 95, "lon": 1}, "exercise": true, "source": ""}
          ],
          "forces": [],
          "responses": [
            {"level": "blue", "start": "s", "procedure": [], "end": "e", "measures": [
              {"measure": "check-in", "id": "a", "within": "2 时"},
              {"measure": "dance", "id": "b"},
              {"measure": "reports", "id": "c", "what": "zero-report", "units": [], "at": ["8:00"]},
              {"measure": "watch", "id": "d", "units": [], "post": "p", "people": 1.5, "colour": 1}
            ]}
          ],
          "contacts": []
        }
        """;
    PlanJson.Read read = PlanJson.read(text);
    assertThat(read.plan()).isNull();
    assertThat(read.faults())
        .extracting(it -> it.line() + " " + it.path() + " " + it.what().key())
        .containsExactlyInAnyOrder(
            "3 head.kind plan.json.value",
            "3 head.exercise plan.json.type",
            "4 general.basis plan.json.type",
            "8 places[0].at plan.json.impossible",
            "13 responses[0].measures[0].within plan.json.limit",
            "14 responses[0].measures[1].measure plan.json.value",
            "15 responses[0].measures[2].at[0] plan.json.time",
            "16 responses[0].measures[3].people plan.json.whole",
            "16 responses[0].measures[3] plan.json.unknown",
            "1  plan.json.missing");
    assertThat(PlanText.tell(read.faults().getFirst(), ZH)).startsWith("第 3 行 head.kind：");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "42",
        "{",
        "{}",
        "{\"format\":1}",
        "{\"format\":\"zhongshu-plan/9\"}",
        "{\"format\":\"zhongshu-plan/1\"} {}",
        "{\"head\":{},\"head\":[]}",
        "<plan/>",
        "{\"head\":{\"areas\":[1e400,-9999999999999999999]}}",
        "\u0000\u0001",
        "{\"a\":\"\\ud800\"}"
      })
  void what_is_no_plan_is_refused_by_sentences(String text) {
    sentences(text);
  }

  @Test
  void a_text_that_is_nested_too_deep_is_refused_by_a_sentence() {
    sentences("[".repeat(100_000));
  }

  @Test
  void a_plan_with_something_torn_out_or_twisted_is_read_or_refused_by_sentences() {
    Random random = new Random(20260404);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder(PlanJson.write(random(i % 20)));
      for (int slips = random.nextInt(1, 4); slips > 0; slips--) {
        int at = random.nextInt(text.length());
        if (random.nextBoolean()) {
          text.deleteCharAt(at);
        } else {
          text.setCharAt(at, "{}[]\":,x0演".charAt(random.nextInt(10)));
        }
      }
      PlanJson.Read read = PlanJson.read(text.toString());
      if (read.plan() == null) {
        sentences(text.toString());
      }
    }
  }

  private static void sentences(String text) {
    PlanJson.Read read = PlanJson.read(text);
    assertThat(read.plan()).isNull();
    assertThat(read.faults()).isNotEmpty();
    for (Words words : List.of(ZH, EN)) {
      for (PlanFault fault : read.faults()) {
        assertThat(PlanText.tell(fault, words)).doesNotContain("refusal.", "Exception", "{0}");
        assertThat(fault.line()).isPositive();
      }
    }
  }
}
