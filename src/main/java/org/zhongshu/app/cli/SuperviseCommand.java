package org.zhongshu.app.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhongshu.app.Failure;
import org.zhongshu.casework.clock.Limit;
import org.zhongshu.casework.clock.LimitText;
import org.zhongshu.casework.supervise.Climb;
import org.zhongshu.casework.supervise.Receipt;
import org.zhongshu.casework.supervise.Rung;
import org.zhongshu.casework.supervise.SuperviseStep;
import org.zhongshu.casework.supervise.Task;
import org.zhongshu.desk.Desk;
import org.zhongshu.desk.Outcome;
import org.zhongshu.desk.Telling;
import org.zhongshu.desk.json.AnswerJson;
import org.zhongshu.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists supervised tasks; its subcommands issue, chase, answer and settle them. */
@Command(name = "supervise")
final class SuperviseCommand implements Callable<Integer> {
  private static final int SETTLED = 200;

  private final Session session;

  @Option(names = "--settled")
  private boolean settled;

  SuperviseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.atDesk(this::list);
  }

  private int list(Desk desk) {
    List<Task> tasks =
        settled ? desk.supervision().settledTasks(SETTLED) : desk.supervision().openTasks();
    if (session.json()) {
      session.say(AnswerJson.named("tasks", tasks));
      return 0;
    }
    Words words = session.words();
    Telling telling = new Telling(desk, words);
    session.markExercise(desk);
    TextTable table = new TextTable(20, 14, 12, 20, 30, 24, 200);
    table.row(
        words.get("cli.column.task"),
        words.get("cli.column.cause"),
        words.get("cli.column.rung"),
        words.get("cli.column.case"),
        words.get("cli.column.clock"),
        words.get("cli.column.receivers"),
        words.get("cli.column.words"));
    for (Task task : tasks) {
      String about = task.caseNumber();
      table.row(
          task.number(),
          words.of(task.cause()),
          task.rung().map(words::of).orElse(""),
          about == null ? "" : about,
          task.clock().map(clock -> due(clock, words)).orElse(""),
          words.tell(task.receipts().stream().map(r -> telling.unit(r.unit())).toList()),
          task.words());
    }
    table.lines().forEach(session::say);
    return 0;
  }

  private static String due(Task.Clock clock, Words words) {
    return words.of(clock.kind()) + " " + words.time(clock.due());
  }

  private int run(Desk desk, SuperviseStep step) {
    Outcome outcome = desk.run(new org.zhongshu.desk.Command.Supervise(step));
    Telling telling = new Telling(desk, session.words());
    return switch (outcome) {
      case Outcome.Refused(var refusal) -> session.refuse(telling.sentence(refusal), refusal);
      case Outcome.Supervised(List<Task> tasks, var _, var _) -> {
        String json = new AnswerJson(telling::sentence).of(outcome, null);
        yield session.answer(json, sentence(tasks.getFirst(), step));
      }
      default -> throw new IllegalStateException("supervision was answered by " + outcome);
    };
  }

  private String sentence(Task task, SuperviseStep step) {
    Words words = session.words();
    return words.get(
        "cli.supervise.done",
        task.number(),
        words.get("step." + step.key()),
        task.clock().map(clock -> due(clock, words)).orElseGet(() -> words.get("none")));
  }

  /** One task with its receipts and rungs. */
  @Command(name = "show")
  static final class Show implements Callable<Integer> {
    private final SuperviseCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.supervise.number", paramLabel = "NUMBER")
    private String number = "";

    Show(SuperviseCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(this::show);
    }

    private int show(Desk desk) {
      Task task =
          desk.supervision()
              .task(number)
              .orElseThrow(() -> Failure.of("supervise.unknown", number));
      Session session = parent.session;
      if (session.json()) {
        session.say(AnswerJson.named("tasks", List.of(task)));
        return 0;
      }
      Words words = session.words();
      Telling telling = new Telling(desk, words);
      session.say(task.number() + "  " + words.of(task.cause()) + "  " + task.words());
      session.say(
          words.get(
              "cli.supervise.issued",
              telling.operator(task.issuedBy()),
              task.issuedAt(),
              task.leader().isEmpty() ? words.get("none") : task.leader(),
              task.caseNumber() == null ? words.get("none") : task.caseNumber()));
      desk.reporting()
          .decidedIn(number)
          .ifPresent(it -> session.say(ModeReporting.words(desk, session).decidedIn(it)));
      session.say(
          words.get("cli.supervise.limits", task.feedbackDue(), task.handlingDue())
              + task.clock().map(c -> "  " + due(c, words)).orElse(""));
      for (Receipt receipt : task.receipts()) {
        session.say("  " + telling.unit(receipt.unit()) + "  " + receipt(receipt, words));
      }
      for (Climb climb : task.climbs()) {
        session.say(
            words.get(
                "cli.supervise.climb",
                climb.rung(),
                climb.at(),
                telling.operator(climb.by()),
                climb.due(),
                climb.words()));
      }
      Task.Settlement end = task.settlement();
      if (end != null) {
        session.say(
            words.get(
                "cli.supervise.settled",
                end.at(),
                telling.operator(end.by()),
                end.mark() == null ? words.get("none") : end.mark(),
                end.words()));
      }
      return 0;
    }

    private static String receipt(Receipt it, Words words) {
      List<String> parts = new ArrayList<>();
      parts.add(state("cli.supervise.signed", it.signedAt(), words));
      parts.add(state("cli.supervise.replied", it.repliedAt(), words));
      parts.add(state("cli.supervise.finished", it.doneAt(), words));
      return String.join("  ", parts) + (it.reply().isEmpty() ? "" : "  " + it.reply());
    }

    private static String state(String key, @Nullable Instant at, Words words) {
      return words.get(key, at == null ? words.get("cli.supervise.not-yet") : words.time(at));
    }
  }

  /** Issues an instruction (批示交办). */
  @Command(name = "instruct")
  static final class Instruct implements Callable<Integer> {
    private final SuperviseCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.supervise.words", paramLabel = "TEXT")
    private String words = "";

    @Option(names = "--to", required = true, paramLabel = "UNIT", split = ",")
    private List<String> to = new ArrayList<>();

    @Option(names = "--case", paramLabel = "NUMBER")
    private @Nullable String about;

    @Option(names = "--leader", paramLabel = "POST")
    private String leader = "";

    @Option(names = "--handling", paramLabel = "LIMIT", defaultValue = "2 工作日")
    private String handling = "";

    @Option(names = "--feedback", paramLabel = "LIMIT", defaultValue = "4 工作时")
    private String feedback = "";

    Instruct(SuperviseCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk ->
              parent.run(
                  desk,
                  new SuperviseStep.Instruct(
                      about, words, leader, limit(handling), limit(feedback), to)));
    }

    private static Limit limit(String text) {
      return LimitText.read(text)
          .orElseThrow(() -> Failure.of("clock.limit", text, LimitText.MOST));
    }
  }

  /** Urges (催办). */
  @Command(name = "urge")
  static final class Urge implements Callable<Integer> {
    private final SuperviseCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.supervise.number", paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--opinion", paramLabel = "TEXT")
    private String opinion = "";

    Urge(SuperviseCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> parent.run(desk, new SuperviseStep.Urge(number, opinion)));
    }
  }

  /** Climbs the ladder (升级督办). */
  @Command(name = "escalate")
  static final class Escalate implements Callable<Integer> {
    private final SuperviseCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.supervise.number", paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--rung", paramLabel = "RUNG", completionCandidates = RungNames.class)
    private @Nullable Rung rung;

    @Option(names = "--opinion", paramLabel = "TEXT")
    private String opinion = "";

    Escalate(SuperviseCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> parent.run(desk, new SuperviseStep.Escalate(number, rung, opinion)));
    }
  }

  /** Signs for a unit (签收). */
  @Command(name = "sign")
  static final class Sign implements Callable<Integer> {
    private final SuperviseCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.supervise.number", paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--unit", required = true, paramLabel = "UNIT")
    private String unit = "";

    Sign(SuperviseCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(desk -> parent.run(desk, new SuperviseStep.Sign(number, unit)));
    }
  }

  /** Answers for a unit (反馈). */
  @Command(name = "reply")
  static final class Reply implements Callable<Integer> {
    private final SuperviseCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.supervise.number", paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--unit", required = true, paramLabel = "UNIT")
    private String unit = "";

    @Option(names = "--words", required = true, paramLabel = "TEXT")
    private String words = "";

    @Option(names = "--done")
    private boolean done;

    Reply(SuperviseCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> parent.run(desk, new SuperviseStep.Reply(number, unit, words, done)));
    }
  }

  /** Settles (评). */
  @Command(name = "settle")
  static final class Settle implements Callable<Integer> {
    private final SuperviseCommand parent;

    @Parameters(index = "0", descriptionKey = "zhongshu.supervise.number", paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--mark", required = true, paramLabel = "0-100")
    private int mark;

    @Option(names = "--opinion", paramLabel = "TEXT")
    private String opinion = "";

    Settle(SuperviseCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> parent.run(desk, new SuperviseStep.Settle(number, mark, opinion)));
    }
  }

  /** Lets the rules look once, as an open console does every few seconds (自动督办). */
  @Command(name = "look")
  static final class Look implements Callable<Integer> {
    private final SuperviseCommand parent;

    Look(SuperviseCommand parent) {
      this.parent = parent;
    }

    @Override
    public Integer call() {
      return parent.session.atDesk(
          desk -> {
            int found = desk.timekeeping().look();
            return parent.session.answer(
                AnswerJson.named("found", found),
                parent.session.words().get("cli.supervise.looked", found));
          });
    }
  }

  /** Rungs as completion offers them. */
  static final class RungNames extends Kebab.Names {
    RungNames() {
      super(Rung.class);
    }
  }
}
