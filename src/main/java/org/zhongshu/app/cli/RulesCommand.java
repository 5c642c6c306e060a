package org.zhongshu.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Command.SetRules;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.KeptRules;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.RuleWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.desk.json.JsonRefused;
import org.zhongshu.desk.json.RulesJson;
import org.zhongshu.desk.json.RulesJson.RuleFile;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.rules.RuleField;
import org.zhongshu.rules.RuleFields;
import org.zhongshu.rules.RuleReading;
import org.zhongshu.rules.RuleSheet;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The centre's rules (本中心规则): shows them, writes them to a file, sets them. */
@Command(name = "rules")
final class RulesCommand {
  /** With all its subcommands. */
  static CommandLine line(Session session) {
    return new CommandLine(new RulesCommand())
        .addSubcommand(new Show(session))
        .addSubcommand(new Versions(session))
        .addSubcommand(new Export(session))
        .addSubcommand(new Set(session));
  }

  /**
   * Answer for machines: the rules in force.
   *
   * @param version 0 for what is usual
   */
  record Shown(int version, Map<String, String> rules) {}

  /**
   * Answer for machines: what was changed, or would be.
   *
   * @param version the version in force now
   * @param set whether it was set; not when it was only looked at, nor when something is wrong
   * @param moved cases whose deadline was moved by changed hours
   */
  record Changed(
      boolean ok,
      int version,
      boolean set,
      List<RuleSheet.LineChange> changes,
      List<String> moved,
      List<RuleFault> faults) {}

  /** A fault for machines. */
  record RuleFault(String key, String code, String message) {}

  private static RuleSheet inForce(Desk desk) {
    return RuleSheet.of(desk.keptRules().inForce());
  }

  /** Shows the rules in force. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final Session session;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::show);
    }

    private int show(Desk desk) {
      KeptRules kept = desk.keptRules();
      RuleSheet sheet = RuleSheet.of(kept.inForce());
      if (session.json()) {
        session.say(AnswerJson.plain(new Shown(kept.version(), sheet.values())));
        return 0;
      }
      Words words = session.words();
      RuleWords say = new RuleWords(words, desk.city());
      session.say(
          kept.versions().isEmpty()
              ? words.get("cli.rules.usual")
              : words.get(
                  "cli.rules.version",
                  kept.version(),
                  words.time(kept.versions().getFirst().since()),
                  new Telling(desk, words).operator(kept.versions().getFirst().operator())));
      RuleField.Section section = null;
      TextTable table = new TextTable(32, 40, 400);
      for (RuleField field : RuleFields.all(desk.city())) {
        String value = sheet.values().get(field.key());
        if (value == null && field.section() == RuleField.Section.HOURS) {
          continue;
        }
        if (field.section() != section) {
          section = field.section();
          table.row("", "", "");
          table.row(say.section(section), "", "");
        }
        table.row("  " + field.key(), say.name(field.key()), say.value(field.key(), value));
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }

  /** All versions, the newest first. */
  @Command(name = "versions")
  static final class Versions implements Callable<Integer> {
    private final Session session;

