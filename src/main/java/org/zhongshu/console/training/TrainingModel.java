package org.zhongshu.console.training;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FeedEar;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.TrainingReport;
import org.zhongshu.desk.TrainingTrace;

/** What came of a training so far, read anew when something happened. Used on the FX thread. */
final class TrainingModel {
  /** What is shown: the report, and what the chosen seat did and saw. */
  record Read(@Nullable TrainingReport report, List<TrainingTrace> trace) {}

  private final Console console;
  private final FxWork.Lane lane;
  private final FeedEar ear;
  private final Telling telling;
  private final ReadOnlyObjectWrapper<@Nullable Read> read = new ReadOnlyObjectWrapper<>(null);
  private @Nullable String seat;
  private boolean stale;
  private boolean reading;

  TrainingModel(Console console) {
    this.console = console;
    this.lane = console.work().lane();
    this.ear = new FeedEar(console, _ -> stale = true);
    this.telling = new Telling(console.desk(), console.words());
  }

  ReadOnlyObjectProperty<@Nullable Read> read() {
    return read.getReadOnlyProperty();
  }

  Telling telling() {
    return telling;
  }

  void open() {
    ear.open();
    ask();
  }

  void close() {
    ear.close();
    lane.drop();
    reading = false;
  }

  /** Some seconds have passed: what happened since is read, once. */
  void pulse() {
    if (stale && !reading) {
      ask();
    }
  }

  /** Chooses the seat whose deeds are listed; null for all. */
  void choose(@Nullable String operator) {
    seat = operator;
    if (ear.isOpen()) {
      ask();
    }
  }

  private void ask() {
    stale = false;
    reading = true;
    String of = seat;
    lane.ask(
        () -> {
          telling.learn(console.desk().places().operators());
          return new Read(
              console.desk().training().report().orElse(null), console.desk().training().trace(of));
        },
        now -> {
          reading = false;
          read.set(now);
        },
        failure -> {
          reading = false;
          console.notices().failed(failure);
        });
  }
}
