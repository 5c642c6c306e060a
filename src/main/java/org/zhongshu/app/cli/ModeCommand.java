package org.zhongshu.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.casework.Grade;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.mode.Activation;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.mode.ModeStep;
import org.zhongshu.mode.Modes;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which modes are in force; its subcommands start one, change its level, end it. */
@Command(name = "mode")
final class ModeCommand implements Callable<Integer> {
  private final Session session;

  ModeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(
        desk -> {
          Modes modes = desk.modes();
          if (session.json()) {
            session.say(AnswerJson.modes(modes.activations(), modes.kind()));
            return 0;
          }
          Words words = session.words();
          session.say(words.get("cli.mode.now", modes.kind()));
          Telling telling = new Telling(desk, words);
          modes.activations().forEach(it -> session.say("  " + sentence(it, telling)));
          return 0;
        });
  }

  private String sentence(Activation it, Telling telling) {
    List<String> areas = it.areas().stream().map(telling::area).toList();
    return session
        .words()
        .get("cli.mode.line", it.id(), it.kind(), it.level(), it.title(), areas, it.startedAt());
  }

  private int run(Desk desk, ModeStep step) {
    Outcome outcome = desk.run(new org.zhongshu.desk.Command.OnModes(step));
    Telling telling = new Telling(desk, session.words());
    return switch (outcome) {
      case Outcome.Refused(var refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.ModeDone(Activation now) ->
          session.answer(
              new AnswerJson(telling::sentence).of(outcome, null), sentence(now, telling));
      case Outcome.CaseDone _,
          Outcome.CasesDone _,
          Outcome.TakenIn _,
          Outcome.CalendarSet _,
          Outcome.RulesSet _,
          Outcome.Supervised _,
          Outcome.PlanDone _,
          Outcome.Done _ ->
          throw new IllegalStateException("a mode was answered by " + outcome);
    };
  }

  /** Starts a mode (启动). */
  @Command(name = "start")
  static final class Start implements Callable<Integer> {
    private final ModeCommand parent;

    @Option(
        names = "--kind",
        required = true,
        paramLabel = "KIND",
        completionCandidates = KindNames.class)
    private ModeKind kind = ModeKind.HOLIDAY;

    @Option(
        names = "--level",
        paramLabel = "LEVEL",
        defaultValue = "ordinary",
        completionCandidates = GradeNames.class)
    private Grade level = Grade.ORDINARY;

    @Option(names = "--title", required = true, paramLabel = "TITLE")
    private String title = "";

    @Option(names = "--area", paramLabel = "CODE", split = ",")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--until", paramLabel = "TIME")
    private @Nullable String until;

    @Option(names = "--lead", paramLabel = "UNIT")
    private @Nullable String lead;

    @Option(names = "--approved-by", required = true, paramLabel = "POST")
    private String approvedBy = "";

    @Option(names = "--basis", paramLabel = "TEXT")
    private String basis = "";

    Start(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> {
            List<String> where = areas.isEmpty() ? List.of(desk.city().profile().code()) : areas;
            Instant end = until == null ? null : CityTime.read(until, desk.city().profile().zone());
            return parent.run(
                desk,
                new ModeStep.Activate(kind, level, title, where, end, lead, approvedBy, basis));
          });
    }
  }

  /** Changes the level (调级). */
  @Command(name = "level")
  static final class Level implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.level.id", paramLabel = "ID")
    private long id;

    @Parameters(
        index = "1",
        descriptionKey = "zhongshu.mode.level.level",
        paramLabel = "LEVEL",
        completionCandidates = GradeNames.class)
    private Grade level = Grade.ORDINARY;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    Level(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> parent.run(desk, new ModeStep.ChangeLevel(id, level, reason)));
    }
  }

  /** Ends it (结束). */
  @Command(name = "end")
  static final class End implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.mode.end.id", paramLabel = "ID")
    private long id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    End(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(desk -> parent.run(desk, new ModeStep.End(id, reason)));
    }
  }

  /** Modes as completion offers them. */
  static final class KindNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      // The daily mode always runs.
      String daily = AnswerJson.name(ModeKind.DAILY);
      return Kebab.names(ModeKind.class).stream().filter(name -> !name.equals(daily)).iterator();
    }
  }

  /** Levels as completion offers them. */
  static final class GradeNames extends Kebab.Names {
    GradeNames() {
      super(Grade.class);
    }
  }
}
