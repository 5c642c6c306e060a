package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.app.cli.KeptListCommands.Fault;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DutyWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Post;
import org.zhongshu.duty.RosterCheck;
import org.zhongshu.duty.Shift;
import org.zhongshu.intake.lists.FileMark;
import org.zhongshu.intake.lists.ListFault;
import org.zhongshu.intake.lists.ListFileRefused;
import org.zhongshu.intake.lists.ListRead;
import org.zhongshu.intake.lists.RosterFile;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The roster (排班): show, take in and out, set and remove shifts. */
@Command(name = "roster")
final class DutyRosterCommand {
  /** With all its subcommands. */
  static CommandLine line(Session session) {
    return new CommandLine(new DutyRosterCommand())
        .addSubcommand(new Show(session))
        .addSubcommand(new Import(session))
        .addSubcommand(new Export(session))
        .addSubcommand(new Set(session))
        .addSubcommand(new Remove(session));
  }

  /** Answer for machines: a roster and what is wrong with it. */
  record Shown(List<Shift> shifts, List<Found> findings) {}

  /**
   * What is wrong with a roster, for machines.
   *
   * @param kind {@code gap} or {@code twice}
   * @param message the sentence
   */
  record Found(String kind, Instant from, Instant until, String message) {
    static Found of(RosterCheck.Finding it, DutyWords say) {
      String kind =
          switch (it) {
            case RosterCheck.Finding.Gap _ -> "gap";
            case RosterCheck.Finding.Twice _ -> "twice";
          };
      return new Found(kind, it.from(), it.until(), say.finding(it));
    }
  }

  /** Answer for machines: what came of a file. */
  record Imported(boolean ok, int read, int added, List<Fault> faults) {}

  private static List<Shift> some(Desk desk, Instant from, Instant until, @Nullable String area) {
    return desk.duty().shifts(from, until).stream()
        .filter(it -> area == null || it.area().equals(area))
        .toList();
  }

  private static Instant from(@Nullable String said, Desk desk, Session session) {
    Instant now = session.environment().clock().instant();
    return said == null
        ? now.atZone(desk.city().profile().zone())
            .toLocalDate()
            .atStartOfDay(desk.city().profile().zone())
            .toInstant()
        : CityTime.read(said, desk.city().profile().zone());
  }

