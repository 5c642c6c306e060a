package org.zhongshu.desk.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Catalogue;
import org.zhongshu.casework.Category;
import org.zhongshu.city.Area;
import org.zhongshu.city.AreaNames;
import org.zhongshu.city.City;
import org.zhongshu.city.Level;
import org.zhongshu.city.Unit;
import org.zhongshu.desk.find.Found.Kind;

/**
 * Finds classes, units and areas by what is typed: Chinese, full pinyin, its initials or a mix of
 * both ({@code jssq}, {@code jinshui}, {@code jinshq}), or the beginning of a code. Grids are not
 * among them: a grid is found by its place.
 *
 * <p>Asked on each key: it looks through all entries in a few milliseconds and may be asked on any
 * thread. Pinyin is worked out by {@link #learnPinyin}, once and off the FX thread; until then
 * Chinese and codes are found.
 */
public final class Finder {
  private static final int NONE = Integer.MAX_VALUE;

  private final List<Entry> entries = new ArrayList<>();
  private volatile boolean spelt;
  private @Nullable Pinyin pinyin;

  private static final class Entry {
    final Found found;
    final String code;
    final String[] names;
    final Function<Found, String> detail;
    volatile List<String[]> syllables = List.of();

    /**
     * Marks of all characters in its names: what lacks a mark of the words typed can't hold them.
     */
    final long characters;

    /** Marks of the letters that its syllables begin with. */
    volatile long initials;

    Entry(Found found, List<String> names, Function<Found, String> detail) {
      this.found = found;
      this.code = found.code().toLowerCase(Locale.ROOT);
      this.names = names.stream().distinct().map(Finder::plain).toArray(String[]::new);
      this.detail = detail;
      long marks = 0;
      for (String name : this.names) {
        marks |= marks(name);
      }
      this.characters = marks;
    }

    void spell(Pinyin pinyin) {
      List<String[]> spelt = Arrays.stream(names).map(pinyin::syllables).toList();
      long marks = 0;
      for (String[] name : spelt) {
        for (String syllable : name) {
          marks |= mark(syllable.charAt(0));
        }
      }
      syllables = spelt;
      initials = marks;
    }

    Found told() {
      return new Found(found.kind(), found.code(), found.name(), detail.apply(found));
    }
  }

  private record Ranked(Entry entry, int rank, int order) {}

  public Finder(City city, AreaNames names, Catalogue catalogue) {
    for (Category category : catalogue.all()) {
      List<String> all = new ArrayList<>(List.of(category.name(), category.nameEn()));
      all.addAll(category.aliases());
      add(Kind.CATEGORY, category.code(), category.name(), all, _ -> category.bigClass());
    }
    for (Unit unit : city.units()) {
      add(
          Kind.UNIT,
          unit.id(),
          unit.shortName(),
          List.of(unit.shortName(), unit.name()),
          _ -> unit.name());
    }
    city.areas().stream()
        .filter(area -> area.level() != Level.CITY && area.level() != Level.GRID)
        .sorted(Comparator.comparing(Area::level).thenComparing(Area::code))
        .forEach(
            area ->
                add(
                    Kind.AREA,
                    area.code(),
                    area.name(),
                    List.of(area.name(), area.shortName()),
                    _ -> names.path(area)));
  }

  private void add(
      Kind kind, String code, String name, List<String> names, Function<Found, String> detail) {
    entries.add(
        new Entry(
            new Found(kind, code, name, ""),
            names.stream().filter(n -> !n.isBlank()).toList(),
            detail));
  }

  /**
   * Works out the pinyin of all entries; takes some hundred milliseconds the first time and nothing
   * afterwards.
   */
  public synchronized void learnPinyin() {
    if (spelt) {
      return;
    }
    Pinyin learnt = new Pinyin();
    for (Entry entry : entries) {
      entry.spell(learnt);
    }
    pinyin = learnt;
    spelt = true;
  }

  /** Whether pinyin is found already. */
  public boolean knowsPinyin() {
    return spelt;
  }

