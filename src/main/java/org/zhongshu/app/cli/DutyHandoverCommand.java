package org.zhongshu.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.DutyWords;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.duty.DutyStep;
import org.zhongshu.duty.Handover;
import org.zhongshu.duty.HandoverItem;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The handover of the watch (交接班): draw up, sign, take over, show. */
@Command(name = "handover")
final class DutyHandoverCommand {
  private static final int MOST = 60;

  /** With all its subcommands. */
  static CommandLine line(Session session) {
    return new CommandLine(new DutyHandoverCommand())
        .addSubcommand(new Draw(session))
        .addSubcommand(new Sign(session))
        .addSubcommand(new Take(session))
        .addSubcommand(new Withdraw(session))
        .addSubcommand(new Remark(session))
        .addSubcommand(new Show(session))
        .addSubcommand(new All(session));
  }

  private static int run(Session session, Desk desk, DutyStep step) {
    return DutyCommand.run(
        session,
        desk,
        new org.zhongshu.desk.Command.OnDuty(step),
        done -> {
          Handover it = Objects.requireNonNull(done.handover());
          Words words = session.words();
          return words.get(
              "cli.duty.handover.done",
              it.id(),
              words.get("step." + step.key()),
              it.state(),
              DutyCommand.words(desk, session).answering(desk.duty().now(it.area())));
        });
  }

  /** Draws one up. */
  @Command(name = "draw")
  static final class Draw implements Callable<Integer> {
    private final Session session;

    @Option(names = "--area", descriptionKey = "zhongshu.duty.area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(names = "--words", paramLabel = "TEXT")
    private String what = "";

    Draw(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(desk -> run(session, desk, new DutyStep.Draw(area, what)));
    }
  }

  /** Signs it as the one who goes. */
  @Command(name = "sign")
  static final class Sign implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.handover.id", paramLabel = "ID")
    private long id;

    Sign(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(desk -> run(session, desk, new DutyStep.SignOut(id)));
    }
  }

  /** Takes over. */
  @Command(name = "take")
  static final class Take implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.handover.id", paramLabel = "ID")
    private long id;

    Take(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(desk -> run(session, desk, new DutyStep.TakeOver(id)));
    }
  }

  /** Gives one up. */
  @Command(name = "withdraw")
  static final class Withdraw implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.handover.id", paramLabel = "ID")
    private long id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    Withdraw(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(desk -> run(session, desk, new DutyStep.Withdraw(id, reason)));
    }
  }

  /** Says something about one that is over. */
  @Command(name = "remark")
  static final class Remark implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", descriptionKey = "zhongshu.duty.handover.id", paramLabel = "ID")
    private long id;

    @Parameters(
        index = "1",
        descriptionKey = "zhongshu.duty.handover.remark.what",
        paramLabel = "TEXT")
    private String what = "";

    Remark(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(desk -> run(session, desk, new DutyStep.RemarkOn(id, what)));
    }
  }

  /** Shows one whole. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final Session session;

    @Parameters(
        index = "0",
        arity = "0..1",
        descriptionKey = "zhongshu.duty.handover.show.id",
        paramLabel = "ID")
    private @Nullable Long id;

    Show(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::show);
    }

    private int show(Desk desk) {
      Long said = id;
      Handover it =
          said == null
              ? desk.duty().handovers(desk.duty().area(), 1).stream()
                  .findFirst()
                  .orElseThrow(() -> Failure.of("duty.handover-none"))
              : desk.duty()
                  .handover(said)
                  .orElseThrow(() -> Failure.of("duty.handover-unknown", said));
      if (session.json()) {
        session.say(AnswerJson.named("handover", it));
        return 0;
      }
      Words words = session.words();
      Telling telling = new Telling(desk, words);
      DutyWords say = DutyCommand.words(desk, session);
      session.markExercise(desk);
      session.say(
          words.get(
              "duty.handover.title",
              it.id(),
              telling.area(it.area()),
              it.state(),
              telling.operator(it.drawnBy()),
              it.drawnAt(),
              it.until()));
      session.say(
          words.get(
              "duty.handover.signatures",
              say.signature(it.outgoing()),
              say.signature(it.incoming())));
      Handover.Withdrawal gone = it.withdrawn();
      if (gone != null) {
        session.say(
            words.get("duty.handover.gone", telling.operator(gone.by()), gone.at(), gone.reason()));
      }
      TextTable table = new TextTable(14, 100, 40);
      for (HandoverItem item : it.items()) {
        table.row(words.of(item.topic()), say.item(item), say.due(item));
      }
      table.lines().forEach(session::say);
      if (!it.words().isEmpty()) {
        session.say(words.get("duty.handover.words", it.words()));
      }
      it.remarks()
          .forEach(
              remark ->
                  session.say(
                      words.get(
                          "duty.handover.remark",
                          telling.operator(remark.by()),
                          remark.at(),
                          remark.words())));
      return 0;
    }
  }

  /** Lists them. */
  @Command(name = "list")
  static final class All implements Callable<Integer> {
    private final Session session;

    @Option(names = "--area", descriptionKey = "zhongshu.duty.area", paramLabel = "CODE")
    private @Nullable String area;

    All(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return session.atDesk(this::list);
    }

    private int list(Desk desk) {
      List<Handover> all = desk.duty().handovers(DutyCommand.area(area, desk), MOST);
      if (session.json()) {
        session.say(AnswerJson.named("handovers", all));
        return 0;
      }
      Words words = session.words();
      DutyWords say = DutyCommand.words(desk, session);
      session.markExercise(desk);
      TextTable table = new TextTable(6, 14, 12, 40, 40);
      for (Handover it : all) {
        table.row(
            Long.toString(it.id()),
            words.of(it.state()),
            say.at(it.drawnAt()),
            say.signature(it.outgoing()),
            say.signature(it.incoming()));
      }
      if (all.isEmpty()) {
        session.say(words.get("duty.handover.none"));
      }
      table.lines().forEach(session::say);
      return 0;
    }
  }
}
