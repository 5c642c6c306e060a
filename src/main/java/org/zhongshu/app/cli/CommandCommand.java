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
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.mode.command.CommandStep;
import org.zhongshu.mode.command.Commanding;
import org.zhongshu.mode.command.Directive;
import org.zhongshu.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Command (指挥): raises matters to the duty leader, takes them, ends them. What goes down to units
 * is {@link DirectiveCommands}'.
 */
@Command(name = "command")
final class CommandCommand implements Callable<Integer> {
  private static final int ENDED = 20;

  private final Session session;

  private CommandCommand(Session session) {
    this.session = session;
  }

  /** With all its subcommands. */
  static CommandLine line(Session session) {
    CommandCommand parent = new CommandCommand(session);
    CommandLine line =
        new CommandLine(parent)
            .addSubcommand(new Status(parent))
            .addSubcommand(new Raise(parent))
            .addSubcommand(new Take(parent))
            .addSubcommand(new HandOver(parent))
            .addSubcommand(new GiveBack(parent))
            .addSubcommand(new Withdraw(parent))
            .addSubcommand(new End(parent));
    DirectiveCommands.add(line, parent);
    return line;
  }

  Session session() {
    return session;
  }

  @Override
  public Integer call() {
    return session.atDesk(this::list);
  }

  CommandWords words(Desk desk) {
    return new CommandWords(session.words(), new Telling(desk, session.words()));
  }

  Instant now() {
    return session.environment().clock().instant();
  }

  /** Takes a step and tells how it stands now. */
  int run(CommandStep step) {
    return session.atDesk(desk -> run(desk, step));
  }

