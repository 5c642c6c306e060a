package org.zhongshu.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Grade;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DutyWords;
import org.zhongshu.desk.IncidentWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.duty.incident.Incident;
import org.zhongshu.duty.incident.IncidentReport;
import org.zhongshu.duty.incident.IncidentStep;
import org.zhongshu.duty.incident.ReportClock;
import org.zhongshu.duty.incident.ReportContent;
import org.zhongshu.report.IncidentPdf;
import org.zhongshu.report.ReportRefused;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Information reports of incidents (突发事件信息报告). */
@Command(name = "report")
final class DutyReportCommand {
  private static final int ENDED = 50;

  /** With all its subcommands. */
  static CommandLine line(Session session) {
    return new CommandLine(new DutyReportCommand())
        .addSubcommand(new All(session))
        .addSubcommand(new Show(session))
        .addSubcommand(new First(session))
        .addSubcommand(new Phone(session))
        .addSubcommand(new Follow(session))
        .addSubcommand(new Final(session))
        .addSubcommand(new Redraft(session))
        .addSubcommand(new Sign(session))
        .addSubcommand(new Send(session))
        .addSubcommand(new Regrade(session))
        .addSubcommand(new Pdf(session));
  }

  /** Answer for machines: an incident with its clocks. */
  record Shown(Incident incident, List<ReportClock> clocks) {}

  /** What a report says. */
  static final class Content {
    @Option(names = "--happened", descriptionKey = "zhongshu.duty.happened", paramLabel = "TEXT")
    private String happened = "";

    @Option(names = "--place", descriptionKey = "zhongshu.duty.place", paramLabel = "TEXT")
    private String place = "";

    @Option(names = "--what", descriptionKey = "zhongshu.duty.what", paramLabel = "TEXT")
    private String what = "";

    @Option(
        names = "--casualties",
        descriptionKey = "zhongshu.duty.casualties",
        paramLabel = "TEXT")
    private String casualties = "";

    @Option(names = "--measures", descriptionKey = "zhongshu.duty.measures", paramLabel = "TEXT")
    private String measures = "";

    @Option(names = "--needs", descriptionKey = "zhongshu.duty.needs", paramLabel = "TEXT")
    private String needs = "";

    @Option(names = "--contact", descriptionKey = "zhongshu.duty.contact", paramLabel = "TEXT")
    private String contact = "";

    ReportContent read() {
      return new ReportContent(happened, place, what, casualties, measures, needs, contact);
    }

    /** What was not said stays as the report before said it. */
    ReportContent over(ReportContent before) {
      return new ReportContent(
          or(happened, before.happened()),
          or(place, before.place()),
          or(what, before.what()),
          or(casualties, before.casualties()),
          or(measures, before.measures()),
          or(needs, before.needs()),
          or(contact, before.contact()));
    }

    private static String or(String said, String before) {
      return said.isEmpty() ? before : said;
    }
  }

  private static int run(Session session, Desk desk, IncidentStep step) {
    return DutyCommand.run(
        session,
        desk,
        new org.zhongshu.desk.Command.OnIncident(step),
        done -> {
          Incident it = Objects.requireNonNull(done.incident());
          Words words = session.words();
          return words.get(
              "cli.duty.report.done",
              it.number(),
              words.get("step." + step.key()),
              open(desk, session, it));
        });
  }

  /** The clock that runs, in words. */
  private static String open(Desk desk, Session session, Incident it) {
    Instant now = session.environment().clock().instant();
    return it.endedAt().isPresent()
        ? session.words().get("duty.report.ended")
        : ReportClock.open(desk.duty().clocks(it))
            .map(clock -> DutyCommand.words(desk, session).clock(clock, now))
            .orElseGet(() -> session.words().get("duty.report.nothing-due"));
  }

  /** The version that somebody says he read; else the one that is there now. */
  private static int seen(@Nullable Integer said, Incident now) {
    return said == null ? now.version() : said;
  }

