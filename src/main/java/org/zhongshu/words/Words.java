package org.zhongshu.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words for people in one language. One file per room and language, {@code ROOM_zh.properties} and
 * {@code ROOM_en.properties} in UTF-8; a test finds keys that are missing in either.
 *
 * <p>Places in a sentence are {@code {0}}, {@code {1}} … as in {@link MessageFormat} (a single
 * quote is written twice). Enums are put in words by the key {@code enum.TYPE.NAME}, instants by
 * the city's zone.
 */
public final class Words {
  /** The rooms that have words; each is a pair of files. */
  public static final List<String> ROOMS =
      List.of(
          "app",
          "domain",
          "desk",
          "store",
          "intake",
          "cli",
          "shell",
          "board",
          "map",
          "screen",
          "mode",
          "signal",
          "city",
          "clock",
          "catalogue",
          "loop",
          "figures",
          "supervise",
          "rules",
          "plan",
          "duty",
          "force",
          "reporting",
          "training",
          "command");

  private static final Logger LOG = LoggerFactory.getLogger(Words.class);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Locale locale;
  private final ZoneId zone;
  private final Map<String, String> sentences;

  private Words(Locale locale, ZoneId zone, Map<String, String> sentences) {
    this.locale = locale;
    this.zone = zone;
    this.sentences = sentences;
  }

  /** Words in English when {@code locale} is English, else in Chinese. */
  public static Words in(Locale locale, ZoneId zone) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    Map<String, String> sentences = new HashMap<>();
    for (String room : ROOMS) {
      sentences.putAll(load(room, english ? "en" : "zh"));
    }
    return new Words(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, zone, sentences);
  }

  public Locale locale() {
    return locale;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The same words with times told in another zone. */
  public Words at(ZoneId other) {
    return new Words(locale, other, sentences);
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /**
   * The sentence of a key with its places filled. A key that is missing shows itself and is logged:
   * a test finds it first.
   */
  public String get(String key, @Nullable Object... args) {
    String pattern = sentences.get(key);
    if (pattern == null) {
      LOG.warn("no words for key {}", key);
      return key;
    }
    if (args.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    Object[] told = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      told[i] = tell(args[i]);
    }
    return new MessageFormat(pattern, locale).format(told);
  }

  /** An enum constant in words: key {@code enum.SimpleTypeName.CONSTANT}. */
  public String of(Enum<?> value) {
    return get("enum." + value.getDeclaringClass().getSimpleName() + "." + value.name());
  }

  /** An instant in the city's time. */
  public String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  /**
   * A value as it stands in a sentence. Numbers are plain, without grouping: most are codes, counts
   * or line numbers.
   */
  public String tell(@Nullable Object value) {
    return switch (value) {
      case null -> get("none");
      case Enum<?> constant -> of(constant);
      case Instant instant -> time(instant);
      case Collection<?> many ->
          many.stream().map(this::tell).collect(Collectors.joining(get("list.separator")));
      default -> value.toString();
    };
  }

  /**
   * All keys of a room in a language ({@code zh} or {@code en}); for the test that compares them.
   */
  public static Set<String> keys(String room, String language) {
    return new TreeSet<>(load(room, language).keySet());
  }

  /** All sentences of a room in a language as they are written; for the same test. */
  static Map<String, String> sentences(String room, String language) {
    return load(room, language);
  }

  private static Map<String, String> load(String room, String language) {
    String name = room + "_" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        return Map.of();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> sentences = new HashMap<>();
      for (String key : new ArrayList<>(properties.stringPropertyNames())) {
        sentences.put(key, properties.getProperty(key));
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read words " + name, e);
    }
  }
}
