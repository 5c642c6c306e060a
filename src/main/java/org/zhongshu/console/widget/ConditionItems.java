package org.zhongshu.console.widget;

import java.util.List;
import org.zhongshu.casework.Condition;
import org.zhongshu.desk.ReckoningWords;
import org.zhongshu.words.Words;

/** Conditions of the standard as things to choose from: words, limit, condition of closing. */
public final class ConditionItems {
  private ConditionItems() {}

  public static List<ChoiceList.Item<Integer>> of(List<Condition> conditions, Words words) {
    return conditions.stream()
        .map(it -> new ChoiceList.Item<>(it.seq(), title(it, words), note(it, words)))
        .toList();
  }

  private static String title(Condition it, Words words) {
    if (it.words().isBlank()) {
      return words.get("board.condition.general");
    }
    return it.general() ? words.get("board.condition.general-words", it.words()) : it.words();
  }

  private static String note(Condition it, Words words) {
    String limit = words.get("board.condition.limit", new ReckoningWords(words).limit(it.limit()));
    return it.closing().isBlank()
        ? limit
        : limit + words.get("board.dot") + words.get("board.condition.closing", it.closing());
  }
}
