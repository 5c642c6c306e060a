package org.zhongshu.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DutyQuestions.OnWatch;
import org.zhongshu.desk.DutyWords;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.duty.DueItem;
import org.zhongshu.duty.Shift;
import org.zhongshu.mode.ModeKind;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The duty room (值班室): who is on, roster, watch log, handover, information reports, due today. */
@Command(name = "duty")
final class DutyCommand {
  /** With all its subcommands. */
  static CommandLine line(Session session) {
    return new CommandLine(new DutyCommand())
        .addSubcommand(new Now(session))
        .addSubcommand(DutyRosterCommand.line(session))
        .addSubcommand(DutyLogCommand.line(session))
        .addSubcommand(DutyHandoverCommand.line(session))
        .addSubcommand(DutyReportCommand.line(session))
        .addSubcommand(new Due(session));
  }

  /** The area that was said, else that of the operator. */
  static String area(@Nullable String said, Desk desk) {
    return said == null ? desk.duty().area() : said;
  }

  /** Words of the duty room. */
  static DutyWords words(Desk desk, Session session) {
    return new DutyWords(session.words(), new Telling(desk, session.words()));
  }

  /**
   * Runs a command of the duty room.
   *
   * @param sentence what is said when it was done
   */
  static int run(
      Session session,
      Desk desk,
      org.zhongshu.desk.Command what,
      Function<Outcome.DutyDone, String> sentence) {
    Outcome outcome = desk.run(what);
    Telling telling = new Telling(desk, session.words());
    return switch (outcome) {
      case Outcome.Refused(var refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.DutyDone done ->
          session.answer(new AnswerJson(telling::sentence).of(outcome, null), sentence.apply(done));
      default -> throw new IllegalStateException("the duty room was answered by " + outcome);
    };
  }

  /** Who is on now (当前值班). */
  @Command(name = "now")
  static final class Now implements Callable<Integer> {
    private final Session session;

    @Option(names = "--area", descriptionKey = "zhongshu.duty.area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(
        names = "--mode",
        paramLabel = "KIND",
        completionCandidates = ModeCommand.KindNames.class)
    private @Nullable ModeKind mode;

    Now(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::tell);
    }

    private int tell(Desk desk) {
      OnWatch watch = desk.duty().now(area(area, desk), mode);
      if (session.json()) {
        session.say(AnswerJson.plain(watch));
        return 0;
      }
      Words words = session.words();
      DutyWords say = words(desk, session);
      session.markExercise(desk);
      session.say(
          words.get(
              "cli.duty.now",
              new Telling(desk, words).area(watch.area()),
              watch.at(),
              watch.modes().isEmpty() ? List.of(words.get("duty.roster.daily")) : watch.modes()));
      session.say(say.answering(watch));
      TextTable table = new TextTable(12, 24, 30, 24, 12);
      for (Shift it : watch.roster().on()) {
        table.row(words.of(it.post()), it.person(), it.phone(), say.span(it), say.roster(it));
      }
      if (watch.roster().on().isEmpty()) {
        session.say(words.get("duty.now.nobody"));
      }
      for (Shift it : watch.roster().displaced()) {
        table.row(
            words.of(it.post()),
            it.person(),
            it.phone(),
            say.span(it),
            words.get("duty.now.displaced"));
      }
      for (Shift it : watch.roster().next()) {
        table.row(
            words.of(it.post()), it.person(), it.phone(), say.span(it), words.get("duty.now.next"));
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }

  /** What falls due today (今日应办). */
  @Command(name = "due")
  static final class Due implements Callable<Integer> {
    private final Session session;

    @Option(names = "--area", descriptionKey = "zhongshu.duty.area", paramLabel = "CODE")
    private @Nullable String area;

    Due(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::tell);
    }

    private int tell(Desk desk) {
      List<DueItem> due = desk.duty().due(area(area, desk));
      if (session.json()) {
        session.say(AnswerJson.named("due", due));
        return 0;
      }
      Words words = session.words();
      DutyWords say = words(desk, session);
      session.markExercise(desk);
      Instant now = session.environment().clock().instant();
      TextTable table = new TextTable(12, 12, 10, 200);
      for (DueItem it : due) {
        table.row(say.at(it.at()), words.of(it.kind()), words.of(it.state(now)), say.due(it));
      }
      if (due.isEmpty()) {
        session.say(words.get("duty.due.none"));
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }
}
