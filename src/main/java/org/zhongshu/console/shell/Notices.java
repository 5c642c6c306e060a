package org.zhongshu.console.shell;

import java.util.function.Consumer;
import org.zhongshu.casework.Refusal;

/** Speaks to the operator; an interface so that tests can listen instead. */
public interface Notices {
  /** A quiet line that passes by itself. */
  void done(String sentence);

  /** A refusal: stays until the next act, never steals focus. */
  void refused(Refusal refusal);

  /**
   * Something failed that should not: a sentence with a code that the log has too; details can be
   * copied.
   */
  void failed(Throwable failure);

  /** Offers to take an act back for a few seconds. */
  void undoable(String sentence, Runnable undo);

  /** Asks yes or no without blocking the thread. */
  void confirm(String question, String yes, Consumer<Boolean> answer);
}
