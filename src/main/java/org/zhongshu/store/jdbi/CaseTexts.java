package org.zhongshu.store.jdbi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zhongshu.casework.Case;

/**
 * The words by which a case is found: number, title, description, address, and the words of the
 * file it came in by.
 */
final class CaseTexts {
  private CaseTexts() {}

  /** The texts that are searched, each apart, so that no gram runs from one into the next. */
  static List<String> of(Case c) {
    return List.of(
        c.number(),
        c.title(),
        c.description(),
        c.place().address(),
        c.place().areaWords(),
        c.topic().words(),
        c.assignment().leadWords(),
        c.origin().channelWords());
  }

  static boolean same(Case before, Case after) {
    return of(before).equals(of(after));
  }

  /** All grams, with blanks between. */
  static String grams(Case c) {
    StringBuilder out = new StringBuilder(64 + 4 * (c.title().length() + c.description().length()));
    Set<String> texts = new LinkedHashSet<>(of(c));
    for (String text : texts) {
      HanGrams.grams(text, out);
    }
    // People tell a case by the end of its number, without its zeros.
    String number = c.number();
    int end = number.lastIndexOf('-') + 1;
    while (end > 0 && end < number.length() - 1 && number.charAt(end) == '0') {
      end++;
    }
    if (end > 0) {
      HanGrams.grams(number.substring(end), out);
    }
    return out.toString();
  }

  /** Whether every word of the question that its grams alone don't prove stands in the case. */
  static boolean holds(List<HanGrams.Word> words, List<String> texts) {
    List<String> folded = new ArrayList<>(texts.size());
    for (String text : texts) {
      folded.add(HanGrams.fold(text));
    }
    return words.stream()
        .filter(HanGrams.Word::toBeVerified)
        .allMatch(word -> folded.stream().anyMatch(text -> text.contains(word.folded())));
  }
}
