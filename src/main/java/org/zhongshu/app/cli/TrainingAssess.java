package org.zhongshu.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Holds what was expected against what was done. */
@Command(name = "assess")
final class TrainingAssess implements Callable<Integer> {
  private final Session session;

  TrainingAssess(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return 0;
  }
}