  private static Incident find(Desk desk, String number) {
    return desk.duty()
        .incident(number)
        .orElseThrow(() -> Failure.of("duty.report-unknown", number));
  }

  /** Lists incidents with the clock that runs. */
  @Command(name = "list")
  static final class All implements Callable<Integer> {
    private final Session session;

    All(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::list);
    }

    private int list(Desk desk) {
      List<Incident> all = desk.duty().incidents(ENDED);
      if (session.json()) {
        List<Shown> shown = new ArrayList<>();
        all.forEach(it -> shown.add(new Shown(it, desk.duty().clocks(it))));
        session.say(AnswerJson.named("incidents", shown));
        return 0;
      }
      Words words = session.words();
      IncidentWords say = new IncidentWords(words, new Telling(desk, words));
      session.markExercise(desk);
      TextTable table = new TextTable(20, 22, 12, 60, 60);
      for (Incident it : all) {
        table.row(
            it.number(),
            say.grade(it.grade()),
            say.kind(it, it.last()),
            open(desk, session, it),
            it.title());
      }
      if (all.isEmpty()) {
        session.say(words.get("duty.report.none"));
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }

  /** Shows the chain of an incident. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.incident", paramLabel = "NUMBER")
    private String number = "";

    Show(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::show);
    }

    private int show(Desk desk) {
      Incident it = find(desk, number);
      List<ReportClock> clocks = desk.duty().clocks(it);
      if (session.json()) {
        session.say(AnswerJson.plain(new Shown(it, clocks)));
        return 0;
      }
      Words words = session.words();
      IncidentWords say = new IncidentWords(words, new Telling(desk, words));
      DutyWords duty = DutyCommand.words(desk, session);
      Instant now = session.environment().clock().instant();
      session.markExercise(desk);
      clocks.forEach(clock -> session.say(duty.clock(clock, now)));
      for (IncidentReport report : it.reports()) {
        session.say("");
        session.say(say.title(it, report));
        TextTable table = new TextTable(20, 1_000);
        say.lines(it, report).forEach(line -> table.row(line.name(), line.text()));
        table.lines().forEach(session::say);
      }
      return 0;
    }
  }

  /** Drafts the first report. */
  @Command(name = "first")
  static final class First implements Callable<Integer> {
    private final Session session;

    @Parameters(
        index = "0",
        descriptionKey = "zhongshu.duty.report.first.title",
        paramLabel = "TITLE")
    private String title = "";

    @Option(
        names = "--grade",
        required = true,
        paramLabel = "GRADE",
        completionCandidates = ModeCommand.GradeNames.class)
    private Grade grade = Grade.BLUE;

    @Option(names = "--case", paramLabel = "NUMBER")
    private @Nullable String about;

    @Option(names = "--area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(names = "--learned", paramLabel = "TIME")
    private @Nullable String learned;

    @ArgGroup(exclusive = false)
    private Content content = new Content();

    First(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk ->
              run(
                  session,
                  desk,
                  new IncidentStep.First(
                      title,
                      about,
                      area,
                      grade,
                      learned == null ? null : CityTime.read(learned, desk.city().profile().zone()),
                      content.read())));
    }
  }

  /** A step on an incident that is there. */
  private abstract static class OfIncident implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.incident", paramLabel = "NUMBER")
    private String number = "";

    OfIncident(Session session) {
      this.session = session;
    }

    abstract IncidentStep step(Desk desk);

    String number() {
      return number;
    }

    /** The incident as it stands. */
    Incident now(Desk desk) {
      return find(desk, number);
    }

    @Override
    public Integer call() {
      return session.atDesk(desk -> run(session, desk, step(desk)));
    }
  }

  /** Says that it was told by phone. */
  @Command(name = "phone")
  static final class Phone extends OfIncident {
    @Option(
        names = "--to",
        required = true,
        descriptionKey = "zhongshu.duty.told",
        paramLabel = "TEXT")
    private String to = "";

    Phone(Session session) {
      super(session);
    }

