package org.zhongshu.app.bench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.ConsoleViews;
import org.zhongshu.casework.CaseSummary;
import org.zhongshu.casework.Grade;
import org.zhongshu.casework.Step;
import org.zhongshu.console.board.BoardView;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.ConsoleView;
import org.zhongshu.console.shell.ConsoleWindow;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.shell.PreferenceStore;
import org.zhongshu.desk.Command;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.intake.city.CityImport;
import org.zhongshu.words.Words;

/**
 * Measures the dispatch board in a real window of the headless platform: how long it takes to open,
 * and whether the window stays fluid while cases change.
 */
final class WindowBench {
  private static final int CHANGES_A_SECOND = 500;

  /** Before frames are measured: a Java process just started still compiles what it runs. */
  private static final int WARM_UP_SECONDS = 5;

  private static final long PATIENCE_SECONDS = 120;

  private final Path folder;
  private final CityImport.Ready city;
  private final BenchOptions options;
  private final FxWork work = new FxWork();

  WindowBench(Path folder, CityImport.Ready city, BenchOptions options) {
    this.folder = folder;
    this.city = city;
    this.options = options;
  }

  /** A window with a board in it. */
  private record Shown(ConsoleWindow window, BoardView board, Stage stage) {
    @SuppressWarnings("unchecked")
    TableView<CaseSummary> table() {
      if (board.node().lookup(".table-view") instanceof TableView<?> table) {
        return (TableView<CaseSummary>) table;
      }
      throw new IllegalStateException("the board has no table");
    }
  }

  /** From showing the board to the first frame that has all its rows, read anew. */
  List<Figure> boards() throws Exception {
    List<Figure> figures = new ArrayList<>();
    for (int cases : options.boards().stream().sorted().toList()) {
      try (BenchCentre centre =
          new BenchCentre(folder.resolve("board-" + cases + ".db"), city, options.seed())) {
        centre.fill(cases, true);
        Shown shown = open(centre.desk());
        Timings times = new Timings();
        double first = Double.NaN;
        for (int i = 0; i < options.opens(); i++) {
          onFx(
              () -> {
                shown.board().detach();
                return null;
              });
          long nanos = opened(shown, cases);
          if (i == 0) {
            first = nanos / 1e6;
          } else {
            times.add(nanos);
          }
        }
        close(shown);
        int target = cases <= 2_000 ? 50 : 500;
        figures.add(
            new Figure(
                "open the board with " + cases + " open cases",
                times,
                null,
                "≤ " + target + " ms",
                times.millis(0.5) <= target,
                "%.0f ms the first time".formatted(first)));
        figures.addAll(shapes(centre.desk(), cases));
      }
    }
    return figures;
  }

  /** Filter and sort of all rows, off the FX thread, as the board does it. */
  private List<Figure> shapes(Desk desk, int cases) {
    return new ShapeBench(desk, options.opens()).run(cases);
  }

  /** Changes cases while a board shows them, and watches the frames. */
  List<Figure> live() throws Exception {
    try (BenchCentre centre = new BenchCentre(folder.resolve("live.db"), city, options.seed())) {
      centre.fill(options.liveOpen(), true);
      Desk desk = centre.desk();
      Shown shown = open(desk);
      opened(shown, options.liveOpen());
      Long selected =
          onFx(
              () -> {
                TableView<CaseSummary> table = shown.table();
                table.getSelectionModel().select(Math.min(40, options.liveOpen() - 1));
                table.scrollTo(Math.min(30, options.liveOpen() - 1));
                return table.getSelectionModel().getSelectedItem().id();
              });
      List<CaseSummary> open = desk.cases().open();
      int warmUp = Math.min(WARM_UP_SECONDS, options.liveSeconds());
      Frames cold = onFx(() -> new Frames(work));
      change(desk, open, new Timings(), cold, warmUp);
      Frames frames =
          onFx(
              () -> {
                cold.stop();
                return new Frames(work);
              });
      Timings changes = new Timings();
      long began = System.nanoTime();
      int done = change(desk, open, changes, frames, options.liveSeconds());
      double rate = done / ((System.nanoTime() - began) / 1e9);
      Long after =
          onFx(
              () -> {
                frames.stop();
                CaseSummary row = shown.table().getSelectionModel().getSelectedItem();
                return row == null ? -1L : row.id();
              });
      close(shown);
      boolean kept = selected.equals(after);
      boolean fluid = frames.frames().millis(1) <= 100 && kept && rate >= CHANGES_A_SECOND * 0.95;
      return List.of(
          new Figure(
              "frames while %d of %d cases a second change"
                  .formatted(CHANGES_A_SECOND, options.liveOpen()),
              frames.frames(),
              null,
              "none > 100 ms, selection kept",
              fluid,
              "longest %.0f ms (%.0f ms in the %d s before), selection %s, %.0f changes/s"
                  .formatted(
                      frames.frames().millis(1),
                      cold.frames().millis(1),
                      warmUp,
                      kept ? "kept" : "LOST",
                      rate)),
          new Figure(
              "wait of a task for the FX thread meanwhile",
              frames.waits(),
              null,
              "",
              null,
              "longest %.0f ms".formatted(frames.waits().millis(1))),
          new Figure("a change through the service layer meanwhile", changes, null, "", null, ""));
    }
  }

