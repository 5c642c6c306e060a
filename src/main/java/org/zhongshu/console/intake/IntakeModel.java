package org.zhongshu.console.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Refusal;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.intake.Intake;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.intake.IntakePreview.Known;
import org.zhongshu.intake.IntakeProgress;
import org.zhongshu.intake.IntakeResult;
import org.zhongshu.intake.map.Field;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.intake.read.TableSource;
import org.zhongshu.intake.read.UnreadableFile;

/**
 * Takes a file in step by step: choose, look, change what a column tells, run. An import that was
 * begun goes on when the view is left; it is stopped by the operator alone, and what is in by then
 * stays in.
 */
public final class IntakeModel {
  private final Console console;
  private final Intake intake;
  private final Telling telling;
  private final FxWork.Lane previews;
  private final ReadOnlyObjectWrapper<IntakeState> state =
      new ReadOnlyObjectWrapper<>(new IntakeState.Empty());
  private AtomicBoolean cancelled = new AtomicBoolean();

  /**
   * @param spareFolder where rejects go when the file's own folder can't be written
   */
  public IntakeModel(Console console, Path spareFolder) {
    this.console = console;
    this.intake = new Intake(console.desk(), console.words(), console.clock(), spareFolder);
    this.telling = new Telling(console.desk(), console.words());
    this.previews = console.work().lane();
  }

  public ReadOnlyObjectProperty<IntakeState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public IntakeState state() {
    return state.get();
  }

  public boolean running() {
    return state.get() instanceof IntakeState.Running;
  }

  /** Shows how a file would come in. */
  public void choose(Path file) {
    if (!running()) {
      look(file, () -> intake.preview(file, cancelled::get));
    }
  }

  /** Says what a column tells. */
  public void change(String header, Field field) {
    if (state.get() instanceof IntakeState.Ready(Path file, var _, IntakePreview preview)) {
      Mapping changed = preview.mapping().with(header, field);
      look(file, () -> intake.preview(file, changed, Known.GIVEN, cancelled::get));
    }
  }

  private void look(Path file, Callable<IntakePreview> question) {
    cancelled.set(true);
    cancelled = new AtomicBoolean();
    boolean same = state.get() instanceof IntakeState.Ready ready && ready.file().equals(file);
    if (!same) {
      state.set(new IntakeState.Reading(file));
    }
    previews.ask(
        () -> {
          List<String> headers;
          try (TableSource source = TableSource.open(file)) {
            headers = source.headers();
          }
          return new IntakeState.Ready(file, headers, question.call());
        },
        state::set,
        failure -> state.set(unreadable(file, failure)));
  }

  private IntakeState unreadable(Path file, Throwable failure) {
    return switch (failure) {
      case UnreadableFile e -> new IntakeState.Unreadable(file, telling.sentence(e.refusal()));
      case IOException e ->
          new IntakeState.Unreadable(
              file, console.words().get("import.io", file, String.valueOf(e.getMessage())));
      default -> {
        console.notices().failed(failure);
        yield new IntakeState.Empty();
      }
    };
  }

  /**
   * Takes the file in, as it was shown.
   *
   * @param name name under which the mapping is kept for the next file of this kind
   * @param source name of the outside system: with the file's own numbers it keeps cases from
   *     coming in twice
   */
  public void run(String name, String source) {
    if (!(state.get() instanceof IntakeState.Ready(Path file, var _, IntakePreview preview))
        || name.isBlank()
        || source.isBlank()) {
      return;
    }
    Mapping mapping = preview.mapping().named(name.strip(), source.strip());
    boolean keep = preview.known() != Known.SAVED || !mapping.equals(preview.mapping());
    AtomicBoolean stop = new AtomicBoolean();
    cancelled = stop;
    state.set(new IntakeState.Running(file, new IntakeProgress(0, 0, 0, 0, 0), false));
    console
        .work()
        .ask(
            () -> {
              Mapping own = intake.mappings().apart(mapping);
              @Nullable Refusal notKept = keep ? save(own) : null;
              if (notKept != null) {
                return refused(notKept);
              }
              return intake.run(file, own, null, progress -> tell(file, progress), stop::get);
            },
            result -> state.set(new IntakeState.Over(file, result)),
            failure -> state.set(unreadable(file, failure)));
  }

  private @Nullable Refusal save(Mapping mapping) {
    return intake.mappings().save(mapping) instanceof Outcome.Refused(Refusal why) ? why : null;
  }

  private static IntakeResult refused(Refusal why) {
    return new IntakeResult(0, 0, 0, 0, null, false, why, List.of());
  }

  private void tell(Path file, IntakeProgress progress) {
    console
        .work()
        .onFx(
            () -> {
              if (state.get() instanceof IntakeState.Running before) {
                state.set(new IntakeState.Running(file, progress, before.stopping()));
              }
            });
  }

  /** Stops the import; the thousand at hand is finished, what is in stays in. */
  public void stop() {
    cancelled.set(true);
    if (state.get() instanceof IntakeState.Running(Path file, IntakeProgress progress, var _)) {
      state.set(new IntakeState.Running(file, progress, true));
    }
  }

  /** Begins with another file. */
  public void again() {
    if (!running()) {
      state.set(new IntakeState.Empty());
    }
  }

  /** The sentence of a refusal or remark. */
  public String sentence(Refusal refusal) {
    return telling.sentence(refusal);
  }
}
