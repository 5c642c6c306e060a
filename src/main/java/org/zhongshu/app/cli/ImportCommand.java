package org.zhongshu.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.intake.Intake;
import org.zhongshu.intake.IntakePreview;
import org.zhongshu.intake.IntakeProgress;
import org.zhongshu.intake.IntakeResult;
import org.zhongshu.intake.map.Field;
import org.zhongshu.intake.map.Mapping;
import org.zhongshu.intake.read.UnreadableFile;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes a file of cases in. The answer is one line of JSON also for people, since scripts read it
 * everywhere; how the columns were understood, the progress and remarks go to standard error.
 */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(index = "0", descriptionKey = "zhongshu.import.file", paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--mapping", paramLabel = "NAME")
  private @Nullable String mappingName;

  @Option(names = "--save-mapping", paramLabel = "NAME")
  private @Nullable String saveAs;

  @Option(names = "--show-mapping")
  private boolean show;

  @Option(names = "--source", paramLabel = "NAME")
  private @Nullable String source;

  @Option(names = "--zone", paramLabel = "ZONE")
  private @Nullable ZoneId zone;

  @Option(names = "--rejects", paramLabel = "DIR")
  private @Nullable Path rejects;

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(
        desk -> {
          try {
            return take(desk);
          } catch (UnreadableFile e) {
            throw new Failure(e.refusal(), e);
          } catch (IOException e) {
            throw new Failure(Refusal.of("cli.file-unreadable", file, Said.of(e)), e);
          }
        });
  }

  private int take(Desk desk) throws IOException {
    Intake intake =
        new Intake(
            desk,
            session.words(),
            session.environment().clock(),
            session.environment().folders().data().resolve("rejects"));
    BooleanSupplier cancelled = session.interrupts()::asked;
    Intake.Choice choice = intake.choose(file, mappingName, cancelled);
    Mapping mapping = asSaid(choice.mapping());
    if (show) {
      show(desk, intake.preview(file, mapping, choice.known(), cancelled));
    }
    if (saveAs != null && intake.mappings().save(mapping) instanceof Outcome.Refused(Refusal why)) {
      throw new Failure(why, null);
    }
    if (show) {
      return 0;
    }
    if (!session.json()) {
      session.remark("cli.import.mapping", choice.known(), mapping.name(), mapping.source());
    }
    IntakeResult result = intake.run(file, mapping, rejects, progress(), cancelled);
    return answer(desk, result);
  }

  private Mapping asSaid(Mapping chosen) {
    Mapping mapping = chosen;
    if (saveAs != null || source != null) {
      mapping =
          mapping.named(
              saveAs == null ? mapping.name() : saveAs, source == null ? mapping.source() : source);
    }
    return zone == null ? mapping : mapping.in(zone);
  }

  private int answer(Desk desk, IntakeResult result) {
    Telling telling = new Telling(desk, session.words());
    Path rejected = result.rejectFile();
    Refusal stopped = result.stopped();
    if (!session.json()) {
      result
          .remarks()
          .forEach(remark -> session.environment().err().println(telling.sentence(remark)));
      session.remark(
          "cli.import.done",
          result.read(),
          result.accepted(),
          result.repeated(),
          result.rejected());
      if (rejected != null) {
        session.remark("cli.import.rejects", rejected);
      }
    }
    session.say(
        AnswerJson.imported(
            result.read(),
            result.accepted(),
            result.rejected(),
            result.repeated(),
            rejected == null ? null : rejected.toString()));
    if (stopped != null) {
      return session.refuse(telling.sentence(stopped), stopped);
    }
    if (result.cancelled()) {
      session.remark("cli.import.cancelled");
      return 1;
    }
    return 0;
  }

  /** A line for every tenth of the file: enough for a person, not too much for a log. */
  private Consumer<IntakeProgress> progress() {
    if (session.json()) {
      return _ -> {};
    }
    int[] told = {0};
    return progress -> {
      int tenth = (int) (progress.share() * 10);
      if (tenth > told[0] && tenth < 10) {
        told[0] = tenth;
        session.remark("cli.import.progress", tenth * 10, progress.read(), progress.accepted());
      }
    };
  }

  /** How a column is understood, for machines. */
  record ShownColumn(String column, Field field) {}

  /** What {@code --show-mapping} answers. */
  record Shown(
      String mapping,
      IntakePreview.Known known,
      String source,
      @Nullable String zone,
      List<ShownColumn> columns,
      long looked,
      long fit,
      Map<String, Long> unfit,
      Map<String, Long> unknownAreas,
      Map<String, Long> unknownClasses,
      Map<String, Long> unknownUnits,
      List<String> remarks) {}

  private void show(Desk desk, IntakePreview preview) {
    Mapping mapping = preview.mapping();
    ZoneId in = mapping.zone();
    Telling telling = new Telling(desk, session.words());
    List<String> remarks = preview.remarks().stream().map(telling::sentence).toList();
    if (session.json()) {
      List<ShownColumn> columns =
          mapping.columns().stream().map(c -> new ShownColumn(c.header(), c.field())).toList();
      session.say(
          AnswerJson.plain(
              new Shown(
                  mapping.name(),
                  preview.known(),
                  mapping.source(),
                  in == null ? null : in.getId(),
                  columns,
                  preview.looked(),
                  preview.fit(),
                  preview.unfit(),
                  preview.unknownAreas(),
                  preview.unknownClasses(),
                  preview.unknownUnits(),
                  remarks)));
      return;
    }
    Words words = session.words();
    session.say(words.get("cli.import.mapping", preview.known(), mapping.name(), mapping.source()));
    TextTable table = new TextTable(40, 40);
    mapping.columns().forEach(c -> table.row("  " + c.header(), words.of(c.field())));
    table.lines().forEach(session::say);
    session.say(
        words.get(
            "cli.import.preview",
            preview.looked(),
            preview.fit(),
            preview.looked() - preview.fit(),
            preview.unknownAreas().size(),
            preview.unknownClasses().size(),
            preview.unknownUnits().size()));
    remarks.forEach(session::say);
  }
}
