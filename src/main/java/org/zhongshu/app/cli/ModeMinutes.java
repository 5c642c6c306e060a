package org.zhongshu.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.ReportingQuestions.MinutesFile;
import org.zhongshu.desk.ReportingWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.mode.measure.ItemKind;
import org.zhongshu.mode.minutes.MinutesStep;
import org.zhongshu.mode.minutes.MinutesStep.Resolved;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Minutes of dispatch meetings and assessments (纪要): list, show, write, supplement. */
@Command(name = "minutes")
final class ModeMinutes {
  /**
   * {@code UNIT:LIMIT:WORDS}, or {@code UNIT:LIMIT/FEEDBACK:WORDS}; also with full-width colons.
   */
  private static final Pattern DECISION =
      Pattern.compile("\\s*([^:：]+)[:：]([^:：/]+)(?:/([^:：]+))?[:：](.+)", Pattern.DOTALL);

  private ModeMinutes() {}

  /** With all its subcommands. */
  static CommandLine line(ModeCommand mode) {
    return new CommandLine(new ModeMinutes())
        .addSubcommand(new All(mode))
        .addSubcommand(new Show(mode))
        .addSubcommand(new Write(mode))
        .addSubcommand(new Supplement(mode));
  }

  private static int run(Session session, Desk desk, MinutesStep step) {
    Outcome outcome = desk.run(new org.zhongshu.desk.Command.OnMinutes(step));
    Telling telling = new Telling(desk, session.words());
    return switch (outcome) {
      case Outcome.Refused(var refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.MinutesDone(MinutesFile now) -> {
        if (session.json()) {
          session.say(new AnswerJson(telling::sentence).of(outcome, null));
        } else {
          ModeReporting.words(desk, session).lines(now).forEach(session::say);
        }
        yield 0;
      }
      default -> throw new IllegalStateException("minutes were answered by " + outcome);
    };
  }

  private static List<Resolved> decisions(List<String> texts) {
    return texts.stream().map(ModeMinutes::decision).toList();
  }

  private static Resolved decision(String text) {
    Matcher parts = DECISION.matcher(text);
    if (!parts.matches()) {
      throw Failure.of("reporting.decision", text);
    }
    String feedback = parts.group(3);
    return new Resolved(
        parts.group(4).strip(),
        parts.group(1).strip(),
        limit(parts.group(2)),
        feedback == null ? null : limit(feedback));
  }

  private static Limit limit(String text) {
    return LimitText.read(text).orElseThrow(() -> Failure.of("clock.limit", text, LimitText.MOST));
  }

  /** Lists those of an activation. */
  @Command(name = "list")
  static final class All extends ModeReporting.OfOne {
    All(ModeCommand parent) {
      super(parent);
    }

    @Override
    int show(Desk desk, Session session, long id) {
      List<MinutesFile> all = desk.reporting().minutes(id);
      if (session.json()) {
        session.say(AnswerJson.named("files", all));
        return 0;
      }
      session.markExercise(desk);
      ReportingWords say = ModeReporting.words(desk, session);
      if (all.isEmpty()) {
        session.say(session.words().get("reporting.minutes.none"));
      }
      all.forEach(it -> session.say(say.heading(it.minutes())));
      return 0;
    }
  }

  /** Shows one with what became of its decisions. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final ModeCommand parent;

    @Parameters(
        index = "0",
        descriptionKey = "zhongshu.mode.minutes.number",
        paramLabel = "MINUTES")
    private long number;

    Show(ModeCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent
          .session()
          .atDesk(
              desk -> {
                Session session = parent.session();
                MinutesFile file =
                    desk.reporting()
                        .minutesFile(number)
                        .orElseThrow(() -> Failure.of("minutes.unknown", number));
                if (session.json()) {
                  session.say(AnswerJson.plain(file));
                  return 0;
                }
                session.markExercise(desk);
                ModeReporting.words(desk, session).lines(file).forEach(session::say);
                return 0;
              });
    }
  }

  /** What writes: text and decisions. */
  abstract static class Writing implements Callable<Integer> {
    private final ModeCommand parent;

    @Option(
        names = "--words",
        required = true,
        descriptionKey = "zhongshu.mode.minutes.words",
        paramLabel = "TEXT")
    private String words = "";

    @Option(
        names = "--decision",
        descriptionKey = "zhongshu.mode.minutes.decision",
        paramLabel = "UNIT:LIMIT:TEXT")
    private List<String> decisions = new ArrayList<>();

    Writing(ModeCommand parent) {
      this.parent = parent;
    }

    abstract MinutesStep step(Desk desk, String text, List<Resolved> decided);

    @Override
    public Integer call() {
      return parent
          .session()
          .atDesk(
              desk ->
                  run(parent.session(), desk, step(desk, words, ModeMinutes.decisions(decisions))));
    }
  }

  /** Writes those of a round. */
  @Command(name = "write")
  static final class Write extends Writing {
    @Parameters(index = "0", descriptionKey = "zhongshu.mode.id", paramLabel = "ID")
    private long id;

    @Option(
        names = "--what",
        descriptionKey = "zhongshu.mode.minutes.what",
        paramLabel = "KIND",
        defaultValue = "dispatch-meeting")
    private ItemKind what = ItemKind.DISPATCH_MEETING;

    @Option(
        names = "--round",
        required = true,
        descriptionKey = "zhongshu.mode.minutes.round",
        paramLabel = "TIME")
    private String round = "";

    @Option(names = "--held", descriptionKey = "zhongshu.mode.minutes.held", paramLabel = "TIME")
    private @Nullable String held;

    @Option(names = "--chair", descriptionKey = "zhongshu.mode.minutes.chair", paramLabel = "POST")
    private String chair = "";

    @Option(
        names = "--attended",
        required = true,
        split = ",",
        descriptionKey = "zhongshu.mode.minutes.attended",
        paramLabel = "UNIT")
    private List<String> attended = new ArrayList<>();

    Write(ModeCommand parent) {
      super(parent);
    }

    @Override
    MinutesStep step(Desk desk, String text, List<Resolved> decided) {
      var zone = desk.city().profile().zone();
      String when = held;
      Instant at = when == null ? null : CityTime.read(when, zone);
      return new MinutesStep.Write(
          id, what, CityTime.read(round, zone), at, chair, text, attended, decided);
    }
  }

  /** Supplements. */
  @Command(name = "supplement")
  static final class Supplement extends Writing {
    @Parameters(
        index = "0",
        descriptionKey = "zhongshu.mode.minutes.number",
        paramLabel = "MINUTES")
    private long number;

    Supplement(ModeCommand parent) {
      super(parent);
    }

    @Override
    MinutesStep step(Desk desk, String text, List<Resolved> decided) {
      return new MinutesStep.Supplement(number, text, decided);
    }
  }
}
