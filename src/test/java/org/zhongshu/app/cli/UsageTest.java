package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhongshu.app.cli.CommandLineRig.Result;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class UsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--bad | 没有选项 --bad",
        "cass | 没有命令“cass”",
        "cases --queue x | to-dispatch",
        "cases --limit | --limit 之后缺少它的值",
        "cases --limit x | --limit 的值“x”不对",
        "cases --limit 1 --limit 2 | --limit 只能写一次",
        "city | import、check、show",
        "city fly | import、check、show",
        "case | 缺少：NUMBER",
        "case a b | 多出了“b”",
        "mode end 3 | --reason",
        "mode propose --kind war | holiday、major-task、emergency",
        "mode raise x blue --reason y | ID 的值“x”不对",
        "help nope | 没有命令“nope”",
        "--lang fr cases | zh、en"
      })
  void wrong_usage_is_one_sentence_and_exit_code_2(String args, String said) {
    Result result = new CommandLineRig(folder).run(args.split(" "));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains(said, "--help").doesNotContain("Exception");
  }

  @Test
  void wrong_usage_is_told_in_the_language_that_was_asked_for() {
    CommandLineRig rig = new CommandLineRig(folder);
    assertThat(rig.run("--lang", "en", "--bad").err()).contains("no option --bad");
    assertThat(rig.run("--lang=en", "cass").err()).contains("Did you mean");
    rig.variables.put("LANG", "en_GB.UTF-8");
    assertThat(rig.run("--bad").err()).contains("no option --bad");
    rig.variables.put("LC_ALL", "zh_CN.UTF-8");
    assertThat(rig.run("--bad").err()).contains("没有选项");
    rig.variables.put("LC_ALL", "C.UTF-8");
    assertThat(rig.run("--bad").err()).contains("no option --bad");
  }

  @TestFactory
  Stream<DynamicTest> every_command_and_option_is_described_in_both_languages() {
    return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
        .flatMap(locale -> all(CommandLineModel.in(locale)).map(line -> described(locale, line)));
  }

  private static Stream<CommandLine> all(CommandLine line) {
    return Stream.concat(
        Stream.of(line), line.getSubcommands().values().stream().flatMap(UsageTest::all));
  }

  private static DynamicTest described(Locale locale, CommandLine line) {
    return DynamicTest.dynamicTest(
        locale + " " + line.getCommandSpec().qualifiedName(),
        () -> {
          assertThat(line.getCommandSpec().usageMessage().description()).isNotEmpty();
          for (ArgSpec arg : line.getCommandSpec().args()) {
            assertThat(arg.description()).as(arg.toString()).isNotEmpty();
            assertThat(String.join("", Arrays.asList(arg.renderedDescription())))
                .isNotBlank()
                .doesNotContain("${", "%n");
          }
          assertThat(line.getUsageMessage()).doesNotContain("%n", "''", "null");
        });
  }

  @Test
  void no_store_tells_how_to_make_one() {
    Result result = new CommandLineRig(folder).run("cases");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("zhongshu init", folder.resolve("zhongshu.db").toString());
    assertThat(folder.resolve("zhongshu.db")).doesNotExist();
  }

  @Test
  void without_a_command_the_console_opens_on_an_exercise_that_is_founded_first() {
    CommandLineRig rig = new CommandLineRig(folder);
    rig.front =
        start ->
            start.atDesk(
                (desk, words) ->
                    desk.store().exercise() && words.zone().equals(ZoneId.of("Asia/Shanghai"))
                        ? 42
                        : 43);

    assertThat(rig.run().exit()).isEqualTo(42);
    assertThat(rig.store()).exists();
    Result named = rig.run("--store", folder.resolve("other.db").toString());
    assertThat(named.exit()).isEqualTo(1);
    assertThat(named.err()).contains("other.db");
  }

  @Test
  void a_failure_that_nobody_foresaw_shows_a_code_and_no_stack_trace() {
    CommandLineRig rig = new CommandLineRig(folder);
    rig.front =
        _ -> {
          throw new IllegalStateException("secret inside");
        };

    Result result = rig.run();

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("代码").doesNotContain("secret", "Exception");
  }
}
