package org.zhongshu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhongshu.intake.map.Field;
import org.zhongshu.words.Words;

class IntakeWordsTest {
  private static final Pattern KEY = Pattern.compile("Refusal\\.of\\(\\s*\"(intake\\.[a-z.-]+)\"");

  @Test
  void everyRefusalOfTheIntakeHasItsSentenceInBothLanguages() throws IOException {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/zhongshu/intake"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(source));
        while (matcher.find()) {
          keys.add("refusal." + matcher.group(1));
        }
      }
    }
    assertThat(keys).hasSizeGreaterThan(20);
    for (String language : List.of("zh", "en")) {
      assertThat(Words.keys("intake", language)).containsAll(keys);
      Words words = Words.in(Locale.of(language), ZoneOffset.UTC);
      for (String key : keys) {
        assertThat(words.get(key, "甲", "乙", "丙"))
            .doesNotContain("{0}", "{1}", "{2}")
            .isNotEqualTo(key);
      }
    }
  }

  @Test
  void everyFieldAndWayToAMappingHasAName() {
    Words words = Words.in(Locale.ENGLISH, ZoneOffset.UTC);
    for (Field field : Field.values()) {
      assertThat(words.has("enum.Field." + field)).as(field.name()).isTrue();
    }
    for (IntakePreview.Known known : IntakePreview.Known.values()) {
      assertThat(words.has("enum.Known." + known)).as(known.name()).isTrue();
    }
    assertThat(Words.keys("intake", "zh")).isEqualTo(Words.keys("intake", "en"));
  }
}
