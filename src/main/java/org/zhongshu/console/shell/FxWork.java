package org.zhongshu.console.shell;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that hands work off the FX thread and its answer back. Questions run side by side
 * on a few threads; a {@link Lane} keeps only the newest answer, so that a late one never
 * overwrites a newer.
 */
public final class FxWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FxWork.class);

  private final ExecutorService threads;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean closed;

  public FxWork() {
    ThreadFactory factory = Thread.ofPlatform().name("desk-work-", 0).daemon(true).factory();
    this.threads = Executors.newFixedThreadPool(4, factory);
  }

  /** Runs {@code question} off the FX thread, then one of the two answers on it. */
  public <T> void ask(
      Callable<T> question, Consumer<? super T> answer, Consumer<? super Throwable> failed) {
    submit(
        () -> {
          T value;
          try {
            value = question.call();
          } catch (Throwable t) {
            onFx(() -> failed.accept(t));
            return;
          }
          onFx(() -> answer.accept(value));
        });
  }

  /** Runs on the FX thread: at once when called there, else as soon as it is free. */
  public void onFx(Runnable action) {
    if (closed) {
      return;
    }
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      underWay.incrementAndGet();
      Platform.runLater(
          () -> {
            try {
              if (!closed) {
                action.run();
              }
            } finally {
              underWay.decrementAndGet();
            }
          });
    }
  }

  /** Runs {@code task} off the FX thread; there is no answer, a failure is logged. */
  public void run(Runnable task) {
    submit(
        () -> {
          try {
            task.run();
          } catch (RuntimeException e) {
            LOG.error("a task off the window failed", e);
          }
        });
  }

  /**
   * Whether nothing is under way: no question waits or runs, and no answer waits for the FX thread.
   */
  public boolean idle() {
    return underWay.get() == 0;
  }

  /** A lane in which only the newest question's answer counts. */
  public Lane lane() {
    return new Lane();
  }

  private void submit(Runnable task) {
    underWay.incrementAndGet();
    try {
      threads.execute(
          () -> {
            try {
              task.run();
            } finally {
              underWay.decrementAndGet();
            }
          });
    } catch (RejectedExecutionException e) {
      underWay.decrementAndGet();
      LOG.debug("window is closing, a question is dropped");
    }
  }

  /** Ends the threads; answers that are still on their way are dropped. */
  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
  }

  /** Questions of one kind, of which only the newest matters. */
  public final class Lane {
    private final AtomicLong newest = new AtomicLong();

    private Lane() {}

    /**
     * Asks; when another question was put in the same lane before the answer came, the answer is
     * dropped.
     */
    public <T> void ask(
        Callable<T> question, Consumer<? super T> answer, Consumer<? super Throwable> failed) {
      long mine = newest.incrementAndGet();
      submit(
          () -> {
            if (newest.get() != mine) {
              return;
            }
            T value;
            try {
              value = question.call();
            } catch (Throwable t) {
              onFx(
                  () -> {
                    if (newest.get() == mine) {
                      failed.accept(t);
                    }
                  });
              return;
            }
            onFx(
                () -> {
                  if (newest.get() == mine) {
                    answer.accept(value);
                  }
                });
          });
    }

    /** Drops whatever is on its way. */
    public void drop() {
      newest.incrementAndGet();
    }
  }
}