  /** Shows the roster of some days, and what is wrong with it. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final Session session;

    @Option(names = "--area", descriptionKey = "zhongshu.duty.roster.area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(names = "--from", descriptionKey = "zhongshu.duty.from", paramLabel = "TIME")
    private @Nullable String from;

    @Option(names = "--days", paramLabel = "N", defaultValue = "7")
    private int days = 7;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::show);
    }

    private int show(Desk desk) {
      Instant begin = from(from, desk, session);
      Instant end = begin.plus(Duration.ofDays(days));
      List<Shift> shifts = some(desk, begin, end, area);
      DutyWords say = DutyCommand.words(desk, session);
      List<RosterCheck.Finding> findings = RosterCheck.of(shifts, begin, end);
      if (session.json()) {
        session.say(
            AnswerJson.plain(
                new Shown(shifts, findings.stream().map(it -> Found.of(it, say)).toList())));
        return 0;
      }
      Words words = session.words();
      Telling telling = new Telling(desk, words);
      session.markExercise(desk);
      TextTable table = new TextTable(8, 24, 12, 24, 24, 30, 14);
      for (Shift it : shifts) {
        table.row(
            Long.toString(it.id()),
            telling.area(it.area()),
            words.of(it.post()),
            say.span(it),
            it.person(),
            it.phone(),
            say.roster(it));
      }
      table.lines().forEach(session::say);
      session.say(words.get("cli.duty.roster.count", shifts.size(), findings.size()));
      findings.forEach(it -> session.say("  " + say.finding(it)));
      return 0;
    }
  }

  /** Takes in a file: all of it or nothing. */
  @Command(name = "import")
  static final class Import implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.list.in", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--replace")
    private boolean replace;

    Import(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::run);
    }

    private int run(Desk desk) {
      Words words = session.words();
      ListRead<Shift> read = RosterFile.read(file, desk.city(), FileMark.of(desk.store()));
      if (!read.sound()) {
        return faults(read, words);
      }
      Outcome outcome =
          desk.run(
              new org.zhongshu.desk.Command.OnDuty(
                  new DutyStep.SetRoster(read.entries(), replace)));
      if (outcome instanceof Outcome.Refused(Refusal refusal)) {
        return session.refuse(new Telling(desk, words).sentence(refusal), refusal);
      }
      int added = ((Outcome.DutyDone) outcome).shifts().size();
      int result =
          session.answer(
              AnswerJson.plain(new Imported(true, read.entries().size(), added, List.of())),
              words.get("cli.duty.roster.imported", read.entries().size(), added));
      if (!session.json()) {
        findings(desk, read.entries());
      }
      return result;
    }

    private int faults(ListRead<Shift> read, Words words) {
      if (session.json()) {
        List<Fault> faults =
            read.faults().stream()
                .map(
                    it ->
                        new Fault(
                            it.file(),
                            it.line(),
                            it.field(),
                            it.what().key(),
                            Telling.plain(it.what(), words)))
                .toList();
        session.say(AnswerJson.plain(new Imported(false, 0, 0, faults)));
        return 1;
      }
      for (ListFault fault : read.faults()) {
        session.environment().err().println(fault.tell(words));
      }
      session.remark("cli.list.refused", read.faults().size());
      return 1;
    }

    /** What the roster lacks now, within the time that the file is about. */
    private void findings(Desk desk, List<Shift> shifts) {
      Instant begin = shifts.stream().map(Shift::from).min(Comparator.naturalOrder()).orElseThrow();
      Instant end = shifts.stream().map(Shift::until).max(Comparator.naturalOrder()).orElseThrow();
      DutyWords say = DutyCommand.words(desk, session);
      desk.duty().findings(begin, end).forEach(it -> session.say("  " + say.finding(it)));
    }
  }

  /** Writes the roster of some days to a file. */
  @Command(name = "export")
  static final class Export implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.list.out", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--area", descriptionKey = "zhongshu.duty.roster.area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(names = "--from", descriptionKey = "zhongshu.duty.from", paramLabel = "TIME")
    private @Nullable String from;

    @Option(
        names = "--days",
        descriptionKey = "zhongshu.duty.roster.show.days",
        paramLabel = "N",
        defaultValue = "14")
    private int days = 14;

    Export(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk -> {
            Instant begin = from(from, desk, session);
            List<Shift> shifts = some(desk, begin, begin.plus(Duration.ofDays(days)), area);
            try {
              RosterFile.write(
                  file, shifts, desk.city(), session.words(), FileMark.of(desk.store()));
            } catch (ListFileRefused e) {
              throw new Failure(e.refusal(), e);
            }
            return session.answer(
                AnswerJson.named("file", file.toAbsolutePath().normalize().toString()),
                session.words().get("cli.duty.roster.exported", shifts.size(), file));
          });
    }
  }

  /** Adds a shift, or changes the one that is named. */
  @Command(name = "set")
  static final class Set implements Callable<Integer> {
    private final Session session;

    @Option(names = "--id", paramLabel = "ID")
    private @Nullable Long id;

    @Option(names = "--area", descriptionKey = "zhongshu.duty.area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(
        names = "--post",
        required = true,
        paramLabel = "POST",
        completionCandidates = PostNames.class)
    private Post post = Post.OFFICER;

    @Option(names = "--from", required = true, paramLabel = "TIME")
    private String from = "";

    @Option(names = "--until", required = true, paramLabel = "TIME")
    private String until = "";

    @Option(names = "--person", required = true, paramLabel = "NAME")
    private String person = "";

    @Option(names = "--phone", required = true, paramLabel = "PHONE")
    private String phone = "";

    @Option(
        names = "--mode",
        paramLabel = "KIND",
        completionCandidates = ModeCommand.KindNames.class)
    private @Nullable ModeKind mode;

    Set(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::run);
    }

    private int run(Desk desk) {
      var zone = desk.city().profile().zone();
      Shift wanted =
          Shift.of(
              DutyCommand.area(area, desk),
              post,
              CityTime.read(from, zone),
              CityTime.read(until, zone),
              person,
              phone,
              mode);
      Long key = id;
      DutyStep step =
          key == null
              ? new DutyStep.SetRoster(List.of(wanted), false)
              : new DutyStep.ChangeShift(wanted.as(key, version(desk, key)));
      DutyWords say = DutyCommand.words(desk, session);
      return DutyCommand.run(
          session,
          desk,
          new org.zhongshu.desk.Command.OnDuty(step),
          done ->
              done.shifts().isEmpty()
                  ? session.words().get("cli.duty.roster.same")
                  : session
                      .words()
                      .get(
                          "cli.duty.roster.set",
                          done.shifts().getFirst().id(),
                          done.shifts().getFirst().person(),
                          say.span(done.shifts().getFirst())));
    }

    private static int version(Desk desk, long key) {
      return desk.duty().shifts(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z")).stream()
          .filter(it -> it.id() == key)
          .map(Shift::version)
          .findFirst()
          .orElse(1);
    }
  }

  /** Takes a shift off. */
  @Command(name = "remove")
  static final class Remove implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.roster.set.id", paramLabel = "ID")
    private long id;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    Remove(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk ->
              DutyCommand.run(
                  session,
                  desk,
                  new org.zhongshu.desk.Command.OnDuty(new DutyStep.RemoveShift(id, reason)),
                  done ->
                      session
                          .words()
                          .get(
                              "cli.duty.roster.removed",
                              done.shifts().getFirst().person(),
                              DutyCommand.words(desk, session).span(done.shifts().getFirst()))));
    }
  }

  /** Posts as completion offers them. */
  static final class PostNames extends Kebab.Names {
    PostNames() {
      super(Post.class);
    }
  }
}
