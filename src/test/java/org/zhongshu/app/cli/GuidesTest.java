package org.zhongshu.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhongshu.desk.json.CommandJson;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** Holds what people read to what is there: links, command lines, commands. */
class GuidesTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+\\s+(.+?)\\s*$");
  private static final Pattern FENCE = Pattern.compile("(?ms)^```[^\\n]*\\n(.*?)^```\\s*$");
  private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern CALL = Pattern.compile("(?:^|[\\s/\\\\(])zhongshu(?:\\.bat)? (.+)");
  private static final Pattern DEED = Pattern.compile("\\{\"do\":\".*\\}");
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|'[^']*'|(?:\\$\\([^)]*\\)|\\S)+");

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path folder : List.of(Path.of("docs"), Path.of("packaging"), Path.of("assets"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(it -> it.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    pages.add(Path.of("README.md"));
    pages.add(Path.of("CHANGELOG.md"));
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_of_a_page_leads_somewhere(Path page) throws IOException {
    Matcher links = LINK.matcher(Files.readString(page));
    List<String> dead = new ArrayList<>();
    while (links.find()) {
      String link = links.group(1);
      if (!link.matches("https?:.*") && !leads(page, link)) {
        dead.add(link);
      }
    }
    assertThat(dead).as("dead links of %s", page).isEmpty();
  }

  private static boolean leads(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1 || slugs(Files.readString(target)).contains(parts[1]);
  }

  /** Headings as the usual viewers name them. */
  private static List<String> slugs(String page) {
    return HEADING
        .matcher(page)
        .results()
        .map(it -> it.group(1).toLowerCase(Locale.ROOT))
        .map(it -> it.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_command_line_of_a_page_is_one_that_the_program_understands(Path page)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String code : codes(Files.readString(page))) {
      Matcher call = CALL.matcher(code.replaceFirst("(^|\\s)#.*", ""));
      for (int from = 0; call.find(from); from = call.start(1)) {
        String why = why(tokens(call.group(1)));
        if (!why.isEmpty()) {
          wrong.add(code.strip() + ": " + why);
        }
      }
    }
    assertThat(wrong).as("command lines of %s", page).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_command_of_a_page_can_be_read(Path page) throws IOException {
    for (String code : codes(Files.readString(page))) {
      Matcher deed = DEED.matcher(code);
      while (deed.find()) {
        assertThat(CommandJson.readOrder(deed.group(), Instant.EPOCH))
            .as("%s: %s", page, code)
            .isNotNull();
      }
    }
  }

  /** Lines of code blocks, and code within text. The program's own usage is left out. */
  private static List<String> codes(String page) {
    String text = page.replaceFirst("(?s)<!-- commands -->.*", "");
    List<String> codes = new ArrayList<>();
    FENCE.matcher(text).results().forEach(it -> it.group(1).lines().forEach(codes::add));
    SPAN.matcher(FENCE.matcher(text).replaceAll(""))
        .results()
        .forEach(it -> codes.add(it.group(1)));
    return codes;
  }

  /** The words up to where the shell goes on; brackets mark what may be left out. */
  private static List<String> tokens(String line) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(line);
    while (token.find()) {
      String word = token.group();
      if (word.matches("[|&;]+|[0-9]?>.*")) {
        break;
      }
      tokens.add(word.replaceAll("^\\[|\\]$|…$", "").replaceAll("^[\"']|[\"']$", ""));
    }
    return tokens;
  }

  private static String why(List<String> words) {
    CommandLine line = CommandLineModel.in(Locale.ENGLISH);
    try {
      CommandLine.ParseResult parsed = line.parseArgs(words.toArray(String[]::new));
      boolean help =
          parsed.hasSubcommand() && parsed.subcommand().commandSpec().name().equals("help");
      return help
              && words.size() > 1
              && !line.getSubcommands().containsKey(words.get(words.indexOf("help") + 1))
          ? "help on what there is not"
          : "";
    } catch (MissingParameterException e) {
      // A command that is only named stands without what it takes.
      return words.stream().allMatch(word -> word.matches("[a-z-]+"))
              && !e.getCommandLine().getCommandSpec().name().equals("zhongshu")
          ? ""
          : String.valueOf(e.getMessage());
    } catch (ParameterException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
