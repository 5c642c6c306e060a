package org.zhongshu.city;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Knows the generic endings of area names (通名) and how one name is spelt in different files. */
final class AreaEndings {
  /** Longest first, so that 社区居委会 goes before 居委会. */
  private static final List<String> ENDINGS =
      List.of(
          "社区居民管理委员会",
          "社区居民委员会",
          "社区村民委员会",
          "街道办事处",
          "居民委员会",
          "村民委员会",
          "社区居委会",
          "社区村委会",
          "人民政府",
          "居委会",
          "村委会",
          "管委会",
          "办事处",
          "街道办",
          "街道",
          "社区",
          "回族区",
          "新区",
          "区",
          "县",
          "市",
          "镇",
          "乡",
          "村");

  private AreaEndings() {}

  /** The name without its ending; the name itself when nothing would be left of it. */
  static String stem(String plain) {
    for (String ending : ENDINGS) {
      if (plain.endsWith(ending) && plain.length() > ending.length()) {
        return plain.substring(0, plain.length() - ending.length());
      }
    }
    return plain;
  }

  static boolean hasEnding(String name) {
    String plain = plain(name);
    return plain.length() >= 3 && !stem(plain).equals(plain);
  }

  /**
   * Names by which a text may name an area without doubt: always with an ending, since a bare stem
   * is a road's name as well.
   */
  static Set<String> spellings(Area area) {
    String name = plain(area.name());
    String shortName = plain(area.shortName());
    Set<String> all = new LinkedHashSet<>();
    if (hasEnding(name)) {
      all.add(name);
    }
    switch (area.level()) {
      case TOWNSHIP -> {
        if (name.endsWith("街道")) {
          String stem = stem(name);
          for (String base : List.of(stem, shortName)) {
            all.add(base + "街道");
            all.add(base + "街道办");
            all.add(base + "街道办事处");
            all.add(base + "办事处");
          }
        }
      }
      case COMMUNITY -> {
        if (hasEnding(shortName)) {
          all.add(shortName);
          all.add(shortName + "委会");
          all.add(shortName + "居委会");
          all.add(shortName + "居民委员会");
          all.add(shortName + "民委员会");
        }
      }
      case CITY, COUNTY, GRID -> {}
    }
    return all;
  }

  /** Without spaces and marks; full-width letters and digits made plain. */
  static String plain(String words) {
    StringBuilder plain = null;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      char kept = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      boolean drop =
          Character.isWhitespace(kept) || kept == '\u3000' || kept == '\u00a0' || kept == '\ufeff';
      if (plain == null && (drop || kept != c)) {
        plain = new StringBuilder(words.length()).append(words, 0, i);
      }
      if (plain != null && !drop) {
        plain.append(kept);
      }
    }
    return plain == null ? words : plain.toString();
  }

  /** What is typed, cut at spaces and strokes. */
  static List<String> parts(String words) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= words.length(); i++) {
      char c = i < words.length() ? words.charAt(i) : ' ';
      if (Character.isWhitespace(c)
          || c == '/'
          || c == '／'
          || c == '\\'
          || c == '>'
          || c == '\u3000') {
        String plain = plain(part.toString());
        if (!plain.isEmpty()) {
          parts.add(plain);
        }
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    return parts;
  }
}
