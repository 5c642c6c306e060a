package org.zhongshu.console.mode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Stage;
import org.zhongshu.city.Scope;
import org.zhongshu.console.shell.CasesWanted;
import org.zhongshu.console.shell.CasesWanted.Kind;
import org.zhongshu.console.shell.Console;
import org.zhongshu.console.shell.FxWork;
import org.zhongshu.console.widget.AreaWords;
import org.zhongshu.desk.SummaryWords;
import org.zhongshu.intake.lists.ListFileRefused;
import org.zhongshu.intake.lists.TextFile;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeSummary;
import org.zhongshu.store.CaseSpan;

/** The summary of one activation. No nodes; used on the FX thread. */
final class SummaryModel {
  private final Console console;
  private final FxWork.Lane lane;
  private final FxWork.Lane files;
  private final ReadOnlyObjectWrapper<@Nullable ModeSummary> shown =
      new ReadOnlyObjectWrapper<>(null);

  SummaryModel(Console console) {
    this.console = console;
    this.lane = console.work().lane();
    this.files = console.work().lane();
  }

  /** Null while it is read first. */
  ReadOnlyObjectProperty<@Nullable ModeSummary> shown() {
    return shown.getReadOnlyProperty();
  }

  /** Another activation will be shown. */
  void clear() {
    shown.set(null);
  }

  void load(Activation it) {
    lane.ask(
        () -> console.desk().modeBook().summary(it.id()).orElse(null),
        shown::set,
        console.notices()::failed);
  }

  void drop() {
    lane.drop();
  }

  /**
   * Cases behind its numbers.
   *
   * @param area one of its areas; null for all of them, where the board can show these at once
   * @param kind how they stand
   */
  CasesWanted cases(ModeSummary it, @Nullable String area, Kind kind) {
    CasesWanted all =
        CasesWanted.that(
                new CaseSpan(CaseSpan.Kind.REPORTED, it.activation().startedAt(), it.until()))
            .that(kind);
    String within = area == null ? single(it) : area;
    CasesWanted there =
        within == null || AreaWords.wholeCity(console.desk().city(), List.of(within))
            ? all
            : all.in(Scope.of(within));
    return kind == Kind.ENDED
        ? new CasesWanted(
            kind,
            there.within(),
            Set.of(Stage.CLOSED),
            there.channels(),
            there.category(),
            there.span(),
            there.text())
        : there;
  }

  /** Whether the board can show the cases of all areas at once: it knows one part of the city. */
  boolean together(ModeSummary it) {
    return AreaWords.wholeCity(console.desk().city(), it.activation().areas())
        || it.activation().areas().size() == 1;
  }

  private static @Nullable String single(ModeSummary it) {
    return it.activation().areas().size() == 1 ? it.activation().areas().getFirst() : null;
  }

  /** Writes it as text. */
  void write(Path file) {
    ModeSummary it = shown.get();
    if (it == null) {
      return;
    }
    boolean exercise = console.desk().store().exercise();
    files.ask(
        () -> {
          List<String> lines = new ArrayList<>();
          lines.add(console.words().get("summary.heading", it.activation().title()));
          if (exercise) {
            lines.add(console.words().get("cli.exercise"));
          }
          lines.addAll(
              new SummaryWords(console.desk(), console.words(), console.clock()).lines(it));
          TextFile.write(file, String.join("\n", lines) + "\n");
          return file;
        },
        done -> console.notices().done(console.words().get("summary.written", done)),
        failure -> {
          if (failure instanceof ListFileRefused refused) {
            console.notices().refused(refused.refusal());
          } else {
            console.notices().failed(failure);
          }
        });
  }
}
