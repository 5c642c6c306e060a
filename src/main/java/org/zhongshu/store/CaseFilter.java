package org.zhongshu.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;

/**
 * Which cases to find.
 *
 * @param stages any of these; empty for all
 * @param area code whose area, or id of the jurisdiction whose areas, are meant; null for all
 * @param channel null for all
 * @param text words that must occur in number, title, description, address or words of the file;
 *     each of two characters or more; empty for all
 * @param source outside system; null for all
 * @param toPlace only those that wait to be placed
 * @param toClass only those that wait to be classed
 * @param beforeId only older ones than this id (key set); null for the first page
 */
public record CaseFilter(
    Set<Stage> stages,
    @Nullable String area,
    @Nullable Channel channel,
    String text,
    @Nullable String source,
    boolean toPlace,
    boolean toClass,
    @Nullable Long beforeId) {
  public static final CaseFilter ALL =
      new CaseFilter(Set.of(), null, null, "", null, false, false, null);

  public CaseFilter {
    stages = Set.copyOf(stages);
  }

  public CaseFilter withText(String words) {
    return new CaseFilter(stages, area, channel, words, source, toPlace, toClass, beforeId);
  }

  public CaseFilter before(long id) {
    return new CaseFilter(stages, area, channel, text, source, toPlace, toClass, id);
  }
}
