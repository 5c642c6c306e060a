package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineDocTest {
  private static final Path FILE = Path.of("docs", "command-line.md");
  private static final String MARK = "<!-- commands -->\n";

  @Test
  void the_page_lists_the_commands_as_they_are() throws IOException {
    String page = Files.readString(FILE);
    assertThat(page).contains(MARK);
    StringBuilder fresh = new StringBuilder(page.substring(0, page.indexOf(MARK) + MARK.length()));
    append(
        fresh, CommandLineModel.in(Locale.SIMPLIFIED_CHINESE), CommandLineModel.in(Locale.ENGLISH));

    if ("write".equals(System.getProperty("zhongshu.docs"))) {
      Files.writeString(FILE, fresh);
    }

    assertThat(Files.readString(FILE))
        .as("%s is not what the program does; write it anew with -Dzhongshu.docs=write", FILE)
        .isEqualTo(fresh.toString());
  }

  private static void append(StringBuilder page, CommandLine chinese, CommandLine english) {
    page.append("\n### ").append(chinese.getCommandSpec().qualifiedName()).append("\n```\n");
    page.append(usage(chinese)).append("\n").append(usage(english)).append("```\n");
    chinese
        .getSubcommands()
        .forEach(
            (name, line) ->
                append(
                    page, line, Objects.requireNonNull(english.getSubcommands().get(name), name)));
  }

  private static String usage(CommandLine line) {
    StringBuilder lines = new StringBuilder();
    line.getUsageMessage().lines().forEach(l -> lines.append(l.stripTrailing()).append('\n'));
    return lines.toString();
  }
}