    Versions(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> KeptListCommands.Versions.show(session, desk, desk.keptRules().versions()));
    }
  }

  /** Writes the rules in force to a file. */
  @Command(name = "export")
  static final class Export implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.rules.export.file", paramLabel = "FILE")
    private Path file = Path.of("");

    Export(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> {
            RuleSheet sheet = inForce(desk);
            String text =
                RulesJson.writeFile(
                    new RuleFile(
                        FileMark.of(desk.store()).training(),
                        desk.keptRules().version(),
                        sheet.values()));
            try {
              Files.writeString(file, text);
            } catch (IOException e) {
              throw new Failure(Refusal.of("cli.file-unreadable", file, Said.of(e)), e);
            }
            return session.answer(
                AnswerJson.named("file", file.toAbsolutePath().normalize().toString()),
                session.words().get("cli.rules.exported", sheet.values().size(), file));
          });
    }
  }

  /** Sets one line, or all from a file. */
  @Command(name = "set")
  static final class Set implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.rules.set.what", paramLabel = "FILE|KEY")
    private String what = "";

    @Parameters(
        index = "1",
        arity = "0..1",
        descriptionKey = "zhongshu.rules.set.value",
        paramLabel = "VALUE")
    private @Nullable String value;

    @Option(names = "--dry-run", descriptionKey = "zhongshu.rules.set.dry-run")
    private boolean dryRun;

    @Option(names = "--note", descriptionKey = "zhongshu.list.note", paramLabel = "TEXT")
    private String note = "";

    Set(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::set);
    }

    private int set(Desk desk) {
      int seen = desk.keptRules().version();
      Map<String, String> lines;
      String said = value;
      if (said == null) {
        RuleFile read = read();
        if (read.training() != null && desk.store().training() == null) {
          throw Failure.of("training.file", read.training());
        }
        seen = read.version();
        lines = read.rules();
      } else {
        lines = inForce(desk).with(what, said);
      }
      RuleReading.Read read = RuleReading.of(lines, desk.city());
      if (read.rules() == null) {
        return refused(desk, read.faults());
      }
      List<RuleSheet.LineChange> changes = inForce(desk).differences(RuleSheet.of(read.rules()));
      if (dryRun) {
        return tell(
            desk,
            new Changed(true, desk.keptRules().version(), false, changes, List.of(), List.of()));
      }
      Telling telling = new Telling(desk, session.words());
      return switch (desk.run(new SetRules(lines, seen, note))) {
        case Outcome.Refused(Refusal refusal) -> session.refuse(telling.sentence(refusal), refusal);
        case Outcome.RulesSet(int version, var done, List<String> moved) ->
            tell(desk, new Changed(true, version, !done.isEmpty(), done, moved, List.of()));
        case Outcome other -> throw new IllegalStateException("rules were answered by " + other);
      };
    }

    private RuleFile read() {
      Path file = Path.of(what);
      String text;
      try {
        text = Files.readString(file);
      } catch (IOException e) {
        throw Files.exists(file)
            ? new Failure(Refusal.of("cli.file-unreadable", file, Said.of(e)), e)
            : new Failure(Refusal.of("cli.rules.no-file", what), e);
      }
      try {
        return RulesJson.readFile(text);
      } catch (JsonRefused e) {
        throw new Failure(
            Refusal.of("cli.rules.file", file, Telling.plain(e.refusal(), session.words())), e);
      }
    }

    private int refused(Desk desk, Map<String, Refusal> all) {
      Words words = session.words();
      Telling telling = new Telling(desk, words);
      List<RuleFault> faults =
          all.entrySet().stream()
              .map(
                  it ->
                      new RuleFault(
                          it.getKey(), it.getValue().key(), telling.sentence(it.getValue())))
              .toList();
      if (session.json()) {
        session.say(
            AnswerJson.plain(
                new Changed(
                    false, desk.keptRules().version(), false, List.of(), List.of(), faults)));
      } else {
        faults.forEach(it -> session.environment().err().println(it.key() + ": " + it.message()));
        session.remark("cli.rules.refused", faults.size());
      }
      return 1;
    }

    private int tell(Desk desk, Changed it) {
      if (session.json()) {
        session.say(AnswerJson.plain(it));
        return 0;
      }
      Words words = session.words();
      RuleWords say = new RuleWords(words, desk.city());
      if (!it.changes().isEmpty()) {
        TextTable table = new TextTable(32, 40, 60, 60);
        table.row(
            words.get("cli.rules.column.key"),
            words.get("cli.column.name"),
            words.get("cli.rules.column.before"),
            words.get("cli.rules.column.after"));
        for (RuleSheet.LineChange each : it.changes()) {
          table.row(
              each.key(),
              say.name(each.key()),
              say.value(each.key(), each.before()),
              say.value(each.key(), each.after()));
        }
        table.lines().forEach(session::say);
      }
      session.say(
          it.changes().isEmpty()
              ? words.get("cli.rules.same", it.version())
              : it.set()
                  ? words.get("cli.rules.set", it.changes().size(), it.version(), it.moved().size())
                  : words.get("cli.rules.looked", it.changes().size(), it.version()));
      it.moved().forEach(number -> session.say("  " + number));
      return 0;
    }
  }
}