    @Override
    IncidentStep step(Desk desk) {
      return new IncidentStep.Phone(number(), to);
    }
  }

  /** Drafts a follow-up. */
  @Command(name = "follow")
  static final class Follow extends OfIncident {
    @ArgGroup(exclusive = false)
    private Content content = new Content();

    Follow(Session session) {
      super(session);
    }

    @Override
    IncidentStep step(Desk desk) {
      return new IncidentStep.Follow(number(), content.over(now(desk).last().content()));
    }
  }

  /** Drafts the final report. */
  @Command(name = "final")
  static final class Final extends OfIncident {
    @ArgGroup(exclusive = false)
    private Content content = new Content();

    Final(Session session) {
      super(session);
    }

    @Override
    IncidentStep step(Desk desk) {
      return new IncidentStep.Final(number(), content.over(now(desk).last().content()));
    }
  }

  /** Changes the draft. */
  @Command(name = "redraft")
  static final class Redraft extends OfIncident {
    @ArgGroup(exclusive = false)
    private Content content = new Content();

    @Option(names = "--seen", descriptionKey = "zhongshu.duty.report.seen", paramLabel = "N")
    private @Nullable Integer seen;

    Redraft(Session session) {
      super(session);
    }

    @Override
    IncidentStep step(Desk desk) {
      Incident it = now(desk);
      return new IncidentStep.Redraft(number(), content.over(it.last().content()), seen(seen, it));
    }
  }

  /** Signs what was drafted last. */
  @Command(name = "sign")
  static final class Sign extends OfIncident {
    @Option(names = "--seen", descriptionKey = "zhongshu.duty.report.seen", paramLabel = "N")
    private @Nullable Integer seen;

    Sign(Session session) {
      super(session);
    }

    @Override
    IncidentStep step(Desk desk) {
      return new IncidentStep.Sign(number(), seen(seen, now(desk)));
    }
  }

  /** Says that the signed one went out. */
  @Command(name = "send")
  static final class Send extends OfIncident {
    @Option(
        names = "--to",
        required = true,
        descriptionKey = "zhongshu.duty.told",
        paramLabel = "TEXT")
    private String to = "";

    Send(Session session) {
      super(session);
    }

    @Override
    IncidentStep step(Desk desk) {
      return new IncidentStep.Send(number(), to);
    }
  }

  /** Grades it anew. */
  @Command(name = "grade")
  static final class Regrade extends OfIncident {
    @Option(
        names = "--grade",
        required = true,
        descriptionKey = "zhongshu.duty.report.first.grade",
        paramLabel = "GRADE",
        completionCandidates = ModeCommand.GradeNames.class)
    private Grade grade = Grade.BLUE;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    Regrade(Session session) {
      super(session);
    }

    @Override
    IncidentStep step(Desk desk) {
      return new IncidentStep.Regrade(number(), grade, reason);
    }
  }

  /** Writes a report as PDF. */
  @Command(name = "pdf")
  static final class Pdf implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.incident", paramLabel = "NUMBER")
    private String number = "";

    @Parameters(index = "1", descriptionKey = "zhongshu.duty.report.pdf.file", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--seq", paramLabel = "N")
    private @Nullable Integer seq;

    Pdf(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::write);
    }

    private int write(Desk desk) {
      Incident it = find(desk, number);
      Integer said = seq;
      IncidentReport report =
          said == null
              ? it.last()
              : it.report(said).orElseThrow(() -> Failure.of("duty.report-seq", number, said));
      try {
        IncidentPdf.write(
            file,
            it,
            report,
            new IncidentWords(session.words(), new Telling(desk, session.words())),
            session.words(),
            desk.store().exercise());
      } catch (ReportRefused e) {
        throw new Failure(e.refusal(), e);
      }
      return session.answer(
          AnswerJson.named("file", file.toAbsolutePath().normalize().toString()),
          session.words().get("cli.duty.report.written", file));
    }
  }
}
