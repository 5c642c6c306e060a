package org.zhongshu.console.board;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Runs parts of a test on the FX thread and waits for what they set going. */
public final class Fx {
  private Fx() {}

  public static void start() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  public static <T> T get(Callable<T> question) {
    FutureTask<T> task = new FutureTask<>(question);
    Platform.runLater(task);
    try {
      return task.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  public static void run(Runnable action) {
    Object done = new Object();
    get(
        () -> {
          action.run();
          return done;
        });
  }

  /** Waits until the FX thread sees the condition true. */
  public static void until(Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> get(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("did not come true in 20 s", e);
    }
  }
}
