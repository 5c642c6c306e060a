package org.zhongshu.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;

/**
 * What a catalogue must be, whoever brings it: files, the console's editor and scripts are all held
 * to this. Each finding names the class, and the condition where it is one's.
 */
public final class CatalogueCheck {
  /** Letters, digits, hyphens and dots: codes stand in addresses and file names. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,31}");

  /** What parts aliases in a cell; so no alias may hold it. */
  public static final String ALIAS_SEPARATOR = "|";

  private CatalogueCheck() {}

  /** Everything that is wrong; empty when nothing is. */
  public static List<Refusal> of(List<Category> categories) {
    List<Refusal> found = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    if (categories.isEmpty()) {
      found.add(Refusal.of("catalogue.empty"));
    }
    for (Category category : categories) {
      found.addAll(of(category));
      if (!codes.add(category.code())) {
        found.add(Refusal.of("catalogue.twice", category.code()));
      }
    }
    return found;
  }

  /** Everything that is wrong with one class by itself. */
  public static List<Refusal> of(Category category) {
    List<Refusal> found = new ArrayList<>();
    String code = category.code();
    if (!CODE.matcher(code).matches()) {
      found.add(Refusal.of("catalogue.code", code));
    }
    if (category.name().isBlank()) {
      found.add(Refusal.of("catalogue.name", code));
    }
    if (tooLong(category.limit())) {
      found.add(Refusal.of("catalogue.limit", code, LimitText.MOST));
    }
    category.aliases().stream()
        .filter(alias -> alias.contains(ALIAS_SEPARATOR))
        .forEach(alias -> found.add(Refusal.of("catalogue.alias", code, alias)));
    Set<Integer> seqs = new HashSet<>();
    for (Condition condition : category.conditions()) {
      if (condition.seq() < 1) {
        found.add(Refusal.of("catalogue.condition.seq", code, condition.seq()));
      } else if (!seqs.add(condition.seq())) {
        found.add(Refusal.of("catalogue.condition.twice", code, condition.seq()));
      }
      if (condition.words().isBlank()) {
        found.add(Refusal.of("catalogue.condition.words", code, condition.seq()));
      }
      if (tooLong(condition.limit())) {
        found.add(Refusal.of("catalogue.condition.limit", code, condition.seq(), LimitText.MOST));
      }
    }
    return found;
  }

  private static boolean tooLong(Limit limit) {
    return limit.amount() > LimitText.MOST;
  }
}