  private int change(
      Desk desk, List<CaseSummary> open, Timings changes, Frames frames, int seconds) {
    Random random = new Random(options.seed() + seconds);
    int total = CHANGES_A_SECOND * seconds;
    long began = System.nanoTime();
    for (int i = 0; i < total; i++) {
      long due = began + i * 1_000_000_000L / CHANGES_A_SECOND;
      for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      if (i % 10 == 0) {
        frames.ask();
      }
      String number = open.get(random.nextInt(open.size())).number();
      Step step =
          i % 2 == 0
              ? new Step.Regrade(Grade.values()[random.nextInt(Grade.values().length)], "演练调整")
              : new Step.Note("演练备注 " + i);
      changes.time(
          () -> {
            Outcome outcome = desk.run(new Command.OnCase(number, null, step));
            if (!(outcome instanceof Outcome.CaseDone)) {
              throw new IllegalStateException("a change was refused: " + outcome);
            }
          });
    }
    return total;
  }

  /**
   * Watches intervals between frames and how long tasks wait; made and stopped on the FX thread.
   */
  private static final class Frames extends AnimationTimer {
    private final Timings frames = new Timings();
    private final Timings waits = new Timings();
    private final FxWork work;
    private long last;

    Frames(FxWork work) {
      this.work = work;
      start();
    }

    @Override
    public void handle(long now) {
      long at = System.nanoTime();
      if (last != 0) {
        frames.add(at - last);
      }
      last = at;
    }

    void ask() {
      long asked = System.nanoTime();
      work.onFx(() -> waits.add(System.nanoTime() - asked));
    }

    Timings frames() {
      return frames;
    }

    Timings waits() {
      return waits;
    }
  }

  private Shown open(Desk desk) throws Exception {
    startPlatform();
    return onFx(
        () -> {
          Stage stage = new Stage();
          BoardView[] board = new BoardView[1];
          ConsoleWindow window =
              new ConsoleWindow(
                  stage,
                  desk,
                  Words.in(Locale.SIMPLIFIED_CHINESE, desk.city().profile().zone()),
                  InstantSource.system(),
                  PreferenceStore.inMemory(),
                  (console, itself) -> {
                    List<ConsoleView> views = ConsoleViews.all(console, itself);
                    views.stream()
                        .filter(BoardView.class::isInstance)
                        .forEach(view -> board[0] = (BoardView) view);
                    return List.of(board[0]);
                  });
          stage.setWidth(1366);
          stage.setHeight(768);
          window.open();
          return new Shown(window, board[0], stage);
        });
  }

  private void close(Shown shown) throws Exception {
    onFx(
        () -> {
          shown.window().close();
          shown.stage().close();
          return null;
        });
  }

  /**
   * Shows the board anew and waits for the frame in which all has been read again, all rows stand
   * and the selected case beside them. The rows that it showed before stand there at once and do
   * not count.
   */
  private long opened(Shown shown, int cases) throws Exception {
    CompletableFuture<Long> done = new CompletableFuture<>();
    long start = System.nanoTime();
    work.onFx(
        () -> {
          shown.board().attach();
          shown.board().showCases(CasesWanted.OPEN);
          Scene scene = shown.stage().getScene();
          Runnable[] listener = new Runnable[1];
          listener[0] =
              () -> {
                if (shown.window().work().idle() && shown.table().getItems().size() == cases) {
                  done.complete(System.nanoTime() - start);
                  scene.removePostLayoutPulseListener(listener[0]);
                } else {
                  Platform.requestNextPulse();
                }
              };
          scene.addPostLayoutPulseListener(listener[0]);
          Platform.requestNextPulse();
        });
    return get(done);
  }

  private static void startPlatform() {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException runsAlready) {
      Platform.setImplicitExit(false);
    }
  }

  private <T extends @Nullable Object> T onFx(Supplier<T> task) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    work.onFx(
        () -> {
          try {
            done.complete(task.get());
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    return get(done);
  }

  private static <T extends @Nullable Object> T get(CompletableFuture<T> done)
      throws InterruptedException, ExecutionException, TimeoutException {
    return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