  private int run(Desk desk, CommandStep step) {
    Outcome outcome = desk.run(new org.zhongshu.desk.Command.OnCommands(step));
    Telling telling = new Telling(desk, session.words());
    AnswerJson json = new AnswerJson(telling::sentence);
    return switch (outcome) {
      case Outcome.Refused(Refusal refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.CommandDone(Commanding command, Directive directive) ->
          session.answer(
              json.of(outcome, null),
              command != null
                  ? line(desk, command)
                  : directive != null
                      ? line(desk, directive)
                      : session.words().get("cli.command.nothing"));
      default -> throw new IllegalStateException("command was answered by " + outcome);
    };
  }

  String line(Desk desk, Commanding it) {
    CommandWords say = words(desk);
    return String.join(
        "  ",
        it.number(),
        session.words().of(it.state()),
        say.matter(it),
        it.title(),
        say.standing(it, now()));
  }

  String line(Desk desk, Directive it) {
    CommandWords say = words(desk);
    return String.join("  ", it.number(), it.words(), say.tally(it, now()), say.limits(it, now()));
  }

  private int list(Desk desk) {
    List<Commanding> all = new ArrayList<>(desk.commands().open());
    all.addAll(desk.commands().ended(ENDED));
    if (session.json()) {
      session.say(AnswerJson.named("commands", all));
      return 0;
    }
    Words words = session.words();
    CommandWords say = words(desk);
    session.markExercise(desk);
    TextTable table = new TextTable(16, 10, 26, 40, 120);
    for (Commanding it : all) {
      table.row(
          it.number(), words.of(it.state()), say.matter(it), it.title(), say.standing(it, now()));
    }
    if (all.isEmpty()) {
      session.say(words.get("cli.command.none"));
    }
    table.lines().forEach(session::say);
    return 0;
  }

  /** Answer for machines: a command with its directives. */
  record Shown(Commanding command, List<Directive> directives) {}

  /** How a command stands, or all of them. */
  @Command(name = "status")
  static final class Status implements Callable<Integer> {
    private final CommandCommand parent;

    @Parameters(
        index = "0",
        arity = "0..1",
        descriptionKey = "zhongshu.command.number",
        paramLabel = "NUMBER")
    private @Nullable String number;

    Status(CommandCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      String one = number;
      return parent.session.atDesk(desk -> one == null ? parent.list(desk) : show(desk, one));
    }

    private int show(Desk desk, String one) {
      Session session = parent.session;
      Commanding it =
          desk.commands()
              .command(one)
              .orElseThrow(() -> new Failure(Refusal.of("command.unknown", one), null));
      List<Directive> directives = desk.commands().directivesOf(one);
      if (session.json()) {
        session.say(AnswerJson.plain(new Shown(it, directives)));
        return 0;
      }
      session.markExercise(desk);
      session.say(parent.line(desk, it));
      Words words = session.words();
      parent
          .words(desk)
          .timeLine(it, directives)
          .forEach(line -> session.say("  " + words.tell(line.at()) + "  " + line.text()));
      directives.forEach(directive -> session.say(parent.line(desk, directive)));
      return 0;
    }
  }

  /** Raises a matter (上呈). */
  @Command(name = "raise")
  static final class Raise implements Callable<Integer> {
    private final CommandCommand parent;

    @Option(names = "--case", descriptionKey = "zhongshu.command.case", paramLabel = "NUMBER")
    private @Nullable String about;

    @Option(names = "--mode", descriptionKey = "zhongshu.command.mode", paramLabel = "ID")
    private @Nullable Long mode;

    @Option(
        names = "--incident",
        descriptionKey = "zhongshu.command.incident",
        paramLabel = "NUMBER")
    private @Nullable String incident;

    @Option(names = "--title", descriptionKey = "zhongshu.command.title", paramLabel = "TEXT")
    private String title = "";

    @Option(names = "--area", descriptionKey = "zhongshu.command.area", paramLabel = "CODE")
    private @Nullable String area;

    @Option(names = "--words", descriptionKey = "zhongshu.command.why", paramLabel = "TEXT")
    private String why = "";

    @Option(names = "--take", descriptionKey = "zhongshu.command.at-once")
    private boolean take;

    Raise(CommandCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.run(new CommandStep.Raise(about, mode, incident, title, area, why, take));
    }
  }

  /** A step on a command that is there. */
  abstract static class OnCommand implements Callable<Integer> {
    private final CommandCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.command.number", paramLabel = "NUMBER")
    String number = "";

    OnCommand(CommandCommand parent) {
      this.parent = parent;
    }

    abstract CommandStep step();

    @Override
    public Integer call() {
      return parent.run(step());
    }
  }

  /** Takes command (接管). */
  @Command(name = "take")
  static final class Take extends OnCommand {
    @Option(names = "--words", descriptionKey = "zhongshu.command.words", paramLabel = "TEXT")
    private String words = "";

    Take(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.Take(number, words);
    }
  }

  /** Takes command over from who has it (移交). */
  @Command(name = "handover")
  static final class HandOver extends OnCommand {
    @Option(names = "--words", required = true, paramLabel = "TEXT")
    private String words = "";

    HandOver(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.TakeOver(number, words);
    }
  }

  /** Gives it back to be handled the usual way (交回办理). */
  @Command(name = "give-back")
  static final class GiveBack extends OnCommand {
    @Option(names = "--words", required = true, paramLabel = "TEXT")
    private String words = "";

    GiveBack(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.GiveBack(number, words);
    }
  }

  /** Withdraws what was raised (撤回上呈). */
  @Command(name = "withdraw")
  static final class Withdraw extends OnCommand {
    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason = "";

    Withdraw(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.Withdraw(number, reason);
    }
  }

  /** Ends a command (指挥结束). */
  @Command(name = "end")
  static final class End extends OnCommand {
    @Option(names = "--result", required = true, paramLabel = "TEXT")
    private String result = "";

    @Option(names = "--even-open")
    private boolean evenOpen;

    End(CommandCommand parent) {
      super(parent);
    }

    @Override
    CommandStep step() {
      return new CommandStep.End(number, result, evenOpen);
    }
  }
}
