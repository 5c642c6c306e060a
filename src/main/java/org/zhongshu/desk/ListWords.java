package org.zhongshu.desk;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.ListDifference;
import org.zhongshu.casework.ListDifference.What;
import org.zhongshu.casework.ListField;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.words.Words;

/** Puts differences of lists in words. */
public final class ListWords {
  private final Words words;
  private final ReckoningWords limits;

  public ListWords(Words words) {
    this.words = words;
    this.limits = new ReckoningWords(words);
  }

  /** What an entry says in a field; a sign for nothing when it says nothing. */
  public String value(@Nullable Object value) {
    String told =
        switch (value) {
          case null -> "";
          case Limit limit -> limits.limit(limit);
          case Enum<?> constant -> words.of(constant);
          case Collection<?> many ->
              many.stream()
                  .map(this::value)
                  .collect(Collectors.joining(words.get("list.separator")));
          default -> value.toString();
        };
    return told.isEmpty() ? words.get("catalogue.nothing") : told;
  }

  /** Which entry or condition it is about. */
  public String subject(ListDifference it) {
    if (it.what() == What.REORDERED) {
      return words.get("catalogue.order");
    }
    String entry = it.code() + " " + it.name();
    Integer seq = it.seq();
    return seq == null ? entry : words.get("catalogue.condition-of", entry, seq);
  }

  /** In what it differs. */
  public String detail(ListDifference it) {
    ListField field = it.field();
    return field == null
        ? words.of(it.what())
        : words.get("catalogue.changed", field, value(it.before()), value(it.after()));
  }
}
