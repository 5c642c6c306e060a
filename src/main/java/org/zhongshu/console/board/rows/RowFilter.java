package org.zhongshu.console.board.rows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.AreaCodes;
import org.zhongshu.city.City;
import org.zhongshu.city.Jurisdiction;

/**
 * Which rows of a lane are shown (筛选).
 *
 * @param stages any of these; empty for all
 * @param area code of an area or id of a jurisdiction; null for the whole city
 * @param channels any of these; empty for all
 * @param grades any of these; empty for all
 * @param text words that must all occur in number, title, address or the file's words; empty for
 *     all
 */
public record RowFilter(
    Set<Stage> stages,
    @Nullable String area,
    Set<Channel> channels,
    Set<Grade> grades,
    String text) {
  public static final RowFilter NONE = new RowFilter(Set.of(), null, Set.of(), Set.of(), "");

  public RowFilter {
    stages = Set.copyOf(stages);
    channels = Set.copyOf(channels);
    grades = Set.copyOf(grades);
  }

  public boolean isNone() {
    return stages.isEmpty()
        && area == null
        && channels.isEmpty()
        && grades.isEmpty()
        && text.isBlank();
  }

  public RowFilter withText(String words) {
    return new RowFilter(stages, area, channels, grades, words);
  }

  public RowFilter withArea(@Nullable String code) {
    return new RowFilter(stages, code, channels, grades, text);
  }

  public RowFilter withStages(Set<Stage> some) {
    return new RowFilter(some, area, channels, grades, text);
  }

  public RowFilter withChannels(Set<Channel> some) {
    return new RowFilter(stages, area, some, grades, text);
  }

  public RowFilter withGrades(Set<Grade> some) {
    return new RowFilter(stages, area, channels, some, text);
  }

  /**
   * The filter as a test to run over many rows, on one thread: it remembers what it has looked up.
   */
  public Predicate<CaseSummary> over(City city) {
    Predicate<CaseSummary> test = _ -> true;
    if (!stages.isEmpty()) {
      test = test.and(row -> stages.contains(row.stage()));
    }
    if (!channels.isEmpty()) {
      test = test.and(row -> channels.contains(row.channel()));
    }
    if (!grades.isEmpty()) {
      test = test.and(row -> grades.contains(row.grade()));
    }
    if (area != null) {
      test = test.and(within(city, area));
    }
    for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!word.isEmpty()) {
        test = test.and(row -> mentions(row, word));
      }
    }
    return test;
  }

  private static Predicate<CaseSummary> within(City city, String area) {
    // A county's code may be an area's and a jurisdiction's; only an id that is no area is read as
    // a jurisdiction alone.
    boolean managed = city.jurisdiction(area).map(Jurisdiction::functionalZone).orElse(false);
    Map<String, Boolean> known = new HashMap<>();
    return row -> {
      String code = row.area();
      return code != null
          && known.computeIfAbsent(
              code,
              c ->
                  managed
                      ? city.jurisdictionOf(c).map(j -> j.id().equals(area)).orElse(false)
                      : AreaCodes.within(c, area));
    };
  }

  private static boolean mentions(CaseSummary row, String word) {
    return holds(row.title(), word)
        || holds(row.address(), word)
        || holds(row.number(), word)
        || holds(row.topicWords(), word)
        || holds(row.areaWords(), word)
        || holds(row.leadWords(), word);
  }

  private static boolean holds(String text, String word) {
    // Chinese has no case: the quick look comes first, folding only when there is something to
    // fold.
    return text.contains(word) || (hasUpper(text) && text.toLowerCase(Locale.ROOT).contains(word));
  }

  private static boolean hasUpper(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x3000 && Character.isUpperCase(c)) {
        return true;
      }
    }
    return false;
  }
}
