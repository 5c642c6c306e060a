package org.zhongshu.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Channel;
import org.zhongshu.casework.Stage;
import org.zhongshu.casework.Waiting;
import org.zhongshu.city.Scope;

/**
 * Which cases to find.
 *
 * @param stages any of these; empty for all
 * @param within part of the city; null for all
 * @param channel null for all
 * @param text words that must occur in number, title, description, address or words of the file;
 *     each of two characters or more; empty for all
 * @param source outside system; null for all
 * @param toPlace only those that wait to be placed
 * @param toClass only those that wait to be classed
 * @param beforeId only older ones than this id (key set); null for the first page
 * @param category class; null for all
 * @param span what happened to them when; null for all
 * @param waits only ended ones of which this waits; null for all
 */
public record CaseFilter(
    Set<Stage> stages,
    @Nullable Scope within,
    @Nullable Channel channel,
    String text,
    @Nullable String source,
    boolean toPlace,
    boolean toClass,
    @Nullable Long beforeId,
    @Nullable String category,
    @Nullable CaseSpan span,
    @Nullable Waiting waits) {
  public static final CaseFilter ALL =
      new CaseFilter(Set.of(), null, null, "", null, false, false, null);

  public CaseFilter {
    stages = Set.copyOf(stages);
    if (waits != null && !waits.afterEnd()) {
      throw new IllegalArgumentException("not asked of ended cases: " + waits);
    }
  }

  /**
   * Of any class and any time.
   *
   * @param area code of a division, or id of a jurisdiction that has none, see {@link Scope#of}
   */
  public CaseFilter(
      Set<Stage> stages,
      @Nullable String area,
      @Nullable Channel channel,
      String text,
      @Nullable String source,
      boolean toPlace,
      boolean toClass,
      @Nullable Long beforeId) {
    this(
        stages,
        area == null ? null : Scope.of(area),
        channel,
        text,
        source,
        toPlace,
        toClass,
        beforeId,
        null,
        null,
        null);
  }

  public CaseFilter withText(String words) {
    return new CaseFilter(
        stages, within, channel, words, source, toPlace, toClass, beforeId, category, span, waits);
  }

  public CaseFilter within(@Nullable Scope part) {
    return new CaseFilter(
        stages, part, channel, text, source, toPlace, toClass, beforeId, category, span, waits);
  }

  public CaseFilter of(@Nullable String code) {
    return new CaseFilter(
        stages, within, channel, text, source, toPlace, toClass, beforeId, code, span, waits);
  }

  public CaseFilter in(@Nullable CaseSpan when) {
    return new CaseFilter(
        stages, within, channel, text, source, toPlace, toClass, beforeId, category, when, waits);
  }

  public CaseFilter waitingFor(@Nullable Waiting what) {
    return new CaseFilter(
        stages, within, channel, text, source, toPlace, toClass, beforeId, category, span, what);
  }

  public CaseFilter before(long id) {
    return new CaseFilter(
        stages, within, channel, text, source, toPlace, toClass, id, category, span, waits);
  }
}
