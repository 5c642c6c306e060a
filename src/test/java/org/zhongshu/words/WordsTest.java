package org.zhongshu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are complete in both languages. What is missing is told as the lines to paste. */
class WordsTest {
  private static final Words ZH = Words.in(Locale.SIMPLIFIED_CHINESE, ZoneId.of("Asia/Shanghai"));
  private static final Words EN = Words.in(Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));
  private static final Path SOURCES = Path.of("src/main/java");

  /** A literal that looks like a key, and whether more is put behind it. */
  private static final Pattern KEY =
      Pattern.compile("\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9_-]+)*\\.?)\"(\\s*\\+)?");

  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:Refusal\\.of|new Refusal|Failure\\.of|refused)\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");

  /** Literals that look like keys of words and are something else. */
  private static final Set<String> NOT_WORDS =
      Set.copyOf(
          List.of(
              "city.derived.",
              "city.main.areas",
              "city.over.share",
              "city.residents.date",
              "city.residents.source",
              "command.confirm-minutes",
              "command.report-minutes",
              "command.takers",
              "exercise.casesPerDay",
              "exercise.days",
              "exercise.plans",
              "exercise.scenarios",
              "exercise.seed",
              "exercise.templates",
              "zhongshu.logs"));

  private static final Pattern FILE =
      Pattern.compile(".*\\.(css|csv|json|geojson|ttf|png|db|xml|txt|properties)");

  /**
   * Enums that no person is told by these keys: problems of outlines have a sentence each, steps
   * have the words {@code step.KEY}.
   */
  private static final Set<String> UNTOLD =
      Set.of(
          "Told.Kind",
          "OutlineCheck.Problem",
          "StepKind",
          "CaseFacts.Standing",
          "Indicator.Kind",
          "Sign.Kind");

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void every_key_of_a_room_is_in_the_other_language_too(String language) {
    String other = language.equals("zh") ? "en" : "zh";
    List<String> missing = new ArrayList<>();
    for (String room : Words.ROOMS) {
      Set<String> keys = new TreeSet<>(Words.keys(room, other));
      keys.removeAll(Words.keys(room, language));
      Words from = other.equals("zh") ? ZH : EN;
      keys.forEach(
          key -> missing.add(room + "_" + language + ".properties: " + key + "=" + raw(from, key)));
    }
    assertThat(missing).as(paste(missing)).isEmpty();
  }

  @Test
  void every_room_has_a_file_in_both_languages_and_no_file_is_left_out() throws IOException {
    Set<String> files;
    try (Stream<Path> all = Files.list(Path.of("src/main/resources/org/zhongshu/words"))) {
      files =
          all.map(file -> file.getFileName().toString())
              .map(name -> name.replaceAll("_(zh|en)\\.properties", ""))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    files.removeAll(Words.ROOMS);
    assertThat(files)
        .as("rooms that Words.ROOMS does not name, so that nobody reads them")
        .isEmpty();
  }

  @Test
  void no_key_stands_in_two_rooms() {
    Map<String, String> rooms = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    for (String room : Words.ROOMS) {
      for (String key : Words.keys(room, "zh")) {
        String other = rooms.putIfAbsent(key, room);
        if (other != null) {
          twice.add(key + ": " + other + ", " + room);
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void sentences_of_both_languages_parse_and_fill_the_same_places() {
    List<String> wrong = new ArrayList<>();
    for (String room : Words.ROOMS) {
      Map<String, String> zh = Words.sentences(room, "zh");
      Map<String, String> en = Words.sentences(room, "en");
      for (String key : zh.keySet()) {
        try {
          Set<String> places = places(zh.get(key));
          String english = en.get(key);
          if (english != null && !places.equals(places(english))) {
            wrong.add(key + ": " + places + " in Chinese, " + places(english) + " in English");
          }
        } catch (IllegalArgumentException e) {
          wrong.add(key + ": " + e.getMessage());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_key_that_code_uses_exists() {
    List<String> missing = new ArrayList<>();
    Set<String> first = new HashSet<>(Words.ROOMS);
    allKeys().forEach(key -> first.add(key.substring(0, Math.max(0, key.indexOf('.')))));
    first.remove("");
    sources()
        .forEach(
            (file, code) -> {
              Matcher found = KEY.matcher(code);
              while (found.find()) {
                String key = found.group(1);
                boolean open = found.group(2) != null || key.endsWith(".");
                if (key.indexOf('.') < 0
                    || !first.contains(key.substring(0, key.indexOf('.')))
                    || NOT_WORDS.contains(key)
                    || FILE.matcher(key).matches()
                    || (open ? begins(key) : exists(key))) {
                  continue;
                }
                missing.add(file + ": " + key + "=");
              }
              Matcher refusal = REFUSAL.matcher(code);
              while (refusal.find()) {
                String key = refusal.group(1);
                // With a dot it was looked at above.
                if (key.indexOf('.') < 0 && !ZH.has("refusal." + key)) {
                  missing.add(file + ": refusal." + key + "=");
                }
              }
            });
    assertThat(missing).as(paste(missing)).isEmpty();
  }

  @Test
  void every_constant_of_the_fields_enums_has_words() throws URISyntaxException {
    List<String> missing = new ArrayList<>();
    for (Class<?> type : enums()) {
      String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
      if (UNTOLD.contains(name)) {
        continue;
      }
      for (Object constant : type.getEnumConstants()) {
        String key = "enum." + type.getSimpleName() + "." + ((Enum<?>) constant).name();
        if (!ZH.has(key)) {
          missing.add(key + "=");
        }
      }
    }
    assertThat(missing).as(paste(missing)).isEmpty();
  }

  private static boolean exists(String key) {
    return Stream.of("", "action.", "refusal.", "view.", "step.")
        .anyMatch(room -> ZH.has(room + key));
  }

  private static boolean begins(String key) {
    return allKeys().stream()
        .anyMatch(
            known ->
                known.startsWith(key)
                    || known.startsWith("action." + key)
                    || known.startsWith("refusal." + key));
  }

  private static Set<String> allKeys() {
    return Words.ROOMS.stream()
        .flatMap(room -> Words.keys(room, "zh").stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> places(String pattern) {
    // A quote that is not doubled swallows the places behind it; MessageFormat is the judge.
    MessageFormat format = new MessageFormat(pattern);
    Set<String> places = new TreeSet<>();
    int count = format.getFormatsByArgumentIndex().length;
    Object[] args = new Object[count];
    for (int i = 0; i < count; i++) {
      args[i] = "<" + i + ">";
    }
    String filled = format.format(args);
    for (int i = 0; i < count; i++) {
      if (filled.contains("<" + i + ">")) {
        places.add("{" + i + "}");
      }
    }
    return places;
  }

  private static String raw(Words words, String key) {
    return words.get(key);
  }

  private static String paste(List<String> lines) {
    return "lines to paste:\n" + String.join("\n", new TreeSet<>(lines)) + "\n";
  }

  private static Map<String, String> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Map<String, String> sources = new TreeMap<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Enums of the domain, and those of desk and store that are told. */
  private static List<Class<?>> enums() throws URISyntaxException {
    Path classes = Path.of(Words.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(classes.resolve("org/zhongshu"))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.').replace('\\', '.'))
          .filter(
              name ->
                  name.matches("org\\.zhongshu\\.(city|casework|mode|duty)\\..*")
                      || name.matches("org\\.zhongshu\\.store\\.(Role|StoreInfo\\$Kind)"))
          .map(WordsTest::type)
          .filter(type -> type.isEnum() && Modifier.isPublic(type.getModifiers()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, WordsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
