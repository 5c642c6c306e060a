package org.zhongshu.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.Refusal;
import org.zhongshu.desk.CommandWords;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.mode.command.Receiver;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommands of {@link CommandCommand} on directives and their receipts (指令、回执). */
final class DirectiveCommands {
  private static final int OTHERS = 20;

  private DirectiveCommands() {}

  static void add(CommandLine line, CommandCommand parent) {
    line.addSubcommand(new Give(parent))
        .addSubcommand(new Receipts(parent))
        .addSubcommand(new Inbox(parent))
        .addSubcommand(new Confirm(parent))
        .addSubcommand(new ReportBack(parent))
        .addSubcommand(new Phone(parent))
        .addSubcommand(new Remind(parent))
        .addSubcommand(new Recall(parent));
  }

  /** Gives a directive (下达指令). */
  @Command(name = "order")
  static final class Give extends CommandCommand.OnCommand {
    @Option(names = "--to", required = true, arity = "1..*", paramLabel = "UNIT")
    private List<String> to = new ArrayList<>();

    @Option(names = "--words", required = true, paramLabel = "TEXT")
    private String words = "";

    @Option(names = "--confirm", paramLabel = "MINUTES")
    private @Nullable Integer confirm;

    @Option(names = "--report")
    private boolean report;

    @Option(names = "--report-within", paramLabel = "MINUTES")
    private @Nullable Integer reportWithin;

    Give(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.Give(
          number, to, words, confirm, report || reportWithin != null, reportWithin);
    }
  }

  /** The receipts of a directive (回执). */
  @Command(name = "receipts")
  static final class Receipts implements Callable<Integer> {
    private final CommandCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.command.directive", paramLabel = "NUMBER")
    private String number = "";

    Receipts(CommandCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session().atDesk(this::show);
    }

    private int show(Desk desk) {
      Session session = parent.session();
      Directive it =
          desk.commands()
              .directive(number)
              .orElseThrow(() -> new Failure(Refusal.of("directive.unknown", number), null));
      if (session.json()) {
        session.say(AnswerJson.named("directive", it));
        return 0;
      }
      Words words = session.words();
      Telling telling = new Telling(desk, words);
      CommandWords say = parent.words(desk);
      Instant now = parent.now();
      session.markExercise(desk);
      session.say(parent.line(desk, it));
      Directive.Withdrawn gone = it.withdrawn();
      if (gone != null) {
        session.say(words.get("command.recalled", it.number(), gone.reason()));
      }
      TextTable table = new TextTable(28, 10, 24, 24, 30, 24, 60);
      table.row(
          words.get("command.column.unit"),
          words.get("command.column.state"),
          words.get("command.column.delivered"),
          words.get("command.column.read"),
          words.get("command.column.confirmed"),
          words.get("command.column.reported"),
          words.get("command.column.words"));
      for (Receiver each : it.receivers()) {
        table.row(
            telling.unit(each.unit()),
            words.of(each.state()),
            say.mark(each.delivered(), now),
            say.mark(each.read(), now),
            say.confirmation(it, each, now),
            say.report(it, each, now),
            each.words());
      }
      table.lines().forEach(session::say);
      it.reports()
          .forEach(
              back ->
                  session.say(
                      words.get(
                          "command.reported",
                          telling.unit(back.unit()),
                          it.number(),
                          back.words())));
      return 0;
    }
  }

  /** Directives to the operator's unit. */
  @Command(name = "inbox")
  static final class Inbox implements Callable<Integer> {
    private final CommandCommand parent;

    Inbox(CommandCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session().atDesk(this::show);
    }

    private int show(Desk desk) {
      Session session = parent.session();
      if (desk.operator().unit() == null) {
        throw new Failure(Refusal.of("directive.unit-missing", desk.operator().name()), null);
      }
      List<Directive> all = desk.commands().toUnit(OTHERS);
      List<String> fresh = desk.commands().wanted().undelivered();
      if (!fresh.isEmpty()) {
        // Shown here is delivered.
        desk.run(new org.zhongshu.desk.Command.OnCommands(new CommandStep.Deliver(fresh)));
      }
      if (session.json()) {
        session.say(AnswerJson.named("directives", all));
        return 0;
      }
      session.markExercise(desk);
      if (all.isEmpty()) {
        session.say(session.words().get("cli.command.inbox.none"));
      }
      all.forEach(
          it ->
              session.say(
                  session.words().of(it.receivers().getFirst().state())
                      + "  "
                      + parent.line(desk, it)));
      return 0;
    }
  }

  /** A step on a directive that is there. */
  abstract static class OnDirective implements Callable<Integer> {
    private final CommandCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.command.directive", paramLabel = "NUMBER")
    String number = "";

    OnDirective(CommandCommand parent) {
      this.parent = parent;
    }

    abstract CommandStep step();

    @Override
    public Integer call() {
      return parent.run(step());
    }
  }

  /** Confirms a directive (签收). */
  @Command(name = "confirm")
  static final class Confirm extends OnDirective {
    @Option(names = "--unit", descriptionKey = "zhongshu.command.unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--words", paramLabel = "TEXT")
    private String words = "";

    Confirm(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.Confirm(number, unit, words);
    }
  }

  /** Reports back on a directive (反馈). */
  @Command(name = "report")
  static final class ReportBack extends OnDirective {
    @Option(names = "--unit", descriptionKey = "zhongshu.command.unit", paramLabel = "UNIT")
    private @Nullable String unit;

    @Option(names = "--words", required = true, paramLabel = "TEXT")
    private String words = "";

    ReportBack(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.ReportBack(number, unit, words);
    }
  }

  /** Notes that a unit was told by phone (电话送达). */
  @Command(name = "phone")
  static final class Phone extends OnDirective {
    @Option(names = "--unit", required = true, paramLabel = "UNIT")
    private String unit = "";

    @Option(names = "--words", required = true, paramLabel = "TEXT")
    private String words = "";

    Phone(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.Phone(number, unit, words);
    }
  }

  /** Reminds who has not confirmed (催签). */
  @Command(name = "remind")
  static final class Remind extends OnDirective {
    Remind(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.Remind(number);
    }
  }

  /** Recalls a directive (撤回指令). */
  @Command(name = "recall")
  static final class Recall extends OnDirective {
    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    Recall(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.Recall(number, reason);
    }
  }
}
