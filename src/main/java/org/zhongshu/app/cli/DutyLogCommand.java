package org.zhongshu.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DutyWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.LogEntry;
import org.zhongshu.duty.LogKind;
import org.zhongshu.duty.Roster;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The watch log (值班日志): list, write, strike. */
@Command(name = "log")
final class DutyLogCommand {
  private static final int MOST = 5_000;

  /** With all its subcommands. */
  static CommandLine line(Session session) {
    return new CommandLine(new DutyLogCommand())
        .addSubcommand(new All(session))
        .addSubcommand(new Add(session))
        .addSubcommand(new Strike(session));
  }

  /** Lists entries. */
  @Command(name = "list")
  static final class All implements Callable<Integer> {
    private final Session session;

    @Option(names = "--area", descriptionKey = "zhongshu.duty.area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(names = "--from", paramLabel = "TIME")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME")
    private @Nullable String until;

    @Option(names = "--watch", paramLabel = "N")
    private @Nullable Integer watch;

    All(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::list);
    }

    private int list(Desk desk) {
      var zone = desk.city().profile().zone();
      Instant now = session.environment().clock().instant();
      String where = DutyCommand.area(area, desk);
      Integer back = watch;
      if (back != null) {
        Roster.Span span = watches(desk, where, now).back(now, Math.max(0, back));
        return list(desk, where, span.from(), span.until());
      }
      Instant end = until == null ? now.plusSeconds(1) : CityTime.read(until, zone);
      Instant begin = from == null ? end.minus(Duration.ofHours(24)) : CityTime.read(from, zone);
      return list(desk, where, begin, end);
    }

    /** The roster as far back as a log is looked up. */
    private static Roster watches(Desk desk, String where, Instant now) {
      return new Roster(
          desk.duty().shifts(now.minus(Duration.ofDays(60)), now.plusSeconds(1)).stream()
              .filter(it -> it.area().equals(where))
              .toList());
    }

    private int list(Desk desk, String where, Instant begin, Instant end) {
      List<LogEntry> entries = desk.duty().log(where, begin, end, MOST).reversed();
      if (session.json()) {
        session.say(AnswerJson.named("entries", entries));
        return 0;
      }
      Words words = session.words();
      Telling telling = new Telling(desk, words);
      DutyWords say = DutyCommand.words(desk, session);
      session.markExercise(desk);
      TextTable table = new TextTable(8, 12, 10, 24, 20, 8, 400);
      for (LogEntry it : entries) {
        LogEntry.Struck struck = it.struck();
        String about = it.caseNumber();
        table.row(
            Long.toString(it.id()),
            say.at(it.at()),
            words.of(it.kind()),
            telling.operator(it.seat()),
            about == null ? "" : about,
            it.handOver() ? words.get("duty.log.hand-over") : "",
            struck == null
                ? it.words()
                : words.get(
                    "duty.log.struck", it.words(), telling.operator(struck.by()), struck.reason()));
      }
      if (entries.isEmpty()) {
        session.say(words.get("duty.log.none"));
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }

  /** Writes an entry. */
  @Command(name = "add")
  static final class Add implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.log.words", paramLabel = "TEXT")
    private String what = "";

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        defaultValue = "other",
        completionCandidates = LogNames.class)
    private LogKind kind = LogKind.OTHER;

    @Option(names = "--area", descriptionKey = "zhongshu.duty.area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(names = "--case", paramLabel = "NUMBER")
    private @Nullable String about;

    @Option(names = "--unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--hand-over")
    private boolean handOver;

    Add(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk ->
              DutyCommand.run(
                  session,
                  desk,
                  new org.zhongshu.desk.Command.OnDuty(
                      new DutyStep.Write(area, kind, what, about, unit, handOver)),
                  done -> session.words().get("cli.duty.log.added", entry(done.entry()).id())));
    }
  }

  private static LogEntry entry(@Nullable LogEntry it) {
    return Objects.requireNonNull(it);
  }

  /** Strikes an entry. */
  @Command(name = "strike")
  static final class Strike implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.log.id", paramLabel = "ID")
    private long id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    Strike(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(
          desk ->
              DutyCommand.run(
                  session,
                  desk,
                  new org.zhongshu.desk.Command.OnDuty(new DutyStep.StrikeEntry(id, reason)),
                  _ -> session.words().get("cli.duty.log.struck", id)));
    }
  }

  /** Kinds of entries as completion offers them. */
  static final class LogNames extends Kebab.Names {
    LogNames() {
      super(LogKind.class);
    }
  }
}
