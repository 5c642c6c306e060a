package org.zhongshu.console.board.rows;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.City;
import org.zhongshu.city.Scope;
import org.zhongshu.store.CaseSpan;

/**
 * Which rows of a lane are shown (筛选).
 *
 * @param stages any of these; empty for all
 * @param within part of the city; null for the whole
 * @param channels any of these; empty for all
 * @param grades any of these; empty for all
 * @param category code of the class; {@code ""} for those to be classed, null for all
 * @param span what happened to them when; null for all
 * @param text words that must all occur in number, title, address or the file's words; empty for
 *     all
 */
public record RowFilter(
    Set<Stage> stages,
    @Nullable Scope within,
    Set<Channel> channels,
    Set<Grade> grades,
    @Nullable String category,
    @Nullable CaseSpan span,
    String text) {
  public static final RowFilter NONE =
      new RowFilter(Set.of(), null, Set.of(), Set.of(), null, null, "");

  public RowFilter {
    stages = Set.copyOf(stages);
    channels = Set.copyOf(channels);
    grades = Set.copyOf(grades);
  }

  public boolean isNone() {
    return withText("").equals(NONE) && text.isBlank();
  }

  public RowFilter withText(String words) {
    return new RowFilter(stages, within, channels, grades, category, span, words);
  }

  public RowFilter within(@Nullable Scope part) {
    return new RowFilter(stages, part, channels, grades, category, span, text);
  }

  public RowFilter withStages(Set<Stage> some) {
    return new RowFilter(some, within, channels, grades, category, span, text);
  }

  public RowFilter withChannels(Set<Channel> some) {
    return new RowFilter(stages, within, some, grades, category, span, text);
  }

  public RowFilter withGrades(Set<Grade> some) {
    return new RowFilter(stages, within, channels, some, category, span, text);
  }

  public RowFilter of(@Nullable String code) {
    return new RowFilter(stages, within, channels, grades, code, span, text);
  }

  public RowFilter in(@Nullable CaseSpan when) {
    return new RowFilter(stages, within, channels, grades, category, when, text);
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
    if (within != null) {
      Predicate<@Nullable String> inside = within.over(city);
      test = test.and(row -> inside.test(row.area()));
    }
    if (category != null) {
      test = test.and(row -> category.equals(row.category() == null ? "" : row.category()));
    }
    if (span != null) {
      test = test.and(span::holds);
    }
    for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!word.isEmpty()) {
        test = test.and(row -> mentions(row, word));
      }
    }
    return test;
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