  /** Whether a name that is not among the entries, a seat's for example, fits what is typed. */
  public synchronized boolean fits(String name, String typed) {
    String words = plain(typed);
    String plain = plain(name);
    if (words.isEmpty() || plain.contains(words)) {
      return true;
    }
    return pinyin != null
        && words.chars().allMatch(c -> c < 0x80)
        && rank(pinyin.syllables(plain), words) != NONE;
  }

  public List<Found> find(String typed, Kind kind, int limit) {
    return find(typed, EnumSet.of(kind), limit);
  }

  /**
   * Entries of these kinds that fit, best first: the very name or code, its beginning, its middle,
   * then by pinyin likewise.
   */
  public List<Found> find(String typed, Set<Kind> kinds, int limit) {
    String words = plain(typed);
    if (words.isEmpty() || limit <= 0) {
      return List.of();
    }
    boolean latin = words.chars().allMatch(c -> c < 0x80);
    long marks = marks(words);
    List<Ranked> fitting = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (kinds.contains(entry.found.kind())) {
        int rank = rank(entry, words, latin, marks);
        if (rank != NONE) {
          fitting.add(new Ranked(entry, rank, i));
        }
      }
    }
    fitting.sort(Comparator.comparingInt(Ranked::rank).thenComparingInt(Ranked::order));
    return fitting.stream().limit(limit).map(ranked -> ranked.entry().told()).toList();
  }

  /**
   * The smaller the better; among equals the shorter name, so that the matter itself comes before
   * what is named after it.
   */
  private static int rank(Entry entry, String words, boolean latin, long marks) {
    int best = NONE;
    if (latin && entry.code.startsWith(words)) {
      best = entry.code.length() == words.length() ? 0 : 300;
    }
    for (int i = 0; i < entry.names.length && (entry.characters & marks) == marks; i++) {
      String name = entry.names[i];
      int length = Math.min(name.length(), 99);
      if (name.equals(words)) {
        best = Math.min(best, i);
      } else if (name.startsWith(words)) {
        best = Math.min(best, 100 + length);
      } else if (name.contains(words)) {
        best = Math.min(best, (latin && !beginsWord(name, words) ? 700 : 200) + length);
      }
    }
    if (latin && best > 400 && (entry.initials & mark(words.charAt(0))) != 0) {
      for (String[] name : entry.syllables) {
        best = Math.min(best, rank(name, words));
      }
    }
    return best;
  }

  /**
   * Letters in the middle of an English word are hardly meant: {@code ld} is a street lamp (路灯)
   * rather than a room that is too cold.
   */
  private static boolean beginsWord(String name, String words) {
    int at = name.indexOf(words);
    while (at > 0 && isLetter(name.charAt(at - 1))) {
      at = name.indexOf(words, at + 1);
    }
    return at >= 0;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int rank(String[] syllables, String words) {
    int length = Math.min(syllables.length, 99);
    for (int start = 0; start < syllables.length; start++) {
      int end =
          syllables[start].charAt(0) == words.charAt(0) ? spelling(syllables, start, words, 0) : -1;
      if (end >= 0) {
        boolean whole = start == 0 && end == syllables.length;
        return whole ? 400 + length : (start == 0 ? 500 : 600) + length;
      }
    }
    return NONE;
  }

  /**
   * Whether the letters are beginnings of these syllables, one after another, none left out: the
   * syllable after the last one used, or −1. A longer beginning is tried first, so that {@code
   * xian} is 先 rather than 西安 where both fit.
   */
  private static int spelling(String[] syllables, int at, String words, int from) {
    if (from == words.length()) {
      return at;
    }
    if (at == syllables.length) {
      return -1;
    }
    String syllable = syllables[at];
    int common = 0;
    while (common < syllable.length()
        && from + common < words.length()
        && syllable.charAt(common) == words.charAt(from + common)) {
      common++;
    }
    for (int used = common; used > 0; used--) {
      int end = spelling(syllables, at + 1, words, from + used);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private static long mark(char c) {
    return 1L << (c * 31 & 63);
  }

  private static long marks(String words) {
    long marks = 0;
    for (int i = 0; i < words.length(); i++) {
      marks |= mark(words.charAt(i));
    }
    return marks;
  }

  private static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      c = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      if (!Character.isWhitespace(c) && c != '\'' && c != '\u3000') {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }
}
