package org.zhongshu.console.board.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.StepKind;

/**
 * Half-typed forms, one for each step and the cases that it is meant for; closing a form leaves it
 * here.
 */
public final class Drafts {
  /** More than anybody has open in a shift; the oldest goes first. */
  private static final int MAX = 200;

  private final Map<Key, StepForm> forms =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, StepForm> eldest) {
          return size() > MAX;
        }
      };

  private record Key(StepKind kind, List<Long> ids) {}

  /** The form that was begun, or a new one. */
  public StepForm open(
      StepKind kind, List<CaseSummary> targets, @Nullable Integer seenVersion, Given given) {
    StepForm form =
        forms.computeIfAbsent(
            key(kind, targets), _ -> new StepForm(kind, targets, seenVersion, given));
    form.learn(given);
    return form;
  }

  public boolean has(StepKind kind, List<CaseSummary> targets) {
    return forms.containsKey(key(kind, targets));
  }

  /** Done: what was typed is in the record now. */
  public void done(StepForm form) {
    forms.remove(key(form.kind(), form.targets()));
  }

  private static Key key(StepKind kind, List<CaseSummary> targets) {
    return new Key(kind, targets.stream().map(CaseSummary::id).sorted().toList());
  }
}
