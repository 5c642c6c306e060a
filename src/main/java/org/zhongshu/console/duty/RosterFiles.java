package org.zhongshu.console.duty;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zhongshu.console.shell.Console;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Shift;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.intake.lists.ListFileRefused;
import org.zhongshu.intake.lists.ListRead;
import org.zhongshu.intake.lists.RosterFile;
import org.zhongshu.report.IncidentPdf;
import org.zhongshu.report.ReportRefused;

/** Files of the duty page: the roster in and out, reports on paper. All off the FX thread. */
final class RosterFiles {
  /** More of them would fill the window; the command line tells all. */
  private static final int TOLD = 5;

  private final Console console;
  private final DutyModel model;

  RosterFiles(Console console, DutyModel model) {
    this.console = console;
    this.model = model;
  }

  /** Reads a roster; what is wrong with it is told by line. */
  void read(Path file, Consumer<DutyStep> sound) {
    model.withFile(
        file,
        it -> RosterFile.read(it, console.desk().city(), FileMark.of(console.desk().store())),
        found -> {
          if (found.sound()) {
            sound.accept(new DutyStep.SetRoster(found.entries(), false));
          } else {
            console.notices().done(faults(found));
          }
        });
  }

  private String faults(ListRead<Shift> found) {
    String first =
        found.faults().stream()
            .limit(TOLD)
            .map(it -> it.tell(console.words()))
            .collect(Collectors.joining("\n"));
    return found.faults().size() <= TOLD
        ? first
        : first + "\n" + console.words().get("duty.file.more", found.faults().size() - TOLD);
  }

  /** Writes a roster. */
  void write(Path file, List<Shift> shifts) {
    model.withFile(
        file,
        it -> {
          try {
            RosterFile.write(
                it,
                shifts,
                console.desk().city(),
                console.words(),
                FileMark.of(console.desk().store()));
            return console.words().get("cli.duty.roster.exported", shifts.size(), it);
          } catch (ListFileRefused e) {
            return model.telling().sentence(e.refusal());
          }
        },
        console.notices()::done);
  }

  /** Writes the last report of an incident on paper. */
  void pdf(Path file, Incident incident) {
    boolean exercise = console.desk().store().exercise();
    model.withFile(
        file,
        it -> {
          try {
            IncidentPdf.write(
                it, incident, incident.last(), model.reports(), console.words(), exercise);
            return console.words().get("cli.duty.report.written", it);
          } catch (ReportRefused e) {
            return model.telling().sentence(e.refusal());
          }
        },
        console.notices()::done);
  }
}
