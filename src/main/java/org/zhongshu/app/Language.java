package org.zhongshu.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the two languages to speak: Chinese unless English is asked for. */
public final class Language {
  private Language() {}

  /**
   * The language of an operator: as he says, else as this installation is set, else as his
   * environment says.
   *
   * @param said {@code zh} or {@code en}; null when not said
   * @param set the same from the settings file
   */
  public static Locale of(
      @Nullable String said, Optional<String> set, Map<String, String> variables) {
    return Stream.concat(
            Stream.ofNullable(said),
            Stream.concat(
                set.stream(),
                // A locale such as C.UTF-8 names no language, so the next one is asked.
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                    .map(name -> variables.getOrDefault(name, ""))))
        .map(text -> text.toLowerCase(Locale.ROOT))
        .filter(text -> text.startsWith("zh") || text.startsWith("en"))
        .findFirst()
        .map(text -> text.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
        .orElse(Locale.SIMPLIFIED_CHINESE);
  }
}
