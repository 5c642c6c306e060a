package org.zhongshu.intake.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Usual headers and words of files, from {@code headers.properties} and {@code values.properties}.
 */
final class Dictionary {
  /** What a word was found as. */
  record Found(String key, int score) {}

  private record Part(String words, Found found) {}

  /** Score of the surest whole word; each place after it counts one less. */
  static final int WHOLE = 1000;

  private static final int CONTAINED = 500;

  private final Map<String, List<Found>> whole = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  private Dictionary() {}

  static Dictionary headers() {
    return load("headers.properties", "");
  }

  /** Words of one kind, {@code Channel} for example; keys are the constants' names. */
  static Dictionary values(String kind) {
    return load("values.properties", kind + ".");
  }

  private static Dictionary load(String resource, String prefix) {
    Properties properties = new Properties();
    try (InputStream in = Dictionary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Dictionary dictionary = new Dictionary();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        dictionary.add(name.substring(prefix.length()), properties.getProperty(name).split(","));
      }
    }
    return dictionary;
  }

  private void add(String key, String[] words) {
    for (int i = 0; i < words.length; i++) {
      String word = words[i].strip();
      if (word.startsWith("~")) {
        parts.add(new Part(plain(word), new Found(key, CONTAINED - i)));
      } else {
        whole.computeIfAbsent(plain(word), _ -> new ArrayList<>(1)).add(new Found(key, WHOLE - i));
      }
    }
  }

  /** All that the words may be, in no order. */
  List<Found> all(String words) {
    String plain = plain(words);
    List<Found> found = new ArrayList<>(whole.getOrDefault(plain, List.of()));
    for (Part part : parts) {
      if (plain.contains(part.words())) {
        found.add(part.found());
      }
    }
    return found;
  }

  /** What the words most likely are; null when nobody knows. */
  @Nullable Found best(String words) {
    Found best = null;
    for (Found found : all(words)) {
      if (best == null || found.score() > best.score()) {
        best = found;
      }
    }
    return best;
  }

  /** Letters and digits alone, small; what stands in brackets is left out. */
  static String plain(String words) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '(' || c == '（' || c == '[' || c == '【') {
        depth++;
      } else if (c == ')' || c == '）' || c == ']' || c == '】') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && Character.isLetterOrDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
