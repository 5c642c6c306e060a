package org.zhongshu.console.board.rows;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhongshu.store.JournalLine;
import org.zhongshu.store.JournalLine.SubjectKind;

/**
 * Ids of cases that have changed since they were last looked at. A thousand changes of one case are
 * one id.
 */
public final class Arrivals {
  private final Set<Long> ids = new HashSet<>();
  private boolean supervised;

  /** Notes the cases of a batch of the feed. */
  public void note(List<JournalLine> lines) {
    synchronized (ids) {
      for (JournalLine line : lines) {
        supervised |=
            line.subjectKind() == SubjectKind.TASK || line.subjectKind() == SubjectKind.ALARM;
        Long id = line.caseId();
        if (id != null) {
          ids.add(id);
        }
      }
    }
  }

  public void add(Collection<Long> some) {
    synchronized (ids) {
      ids.addAll(some);
    }
  }

  /** Whether a supervised task or an alarm has changed since this was asked last. */
  public boolean takeSupervised() {
    synchronized (ids) {
      boolean had = supervised;
      supervised = false;
      return had;
    }
  }

  public boolean isEmpty() {
    synchronized (ids) {
      return ids.isEmpty();
    }
  }

  /** Hands out what has been noted and forgets it. */
  public Set<Long> drain() {
    synchronized (ids) {
      Set<Long> all = Set.copyOf(ids);
      ids.clear();
      return all;
    }
  }
}
