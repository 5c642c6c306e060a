package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhongshu.app.cli.CommandLineRig.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoCommandTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String REPORT =
      "{\"do\":\"report\",\"title\":\"井盖缺失\",\"channel\":\"hotline-12345\",\"category\":\"P01-02\",\"file\":true,\"condition\":1}";

  @TempDir Path folder;
  private CommandLineRig rig;

  @BeforeEach
  void found() {
    rig = new CommandLineRig(folder).withExercise();
  }

  private List<JsonNode> answers(Result result) {
    return result.lines().stream().map(MAPPER::readTree).toList();
  }

  private String report() {
    JsonNode answer = rig.runWith(REPORT, "do", "-").done().json();
    assertThat(answer.get("stage").asString()).isEqualTo("to-dispatch");
    return answer.get("case").asString();
  }

  private String unit() {
    return rig.run("units", "--json").done().json().get("units").get(0).get("id").asString();
  }

  @Test
  void a_case_goes_through_the_loop() {
    String number = report();
    String act = "{\"do\":\"%s\",\"case\":\"" + number + "\"%s}\n";

    Result worked =
        rig.runWith(
            act.formatted("dispatch", ",\"lead\":\"" + unit() + "\",\"reason\":\"就近\"")
                + act.formatted("handle", ",\"result\":\"已更换\""),
            "do",
            "-",
            "--as",
            "seat-dispatch-1");
    Result checked =
        rig.runWith(
            act.formatted("confirm", ",\"passed\":true")
                + act.formatted(
                    "close",
                    ",\"opinion\":\"已回访\",\"evidence\":[{\"kind\":\"statement\",\"reference\":\"满意\"}]"),
            "do",
            "-",
            "--as",
            "seat-chief");

    assertThat(answers(worked.done()))
        .extracting(it -> it.get("stage").asString())
        .containsExactly("in-handling", "to-confirm");
    assertThat(answers(checked.done()))
        .extracting(it -> it.get("stage").asString())
        .containsExactly("to-close", "closed");
    JsonNode record = rig.run("case", number, "--json").done().json().get("record");
    assertThat(record.valueStream().map(it -> it.get("kind").asString()))
        .containsExactly("report", "dispatch", "handle", "confirm", "close");
    assertThat(record.get(1).get("operator").asString()).isEqualTo("seat-dispatch-1");
    assertThat(record.get(1).get("body").get("reason").asString()).isEqualTo("就近");
  }

  @Test
  void a_broken_line_is_answered_and_the_rest_go_on() {
    String number = report();
    String note = "{\"do\":\"note\",\"case\":\"" + number + "\",\"text\":\"%s\"}\n";

    Result result =
        rig.runWith(
            note.formatted("一")
                + "not json\n\n{\"do\":\"note\",\"case\":\"ZZ-0\",\"text\":\"x\"}\n"
                + note.formatted("二"),
            "do",
            "-");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(answers(result))
        .extracting(it -> it.get("ok").asBoolean())
        .containsExactly(true, false, false, true);
    assertThat(answers(result).get(1).get("reason").asString()).contains("JSON");
    assertThat(answers(result).get(2).get("code").asString()).isEqualTo("case.unknown");
  }

  @Test
  void an_order_sent_twice_is_done_once() {
    String order = "{\"id\":\"0b0e7a5e-60b6-4a3a-9f3c-0d1c4f0c7f11\"," + REPORT.substring(1) + "\n";

    List<JsonNode> both = answers(rig.runWith(order + order, "do", "-").done());

    assertThat(both.get(0).get("id").asString()).isEqualTo("0b0e7a5e-60b6-4a3a-9f3c-0d1c4f0c7f11");
    assertThat(both.get(0).get("case")).isEqualTo(both.get(1).get("case"));
  }

  @Test
  void who_may_not_is_refused_as_in_the_window() {
    String number = report();

    Result result =
        rig.runWith(
            "{\"do\":\"void\",\"case\":\"" + number + "\",\"reason\":\"误报\"}",
            "do",
            "-",
            "--as",
            "seat-supervise");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.json().get("code").asString()).isEqualTo("not-allowed");
  }

  @Test
  void commands_come_from_a_file_with_a_byte_order_mark_too() throws IOException {
    Path file =
        Files.writeString(folder.resolve("commands.jsonl"), "\uFEFF" + REPORT + "\r\n" + REPORT);

    assertThat(answers(rig.run("do", file.toString()).done())).hasSize(2);
  }

  @Test
  void a_line_that_is_not_utf8_is_told_and_not_guessed() {
    byte[] line = REPORT.getBytes(Charset.forName("GB18030"));

    Result result = rig.runWith(line, "do", "-");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.json().get("reason").asString()).contains("UTF-8");
  }

  @Test
  void a_file_that_is_not_there_is_said_so() {
    Result result = rig.run("do", folder.resolve("nothing.jsonl").toString());

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("nothing.jsonl", "不存在");
  }
}
