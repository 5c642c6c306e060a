package org.zhongshu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhongshu.casework.Role;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.StepKind;
import org.zhongshu.words.Words;

/** The picture and the table of the loop in the docs are drawn from the one table in the code. */
class LoopDocTest {
  private static final Path FILE = Path.of("docs", "loop.md");
  private static final String MARK = "<!-- drawn from StepKind -->\n";
  private static final Words WORDS =
      Words.in(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));

  @Test
  void the_page_draws_the_loop_as_the_code_has_it() throws IOException {
    String page = Files.readString(FILE);
    assertThat(page).contains(MARK);
    String fresh = page.substring(0, page.indexOf(MARK) + MARK.length()) + picture() + table();

    if ("write".equals(System.getProperty("zhongshu.docs"))) {
      Files.writeString(FILE, fresh);
    }

    assertThat(Files.readString(FILE))
        .as("%s is not what the code does; write it anew with -Dzhongshu.docs=write", FILE)
        .isEqualTo(fresh);
  }

  /** Steps that lead to another stage; those between the same two stages share an arrow. */
  private static String picture() {
    StringBuilder text = new StringBuilder("\n```mermaid\nstateDiagram-v2\n  direction LR\n");
    for (Stage stage : Stage.values()) {
      text.append("  state \"%s\" as %s\n".formatted(WORDS.of(stage), stage));
    }
    text.append("  [*] --> TO_VERIFY\n  [*] --> TO_FILE\n  [*] --> TO_DISPATCH\n");
    for (Stage from : Stage.values()) {
      Map<Stage, List<String>> arrows = new EnumMap<>(Stage.class);
      for (StepKind kind : StepKind.values()) {
        for (Stage to : kind.to(from)) {
          if (to != from) {
            arrows.computeIfAbsent(to, _ -> new ArrayList<>()).add(name(kind));
          }
        }
      }
      arrows.forEach(
          (to, names) ->
              text.append("  %s --> %s: %s\n".formatted(from, to, String.join("、", names))));
    }
    return text.append("```\n").toString();
  }

  private static String table() {
    StringBuilder text =
        new StringBuilder(
            """

            | step | 步骤 | from → to (· stays) | who may, by the field's rules |
            |---|---|---|---|
            """);
    for (StepKind kind : StepKind.values()) {
      text.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(kind.key(), name(kind), ways(kind), roles(kind.roles())));
    }
    return text.toString();
  }

  private static String ways(StepKind kind) {
    if (kind.from().size() == Stage.values().length) {
      return "every stage ·";
    }
    Map<String, List<String>> ways =
        kind.from().stream()
            .collect(
                Collectors.groupingBy(
                    from -> to(from, kind.to(from)),
                    java.util.LinkedHashMap::new,
                    Collectors.mapping(WORDS::of, Collectors.toList())));
    return ways.entrySet().stream()
        .map(way -> String.join("、", way.getValue()) + way.getKey())
        .collect(Collectors.joining("; "));
  }

  private static String to(Stage from, Set<Stage> to) {
    return to.equals(Set.of(from))
        ? " ·"
        : " → "
            + to.stream()
                .map(stage -> stage == from ? "·" : WORDS.of(stage))
                .collect(Collectors.joining(" / "));
  }

  private static String roles(Set<Role> roles) {
    if (roles.isEmpty()) {
      return "the program itself";
    }
    return roles.size() == Role.values().length
        ? "everybody"
        : roles.stream().map(WORDS::of).collect(Collectors.joining("、"));
  }

  private static String name(StepKind kind) {
    return WORDS.get("step." + kind.key());
  }
}
