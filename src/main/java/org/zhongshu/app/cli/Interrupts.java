package org.zhongshu.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C: the work under way is asked to stop at its next whole step, so that it can say what is
 * done; the process ends when it has, or after a while all the same. The store needs no care: what
 * was not committed is not there.
 */
final class Interrupts {
  private static final int PATIENCE_SECONDS = 10;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean asked;

  /** Listens for the end of this process. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
  }

  /** Whether the work is to stop. */
  boolean asked() {
    return asked;
  }

  /** The work has come to its end, one way or the other. */
  void finished() {
    finished.countDown();
  }

  private void stop() {
    asked = true;
    try {
      if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
