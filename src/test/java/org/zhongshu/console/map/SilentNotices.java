package org.zhongshu.console.map;

import java.util.function.Consumer;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.shell.Notices;

/** Notices of a test: a failure ends it. */
public final class SilentNotices implements Notices {
  @Override
  public void done(String sentence) {}

  @Override
  public void refused(Refusal refusal) {
    throw new AssertionError(refusal);
  }

  @Override
  public void failed(Throwable failure) {
    throw new AssertionError(failure);
  }

  @Override
  public void undoable(String sentence, Runnable undo) {}

  @Override
  public void confirm(String question, String yes, Consumer<Boolean> answer) {
    answer.accept(true);
  }
}
